import { and, eq, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import {
  activityVersions,
  claims,
  evidence,
  evidenceFiles,
  evidenceVersions,
  evidenceWithdrawals,
} from '../db/schema.ts'
import type { ClaimRow } from './queries.ts'

export async function insertEvidence(tx: Writer, row: typeof evidence.$inferInsert): Promise<void> {
  await tx.insert(evidence).values(row)
}

export async function insertVersion(tx: Writer, row: typeof evidenceVersions.$inferInsert): Promise<void> {
  await tx.insert(evidenceVersions).values(row)
}

export async function insertFile(tx: Writer, row: typeof evidenceFiles.$inferInsert): Promise<void> {
  await tx.insert(evidenceFiles).values(row)
}

/** The words of a form, as evidence was given in them. */
export async function snapshotOf(db: Reader, hash: string): Promise<string | undefined> {
  return (await db.select().from(activityVersions).where(eq(activityVersions.hash, hash)).get())?.snapshot
}

export async function insertClaim(tx: Writer, row: typeof claims.$inferInsert): Promise<void> {
  await tx.insert(claims).values(row)
}

export async function insertWithdrawal(tx: Writer, row: typeof evidenceWithdrawals.$inferInsert): Promise<void> {
  await tx.update(evidence).set({ withdrawnAt: row.withdrawnAt }).where(eq(evidence.id, row.evidenceId))
  await tx.insert(evidenceWithdrawals).values(row)
}

export async function endWithdrawal(tx: Writer, evidenceId: string, putBackAt: number): Promise<void> {
  await tx.update(evidence).set({ withdrawnAt: null }).where(eq(evidence.id, evidenceId))
  await tx
    .update(evidenceWithdrawals)
    .set({ putBackAt })
    .where(and(eq(evidenceWithdrawals.evidenceId, evidenceId), isNull(evidenceWithdrawals.putBackAt)))
}

/** A learner's own claim on this evidence. */
export async function claimOf(
  db: Reader,
  learnerId: string,
  evidenceId: string,
  id: string,
): Promise<ClaimRow | undefined> {
  const [row] = await db
    .select()
    .from(claims)
    .where(and(eq(claims.id, id), eq(claims.evidenceId, evidenceId), eq(claims.learnerId, learnerId)))
  return row
}

export async function markClaimWithdrawn(tx: Writer, id: string, withdrawnAt: number): Promise<void> {
  await tx.update(claims).set({ withdrawnAt }).where(eq(claims.id, id))
}
