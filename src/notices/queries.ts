import type { Writer } from '../db/database.ts'
import { notices } from '../db/schema.ts'

export type NoticeRow = typeof notices.$inferSelect

export async function insertNotice(tx: Writer, row: typeof notices.$inferInsert): Promise<void> {
  await tx.insert(notices).values(row)
}
