import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { comments, evidenceVersions, judgements, submissionClaims, submissionItems, submissions } from '../db/schema.ts'

/** The newest decision that was sent on a claim, or on anything of a piece of evidence. */
export async function latestSent(db: Reader, about: { readonly claimId: string } | { readonly evidenceId: string }) {
  const on = 'claimId' in about ? eq(judgements.claimId, about.claimId) : eq(judgements.evidenceId, about.evidenceId)
  return db
    .select()
    .from(judgements)
    .where(and(on, isNotNull(judgements.sentAt)))
    .orderBy(desc(judgements.sentAt), desc(judgements.id))
    .limit(1)
    .get()
}

/** Everything that was decided on a piece of evidence and sent, in any version, newest first. */
export async function sentOn(db: Reader, learnerId: string, evidenceId: string) {
  return db
    .select()
    .from(judgements)
    .where(
      and(eq(judgements.learnerId, learnerId), eq(judgements.evidenceId, evidenceId), isNotNull(judgements.sentAt)),
    )
    .orderBy(desc(judgements.sentAt), desc(judgements.id))
}

/** What was said beside the words of a version and sent, in the order in which it was written. */
export async function commentsSentOn(db: Reader, evidenceId: string, version: number) {
  return db
    .select()
    .from(comments)
    .where(and(eq(comments.evidenceId, evidenceId), eq(comments.version, version), isNotNull(comments.sentAt)))
    .orderBy(asc(comments.savedAt), asc(comments.id))
}

/** Each sending of a piece of evidence that was not taken back, oldest first, with the claims that went. */
export async function sendingsOf(db: Reader, learnerId: string, evidenceId: string) {
  return db
    .select({ item: submissionItems, claimId: submissionClaims.claimId })
    .from(submissionItems)
    .innerJoin(submissions, eq(submissions.id, submissionItems.submissionId))
    .leftJoin(submissionClaims, eq(submissionClaims.submissionId, submissionItems.submissionId))
    .where(
      and(
        eq(submissionItems.evidenceId, evidenceId),
        eq(submissionItems.learnerId, learnerId),
        isNull(submissionItems.takenBackAt),
      ),
    )
    .orderBy(asc(submissionItems.submittedAt))
}

/** All sent decisions of a learner, newest first, with the title of what they are about. */
export async function sentDecisionsOf(db: Reader, learnerId: string) {
  return db
    .select({ judgement: judgements, title: evidenceVersions.title })
    .from(judgements)
    .innerJoin(
      evidenceVersions,
      and(eq(evidenceVersions.evidenceId, judgements.evidenceId), eq(evidenceVersions.version, judgements.version)),
    )
    .where(and(eq(judgements.learnerId, learnerId), isNotNull(judgements.sentAt)))
    .orderBy(desc(judgements.sentAt), desc(judgements.id))
}
