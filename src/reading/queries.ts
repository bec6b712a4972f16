import { and, asc, eq, sql } from 'drizzle-orm'
import { prepared, type Reader, type Writer } from '../db/database.ts'
import { partNotes, partReads } from '../db/schema.ts'

const reads = prepared((db) =>
  db
    .select({ part: partReads.part, readAt: partReads.readAt })
    .from(partReads)
    .where(eq(partReads.personId, sql.placeholder('person')))
    .orderBy(asc(partReads.readAt))
    .prepare(),
)

const notes = prepared((db) =>
  db
    .select({
      part: partNotes.part,
      words: partNotes.words,
      revision: partNotes.revision,
      savedAt: partNotes.savedAt,
    })
    .from(partNotes)
    .where(
      and(eq(partNotes.personId, sql.placeholder('person')), sql`${partNotes.part} glob ${sql.placeholder('which')}`),
    )
    .orderBy(asc(partNotes.part))
    .prepare(),
)

export type ReadRow = Awaited<ReturnType<typeof readsOf>>[number]
export type NoteRow = Awaited<ReturnType<typeof notesOf>>[number]

/** What a person has marked as read, oldest first. */
export async function readsOf(db: Reader, person: string) {
  return reads(db).all({ person })
}

/** @param which `7.4`, `7.*` or `*`. */
export async function notesOf(db: Reader, person: string, which: string) {
  return notes(db).all({ person, which })
}

export async function insertRead(tx: Writer, person: string, part: string, readAt: number): Promise<void> {
  await tx.insert(partReads).values({ personId: person, part, readAt }).onConflictDoNothing()
}

export async function deleteRead(tx: Writer, person: string, part: string): Promise<void> {
  await tx.delete(partReads).where(and(eq(partReads.personId, person), eq(partReads.part, part)))
}

export async function noteOn(tx: Writer, person: string, part: string): Promise<NoteRow | undefined> {
  return (await notesOf(tx, person, part))[0]
}

export async function putNote(tx: Writer, person: string, note: NoteRow): Promise<void> {
  const { words, revision, savedAt } = note
  await tx
    .insert(partNotes)
    .values({ personId: person, ...note })
    .onConflictDoUpdate({ target: [partNotes.personId, partNotes.part], set: { words, revision, savedAt } })
}

export async function deleteReading(tx: Writer, person: string): Promise<void> {
  await tx.delete(partReads).where(eq(partReads.personId, person))
  await tx.delete(partNotes).where(eq(partNotes.personId, person))
}
