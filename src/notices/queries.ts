import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { notices, people } from '../db/schema.ts'

export type NoticeRow = typeof notices.$inferSelect

export async function insertNotice(tx: Writer, row: typeof notices.$inferInsert): Promise<void> {
  await tx.insert(notices).values(row)
}

/** The newest first, from before a moment on where one is given. */
export async function noticesOf(db: Reader, personId: string, most: number, before = ''): Promise<NoticeRow[]> {
  const earlier = before === '' ? undefined : lt(notices.id, before)
  return db
    .select()
    .from(notices)
    .where(and(eq(notices.personId, personId), earlier))
    .orderBy(desc(notices.id))
    .limit(most)
}

export async function noticeOf(db: Reader, personId: string, id: string): Promise<NoticeRow | undefined> {
  return db
    .select()
    .from(notices)
    .where(and(eq(notices.id, id), eq(notices.personId, personId)))
    .get()
}

/** What has been seen needs no mail. */
export async function setSeen(tx: Writer, personId: string, which: { id: string } | { upTo: string }, seenAt: number) {
  const these = 'id' in which ? eq(notices.id, which.id) : lte(notices.id, which.upTo)
  await tx
    .update(notices)
    .set({ seenAt, mailDueAt: null })
    .where(and(eq(notices.personId, personId), isNull(notices.seenAt), these))
}

// What is to be mailed: whatever has a time at which it is due

export async function moveMail(tx: Writer, personId: string, mailDueAt: number | null): Promise<void> {
  await tx
    .update(notices)
    .set({ mailDueAt, mailTries: 0 })
    .where(and(eq(notices.personId, personId), isNotNull(notices.mailDueAt)))
}

/** A line a person to whom something is due, those who have waited longest first. */
export async function dueToPeople(db: Reader, at: number, most: number) {
  return db
    .select({ personId: notices.personId, email: people.email, tries: sql<number>`max(${notices.mailTries})` })
    .from(notices)
    .innerJoin(people, eq(people.id, notices.personId))
    .where(and(lte(notices.mailDueAt, at), isNull(people.closedAt)))
    .groupBy(notices.personId)
    .orderBy(asc(sql`min(${notices.mailDueAt})`))
    .limit(most)
}

/** Everything that waits to be mailed to somebody: one mail tells of all of it. */
export async function waitingFor(db: Reader, personId: string): Promise<readonly string[]> {
  const rows = await db
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.personId, personId), isNotNull(notices.mailDueAt)))
  return rows.map(({ id }) => id)
}

export async function setMailed(tx: Writer, ids: readonly string[], mailedAt: number): Promise<void> {
  await tx.update(notices).set({ mailedAt, mailDueAt: null }).where(inArray(notices.id, ids))
}

export async function putOffMail(tx: Writer, ids: readonly string[], mailDueAt: number | null): Promise<void> {
  const mailTries = sql`${notices.mailTries} + 1`
  // Seen meanwhile: then nothing is due any more.
  const due = and(inArray(notices.id, ids), isNotNull(notices.mailDueAt))
  await tx.update(notices).set({ mailDueAt, mailTries }).where(due)
}
