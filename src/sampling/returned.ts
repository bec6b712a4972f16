import type { Reader, Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { notify } from '../notices/notices.ts'
import { learnersOf } from '../people/ties.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { changeSample, openReturnsOn, type SampleRow, samplesOfAssessor, sentJudgement } from './sample-queries.ts'
import { enterSample, type Sample, withState } from './samples.ts'

/** What quality assurance said of an assessor’s decisions on the learners whom they assess now. */
export async function saidOf(db: Reader, deps: Pick<Deps, 'clock'>, assessorId: string): Promise<readonly Sample[]> {
  const tied = new Set((await learnersOf(db, deps, assessorId, 'assesses')).map(({ id }) => id))
  const rows = await samplesOfAssessor(db, assessorId)
  return rows.filter(({ sample }) => tied.has(sample.learnerId)).map(withState)
}

/** What came back to an assessor and still waits for them. For the queue: how many, and which. */
export async function returnedTo(
  db: Reader,
  deps: Pick<Deps, 'clock'>,
  assessorId: string,
): Promise<readonly Sample[]> {
  return (await saidOf(db, deps, assessorId)).filter(({ state }) => state === 'returned')
}

/** Answered in words, where the decision stands. A second press finds it done. */
export async function answerReturn(deps: Deps, actor: Actor, id: string, answer: string): Promise<void> {
  await deps.db.write(async (tx) => {
    const sample = (await saidOf(tx, deps, actor.id)).find((each) => each.sample.id === id)
    if (sample?.sample.verdict !== 'returned') throw new NotFound()
    if (sample.state !== 'returned') return
    const kept = await changeSample(tx, id, { answer, answeredAt: deps.clock() })
    await enterSample(tx, deps, actor, 'answered a sample', kept)
    await tellIqa(tx, deps, actor, kept)
  })
}

/**
 * To be called, in its transaction, by whatever sends a decision: where one on the same claim had been returned, this one
 * answers it, and the IQA is told.
 */
export async function answerByDecision(tx: Writer, deps: Deps, actor: Actor, judgementId: string): Promise<void> {
  const judgement = await sentJudgement(tx, judgementId)
  if (!judgement) return
  for (const { sample } of await openReturnsOn(tx, judgement.claimId)) {
    if (sample.correctedBy !== null || sample.judgementId === judgementId) continue
    const kept = await changeSample(tx, sample.id, { correctedBy: judgementId })
    await enterSample(tx, deps, actor, 'answered a sample by a decision', kept)
    await tellIqa(tx, deps, actor, kept)
  }
}

async function tellIqa(tx: Writer, deps: Deps, actor: Actor, { id, decidedBy }: SampleRow): Promise<void> {
  if (decidedBy === null) return
  await notify(tx, deps, { to: decidedBy, kind: 'sample answered', from: actor, href: `/samples/${id}` })
}
