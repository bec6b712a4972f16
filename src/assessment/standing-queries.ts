import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { claims, evidence, judgements, standings, submissionClaims, submissionItems } from '../db/schema.ts'

/**
 * Each claim that a learner has with an assessor or back from one, with the decision that stands on it. Of those on the
 * same evidence for the same criterion, the newest that was sent: it took the place of the others.
 */
export async function standingRows(db: Reader, learnerId: string) {
  const submitted = await db
    .selectDistinct({
      id: claims.id,
      criterion: claims.criterion,
      evidenceId: claims.evidenceId,
      version: claims.version,
      createdAt: claims.createdAt,
    })
    .from(submissionClaims)
    .innerJoin(claims, eq(claims.id, submissionClaims.claimId))
    .innerJoin(evidence, eq(evidence.id, claims.evidenceId))
    .innerJoin(
      submissionItems,
      and(
        eq(submissionItems.submissionId, submissionClaims.submissionId),
        eq(submissionItems.evidenceId, claims.evidenceId),
      ),
    )
    .where(
      and(
        eq(claims.learnerId, learnerId),
        isNull(submissionItems.takenBackAt),
        isNull(claims.withdrawnAt),
        isNull(evidence.withdrawnAt),
      ),
    )
    .orderBy(asc(claims.version), asc(claims.createdAt), asc(claims.id))
  const latest = new Map<string, typeof judgements.$inferSelect>()
  const sent = await db
    .select()
    .from(judgements)
    .where(and(eq(judgements.learnerId, learnerId), isNotNull(judgements.sentAt)))
    .orderBy(desc(judgements.sentAt), desc(judgements.id))
  for (const judgement of sent) if (!latest.has(judgement.claimId)) latest.set(judgement.claimId, judgement)
  const newest = new Map(submitted.map((claim) => [`${claim.evidenceId} ${claim.criterion}`, claim]))
  return [...newest.values()].map(({ id, criterion }) => {
    const { decision = null, needsCountersignature = false, countersignedAt = null } = latest.get(id) ?? {}
    return { claimId: id, criterion, decision, needsCountersignature, countersignedAt }
  })
}

export async function keepStanding(tx: Writer, row: typeof standings.$inferInsert): Promise<void> {
  const { learnerId: _, ...set } = row
  await tx.insert(standings).values(row).onConflictDoUpdate({ target: standings.learnerId, set })
}

/** One read, however many learners. */
export async function keptStandings(db: Reader, learnerIds: readonly string[]) {
  if (learnerIds.length === 0) return []
  return db
    .select({ learnerId: standings.learnerId, cells: standings.cells })
    .from(standings)
    .where(inArray(standings.learnerId, [...learnerIds]))
}
