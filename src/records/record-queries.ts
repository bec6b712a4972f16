import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Reader, Writer } from '../db/database.ts'
import { activityVersions, people, recordClaims, recordSignatures, records, uploads } from '../db/schema.ts'

export type RecordRow = typeof records.$inferSelect
export type SignatureRow = typeof recordSignatures.$inferSelect

const learner = alias(people, 'learner')
const maker = alias(people, 'maker')

/** Any but a dropped one, with its form's words and the names of whose it is and who made it. */
export async function recordById(db: Reader, id: string) {
  return db
    .select({
      record: records,
      snapshot: activityVersions.snapshot,
      learner: learner.name,
      maker: maker.name,
    })
    .from(records)
    .innerJoin(activityVersions, eq(activityVersions.hash, records.activityVersion))
    .innerJoin(learner, eq(learner.id, records.learnerId))
    .leftJoin(maker, eq(maker.id, records.makerId))
    .where(eq(records.id, id))
    .get()
}

export async function claimsOf(db: Reader, recordId: string) {
  return db.select().from(recordClaims).where(eq(recordClaims.recordId, recordId)).orderBy(asc(recordClaims.criterion))
}

export async function signaturesOn(db: Reader, recordId: string): Promise<readonly SignatureRow[]> {
  return db
    .select()
    .from(recordSignatures)
    .where(eq(recordSignatures.recordId, recordId))
    .orderBy(asc(recordSignatures.at), asc(recordSignatures.as))
}

export async function signaturesOnEvidence(db: Reader, evidenceId: string): Promise<readonly SignatureRow[]> {
  const rows = await db
    .select({ signature: recordSignatures })
    .from(recordSignatures)
    .innerJoin(records, eq(records.id, recordSignatures.recordId))
    .where(eq(records.evidenceId, evidenceId))
    .orderBy(asc(recordSignatures.at), asc(recordSignatures.as))
  return rows.map(({ signature }) => signature)
}

/** The one that a form has begun already, if it was sent before. */
export async function begunWith(db: Reader, makerId: string, startKey: string) {
  return db
    .select({ id: records.id })
    .from(records)
    .where(and(eq(records.makerId, makerId), eq(records.startKey, startKey)))
    .get()
}

export async function insertRecord(tx: Writer, row: typeof records.$inferInsert): Promise<void> {
  await tx.insert(records).values(row)
}

export async function updateRecord(
  tx: Writer,
  id: string,
  change: Partial<typeof records.$inferInsert>,
): Promise<void> {
  await tx.update(records).set(change).where(eq(records.id, id))
}

export async function replaceClaims(
  tx: Writer,
  recordId: string,
  claims: readonly { readonly criterion: string; readonly because: string }[],
): Promise<void> {
  await tx.delete(recordClaims).where(eq(recordClaims.recordId, recordId))
  for (const { criterion, because } of claims) await tx.insert(recordClaims).values({ recordId, criterion, because })
}

export async function insertSignature(tx: Writer, row: typeof recordSignatures.$inferInsert): Promise<void> {
  await tx.insert(recordSignatures).values(row)
}

export async function removeSignatures(tx: Writer, recordId: string): Promise<void> {
  await tx.delete(recordSignatures).where(eq(recordSignatures.recordId, recordId))
}

/** What hangs on a record that is thrown away: the files themselves go once nothing refers to them. */
export async function removeUploads(tx: Writer, recordId: string): Promise<void> {
  await tx.delete(uploads).where(eq(uploads.recordId, recordId))
}

/** What somebody has begun and not finished, newest first; for one learner, or for all. */
export async function inTheMakingBy(db: Reader, makerId: string, learnerId?: string) {
  return db
    .select({ record: records, learner: learner.name })
    .from(records)
    .innerJoin(learner, eq(learner.id, records.learnerId))
    .where(
      and(
        eq(records.makerId, makerId),
        inArray(records.state, ['draft', 'signing']),
        learnerId === undefined ? undefined : eq(records.learnerId, learnerId),
      ),
    )
    .orderBy(desc(records.savedAt), desc(records.id))
}

/** What an assessor made with a learner, and both signed. */
export async function keptBy(db: Reader, makerId: string, learnerId: string) {
  return db
    .select()
    .from(records)
    .where(and(eq(records.makerId, makerId), eq(records.learnerId, learnerId), eq(records.state, 'kept')))
    .orderBy(desc(records.savedAt))
}

/** What waits for a learner's own signature: signed by whoever signs before them. */
export async function toSignBy(db: Reader, learnerId: string) {
  return db
    .select({ record: records, maker: maker.name })
    .from(records)
    .innerJoin(recordSignatures, and(eq(recordSignatures.recordId, records.id), ne(recordSignatures.as, 'learner')))
    .leftJoin(maker, eq(maker.id, records.makerId))
    .where(and(eq(records.learnerId, learnerId), eq(records.state, 'signing')))
    .orderBy(desc(records.savedAt))
}
