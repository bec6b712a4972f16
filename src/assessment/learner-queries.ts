import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import {
  claims,
  comments,
  evidence,
  evidenceVersions,
  examined,
  groupMembers,
  groups,
  judgements,
  people,
  personRoles,
  samples,
  standings,
  submissionClaims,
  submissionItems,
  ties,
} from '../db/schema.ts'

export type JudgementRow = typeof judgements.$inferSelect
export type CommentRow = typeof comments.$inferSelect
export type SampleRow = typeof samples.$inferSelect

export async function learnerWithRole(db: Reader, id: string) {
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, 'learner')))
    .where(eq(people.id, id))
    .get()
}

export async function everyLearner(db: Reader) {
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, 'learner')))
}

/** The learners whom an EQA with a sample may look at whole, by ties that are in force. */
export async function examinedBy(db: Reader, staffId: string, at: number) {
  return db
    .selectDistinct({ learnerId: examined.learnerId })
    .from(examined)
    .innerJoin(ties, eq(ties.id, examined.tieId))
    .where(
      and(
        eq(ties.staffId, staffId),
        eq(ties.kind, 'examines'),
        lte(ties.from, at),
        or(isNull(ties.until), gt(ties.until, at)),
      ),
    )
}

/** What IQAs have sampled of these learners' work, and the evidence that it was about. */
export async function sampledOf(db: Reader, learnerIds: readonly string[]) {
  if (learnerIds.length === 0) return []
  return db
    .select({
      learnerId: samples.learnerId,
      criterion: samples.criterion,
      claimId: judgements.claimId,
      evidenceId: judgements.evidenceId,
      version: judgements.version,
    })
    .from(samples)
    .innerJoin(judgements, eq(judgements.id, samples.judgementId))
    .where(inArray(samples.learnerId, [...learnerIds]))
}

export async function groupsNow(db: Reader, learnerId: string, at: number) {
  return db
    .selectDistinct({ id: groups.id, name: groups.name })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(
      and(
        eq(groupMembers.personId, learnerId),
        lte(groupMembers.from, at),
        or(isNull(groupMembers.until), gt(groupMembers.until, at)),
      ),
    )
    .orderBy(asc(groups.name))
}

export async function standingOfOne(db: Reader, learnerId: string) {
  return db.select().from(standings).where(eq(standings.learnerId, learnerId)).get()
}

/** Each claim that was submitted and not taken back, with the version it is on, newest submission first. */
export async function submittedClaims(db: Reader, learnerId: string) {
  return db
    .select({
      claimId: claims.id,
      criterion: claims.criterion,
      claimWithdrawnAt: claims.withdrawnAt,
      evidenceId: claims.evidenceId,
      version: claims.version,
      kind: evidence.kind,
      evidenceWithdrawnAt: evidence.withdrawnAt,
      title: evidenceVersions.title,
      happenedOn: evidenceVersions.happenedOn,
      submissionId: submissionItems.submissionId,
      submittedAt: submissionItems.submittedAt,
      returnedAt: submissionItems.returnedAt,
    })
    .from(submissionItems)
    .innerJoin(submissionClaims, eq(submissionClaims.submissionId, submissionItems.submissionId))
    .innerJoin(
      claims,
      and(
        eq(claims.id, submissionClaims.claimId),
        eq(claims.evidenceId, submissionItems.evidenceId),
        eq(claims.version, submissionItems.version),
      ),
    )
    .innerJoin(evidence, eq(evidence.id, submissionItems.evidenceId))
    .innerJoin(
      evidenceVersions,
      and(
        eq(evidenceVersions.evidenceId, submissionItems.evidenceId),
        eq(evidenceVersions.version, submissionItems.version),
      ),
    )
    .where(and(eq(submissionItems.learnerId, learnerId), isNull(submissionItems.takenBackAt)))
    .orderBy(desc(submissionItems.submittedAt), asc(claims.criterion))
}

/** All decisions that were sent, in the order in which they were. */
export async function sentJudgements(db: Reader, learnerId: string): Promise<readonly JudgementRow[]> {
  return db
    .select()
    .from(judgements)
    .where(and(eq(judgements.learnerId, learnerId), isNotNull(judgements.sentAt)))
    .orderBy(asc(judgements.sentAt), asc(judgements.id))
}

export async function sentComments(db: Reader, evidenceId: string, version: number): Promise<readonly CommentRow[]> {
  return db
    .select()
    .from(comments)
    .where(and(eq(comments.evidenceId, evidenceId), eq(comments.version, version), isNotNull(comments.sentAt)))
    .orderBy(asc(comments.sentAt), asc(comments.id))
}

/** What an IQA has decided on these judgements. One that was not looked at yet is nobody's to see. */
export async function decidedSamples(db: Reader, judgementIds: readonly string[]): Promise<readonly SampleRow[]> {
  if (judgementIds.length === 0) return []
  return db
    .select()
    .from(samples)
    .where(and(inArray(samples.judgementId, [...judgementIds]), isNotNull(samples.verdict)))
    .orderBy(asc(samples.decidedAt))
}

/** A decision of not yet, on one of these criteria, that was sent after a moment. */
export async function sentBackSince(db: Reader, learnerId: string, codes: readonly string[], at: number) {
  return db
    .select({ id: judgements.id })
    .from(judgements)
    .where(
      and(
        eq(judgements.learnerId, learnerId),
        inArray(judgements.criterion, [...codes]),
        eq(judgements.decision, 'not yet'),
        gt(sql`${judgements.sentAt}`, at),
      ),
    )
    .limit(1)
    .get()
}
