import { asc, eq } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { files, uploads } from '../db/schema.ts'

/** Those that have arrived whole, in the order in which they were begun. */
export async function arrivedFor(db: Reader, recordId: string) {
  return db
    .select({
      id: uploads.id,
      hash: files.hash,
      name: uploads.name,
      note: uploads.note,
      type: files.type,
      size: files.size,
    })
    .from(uploads)
    .innerJoin(files, eq(files.hash, uploads.hash))
    .where(eq(uploads.recordId, recordId))
    .orderBy(asc(uploads.createdAt), asc(uploads.id))
}
