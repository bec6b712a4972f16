import { and, eq } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { choices } from '../db/schema.ts'

export type ChoiceRow = typeof choices.$inferSelect

export async function choiceRow(db: Reader, personId: string, key: string): Promise<ChoiceRow | undefined> {
  return db
    .select()
    .from(choices)
    .where(and(eq(choices.personId, personId), eq(choices.key, key)))
    .get()
}

export async function putChoice(tx: Writer, row: ChoiceRow): Promise<void> {
  await tx
    .insert(choices)
    .values(row)
    .onConflictDoUpdate({ target: [choices.personId, choices.key], set: { value: row.value } })
}
