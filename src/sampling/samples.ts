import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { readEvidence } from '../evidence/evidence.ts'
import { markedAnswers } from '../evidence/marked.ts'
import { enter } from '../ledger/ledger.ts'
import { notify } from '../notices/notices.ts'
import { record } from '../people/record.ts'
import { learnersOf, tiedLearner } from '../people/ties.ts'
import { signaturesOf } from '../records/signatures.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import {
  changeSample,
  declaredWith,
  type SampleOf,
  type SampleRow,
  sampleById,
  samplesAmong,
  samplesOnJudgements,
  sentOn,
} from './sample-queries.ts'

export const sampleStates = ['due', 'agreed', 'returned', 'answered', 'closed'] as const
export type SampleState = (typeof sampleStates)[number]

/** A sample as it stands. */
export interface Sample extends SampleOf {
  readonly state: SampleState
}

export function withState(row: SampleOf): Sample {
  const { verdict, closedAt, answeredAt } = row.sample
  if (verdict === null) return { ...row, state: 'due' }
  if (verdict === 'agreed') return { ...row, state: 'agreed' }
  if (closedAt !== null) return { ...row, state: 'closed' }
  return { ...row, state: answeredAt !== null || row.later !== null ? 'answered' : 'returned' }
}

/** Everything that was sampled of the learners whom an IQA assures, but for the IQA’s own decisions. */
export async function samplesFor(deps: Deps, actor: Actor): Promise<readonly Sample[]> {
  const learners = await learnersOf(deps.db.read, deps, actor.id, 'assures')
  const rows = await samplesAmong(
    deps.db.read,
    learners.map(({ id }) => id),
  )
  return rows.filter(({ sample }) => sample.assessorId !== actor.id).map(withState)
}

/** For the IQA of its learner. @throws {NotFound} for anybody else, and for a decision of one’s own. */
export async function findSample(deps: Deps, actor: Actor, id: string, db: Reader = deps.db.read): Promise<Sample> {
  const row = await sampleById(db, id)
  if (!row || row.sample.assessorId === actor.id) throw new NotFound()
  await tiedLearner(db, deps, actor.id, 'assures', row.sample.learnerId)
  return withState(row)
}

/** What one needs to see to agree with a decision or not. The caller has seen to it that they may. */
export async function lookAt(deps: Deps, sample: Sample) {
  const db = deps.db.read
  const { learnerId } = sample.sample
  const evidence = await readEvidence(db, deps.curriculum, learnerId, sample.evidenceId, sample.version)
  const claims = [...evidence.claims, ...evidence.claimedBefore, ...evidence.withdrawnClaims]
  const claim = claims.find(({ id }) => id === sample.claimId)
  const history = await sentOn(db, sample.claimId)
  const decision = history.find(({ id }) => id === sample.sample.judgementId)
  if (!claim || !decision) throw new NotFound()
  return {
    sample,
    evidence,
    marked: markedAnswers(evidence.answers, [claim]),
    claim,
    decision,
    history,
    declared: await declaredWith(db, sample.submissionId),
    signatures: await signaturesOf(db, sample.evidenceId),
  }
}
export type Look = Awaited<ReturnType<typeof lookAt>>

export interface Verdict {
  readonly verdict: 'agreed' | 'returned'
  readonly feedback: string
  /** Where it is returned: what the assessor is asked to do, and by which day. */
  readonly action: string
  readonly actionDue: string | null
}

/** Once decided, a sample is never changed: a second press finds it done. */
export async function decide(deps: Deps, actor: Actor, id: string, verdict: Verdict): Promise<void> {
  await deps.db.write(async (tx) => {
    const { sample, state } = await findSample(deps, actor, id, tx)
    if (state !== 'due') return
    const decided = { decidedBy: actor.id, decidedByName: actor.name, decidedAt: deps.clock() }
    const kept = await changeSample(tx, id, { ...verdict, ...decided })
    await enterSample(tx, deps, actor, `looked at a decision: ${verdict.verdict}`, kept)
    if (verdict.verdict === 'returned' && sample.assessorId)
      await notify(tx, deps, { to: sample.assessorId, kind: 'sample returned', from: actor, href: '/samples/returned' })
  })
}

/** Looked at again: what came back is answered, or is let be. */
export async function closeSample(deps: Deps, actor: Actor, id: string): Promise<void> {
  await deps.db.write(async (tx) => {
    const { sample, state, later } = await findSample(deps, actor, id, tx)
    if (state !== 'returned' && state !== 'answered') return
    const kept = await changeSample(tx, id, { correctedBy: sample.correctedBy ?? later, closedAt: deps.clock() })
    await enterSample(tx, deps, actor, 'closed a sample', kept)
  })
}

/** Every change of a decided sample has a line in both records. */
export async function enterSample(
  tx: Reader,
  deps: Deps,
  actor: Pick<Actor, 'id'>,
  what: string,
  kept: SampleRow,
): Promise<void> {
  const { id: subject, learnerId } = kept
  await enter(tx, deps, actor, { what, about: 'sample', subject, learnerId, kept })
  await record(tx, deps, actor.id, what, subject)
}

/** What was sampled of some judgements, for pages of people who may see both. Decided ones only. */
export async function samplesOn(db: Reader, judgementIds: readonly string[]): Promise<readonly Sample[]> {
  const rows = await samplesOnJudgements(db, judgementIds)
  return rows.filter(({ sample }) => sample.verdict !== null).map(withState)
}
