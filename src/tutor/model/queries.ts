import { and, count, eq, gte, notInArray, sql } from 'drizzle-orm'
import { prepared, type Reader, type Writer } from '../../db/database.ts'
import { modelCalls } from '../../db/schema.ts'

const { placeholder } = sql
type CallRow = typeof modelCalls.$inferInsert

/** What was never sent, or never came to anything, is nobody's answer. */
const answered = notInArray(modelCalls.outcome, ['over limit', 'gone'])

export async function recordCall(tx: Writer, row: CallRow): Promise<void> {
  await tx.insert(modelCalls).values(row)
}

export async function settleCall(
  tx: Writer,
  id: string,
  set: Pick<CallRow, 'outcome' | 'took' | 'sentences'>,
): Promise<void> {
  await tx.update(modelCalls).set(set).where(eq(modelCalls.id, id))
}

const callsOfOne = prepared((db) =>
  db
    .select({ calls: count() })
    .from(modelCalls)
    .where(and(eq(modelCalls.personId, placeholder('personId')), gte(modelCalls.at, placeholder('at')), answered))
    .prepare(),
)

/** How many answers a person has had since. */
export async function callsSince(db: Reader, personId: string, at: number): Promise<number> {
  return (await callsOfOne(db).get({ personId, at }))?.calls ?? 0
}

const callsOfAll = prepared((db) =>
  db
    .select({ calls: count() })
    .from(modelCalls)
    .where(and(gte(modelCalls.at, placeholder('at')), answered))
    .prepare(),
)

/** How many answers everybody together has had since. */
export async function callsOfAllSince(db: Reader, at: number): Promise<number> {
  return (await callsOfAll(db).get({ at }))?.calls ?? 0
}

const hour = sql<number>`${modelCalls.at} / 3600000`

/** Counts by the hour (since 1970) and outcome: a day in London begins with an hour all year. */
export async function callsByHour(db: Reader, since: number) {
  return db
    .select({ hour, outcome: modelCalls.outcome, calls: count() })
    .from(modelCalls)
    .where(gte(modelCalls.at, since))
    .groupBy(hour, modelCalls.outcome)
    .orderBy(hour)
}
