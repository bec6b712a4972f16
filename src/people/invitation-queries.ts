import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { groups, oneTimeLinks, people } from '../db/schema.ts'

const open = and(eq(oneTimeLinks.kind, 'invitation'), isNull(oneTimeLinks.usedAt))

/** Every invitation that has not been taken up, the expired ones too, so that they can be made anew. */
export async function pendingRows(db: Reader) {
  return db.select().from(oneTimeLinks).where(open).orderBy(desc(oneTimeLinks.createdAt), desc(oneTimeLinks.id))
}

export async function pendingRow(db: Reader, by: { id: string } | { email: string }) {
  const which = 'id' in by ? eq(oneTimeLinks.id, by.id) : eq(oneTimeLinks.email, by.email)
  return db.select().from(oneTimeLinks).where(and(open, which)).get()
}

/** Those to be mailed, with who invites. */
export async function lettersDue(db: Reader, at: number, most: number) {
  return db
    .select({ link: oneTimeLinks, by: people.name })
    .from(oneTimeLinks)
    .leftJoin(people, eq(people.id, oneTimeLinks.createdBy))
    .where(and(open, lte(oneTimeLinks.mailDueAt, at), gt(oneTimeLinks.expiresAt, at)))
    .orderBy(asc(oneTimeLinks.mailDueAt), asc(oneTimeLinks.id))
    .limit(most)
}

export async function setLetterSent(tx: Writer, ids: readonly string[], mailedAt: number): Promise<void> {
  await tx.update(oneTimeLinks).set({ mailedAt, mailDueAt: null }).where(inArray(oneTimeLinks.id, ids))
}

export async function putOffLetter(tx: Writer, ids: readonly string[], mailDueAt: number | null): Promise<void> {
  const mailTries = sql`${oneTimeLinks.mailTries} + 1`
  // A new link was made by hand meanwhile: then nothing is due any more.
  const due = and(inArray(oneTimeLinks.id, ids), isNotNull(oneTimeLinks.mailDueAt))
  await tx.update(oneTimeLinks).set({ mailDueAt, mailTries }).where(due)
}

/** Everything that one pressing made, taken up or not, in the order of the lines. */
export async function batchOf(db: Reader, batch: string) {
  return db
    .select({ link: oneTimeLinks, group: groups.name })
    .from(oneTimeLinks)
    .leftJoin(groups, eq(groups.id, oneTimeLinks.groupId))
    .where(and(eq(oneTimeLinks.kind, 'invitation'), eq(oneTimeLinks.batch, batch)))
    .orderBy(asc(sql`${oneTimeLinks}.rowid`))
}

/** Every e-mail that somebody signs in with, or is invited by. */
export async function knownEmails(db: Reader): Promise<{ here: ReadonlySet<string>; invited: ReadonlySet<string> }> {
  const here = await db.select({ email: people.email }).from(people)
  const invited = await db.select({ email: oneTimeLinks.email }).from(oneTimeLinks).where(open)
  return { here: new Set(here.map(({ email }) => email)), invited: new Set(invited.map(({ email }) => email ?? '')) }
}
