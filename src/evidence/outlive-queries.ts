import { and, eq, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { evidence, submissionItems } from '../db/schema.ts'

export async function isSubmitted(db: Reader, evidenceId: string): Promise<boolean> {
  const item = await db
    .select({ id: submissionItems.evidenceId })
    .from(submissionItems)
    .where(and(eq(submissionItems.evidenceId, evidenceId), isNull(submissionItems.takenBackAt)))
    .get()
  return item !== undefined
}

export async function cutLoose(tx: Writer, evidenceId: string): Promise<void> {
  await tx.update(evidence).set({ responseId: null }).where(eq(evidence.id, evidenceId))
}
