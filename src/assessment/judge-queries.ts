import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { claims, evidence, judgements, submissionClaims, submissionItems, submissions } from '../db/schema.ts'
import type { JudgementRow } from './submission-queries.ts'

/** A piece that was sent and not taken back, with what was declared, and which claims went. */
export async function itemOf(db: Reader, submissionId: string, evidenceId: string) {
  const row = await db
    .select({ item: submissionItems, submission: submissions })
    .from(submissionItems)
    .innerJoin(submissions, eq(submissions.id, submissionItems.submissionId))
    .where(
      and(
        eq(submissionItems.submissionId, submissionId),
        eq(submissionItems.evidenceId, evidenceId),
        isNull(submissionItems.takenBackAt),
      ),
    )
    .get()
  if (!row) return undefined
  const went = await db
    .select({ claimId: submissionClaims.claimId })
    .from(submissionClaims)
    .where(eq(submissionClaims.submissionId, submissionId))
  return { ...row, claimIds: new Set(went.map(({ claimId }) => claimId)) }
}

/** What this assessor has saved and not sent, on these claims. Nobody else's. */
export async function draftsOf(
  db: Reader,
  assessorId: string,
  submissionId: string,
  evidenceId: string,
): Promise<readonly JudgementRow[]> {
  return db
    .select()
    .from(judgements)
    .where(
      and(
        eq(judgements.assessorId, assessorId),
        eq(judgements.submissionId, submissionId),
        eq(judgements.evidenceId, evidenceId),
        isNull(judgements.sentAt),
      ),
    )
}

export async function saveDecisionRow(tx: Writer, row: JudgementRow): Promise<void> {
  const { id, ...set } = row
  await tx.insert(judgements).values(row).onConflictDoUpdate({ target: judgements.id, set })
}

/** @returns the row as it is now stored. */
export async function changeDecision(
  tx: Writer,
  id: string,
  set: Partial<JudgementRow>,
): Promise<JudgementRow | undefined> {
  const [row] = await tx.update(judgements).set(set).where(eq(judgements.id, id)).returning()
  return row
}

/** Marked twice, the first time stands. */
export async function markReturned(
  tx: Writer,
  submissionId: string,
  evidenceId: string,
  returnedAt: number,
): Promise<void> {
  const one = and(eq(submissionItems.submissionId, submissionId), eq(submissionItems.evidenceId, evidenceId))
  await tx
    .update(submissionItems)
    .set({ returnedAt })
    .where(and(one, isNull(submissionItems.returnedAt)))
}

/** What shows practice, where a criterion asks for it. */
const showsPractice = ['observation', 'discussion', 'testimony', 'questioning', 'signpost'] as const

/** Criteria for which the learner has something that shows practice: met already, or sent together with this. */
export async function practiceShown(db: Reader, learnerId: string, submissionId: string): Promise<ReadonlySet<string>> {
  const together = sql`exists (select 1 from submission_claims sc where sc.claim_id = ${claims.id} and sc.submission_id = ${submissionId})`
  const met = sql`(select j.decision from judgements j where j.claim_id = ${claims.id} and j.sent_at is not null order by j.sent_at desc, j.id desc limit 1) = 'met'`
  const rows = await db
    .selectDistinct({ criterion: claims.criterion })
    .from(claims)
    .innerJoin(evidence, eq(evidence.id, claims.evidenceId))
    .where(
      and(
        eq(claims.learnerId, learnerId),
        isNull(claims.withdrawnAt),
        isNull(evidence.withdrawnAt),
        inArray(evidence.kind, [...showsPractice]),
        or(together, met),
      ),
    )
  return new Set(rows.map(({ criterion }) => criterion))
}
