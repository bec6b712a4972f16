import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { evidence, evidenceVersions, judgements, submissionItems } from '../db/schema.ts'

/** Each piece of a learner's evidence in its newest version, the newest piece first. */
export async function piecesOf(db: Reader, learnerId: string) {
  return db
    .select({
      id: evidence.id,
      kind: evidence.kind,
      withdrawnAt: evidence.withdrawnAt,
      title: evidenceVersions.title,
      happenedOn: evidenceVersions.happenedOn,
      version: evidenceVersions.version,
      keptAt: evidenceVersions.createdAt,
    })
    .from(evidence)
    .innerJoin(evidenceVersions, eq(evidenceVersions.evidenceId, evidence.id))
    .where(
      and(
        eq(evidence.learnerId, learnerId),
        sql`${evidenceVersions.version} = (select max(newest.version) from evidence_versions newest where newest.evidence_id = ${evidence.id})`,
      ),
    )
    .orderBy(desc(evidenceVersions.createdAt), desc(evidence.id))
}

/** Every time that a piece was sent and not taken back, the latest first. */
export async function sentBy(db: Reader, learnerId: string) {
  return db
    .select({
      evidenceId: submissionItems.evidenceId,
      version: submissionItems.version,
      returnedAt: submissionItems.returnedAt,
    })
    .from(submissionItems)
    .where(and(eq(submissionItems.learnerId, learnerId), isNull(submissionItems.takenBackAt)))
    .orderBy(desc(submissionItems.submittedAt), desc(submissionItems.submissionId))
}

/** Decisions that were sent, the latest on each claim last. */
export async function decidedFor(db: Reader, learnerId: string) {
  return db
    .select({
      evidenceId: judgements.evidenceId,
      version: judgements.version,
      criterion: judgements.criterion,
      decision: judgements.decision,
    })
    .from(judgements)
    .where(and(eq(judgements.learnerId, learnerId), isNotNull(judgements.sentAt)))
    .orderBy(judgements.sentAt, judgements.id)
}
