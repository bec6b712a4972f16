import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { oneTimeLinks } from '../db/schema.ts'

/** Used or not, expired or not: whoever has used it is told so. */
export async function witnessLink(db: Reader, tokenHash: string) {
  return db
    .select()
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.kind, 'witness'), eq(oneTimeLinks.tokenHash, tokenHash)))
    .get()
}

export async function openWitnessLink(db: Reader, recordId: string) {
  return db
    .select()
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.kind, 'witness'), eq(oneTimeLinks.recordId, recordId), isNull(oneTimeLinks.usedAt)))
    .orderBy(desc(oneTimeLinks.createdAt))
    .get()
}

export async function removeOpenWitnessLinks(tx: Writer, recordId: string): Promise<void> {
  await tx
    .delete(oneTimeLinks)
    .where(and(eq(oneTimeLinks.kind, 'witness'), eq(oneTimeLinks.recordId, recordId), isNull(oneTimeLinks.usedAt)))
}
