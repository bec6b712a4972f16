import type { Activity } from '../activity/activity.ts'
import type { Criterion, Curriculum } from '../content/curriculum.ts'
import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { findResponse } from '../responding/response.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { leftBehind } from './forward.ts'
import { type AnswerInWords, answersInWords, carried, type FrozenAnswers, freeze, type Passage } from './passage.ts'
import { type ClaimRow, claimsOn, evidenceOf, record, versionsOf, withdrawalsOf } from './queries.ts'
import { claimOf, endWithdrawal, insertWithdrawal, markClaimWithdrawn } from './writing-queries.ts'

/** One version of a piece of evidence as it is read, with its claims. */
export interface Evidence {
  readonly id: string
  readonly responseId: string
  readonly title: string
  readonly happenedOn: string
  readonly version: number
  readonly keptAt: number
  readonly activity: Activity
  readonly answers: readonly AnswerInWords[]
  /** Numbered as one comes to their words: the number in the paper's margin. */
  readonly claims: readonly Claim[]
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
  /** What the response is doing meanwhile: the same words, others, or open again. */
  readonly since: 'same' | 'changed' | 'walking'
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
  const db = deps.db.read
  const row = await evidenceOf(db, actor.id, id)
  const versions = row ? await versionsOf(db, id) : []
  const newest = versions[0]
  const shown = which === undefined ? newest : versions.find(({ version }) => version.version === which)
  if (!row?.responseId || !shown || !newest) throw new NotFound()

  const all = await claimsOn(db, id)
  const activity = JSON.parse(shown.snapshot) as Activity
  const { version } = shown
  const answers = answersInWords(activity, JSON.parse(version.answers) as FrozenAnswers)
  const numbered = (rows: readonly ClaimRow[]) =>
    asRead(rows, answers).map((claim, index) => readClaim(claim, index + 1, answers, deps.curriculum))
  const here = all.filter((claim) => claim.version === version.version)
  return {
    id,
    responseId: row.responseId,
    title: version.title,
    happenedOn: version.happenedOn,
    version: version.version,
    keptAt: version.createdAt,
    activity,
    answers,
    claims: numbered(here.filter(({ withdrawnAt }) => withdrawnAt === null)),
    withdrawnClaims: numbered(here.filter(({ withdrawnAt }) => withdrawnAt !== null)),
    leftBehind: numbered(shown === newest ? leftBehind(all, version.version) : []),
    withdrawn: row.withdrawnAt !== null,
    withdrawals: await withdrawalsOf(db, id),
    versions: versions.map(({ version }) => ({ version: version.version, keptAt: version.createdAt })),
    since: await sinceKept(deps, actor, row.responseId, newest.version.answers),
  }
}

/** Claims in the order of the words they rest on. */
function asRead(claims: readonly ClaimRow[], answers: readonly AnswerInWords[]): readonly ClaimRow[] {
  const place = ({ stepId, fieldId }: ClaimRow) =>
    answers.findIndex((answer) => answer.stepId === stepId && answer.fieldId === fieldId)
  return [...claims].sort((a, b) => place(a) - place(b) || a.start - b.start)
}

async function sinceKept(deps: Deps, actor: Actor, responseId: string, kept: string): Promise<Evidence['since']> {
  const { status, activity, answers } = await findResponse(deps, actor, responseId)
  if (status === 'walking') return 'walking'
  return JSON.stringify(freeze(activity, answers)) === kept ? 'same' : 'changed'
}

function readClaim(row: ClaimRow, number: number, answers: readonly AnswerInWords[], curriculum: Curriculum): Claim {
  const passage = carried(row, answers)
  const place = passage ?? { start: 0, end: 0 }
  // The award's criteria are fixed; should one ever go, what was claimed for it is still shown.
  const gone = { code: row.criterion, wording: '', verbs: [], practice: false, unit: '', outcome: '' }
  const criterion = curriculum.criterion(row.criterion) ?? gone
  return { ...row, ...place, number, criterion, placed: passage !== undefined }
}

/** Withdrawn twice, it is withdrawn once, for the first reason. */
export async function withdrawEvidence(deps: Deps, actor: Actor, id: string, why: string): Promise<void> {
  await deps.db.write(async (tx) => {
    const row = await evidenceOf(tx, actor.id, id)
    if (!row) throw new NotFound()
    if (row.withdrawnAt !== null) return
    const withdrawnAt = deps.clock()
    await insertWithdrawal(tx, { id: deps.id(), evidenceId: id, why, withdrawnAt })
    await record(tx, deps, actor, 'evidence.withdrawn', id)
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
  await record(tx, deps, actor, 'evidence.put-back', id)
}

export async function withdrawClaim(deps: Deps, actor: Actor, evidenceId: string, claimId: string): Promise<void> {
  await deps.db.write(async (tx) => {
    const claim = await claimOf(tx, actor.id, evidenceId, claimId)
    if (!claim) throw new NotFound()
    if (claim.withdrawnAt !== null) return
    await markClaimWithdrawn(tx, claimId, deps.clock())
    await record(tx, deps, actor, 'claim.withdrawn', claimId)
  })
}
