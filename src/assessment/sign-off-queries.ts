import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader, type Writer } from '../db/database.ts'
import { unitSignOffs } from '../db/schema.ts'

export type SignOffRow = typeof unitSignOffs.$inferSelect

const rounds = prepared((db) =>
  db
    .select()
    .from(unitSignOffs)
    .where(eq(unitSignOffs.learnerId, sql.placeholder('learner')))
    .orderBy(desc(unitSignOffs.assessorAt), desc(sql`rowid`))
    .prepare(),
)

/** Every round of every unit, the newest first. */
export async function signOffRows(db: Reader, learnerId: string): Promise<readonly SignOffRow[]> {
  return rounds(db).all({ learner: learnerId })
}

/** @returns whether there was none of that id yet. */
export async function insertSignOff(tx: Writer, row: typeof unitSignOffs.$inferInsert): Promise<boolean> {
  const made = await tx.insert(unitSignOffs).values(row).onConflictDoNothing().returning({ id: unitSignOffs.id })
  return made.length > 0
}

/** The learner's name under it. @returns whether it was not there yet. */
export async function addLearner(tx: Writer, id: string, statement: string, at: number): Promise<boolean> {
  const signed = await tx
    .update(unitSignOffs)
    .set({ learnerStatement: statement, learnerAt: at, lockedAt: at })
    .where(and(eq(unitSignOffs.id, id), isNull(unitSignOffs.learnerAt)))
    .returning({ id: unitSignOffs.id })
  return signed.length > 0
}

export async function markUnlocked(
  tx: Writer,
  id: string,
  set: Pick<SignOffRow, 'unlockedAt' | 'unlockedById' | 'unlockedByName' | 'unlockedWhy'>,
): Promise<void> {
  await tx.update(unitSignOffs).set(set).where(eq(unitSignOffs.id, id))
}

/** All of a row, as it is stored. */
export async function signOffById(db: Reader, id: string): Promise<SignOffRow | undefined> {
  return db.select().from(unitSignOffs).where(eq(unitSignOffs.id, id)).get()
}
