import { desc, eq, or } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { standardisations } from '../db/schema.ts'
import { among } from './among-queries.ts'

export type StandardisationRow = typeof standardisations.$inferSelect

/** What these IQAs noted, and one’s own; newest day first. */
export async function standardisationsBy(db: Reader, iqaIds: readonly string[], own: string) {
  return db
    .select()
    .from(standardisations)
    .where(or(among(standardisations.iqaId, iqaIds), eq(standardisations.iqaId, own)))
    .orderBy(desc(standardisations.day), desc(standardisations.id))
}

export async function insertStandardisation(tx: Writer, row: typeof standardisations.$inferInsert): Promise<boolean> {
  const { changes } = await tx.insert(standardisations).values(row).onConflictDoNothing()
  return changes > 0
}
