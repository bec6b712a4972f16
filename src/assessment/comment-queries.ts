import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { comments } from '../db/schema.ts'

export type CommentRow = typeof comments.$inferSelect

/** What this person has in the making beside the words of a version, and what anybody has sent. As it was written. */
export async function commentsFor(db: Reader, personId: string, evidenceId: string, version: number) {
  return db
    .select()
    .from(comments)
    .where(
      and(
        eq(comments.evidenceId, evidenceId),
        eq(comments.version, version),
        or(isNotNull(comments.sentAt), eq(comments.byId, personId)),
      ),
    )
    .orderBy(asc(comments.savedAt), asc(comments.id))
}

export async function commentOf(db: Reader, id: string): Promise<CommentRow | undefined> {
  return db.select().from(comments).where(eq(comments.id, id)).get()
}

export async function saveComment(tx: Writer, row: CommentRow): Promise<void> {
  const { id: _, ...set } = row
  await tx.insert(comments).values(row).onConflictDoUpdate({ target: comments.id, set })
}

export async function dropComment(tx: Writer, id: string): Promise<void> {
  await tx.delete(comments).where(and(eq(comments.id, id), isNull(comments.sentAt)))
}

/** @returns them as they are now stored. */
export async function markCommentsSent(
  tx: Writer,
  byId: string,
  submissionId: string,
  evidenceId: string,
  sentAt: number,
): Promise<readonly CommentRow[]> {
  return tx
    .update(comments)
    .set({ sentAt })
    .where(
      and(
        eq(comments.byId, byId),
        eq(comments.submissionId, submissionId),
        eq(comments.evidenceId, evidenceId),
        isNull(comments.sentAt),
      ),
    )
    .returning()
}
