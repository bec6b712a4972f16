import { and, desc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import {
  evidence,
  evidenceFiles,
  examined,
  files,
  judgements,
  records,
  samples,
  submissionItems,
  uploads,
} from '../db/schema.ts'
import type { RecordRow } from './upload-queries.ts'

/** Its maker until it is kept, and its learner once it waits to be signed. */
export async function recordReadBy(db: Reader, personId: string, id: string): Promise<RecordRow | undefined> {
  const own = and(eq(records.makerId, personId), inArray(records.state, ['draft', 'signing']))
  const signs = and(eq(records.learnerId, personId), eq(records.state, 'signing'))
  const [row] = await db
    .select()
    .from(records)
    .where(and(eq(records.id, id), or(own, signs)))
  return row
}

export interface FileRow {
  readonly hash: string
  readonly name: string
  readonly type: string
  readonly size: number
}

const shape = { hash: files.hash, type: files.type, size: files.size }

export async function arrivedFile(db: Reader, recordId: string, id: string): Promise<FileRow | undefined> {
  const [row] = await db
    .select({ ...shape, name: uploads.name })
    .from(uploads)
    .innerJoin(files, eq(files.hash, uploads.hash))
    .where(and(eq(uploads.recordId, recordId), eq(uploads.id, id)))
  return row
}

/** @param version without it the newest. */
export async function fileOfEvidence(
  db: Reader,
  learnerId: string,
  at: { readonly evidenceId: string; readonly position: number; readonly version?: number | undefined },
): Promise<(FileRow & { readonly version: number }) | undefined> {
  const [row] = await db
    .select({ ...shape, name: evidenceFiles.name, version: evidenceFiles.version })
    .from(evidenceFiles)
    .innerJoin(evidence, eq(evidence.id, evidenceFiles.evidenceId))
    .innerJoin(files, eq(files.hash, evidenceFiles.hash))
    .where(
      and(
        eq(evidence.id, at.evidenceId),
        eq(evidence.learnerId, learnerId),
        eq(evidenceFiles.position, at.position),
        at.version === undefined ? undefined : eq(evidenceFiles.version, at.version),
      ),
    )
    .orderBy(desc(evidenceFiles.version))
    .limit(1)
  return row
}

/** Versions of it that stand with the learner's assessor, or were decided on; not one that was taken back. */
export async function submittedVersions(db: Reader, learnerId: string, evidenceId: string): Promise<readonly number[]> {
  const rows = await db
    .selectDistinct({ version: submissionItems.version })
    .from(submissionItems)
    .where(
      and(
        eq(submissionItems.evidenceId, evidenceId),
        eq(submissionItems.learnerId, learnerId),
        isNull(submissionItems.takenBackAt),
      ),
    )
    .orderBy(desc(submissionItems.version))
  return rows.map(({ version }) => version)
}

/** Versions on which a judgement was sampled. */
export async function sampledVersions(db: Reader, evidenceId: string): Promise<readonly number[]> {
  const rows = await db
    .selectDistinct({ version: judgements.version })
    .from(samples)
    .innerJoin(judgements, eq(judgements.id, samples.judgementId))
    .where(and(eq(judgements.evidenceId, evidenceId), isNotNull(judgements.sentAt)))
  return rows.map(({ version }) => version)
}

/** Whether a tie of an EQA names the learner as one whose whole work they look at. */
export async function isExamined(db: Reader, tieId: string, learnerId: string): Promise<boolean> {
  const [row] = await db
    .select()
    .from(examined)
    .where(and(eq(examined.tieId, tieId), eq(examined.learnerId, learnerId)))
  return row !== undefined
}
