import { and, asc, desc, eq, gt, inArray, lt, or, sql } from 'drizzle-orm'
import { prepared, type Reader, type Writer } from '../db/database.ts'
import { nudges, pseudonyms, talk } from '../db/schema.ts'

const { placeholder } = sql

export type TalkRow = typeof talk.$inferSelect

const latest = prepared((db) =>
  db
    .select()
    .from(talk)
    .where(and(eq(talk.personId, placeholder('personId')), lt(talk.id, placeholder('before'))))
    .orderBy(desc(talk.id))
    .limit(placeholder('most'))
    .prepare(),
)

/** Above every id there is. */
const LAST = '\uffff'

/** A person's own thread up to a message, the oldest first. */
export async function talkBefore(db: Reader, personId: string, most: number, before = LAST): Promise<TalkRow[]> {
  return latest(db).all({ personId, before, most }).reverse()
}

/** What follows a message, the oldest first. */
export async function talkAfter(db: Reader, personId: string, id: string, most: number): Promise<TalkRow[]> {
  return db
    .select()
    .from(talk)
    .where(and(eq(talk.personId, personId), gt(talk.id, id)))
    .orderBy(asc(talk.id))
    .limit(most)
}

/** Messages that hold all of these words, the newest first. `%` and `_` in them mean themselves. */
export async function talkWith(db: Reader, personId: string, words: readonly string[], most: number) {
  const holds = words.map((word) => sql`${talk.words} like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`} escape '\\'`)
  return db
    .select()
    .from(talk)
    .where(and(eq(talk.personId, personId), ...holds))
    .orderBy(desc(talk.id))
    .limit(most)
}

export async function messageOf(db: Reader, personId: string, id: string): Promise<TalkRow | undefined> {
  return db
    .select()
    .from(talk)
    .where(and(eq(talk.personId, personId), eq(talk.id, id)))
    .get()
}

const saidWith = prepared((db) =>
  db
    .select()
    .from(talk)
    .where(and(eq(talk.personId, placeholder('personId')), eq(talk.sayKey, placeholder('sayKey'))))
    .prepare(),
)

/** What was said with a form that was sent before, and what answered it. */
export async function saidBefore(db: Reader, personId: string, sayKey: string): Promise<TalkRow[]> {
  const said = await saidWith(db).get({ personId, sayKey })
  if (!said) return []
  const answer = await db
    .select()
    .from(talk)
    .where(and(eq(talk.personId, personId), eq(talk.answers, said.id)))
    .get()
  return answer ? [said, answer] : [said]
}

const putMessage = prepared((db) =>
  db
    .insert(talk)
    .values({
      id: placeholder('id'),
      personId: placeholder('personId'),
      by: placeholder('by'),
      words: placeholder('words'),
      reply: placeholder('reply'),
      answers: placeholder('answers'),
      wordedBy: placeholder('wordedBy'),
      sayKey: placeholder('sayKey'),
      at: placeholder('at'),
    })
    .prepare(),
)

export async function insertMessage(tx: Writer, row: TalkRow): Promise<void> {
  await putMessage(tx).run(row)
}

export async function changeMessage(tx: Writer, personId: string, id: string, set: Partial<TalkRow>): Promise<void> {
  await tx
    .update(talk)
    .set(set)
    .where(and(eq(talk.personId, personId), eq(talk.id, id)))
}

/** A message with what answered it, or an answer with what it answers. */
export async function deleteExchange(tx: Writer, personId: string, id: string): Promise<void> {
  const row = await messageOf(tx, personId, id)
  const ids = [id, ...(row?.answers ? [row.answers] : [])]
  await tx.delete(talk).where(and(eq(talk.personId, personId), or(inArray(talk.id, ids), inArray(talk.answers, ids))))
}

export async function deleteTalk(tx: Writer, personId: string): Promise<void> {
  await tx.delete(talk).where(eq(talk.personId, personId))
}

// What the coach and the guard keep of a response. Whose it is, the caller has made sure of.

const oneNudge = prepared((db) =>
  db
    .select()
    .from(nudges)
    .where(and(eq(nudges.responseId, placeholder('responseId')), eq(nudges.stepId, placeholder('stepId'))))
    .prepare(),
)

export async function nudgeOf(db: Reader, responseId: string, stepId: string) {
  return oneNudge(db).get({ responseId, stepId })
}

export async function putNudge(tx: Writer, row: typeof nudges.$inferInsert): Promise<void> {
  await tx
    .insert(nudges)
    .values(row)
    .onConflictDoUpdate({ target: [nudges.responseId, nudges.stepId], set: { leftAt: row.leftAt ?? null } })
}

export async function pseudonymsOf(db: Reader, responseId: string) {
  return db.select().from(pseudonyms).where(eq(pseudonyms.responseId, responseId))
}

export async function putPseudonym(tx: Writer, row: typeof pseudonyms.$inferInsert): Promise<void> {
  await tx
    .insert(pseudonyms)
    .values(row)
    .onConflictDoUpdate({
      target: [pseudonyms.responseId, pseudonyms.found],
      set: { instead: row.instead, at: row.at },
    })
}
