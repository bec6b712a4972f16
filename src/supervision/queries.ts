import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { activityVersions, people, shares, supervisionItems, supervisions } from '../db/schema.ts'

export type ShareRow = typeof shares.$inferSelect

/** A share of a learner's own, or one that was made with a supervisor; taken back or not. */
export async function shareOf(db: Reader, id: string): Promise<ShareRow | undefined> {
  return db.select().from(shares).where(eq(shares.id, id)).get()
}

export async function shareByPress(db: Reader, learnerId: string, shareKey: string): Promise<ShareRow | undefined> {
  return db
    .select()
    .from(shares)
    .where(and(eq(shares.learnerId, learnerId), eq(shares.shareKey, shareKey)))
    .get()
}

export async function insertShare(tx: Writer, row: ShareRow): Promise<void> {
  await tx.insert(shares).values(row)
}

/** Its words go; that there was one stays. */
export async function emptyShare(tx: Writer, id: string, takenBackAt: number): Promise<void> {
  const gone = { title: '', answers: '{}', passages: '[]', note: '', responseId: null }
  await tx
    .update(shares)
    .set({ ...gone, takenBackAt })
    .where(eq(shares.id, id))
}

export async function deleteSharesOf(tx: Writer, learnerId: string): Promise<void> {
  await tx.delete(shares).where(eq(shares.learnerId, learnerId))
}

/** Newest first, each with whom it was shared. */
export async function sharesBy(db: Reader, learnerId: string) {
  return db
    .select({ share: shares, supervisor: people.name, closedAt: people.closedAt })
    .from(shares)
    .innerJoin(people, eq(people.id, shares.supervisorId))
    .where(eq(shares.learnerId, learnerId))
    .orderBy(desc(shares.sharedAt), desc(shares.id))
}

/** What a learner shared of one response and did not take back: without its words. */
export async function copiesOf(db: Reader, learnerId: string, responseId: string) {
  return db
    .select({ id: shares.id, supervisorId: shares.supervisorId, supervisor: people.name, sharedAt: shares.sharedAt })
    .from(shares)
    .innerJoin(people, eq(people.id, shares.supervisorId))
    .where(and(eq(shares.learnerId, learnerId), eq(shares.responseId, responseId), isNull(shares.takenBackAt)))
    .orderBy(desc(shares.sharedAt), desc(shares.id))
}

/** What these learners have shared with a supervisor and not taken back, oldest first. */
export async function sharesWith(
  db: Reader,
  supervisorId: string,
  learnerIds: readonly string[],
): Promise<readonly ShareRow[]> {
  if (learnerIds.length === 0) return []
  return db
    .select()
    .from(shares)
    .where(
      and(
        eq(shares.supervisorId, supervisorId),
        inArray(shares.learnerId, [...learnerIds]),
        isNull(shares.takenBackAt),
      ),
    )
    .orderBy(asc(shares.sharedAt), asc(shares.id))
}

/** On which agendas shares stand, and whether anything was noted there. */
export async function standingsOf(db: Reader, shareIds: readonly string[]) {
  if (shareIds.length === 0) return []
  return db
    .select({
      shareId: supervisionItems.shareId,
      itemId: supervisionItems.id,
      notes: supervisionItems.notes,
      sessionId: supervisions.id,
      day: supervisions.day,
      closedAt: supervisions.closedAt,
    })
    .from(supervisionItems)
    .innerJoin(supervisions, eq(supervisions.id, supervisionItems.supervisionId))
    .where(inArray(supervisionItems.shareId, [...shareIds]))
    .orderBy(asc(supervisions.day), asc(supervisions.id))
}

export async function snapshotJson(db: Reader, hash: string): Promise<string> {
  const row = await db
    .select({ snapshot: activityVersions.snapshot })
    .from(activityVersions)
    .where(eq(activityVersions.hash, hash))
    .get()
  if (!row) throw new Error(`There is no activity version ${hash}`)
  return row.snapshot
}
