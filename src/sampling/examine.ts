import type { Deps } from '../deps.ts'
import { learnersOf, type TiedLearner, tiedLearner } from '../people/ties.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { assessorsAmong, eqasAmong, iqasAmong, observationsOf, staffIn } from './assessor-queries.ts'
import { examinedBy, looksBefore } from './examine-queries.ts'
import { planById, plansAbout } from './plan-queries.ts'
import { readRules } from './rules.ts'
import { sampleById, samplesAmong, samplesInPlan } from './sample-queries.ts'
import { type Sample, withState } from './samples.ts'

/** Somebody whom an EQA may look at. */
export interface Examined extends TiedLearner {
  /** All that they submitted may be opened, not only what was sampled. */
  readonly opens: boolean
}

/** Everything that an EQA may look at, while the tie lasts. */
export async function examination(deps: Deps, actor: Actor) {
  const db = deps.db.read
  const learners = await learnersExamined(deps, actor)
  const ids = learners.map(({ id }) => id)
  return {
    learners,
    plans: (await plansAbout(db, ids, '')).map((plan) => ({ ...plan, words: readRules(plan.rules) })),
    samples: (await samplesAmong(db, ids)).map(withState),
    assessors: await assessorsAmong(db, ids, deps.clock()),
    iqas: await staffIn(db, await iqasAmong(db, ids)),
  }
}
export type Examination = Awaited<ReturnType<typeof examination>>

export async function learnersExamined(deps: Deps, actor: Actor): Promise<readonly Examined[]> {
  const learners = await learnersOf(deps.db.read, deps, actor.id, 'examines')
  const opened = await examinedBy(deps.db.read, [...new Set(learners.map(({ tieId }) => tieId))])
  return learners.map((each) => ({ ...each, opens: each.scope === 'whole' || opened.has(each.id) }))
}

/** @throws {NotFound} unless a tie in force leads the EQA to its learner. */
export async function sampleToExamine(deps: Deps, actor: Actor, id: string): Promise<Sample> {
  const row = await sampleById(deps.db.read, id)
  if (!row) throw new NotFound()
  await tiedLearner(deps.db.read, deps, actor.id, 'examines', row.sample.learnerId)
  return withState(row)
}

/** @throws {NotFound} unless it holds a sample of a learner whom the EQA may look at; only those are in it. */
export async function planToExamine(deps: Deps, actor: Actor, id: string) {
  const plan = await planById(deps.db.read, id)
  if (!plan) throw new NotFound()
  const ids = new Set((await learnersExamined(deps, actor)).map((each) => each.id))
  const samples = (await samplesInPlan(deps.db.read, id)).filter(({ sample }) => ids.has(sample.learnerId))
  if (samples.length === 0) throw new NotFound()
  return { plan, rules: readRules(plan.rules), samples: samples.map(withState), own: false }
}

/** How an assessor is qualified, and what IQAs saw when they watched them. */
export async function staffToExamine(deps: Deps, actor: Actor, id: string) {
  const { assessors } = await examination(deps, actor)
  const assessor = assessors.find((each) => each.id === id)
  if (!assessor) throw new NotFound()
  return { assessor, observations: await observationsOf(deps.db.read, id) }
}

const LOOKS = 100

/** What EQAs have looked at: for a coordinator all of it, for an IQA what concerns the learners whom they assure. */
export async function looks(deps: Deps, actor: Actor, before = Number.MAX_SAFE_INTEGER) {
  const db = deps.db.read
  const learnerIds = (await learnersOf(db, deps, actor.id, 'assures')).map(({ id }) => id)
  const only = actor.roles.includes('coordinator') ? undefined : { eqaIds: await eqasAmong(db, learnerIds), learnerIds }
  const assured = new Set<string | null>(learnerIds)
  // Whether whoever asks may read that work themselves: a coordinator, as such, may not.
  return (await looksBefore(db, before, LOOKS, only)).map((look) => ({ ...look, reads: assured.has(look.learnerId) }))
}
export type Look = Awaited<ReturnType<typeof looks>>[number]
