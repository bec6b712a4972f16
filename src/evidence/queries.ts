import { and, asc, desc, eq } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import {
  activityVersions,
  claims,
  evidence,
  evidenceFiles,
  evidenceVersions,
  evidenceWithdrawals,
  files,
} from '../db/schema.ts'

export type EvidenceRow = typeof evidence.$inferSelect
export type VersionRow = typeof evidenceVersions.$inferSelect
export type ClaimRow = typeof claims.$inferSelect
export type WithdrawalRow = typeof evidenceWithdrawals.$inferSelect

export async function evidenceOf(db: Reader, learnerId: string, id: string): Promise<EvidenceRow | undefined> {
  const [row] = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.id, id), eq(evidence.learnerId, learnerId)))
  return row
}

export async function evidenceFrom(db: Reader, responseId: string): Promise<EvidenceRow | undefined> {
  const [row] = await db.select().from(evidence).where(eq(evidence.responseId, responseId))
  return row
}

export async function allEvidenceOf(db: Reader, learnerId: string): Promise<readonly EvidenceRow[]> {
  return db.select().from(evidence).where(eq(evidence.learnerId, learnerId)).orderBy(asc(evidence.createdAt))
}

/** Newest first, each with the activity's words as they were asked. */
export async function versionsOf(
  db: Reader,
  evidenceId: string,
): Promise<readonly { readonly version: VersionRow; readonly snapshot: string }[]> {
  return db
    .select({ version: evidenceVersions, snapshot: activityVersions.snapshot })
    .from(evidenceVersions)
    .innerJoin(activityVersions, eq(activityVersions.hash, evidenceVersions.activityVersion))
    .where(eq(evidenceVersions.evidenceId, evidenceId))
    .orderBy(desc(evidenceVersions.version))
}

export async function latestVersion(db: Reader, evidenceId: string): Promise<VersionRow | undefined> {
  const [row] = await db
    .select()
    .from(evidenceVersions)
    .where(eq(evidenceVersions.evidenceId, evidenceId))
    .orderBy(desc(evidenceVersions.version))
    .limit(1)
  return row
}

/** Of all versions, withdrawn ones too, in the order in which they were made. */
export async function claimsOn(db: Reader, evidenceId: string): Promise<readonly ClaimRow[]> {
  return db
    .select()
    .from(claims)
    .where(eq(claims.evidenceId, evidenceId))
    .orderBy(asc(claims.createdAt), asc(claims.id))
}

export async function withdrawalsOf(db: Reader, evidenceId: string): Promise<readonly WithdrawalRow[]> {
  return db
    .select()
    .from(evidenceWithdrawals)
    .where(eq(evidenceWithdrawals.evidenceId, evidenceId))
    .orderBy(asc(evidenceWithdrawals.withdrawnAt))
}

export async function filesOf(db: Reader, evidenceId: string, version: number) {
  return db
    .select({
      position: evidenceFiles.position,
      hash: evidenceFiles.hash,
      name: evidenceFiles.name,
      note: evidenceFiles.note,
      type: files.type,
      size: files.size,
    })
    .from(evidenceFiles)
    .innerJoin(files, eq(files.hash, evidenceFiles.hash))
    .where(and(eq(evidenceFiles.evidenceId, evidenceId), eq(evidenceFiles.version, version)))
    .orderBy(asc(evidenceFiles.position))
}
