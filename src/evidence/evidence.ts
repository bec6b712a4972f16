import type { Mistake } from '../../views/components/forms.tsx'
import type { Activity } from '../activity/activity.ts'
import { isJudged } from '../assessment/feedback.ts'
import { restate } from '../assessment/standing.ts'
import type { Criterion, Curriculum } from '../content/curriculum.ts'
import type { Reader, Writer } from '../db/database.ts'
import type { EvidenceKind } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { record } from '../people/record.ts'
import { findResponse } from '../responding/response.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { reasonNeeds } from './draft.ts'
import { leftBehind, newestOfEach } from './forward.ts'
import { type AnswerInWords, answersInWords, carried, type FrozenAnswers, freeze, type Passage } from './passage.ts'
import { type ClaimRow, claimsOn, evidenceOf, filesOf, latestVersion, versionsOf, withdrawalsOf } from './queries.ts'
import { claimOf, endWithdrawal, insertClaim, insertWithdrawal, markClaimWithdrawn } from './writing-queries.ts'

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

/** What an assessor has decided on stays where it is: the decision would hang in the air. */
export type Withdrawal = 'withdrawn' | 'judged'

/** Withdrawn twice, it is withdrawn once, for the first reason. Its assessor, if it was sent to one, sees that it was. */
export async function withdrawEvidence(deps: Deps, actor: Actor, id: string, why: string): Promise<Withdrawal> {
  return deps.db.write(async (tx) => {
    const row = await evidenceOf(tx, actor.id, id)
    if (!row) throw new NotFound()
    if (row.withdrawnAt !== null) return 'withdrawn'
    if (await isJudged(tx, { evidenceId: id })) return 'judged'
    const withdrawnAt = deps.clock()
    await insertWithdrawal(tx, { id: deps.id(), evidenceId: id, why, withdrawnAt })
    await record(tx, deps, actor.id, 'evidence.withdrawn', id)
    await restate(tx, deps, actor.id)
    return 'withdrawn'
  })
}

export async function putBackEvidence(deps: Deps, actor: Actor, id: string): Promise<void> {
  await deps.db.write(async (tx) => {
    const row = await evidenceOf(tx, actor.id, id)
    if (!row) throw new NotFound()
    if (row.withdrawnAt !== null) await markPutBack(tx, deps, actor, id)
  })
}

/** Inside a transaction that has seen that the evidence is the actor's, and withdrawn. */
export async function markPutBack(tx: Writer, deps: Deps, actor: Actor, id: string): Promise<void> {
  await endWithdrawal(tx, id, deps.clock())
  await record(tx, deps, actor.id, 'evidence.put-back', id)
  await restate(tx, deps, actor.id)
}

export async function withdrawClaim(
  deps: Deps,
  actor: Actor,
  evidenceId: string,
  claimId: string,
): Promise<Withdrawal> {
  return deps.db.write(async (tx) => {
    const claim = await claimOf(tx, actor.id, evidenceId, claimId)
    if (!claim) throw new NotFound()
    if (claim.withdrawnAt !== null) return 'withdrawn'
    if (await isJudged(tx, { claimId })) return 'judged'
    await markClaimWithdrawn(tx, claimId, deps.clock())
    await record(tx, deps, actor.id, 'claim.withdrawn', claimId)
    await restate(tx, deps, actor.id)
    return 'withdrawn'
  })
}

/**
 * Answers what was sent back with another reason for the same words: a claim of its own, which takes the place of the
 * one that was judged. The other stays as it was. Pressed twice, it is said once.
 *
 * @throws {NotFound} unless the claim is the actor's, stands in the newest version, and was judged.
 */
export async function claimAnew(
  deps: Deps,
  actor: Actor,
  evidenceId: string,
  claimId: string,
  because: string,
): Promise<readonly Mistake[]> {
  const needs = reasonNeeds(because)
  return deps.db.write(async (tx) => {
    const claim = await claimOf(tx, actor.id, evidenceId, claimId)
    const newest = await latestVersion(tx, evidenceId)
    if (!claim || claim.withdrawnAt !== null || claim.version !== newest?.version) throw new NotFound()
    if (!(await isJudged(tx, { claimId }))) throw new NotFound()
    const same = (await claimsOn(tx, evidenceId)).filter(
      ({ criterion, version, withdrawnAt }) =>
        criterion === claim.criterion && version === claim.version && withdrawnAt === null,
    )
    if (same.at(-1)?.because === because && same.at(-1)?.id !== claimId) return []
    if (needs.length > 0) return needs
    if (claim.because === because) return [{ at: 'because', message: 'Say it in another way than before' }]
    if (same.at(-1)?.id !== claimId) throw new NotFound()
    const id = deps.id()
    await insertClaim(tx, { ...claim, id, because, createdAt: deps.clock() })
    await record(tx, deps, actor.id, 'claim.made', id)
    return []
  })
}
