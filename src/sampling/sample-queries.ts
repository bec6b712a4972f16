import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { evidence, judgements, people, samples, samplingPlans, submissions } from '../db/schema.ts'
import { among } from './among-queries.ts'

export type SampleRow = typeof samples.$inferSelect
export type JudgementRow = typeof judgements.$inferSelect

const later = sql<string | null>`(select later.id from judgements later where later.claim_id = ${judgements.claimId}
  and later.sent_at > ${samples.decidedAt} order by later.sent_at, later.id limit 1)`

/** A sample with what it is of. `later`: the first decision on the same claim since it was looked at. */
export type SampleOf = Awaited<ReturnType<typeof samplesWhere>>[number]

async function samplesWhere(db: Reader, where: SQL | undefined) {
  return db
    .select({
      sample: samples,
      plan: samplingPlans.name,
      learner: people.name,
      assessor: judgements.assessorName,
      decision: judgements.decision,
      sentAt: judgements.sentAt,
      claimId: judgements.claimId,
      submissionId: judgements.submissionId,
      evidenceId: judgements.evidenceId,
      version: judgements.version,
      method: evidence.kind,
      later,
    })
    .from(samples)
    .innerJoin(samplingPlans, eq(samplingPlans.id, samples.planId))
    .innerJoin(judgements, eq(judgements.id, samples.judgementId))
    .innerJoin(evidence, eq(evidence.id, judgements.evidenceId))
    .innerJoin(people, eq(people.id, samples.learnerId))
    .where(where)
    .orderBy(asc(samples.addedAt), asc(samples.id))
}

export async function sampleById(db: Reader, id: string): Promise<SampleOf | undefined> {
  return (await samplesWhere(db, eq(samples.id, id)))[0]
}

export async function samplesAmong(db: Reader, learnerIds: readonly string[]) {
  return samplesWhere(db, among(samples.learnerId, learnerIds))
}

export async function samplesInPlan(db: Reader, planId: string) {
  return samplesWhere(db, eq(samples.planId, planId))
}

/** What an assessor may read of the samples of their decisions: those that were decided. */
export async function samplesOfAssessor(db: Reader, assessorId: string) {
  return samplesWhere(db, and(eq(samples.assessorId, assessorId), isNotNull(samples.verdict)))
}

export async function samplesOnJudgements(db: Reader, judgementIds: readonly string[]) {
  return samplesWhere(db, inArray(samples.judgementId, [...judgementIds]))
}

/** Returned, not closed, and about a claim: what a new decision on it answers. */
export async function openReturnsOn(db: Reader, claimId: string) {
  return samplesWhere(
    db,
    and(eq(judgements.claimId, claimId), eq(samples.verdict, 'returned'), isNull(samples.closedAt)),
  )
}

export async function insertSamples(tx: Writer, rows: readonly (typeof samples.$inferInsert)[]): Promise<void> {
  // In pieces: each row takes nine of the parameters that a statement may have.
  for (let at = 0; at < rows.length; at += 500) {
    await tx
      .insert(samples)
      .values(rows.slice(at, at + 500))
      .onConflictDoNothing()
  }
}

export async function removeSample(tx: Writer, id: string): Promise<void> {
  await tx.delete(samples).where(and(eq(samples.id, id), isNull(samples.verdict)))
}

/** @returns the whole row as it is stored now, for the record. */
export async function changeSample(tx: Writer, id: string, set: Partial<SampleRow>): Promise<SampleRow> {
  return tx.update(samples).set(set).where(eq(samples.id, id)).returning().get()
}

/** Every decision that was ever sent on a claim, oldest first. */
export async function sentOn(db: Reader, claimId: string): Promise<readonly JudgementRow[]> {
  return db
    .select()
    .from(judgements)
    .where(and(eq(judgements.claimId, claimId), isNotNull(judgements.sentAt)))
    .orderBy(asc(judgements.sentAt), asc(judgements.id))
}

export async function sentJudgement(db: Reader, id: string): Promise<JudgementRow | undefined> {
  return db
    .select()
    .from(judgements)
    .where(and(eq(judgements.id, id), isNotNull(judgements.sentAt)))
    .get()
}

/** What the learner declared with a submission. */
export async function declaredWith(db: Reader, submissionId: string) {
  return db
    .select({
      declaration: submissions.declaration,
      aiUse: submissions.aiUse,
      help: submissions.help,
      at: submissions.at,
    })
    .from(submissions)
    .where(eq(submissions.id, submissionId))
    .get()
}
