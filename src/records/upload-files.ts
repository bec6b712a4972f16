import type { Deps } from '../deps.ts'
import { lookedAt } from '../ledger/looks.ts'
import { tiedLearner } from '../people/ties.ts'
import { NotFound } from '../web/errors.ts'
import type { Role } from '../web/roles.ts'
import type { Actor } from '../web/session.ts'
import {
  arrivedFile,
  type FileRow,
  fileOfEvidence,
  isExamined,
  recordReadBy,
  sampledVersions,
  submittedVersions,
} from './upload-file-queries.ts'

/** Which file of which version; without a version, of the newest that the asker may see. */
export interface FileAt {
  readonly evidenceId: string
  readonly position: number
  readonly version?: number | undefined
}

/** A file that has arrived and is not evidence yet: for who made the record, and who is asked to sign it. */
export async function fileInTheMaking(deps: Deps, actor: Actor, recordId: string, id: string): Promise<FileRow> {
  if (!(await recordReadBy(deps.db.read, actor.id, recordId))) throw new NotFound()
  return found(await arrivedFile(deps.db.read, recordId, id))
}

export async function ownFile(deps: Deps, actor: Actor, at: FileAt): Promise<FileRow> {
  return found(await fileOfEvidence(deps.db.read, actor.id, at))
}

/**
 * A file of something that a learner has submitted, for staff whom a tie leads there. An EQA's look is recorded.
 *
 * @param path as it was asked for.
 */
export async function submittedFile(
  deps: Deps,
  actor: Actor,
  learnerId: string,
  at: FileAt,
  path: string,
): Promise<FileRow> {
  const versions = await versionsFor(deps, actor, learnerId, at.evidenceId)
  const version = at.version ?? versions[0]
  if (version === undefined || !versions.includes(version)) throw new NotFound()
  const file = found(await fileOfEvidence(deps.db.read, learnerId, { ...at, version }))
  await lookedAt(deps, actor, path, learnerId)
  return file
}

const kinds = [
  ['assessor', 'assesses'],
  ['iqa', 'assures'],
  ['eqa', 'examines'],
] as const satisfies readonly (readonly [Role, string])[]

/** Newest first. @throws {NotFound} where no tie leads to the learner. */
async function versionsFor(deps: Deps, actor: Actor, learnerId: string, evidenceId: string) {
  const submitted = await submittedVersions(deps.db.read, learnerId, evidenceId)
  for (const [role, kind] of kinds) {
    if (!actor.roles.includes(role)) continue
    const tied = await tiedLearner(deps.db.read, deps, actor.id, kind, learnerId).catch(notFound)
    if (!tied) continue
    if (tied.scope === 'whole' || (await isExamined(deps.db.read, tied.tieId, learnerId))) return submitted
    const sampled = await sampledVersions(deps.db.read, evidenceId)
    return submitted.filter((version) => sampled.includes(version))
  }
  throw new NotFound()
}

function notFound(error: unknown): undefined {
  if (!(error instanceof NotFound)) throw error
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new NotFound()
  return row
}
