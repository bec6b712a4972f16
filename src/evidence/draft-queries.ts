import { and, asc, eq } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { draftClaims, evidenceDrafts } from '../db/schema.ts'

export type DraftRow = typeof evidenceDrafts.$inferSelect
export type DraftClaimRow = typeof draftClaims.$inferSelect

export async function draftOf(db: Reader, responseId: string): Promise<DraftRow | undefined> {
  const [row] = await db.select().from(evidenceDrafts).where(eq(evidenceDrafts.responseId, responseId))
  return row
}

/** Those taken off again too. */
export async function draftClaimsOf(db: Reader, responseId: string): Promise<readonly DraftClaimRow[]> {
  return db.select().from(draftClaims).where(eq(draftClaims.responseId, responseId)).orderBy(asc(draftClaims.criterion))
}

/** Everything that one person has in the making. */
export async function draftsBy(db: Reader, learnerId: string) {
  const drafts = await db.select().from(evidenceDrafts).where(eq(evidenceDrafts.learnerId, learnerId))
  const claims = await db.select().from(draftClaims).where(eq(draftClaims.learnerId, learnerId))
  return { drafts, claims }
}

export async function saveDraft(tx: Writer, draft: DraftRow): Promise<void> {
  const { responseId: _, ...set } = draft
  await tx.insert(evidenceDrafts).values(draft).onConflictDoUpdate({ target: evidenceDrafts.responseId, set })
}

export async function saveDraftClaim(tx: Writer, draft: DraftClaimRow): Promise<void> {
  const { responseId: _, criterion: __, ...set } = draft
  const target = [draftClaims.responseId, draftClaims.criterion]
  await tx.insert(draftClaims).values(draft).onConflictDoUpdate({ target, set })
}

/** What has become evidence. A criterion that was left out keeps what was written for it. */
export async function dropDrafts(tx: Writer, responseId: string): Promise<void> {
  await tx.delete(draftClaims).where(and(eq(draftClaims.responseId, responseId), eq(draftClaims.chosen, true)))
  await tx.delete(evidenceDrafts).where(eq(evidenceDrafts.responseId, responseId))
}
