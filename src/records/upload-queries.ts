import { and, asc, eq, exists, inArray, isNull, lt, notExists, or, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { evidence, evidenceFiles, files, records, uploads } from '../db/schema.ts'

export type UploadRow = typeof uploads.$inferSelect
export type RecordRow = typeof records.$inferSelect

export async function draftMadeBy(db: Reader, makerId: string, id: string): Promise<RecordRow | undefined> {
  const [row] = await db
    .select()
    .from(records)
    .where(and(eq(records.id, id), eq(records.makerId, makerId), eq(records.state, 'draft')))
  return row
}

export async function uploadsOf(db: Reader, recordId: string) {
  return db
    .select({ upload: uploads, type: files.type })
    .from(uploads)
    .leftJoin(files, eq(files.hash, uploads.hash))
    .where(eq(uploads.recordId, recordId))
    .orderBy(asc(uploads.createdAt), asc(uploads.id))
}

export async function uploadOf(db: Reader, recordId: string, id: string): Promise<UploadRow | undefined> {
  const [row] = await db
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.recordId, recordId)))
  return row
}

/** Bytes that count as one person's: what they have on its way, and what their evidence holds, each content once. */
export async function bytesOf(db: Reader, personId: string): Promise<number> {
  const [coming] = await db
    .select({ bytes: sql<number>`coalesce(sum(${uploads.size}), 0)` })
    .from(uploads)
    .innerJoin(records, eq(records.id, uploads.recordId))
    .where(and(eq(uploads.personId, personId), inArray(records.state, ['draft', 'signing'])))
  const [kept] = await db
    .select({ bytes: sql<number>`coalesce(sum(${files.size}), 0)` })
    .from(files)
    .where(
      exists(
        db
          .select({ one: sql`1` })
          .from(evidenceFiles)
          .innerJoin(evidence, eq(evidence.id, evidenceFiles.evidenceId))
          .where(and(eq(evidenceFiles.hash, files.hash), eq(evidence.learnerId, personId))),
      ),
    )
  return (coming?.bytes ?? 0) + (kept?.bytes ?? 0)
}

export async function insertUpload(tx: Writer, row: typeof uploads.$inferInsert): Promise<void> {
  await tx.insert(uploads).values(row)
}

/** @returns whether it was still there. */
export async function setReceived(tx: Writer, id: string, received: number): Promise<boolean> {
  const changed = await tx.update(uploads).set({ received }).where(eq(uploads.id, id)).returning({ id: uploads.id })
  return changed.length > 0
}

/** @returns whether it was still there. */
export async function setArrived(
  tx: Writer,
  id: string,
  file: { readonly hash: string; readonly size: number; readonly type: string },
  at: number,
): Promise<boolean> {
  await tx
    .insert(files)
    .values({ ...file, createdAt: at })
    .onConflictDoNothing()
  const set = { hash: file.hash, doneAt: at }
  const changed = await tx.update(uploads).set(set).where(eq(uploads.id, id)).returning({ id: uploads.id })
  return changed.length > 0
}

export async function setWords(tx: Writer, id: string, words: { name: string; note: string }): Promise<void> {
  await tx.update(uploads).set(words).where(eq(uploads.id, id))
}

export async function deleteUpload(tx: Writer, id: string): Promise<void> {
  await tx.delete(uploads).where(eq(uploads.id, id))
}

export async function deleteUploadsOf(tx: Writer, personId: string): Promise<void> {
  await tx.delete(uploads).where(eq(uploads.personId, personId))
}

/** Never finished and begun before then, or of a record that was dropped. */
export async function uploadsToGo(db: Reader, before: number): Promise<readonly string[]> {
  const rows = await db
    .select({ id: uploads.id })
    .from(uploads)
    .leftJoin(records, eq(records.id, uploads.recordId))
    .where(or(and(isNull(uploads.hash), lt(uploads.createdAt, before)), eq(records.state, 'dropped')))
  return rows.map(({ id }) => id)
}

const unneeded = (db: Reader) =>
  and(
    notExists(db.select().from(uploads).where(eq(uploads.hash, files.hash))),
    notExists(db.select().from(evidenceFiles).where(eq(evidenceFiles.hash, files.hash))),
  )

export async function unneededFiles(db: Reader): Promise<readonly string[]> {
  return (await db.select({ hash: files.hash }).from(files).where(unneeded(db))).map(({ hash }) => hash)
}

/** Unless something refers to it. */
export async function deleteUnneededFile(tx: Writer, hash: string): Promise<void> {
  await tx.delete(files).where(and(eq(files.hash, hash), unneeded(tx)))
}

export async function isKnownFile(db: Reader, hash: string): Promise<boolean> {
  return (await db.select().from(files).where(eq(files.hash, hash)).get()) !== undefined
}

export async function isKnownUpload(db: Reader, id: string): Promise<boolean> {
  return (await db.select().from(uploads).where(eq(uploads.id, id)).get()) !== undefined
}
