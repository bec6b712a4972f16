import { and, asc, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import { prepared, type Reader, type Writer } from '../db/database.ts'
import { activityVersions, answers, events, evidence, responses, rivalAnswers } from '../db/schema.ts'

const { placeholder } = sql

const oneResponse = prepared((db) =>
  db
    .select({
      id: responses.id,
      learnerId: responses.learnerId,
      activityId: responses.activityId,
      versionHash: responses.version,
      title: responses.title,
      company: responses.company,
      companions: responses.companions,
      status: responses.status,
      createdAt: responses.createdAt,
      updatedAt: responses.updatedAt,
      finishedAt: responses.finishedAt,
      rivals: sql<number>`(select count(*) from rival_answers r where r.response_id = responses.id and r.settled_at is null)`,
    })
    .from(responses)
    .where(and(eq(responses.id, placeholder('id')), eq(responses.learnerId, placeholder('learnerId'))))
    .prepare(),
)
export type ResponseRow = NonNullable<Awaited<ReturnType<typeof responseOf>>>

/** A learner's own response. */
export async function responseOf(db: Reader, learnerId: string, id: string) {
  return oneResponse(db).get({ id, learnerId })
}

const answersOfOne = prepared((db) =>
  db
    .select()
    .from(answers)
    .where(eq(answers.responseId, placeholder('id')))
    .prepare(),
)
export type AnswerRow = typeof answers.$inferSelect

export async function answersOf(db: Reader, responseId: string): Promise<AnswerRow[]> {
  return answersOfOne(db).all({ id: responseId })
}

const oneSnapshot = prepared((db) =>
  db
    .select({ snapshot: activityVersions.snapshot })
    .from(activityVersions)
    .where(eq(activityVersions.hash, placeholder('hash')))
    .prepare(),
)

export async function snapshotJson(db: Reader, hash: string): Promise<string> {
  const row = await oneSnapshot(db).get({ hash })
  if (!row) throw new Error(`There is no activity version ${hash}`)
  return row.snapshot
}

const putAnswer = prepared((db) =>
  db
    .insert(answers)
    .values({
      responseId: placeholder('responseId'),
      stepId: placeholder('stepId'),
      values: placeholder('values'),
      revision: placeholder('revision'),
      passedAt: placeholder('passedAt'),
      savedAt: placeholder('savedAt'),
      pageKey: placeholder('pageKey'),
      pageSeq: placeholder('pageSeq'),
    })
    .onConflictDoUpdate({
      target: [answers.responseId, answers.stepId],
      set: {
        values: sql`excluded."values"`,
        revision: sql`excluded.revision`,
        // Once passed, always passed: a late autosave knows nothing of it.
        passedAt: sql`coalesce(${answers.passedAt}, excluded.passed_at)`,
        savedAt: sql`excluded.saved_at`,
        pageKey: sql`excluded.page_key`,
        pageSeq: sql`excluded.page_seq`,
      },
    })
    .prepare(),
)

export async function writeAnswer(tx: Writer, row: AnswerRow): Promise<void> {
  await putAnswer(tx).run(row)
}

const touch = prepared((db) =>
  db
    .update(responses)
    .set({ updatedAt: sql`${placeholder('at')}` })
    .where(eq(responses.id, placeholder('id')))
    .prepare(),
)

export async function touchResponse(tx: Writer, id: string, at: number): Promise<void> {
  await touch(tx).run({ id, at })
}

export async function insertVersion(tx: Writer, row: typeof activityVersions.$inferInsert): Promise<void> {
  await tx.insert(activityVersions).values(row).onConflictDoNothing()
}

/** The response that a start form has made already, if it was sent before. */
export async function responseStartedBy(tx: Writer, learnerId: string, startKey: string) {
  return tx
    .select({ id: responses.id })
    .from(responses)
    .where(and(eq(responses.learnerId, learnerId), eq(responses.startKey, startKey)))
    .get()
}

export async function insertResponse(tx: Writer, row: typeof responses.$inferInsert): Promise<void> {
  await tx.insert(responses).values(row)
}

export async function updateResponse(tx: Writer, id: string, set: Partial<typeof responses.$inferInsert>) {
  await tx.update(responses).set(set).where(eq(responses.id, id))
}

/**
 * And with it everything that hangs on it: answers, rivals, evidence and claims. What was sent to an assessor stays as it
 * was sent: somebody has relied on it.
 */
export async function deleteResponseRow(tx: Writer, id: string): Promise<void> {
  await tx
    .update(evidence)
    .set({ responseId: null })
    .where(and(eq(evidence.responseId, id), wasSent))
  await tx.delete(responses).where(eq(responses.id, id))
}

export async function deleteResponsesOf(tx: Writer, learnerId: string): Promise<void> {
  await tx.delete(responses).where(eq(responses.learnerId, learnerId))
}

export async function insertEvent(tx: Writer, row: typeof events.$inferInsert): Promise<void> {
  await tx.insert(events).values(row)
}

export type RivalRow = typeof rivalAnswers.$inferSelect

/** Oldest first; settled ones too. */
export async function rivalsOf(db: Reader, responseId: string): Promise<RivalRow[]> {
  return db
    .select()
    .from(rivalAnswers)
    .where(eq(rivalAnswers.responseId, responseId))
    .orderBy(asc(rivalAnswers.keptAt), asc(rivalAnswers.id))
}

export async function insertRival(tx: Writer, row: typeof rivalAnswers.$inferInsert): Promise<void> {
  await tx.insert(rivalAnswers).values(row)
}

export async function updateRival(tx: Writer, id: string, set: Partial<typeof rivalAnswers.$inferInsert>) {
  await tx.update(rivalAnswers).set(set).where(eq(rivalAnswers.id, id))
}

/** What a page had kept beside the answer, where it has come round to the answer since. What it typed later stays. */
export async function deleteOpenRival(
  tx: Writer,
  responseId: string,
  stepId: string,
  { page, seq }: { readonly page: string; readonly seq: number },
): Promise<void> {
  await tx
    .delete(rivalAnswers)
    .where(
      and(
        eq(rivalAnswers.responseId, responseId),
        eq(rivalAnswers.stepId, stepId),
        eq(rivalAnswers.pageKey, page),
        lte(rivalAnswers.pageSeq, seq),
        isNull(rivalAnswers.settledAt),
      ),
    )
}

const responsesByLearner = prepared((db) =>
  db
    .select({
      id: responses.id,
      activityId: responses.activityId,
      versionHash: responses.version,
      title: responses.title,
      status: responses.status,
      createdAt: responses.createdAt,
      updatedAt: responses.updatedAt,
      finishedAt: responses.finishedAt,
    })
    .from(responses)
    .where(eq(responses.learnerId, placeholder('learnerId')))
    .orderBy(desc(responses.updatedAt), desc(responses.id))
    .prepare(),
)

/** A learner's responses, the latest touched first, without their words. */
export async function responsesOf(db: Reader, learnerId: string) {
  return responsesByLearner(db).all({ learnerId })
}

/** Which steps of these have been passed. */
export async function stepsPassed(db: Reader, responseIds: readonly string[]) {
  if (responseIds.length === 0) return []
  return db
    .select({ responseId: answers.responseId, stepId: answers.stepId, passedAt: answers.passedAt })
    .from(answers)
    .where(inArray(answers.responseId, [...responseIds]))
}

const wasSent = sql<boolean>`exists (select 1 from submission_items i where i.evidence_id = evidence.id and i.taken_back_at is null)`

/** The evidence that rests on a response, if there is any: read in the transaction that would delete it. */
export async function evidenceOn(db: Reader, responseId: string) {
  return db
    .select({ id: evidence.id, withdrawnAt: evidence.withdrawnAt, sent: wasSent.mapWith(Boolean) })
    .from(evidence)
    .where(eq(evidence.responseId, responseId))
    .get()
}
