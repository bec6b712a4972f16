import { inArray } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { claims, submissionClaims, submissionItems, submissions } from '../db/schema.ts'

/** Those of these claims whose unit is not among the locked ones. */
export async function claimsStillOpen(
  db: Reader,
  claimIds: readonly string[],
  locked: ReadonlySet<string>,
): Promise<readonly string[]> {
  const rows = await db
    .select({ id: claims.id, criterion: claims.criterion })
    .from(claims)
    .where(inArray(claims.id, [...claimIds]))
  return rows.filter(({ criterion }) => !locked.has(criterion.split('.')[0] ?? '')).map(({ id }) => id)
}

export async function insertSubmission(
  tx: Writer,
  row: typeof submissions.$inferSelect,
  item: { readonly evidenceId: string; readonly version: number },
  claimIds: readonly string[],
): Promise<void> {
  const { id: submissionId, learnerId, at: submittedAt } = row
  await tx.insert(submissions).values(row)
  await tx.insert(submissionItems).values({ submissionId, ...item, learnerId, submittedAt })
  for (const claimId of claimIds) await tx.insert(submissionClaims).values({ submissionId, claimId })
}
