import type { Activity } from '../activity/activity.ts'
import type { Criterion, Curriculum } from '../content/curriculum.ts'
import type { Reader } from '../db/database.ts'
import type { EvidenceKind } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { findResponse } from '../responding/response.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { leftBehind, newestOfEach } from './forward.ts'
import { type AnswerInWords, answersInWords, carried, type FrozenAnswers, freeze, type Passage } from './passage.ts'
import { type ClaimRow, claimsOn, evidenceOf, filesOf, latestVersion, versionsOf, withdrawalsOf } from './queries.ts'

/** One version of a piece of evidence as it is read, with its claims. */
export interface ReadEvidence {
  readonly id: string
  readonly kind: EvidenceKind
  readonly learnerId: string
  /** Null for what did not come from a response, and once the response is deleted. */
  readonly responseId: string | null
  readonly title: string
  readonly happenedOn: string
  readonly version: number
  readonly keptAt: number
  readonly activity: Activity
  readonly answers: readonly AnswerInWords[]
  readonly files: readonly EvidenceFile[]
  /** Numbered as one comes to their words: the number in the paper's margin. */
  readonly claims: readonly Claim[]
  /** Judged, and answered since with another reason: a later claim for the same criterion stands in their place. */
  readonly claimedBefore: readonly Claim[]
  readonly withdrawnClaims: readonly Claim[]
  /** Claimed in an earlier version, and its words are no longer in this one. */
  readonly leftBehind: readonly Claim[]
  readonly withdrawn: boolean
  readonly withdrawals: readonly {
    readonly why: string
    readonly withdrawnAt: number
    readonly putBackAt: number | null
  }[]
  /** Newest first. */
  readonly versions: readonly { readonly version: number; readonly keptAt: number }[]
}

/** The same for whose it is. */
export interface Evidence extends ReadEvidence {
  /** What the response is doing meanwhile: the same words, others, or open again. */
  readonly since: 'same' | 'changed' | 'walking'
}

/** A file of a version, stored under its own SHA-256. */
export interface EvidenceFile {
  readonly position: number
  readonly hash: string
  readonly name: string
  readonly note: string
  readonly type: string
  /** In bytes. */
  readonly size: number
}

export interface Claim extends Passage {
  readonly id: string
  readonly number: number
  readonly criterion: Criterion
  readonly because: string
  readonly version: number
  readonly withdrawnAt: number | null
  /** Its words stand on the page. They may not, should an answer be put in other words than when it was kept. */
  readonly placed: boolean
}

/** @param which a version's number; without it the newest. */
export async function findEvidence(deps: Deps, actor: Actor, id: string, which?: number): Promise<Evidence> {
  const evidence = await readEvidence(deps.db.read, deps.curriculum, actor.id, id, which)
  return { ...evidence, since: await sinceKept(deps, actor, evidence) }
}

/**
 * A learner's evidence, for anybody who has been found to be allowed to read it: the caller has seen to that.
 *
 * @throws {NotFound} where the learner has no such evidence, or it has no such version.
 */
export async function readEvidence(
  db: Reader,
  curriculum: Curriculum,
  learnerId: string,
  id: string,
  which?: number,
): Promise<ReadEvidence> {
  const row = await evidenceOf(db, learnerId, id)
  const versions = row ? await versionsOf(db, id) : []
  const newest = versions[0]
  const shown = which === undefined ? newest : versions.find(({ version }) => version.version === which)
  if (!row || !shown || !newest) throw new NotFound()

  const all = await claimsOn(db, id)
  const activity = JSON.parse(shown.snapshot) as Activity
  const { version } = shown
  const answers = answersInWords(activity, JSON.parse(version.answers) as FrozenAnswers)
  const numbered = (rows: readonly ClaimRow[]) =>
    asRead(rows, answers).map((claim, index) => readClaim(claim, index + 1, answers, curriculum))
  const here = all.filter((claim) => claim.version === version.version)
  const standing = newestOfEach(here.filter(({ withdrawnAt }) => withdrawnAt === null))
  return {
    id,
    kind: row.kind,
    learnerId,
    responseId: row.responseId,
    title: version.title,
    happenedOn: version.happenedOn,
    version: version.version,
    keptAt: version.createdAt,
    activity,
    answers,
    files: await filesOf(db, id, version.version),
    claims: numbered(standing),
    claimedBefore: numbered(here.filter((claim) => claim.withdrawnAt === null && !standing.includes(claim))),
    withdrawnClaims: numbered(here.filter(({ withdrawnAt }) => withdrawnAt !== null)),
    leftBehind: numbered(shown === newest ? leftBehind(all, version.version) : []),
    withdrawn: row.withdrawnAt !== null,
    withdrawals: await withdrawalsOf(db, id),
    versions: versions.map(({ version }) => ({ version: version.version, keptAt: version.createdAt })),
  }
}

/** Some of a version's claims, numbered anew in the order of the words they rest on. */
export function inOrder(claims: readonly Claim[], answers: readonly AnswerInWords[]): readonly Claim[] {
  return asRead(claims, answers).map((claim, index) => ({ ...claim, number: index + 1 }))
}

/** Claims in the order of the words they rest on. */
function asRead<P extends Passage>(claims: readonly P[], answers: readonly AnswerInWords[]): readonly P[] {
  const place = ({ stepId, fieldId }: Passage) =>
    answers.findIndex((answer) => answer.stepId === stepId && answer.fieldId === fieldId)
  return [...claims].sort((a, b) => place(a) - place(b) || a.start - b.start)
}

/** Compared with the newest version, whichever is shown. */
async function sinceKept(deps: Deps, actor: Actor, { id, responseId }: ReadEvidence): Promise<Evidence['since']> {
  if (responseId === null) return 'same'
  const newest = await latestVersion(deps.db.read, id)
  const { status, activity, answers } = await findResponse(deps, actor, responseId)
  if (status === 'walking') return 'walking'
  return JSON.stringify(freeze(activity, answers)) === newest?.answers ? 'same' : 'changed'
}

function readClaim(row: ClaimRow, number: number, answers: readonly AnswerInWords[], curriculum: Curriculum): Claim {
  const passage = carried(row, answers)
  const place = passage ?? { start: 0, end: 0 }
  // The award's criteria are fixed; should one ever go, what was claimed for it is still shown.
  const gone = { code: row.criterion, wording: '', verbs: [], practice: false, unit: '', outcome: '' }
  const criterion = curriculum.criterion(row.criterion) ?? gone
  return { ...row, ...place, number, criterion, placed: passage !== undefined }
}
