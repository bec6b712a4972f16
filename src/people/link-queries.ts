import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { oneTimeLinks } from '../db/schema.ts'

export type LinkRow = typeof oneTimeLinks.$inferSelect

export async function addLink(tx: Writer, link: typeof oneTimeLinks.$inferInsert) {
  await tx.insert(oneTimeLinks).values(link)
}

/** A link that still opens something: not used, not expired. */
export async function openLink(db: Reader, kind: LinkRow['kind'], tokenHash: string, at: number) {
  const right = and(eq(oneTimeLinks.kind, kind), eq(oneTimeLinks.tokenHash, tokenHash))
  return db
    .select()
    .from(oneTimeLinks)
    .where(and(right, isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, at)))
    .get()
}

/** Marks it used, once: a second press finds nothing. */
export async function useLink(tx: Writer, kind: LinkRow['kind'], tokenHash: string, at: number) {
  const right = and(eq(oneTimeLinks.kind, kind), eq(oneTimeLinks.tokenHash, tokenHash))
  return tx
    .update(oneTimeLinks)
    .set({ usedAt: at })
    .where(and(right, isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, at)))
    .returning()
    .get()
}

export async function changeLink(tx: Writer, id: string, change: Partial<typeof oneTimeLinks.$inferInsert>) {
  await tx.update(oneTimeLinks).set(change).where(eq(oneTimeLinks.id, id))
}

export async function removeLink(tx: Writer, id: string) {
  await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.id, id))
}

/** Earlier links that a new one replaces: all for set-up, or a person's for a new password. */
export async function removeOpenLinks(tx: Writer, kind: 'set-up' | 'reset', personId?: string) {
  const whose = personId === undefined ? undefined : eq(oneTimeLinks.personId, personId)
  await tx.delete(oneTimeLinks).where(and(eq(oneTimeLinks.kind, kind), isNull(oneTimeLinks.usedAt), whose))
}

/** Every link that was made for somebody, used ones too: they hold a name and an e-mail. */
export async function removeLinksFor(tx: Writer, personId: string, email: string) {
  await tx.delete(oneTimeLinks).where(or(eq(oneTimeLinks.personId, personId), eq(oneTimeLinks.email, email)))
}
