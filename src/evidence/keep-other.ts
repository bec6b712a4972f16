import type { Activity } from '../activity/activity.ts'
import type { Writer } from '../db/database.ts'
import type { EvidenceKind } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { record } from '../people/record.ts'
import type { Actor } from '../web/session.ts'
import { answersInWords, type FrozenAnswers, passageOf } from './passage.ts'
import { latestVersion } from './queries.ts'
import { insertClaim, insertEvidence, insertFile, insertVersion, snapshotOf } from './writing-queries.ts'

/** What is put forward that is no response: a file with what it shows, a record, a signpost. */
export interface OtherEvidence {
  readonly kind: Exclude<EvidenceKind, 'response'>
  readonly learnerId: string
  /** Where it is the next version of something. */
  readonly evidenceId?: string | undefined
  readonly title: string
  /** `YYYY-MM-DD` */
  readonly happenedOn: string
  /** Hash of the form's words, in `activity_versions` already. */
  readonly activityVersion: string
  readonly answers: FrozenAnswers
  readonly files?: readonly { readonly hash: string; readonly name: string; readonly note: string }[]
  readonly claims: readonly { readonly criterion: string; readonly because: string }[]
}

/**
 * Keeps it as a piece of evidence, with a claim for each criterion on the longest of its answers, in one transaction.
 * The caller has seen that the actor may, and that there is an answer with words.
 *
 * @returns the evidence's id and which version it has become.
 */
export async function keepOther(
  tx: Writer,
  deps: Deps,
  actor: Actor,
  other: OtherEvidence,
): Promise<{ readonly evidenceId: string; readonly version: number; readonly claimIds: readonly string[] }> {
  const { kind, learnerId, title, happenedOn, activityVersion } = other
  const createdAt = deps.clock()
  const evidenceId = other.evidenceId ?? deps.id()
  if (other.evidenceId === undefined) {
    await insertEvidence(tx, { id: evidenceId, learnerId, kind, responseId: null, createdAt })
    await record(tx, deps, actor.id, 'evidence.made', evidenceId)
  }
  const version = ((await latestVersion(tx, evidenceId))?.version ?? 0) + 1
  const answers = JSON.stringify(other.answers)
  await insertVersion(tx, { evidenceId, version, title, happenedOn, activityVersion, answers, createdAt })
  await record(tx, deps, actor.id, 'evidence.version-made', evidenceId)
  for (const [position, file] of (other.files ?? []).entries()) {
    await insertFile(tx, { evidenceId, version, position, ...file })
  }
  const passage = await longestAnswer(tx, activityVersion, other.answers)
  const claimIds: string[] = []
  for (const { criterion, because } of passage ? other.claims : []) {
    if (!passage) break
    const id = deps.id()
    await insertClaim(tx, { id, evidenceId, version, learnerId, criterion, because, ...passage, createdAt })
    await record(tx, deps, actor.id, 'claim.made', id)
    claimIds.push(id)
  }
  return { evidenceId, version, claimIds }
}

async function longestAnswer(tx: Writer, activityVersion: string, answers: FrozenAnswers) {
  const snapshot = await snapshotOf(tx, activityVersion)
  const inWords = snapshot ? answersInWords(JSON.parse(snapshot) as Activity, answers) : []
  const [longest] = inWords.toSorted((a, b) => b.words.length - a.words.length)
  return longest && passageOf(longest, 0, longest.words.length)
}
