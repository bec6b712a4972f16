import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import {
  activityVersions,
  claims,
  comments,
  evidence,
  evidenceVersions,
  judgements,
  submissionClaims,
  submissionItems,
  submissions,
} from '../db/schema.ts'

export type SubmissionRow = typeof submissions.$inferSelect
export type ItemRow = typeof submissionItems.$inferSelect
export type JudgementRow = typeof judgements.$inferSelect

/** A learner's claims that nobody has withdrawn, on evidence that is not withdrawn either, in the order they were made. */
export async function standingClaimsOf(db: Reader, learnerId: string) {
  return db
    .select({ claim: claims })
    .from(claims)
    .innerJoin(evidence, eq(evidence.id, claims.evidenceId))
    .where(and(eq(claims.learnerId, learnerId), isNull(claims.withdrawnAt), isNull(evidence.withdrawnAt)))
    .orderBy(asc(claims.createdAt), asc(claims.id))
}

/** All versions of a learner's evidence, the newest of each first, with the words of the form they answer. */
export async function versionsBy(db: Reader, learnerId: string) {
  return db
    .select({ evidence, version: evidenceVersions, snapshot: activityVersions.snapshot })
    .from(evidenceVersions)
    .innerJoin(evidence, eq(evidence.id, evidenceVersions.evidenceId))
    .innerJoin(activityVersions, eq(activityVersions.hash, evidenceVersions.activityVersion))
    .where(and(eq(evidence.learnerId, learnerId), isNull(evidence.withdrawnAt)))
    .orderBy(desc(evidence.createdAt), asc(evidence.id), desc(evidenceVersions.version))
}

/** Each claim that was sent and not taken back, with the item in which it went. */
export async function sentClaimsOf(db: Reader, learnerId: string) {
  return db
    .select({ claim: claims, item: submissionItems })
    .from(submissionItems)
    .innerJoin(submissionClaims, eq(submissionClaims.submissionId, submissionItems.submissionId))
    .innerJoin(claims, and(eq(claims.id, submissionClaims.claimId), eq(claims.evidenceId, submissionItems.evidenceId)))
    .where(and(eq(submissionItems.learnerId, learnerId), isNull(submissionItems.takenBackAt)))
}

/** Decisions that were sent, newest first. */
export async function sentJudgementsOf(db: Reader, learnerId: string): Promise<readonly JudgementRow[]> {
  return db
    .select()
    .from(judgements)
    .where(and(eq(judgements.learnerId, learnerId), isNotNull(judgements.sentAt)))
    .orderBy(desc(judgements.sentAt), desc(judgements.id))
}

export async function submissionByKey(db: Reader, learnerId: string, sendKey: string) {
  return db
    .select()
    .from(submissions)
    .where(and(eq(submissions.learnerId, learnerId), eq(submissions.sendKey, sendKey)))
    .get()
}

export async function submissionOf(db: Reader, learnerId: string, id: string) {
  return db
    .select()
    .from(submissions)
    .where(and(eq(submissions.learnerId, learnerId), eq(submissions.id, id)))
    .get()
}

/** Newest first. */
export async function itemsBy(db: Reader, learnerId: string) {
  return db
    .select({ item: submissionItems, title: evidenceVersions.title })
    .from(submissionItems)
    .innerJoin(
      evidenceVersions,
      and(
        eq(evidenceVersions.evidenceId, submissionItems.evidenceId),
        eq(evidenceVersions.version, submissionItems.version),
      ),
    )
    .where(eq(submissionItems.learnerId, learnerId))
    .orderBy(desc(submissionItems.submittedAt), asc(evidenceVersions.title))
}

export async function insertSubmission(
  tx: Writer,
  row: SubmissionRow,
  items: readonly ItemRow[],
  claimIds: readonly string[],
): Promise<void> {
  await tx.insert(submissions).values(row)
  for (const item of items) await tx.insert(submissionItems).values(item)
  for (const claimId of claimIds) await tx.insert(submissionClaims).values({ submissionId: row.id, claimId })
}

/** Whether an assessor has saved anything on it: a decision, or a comment. */
export async function isBegun(db: Reader, submissionId: string): Promise<boolean> {
  const decided = await db
    .select({ id: judgements.id })
    .from(judgements)
    .where(eq(judgements.submissionId, submissionId))
  if (decided.length > 0) return true
  const said = await db.select({ id: comments.id }).from(comments).where(eq(comments.submissionId, submissionId))
  return said.length > 0
}

/** @returns how many came back: what was sent back already stays as it is. */
export async function markTakenBack(tx: Writer, submissionId: string, takenBackAt: number): Promise<number> {
  const open = and(
    eq(submissionItems.submissionId, submissionId),
    isNull(submissionItems.takenBackAt),
    isNull(submissionItems.returnedAt),
  )
  const rows = await tx.update(submissionItems).set({ takenBackAt }).where(open).returning()
  return rows.length
}
