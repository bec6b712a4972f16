import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { record } from '../people/record.ts'
import { learnersOf } from '../people/ties.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { endOf, type Span, startOf } from './days.ts'
import { insertPlan, type PlanRow, planById, plansAbout, setPlanClosed } from './plan-queries.ts'
import { type Decision, decisionsOf, experienceOf } from './population-queries.ts'
import { type Proposed, propose } from './propose.ts'
import type { PlanKind, Rules } from './rules.ts'
import { readRules } from './rules.ts'
import { insertSamples, removeSample, type SampleOf, samplesInPlan } from './sample-queries.ts'
import { type Sample, withState } from './samples.ts'
import { BY_HAND, why } from './why.ts'

export type { Decision, PlanRow }

export interface PlanInput extends Span {
  /** Made when the page is opened: the seed of what is drawn by chance, and a second press makes no second plan. */
  readonly id: string
  readonly name: string
  readonly kind: PlanKind
  readonly rules: Rules
  readonly note: string
}

export interface Plan {
  readonly plan: PlanRow
  readonly rules: Rules
  readonly samples: readonly Sample[]
  readonly own: boolean
}

/** An IQA’s own plans, and what others sampled of the same learners. */
export async function plansFor(deps: Deps, actor: Actor): Promise<readonly PlanRow[]> {
  return plansAbout(deps.db.read, await assuredBy(deps, actor), actor.id)
}

/** All the decisions that a plan may draw from, and what its rules draw. */
export async function proposalFor(deps: Deps, actor: Actor, input: PlanInput) {
  const all = await populationOf(deps, deps.db.read, actor, input)
  const ids = [...new Set(all.flatMap(({ assessorId }) => (assessorId === null ? [] : [assessorId])))]
  const experience = new Map(
    (await experienceOf(deps.db.read, ids)).map(({ id, decisions, qualified }) => [
      id ?? '',
      { decisions, qualified: qualified ?? true },
    ]),
  )
  return { all, proposed: propose(all, experience, { ...input, seed: input.id }) }
}

/** @param chosen of the proposal, which judgements. */
export async function keepPlan(deps: Deps, actor: Actor, input: PlanInput, chosen: readonly string[]): Promise<void> {
  const { all, proposed } = await proposalFor(deps, actor, input)
  const picked = all.filter(({ id }) => chosen.includes(id))
  await deps.db.write(async (tx) => {
    const known = await planById(tx, input.id)
    if (known && known.iqaId !== actor.id) throw new NotFound()
    if (known) return
    const { rules, ...plan } = input
    const made = { iqaId: actor.id, iqaName: actor.name, createdAt: deps.clock(), closedAt: null }
    await insertPlan(tx, { ...plan, ...made, rules: JSON.stringify(rules) })
    await insertSamples(
      tx,
      picked.map((each) => sampleFrom(deps, input.id, each, reasonFor(proposed, each))),
    )
    await record(tx, deps, actor.id, 'sampling.planned', input.id)
  })
}

/** @throws {NotFound} for a plan that is neither one’s own nor about anybody whom one assures. */
export async function findPlan(deps: Deps, actor: Actor, id: string, db: Reader = deps.db.read): Promise<Plan> {
  const plan = await planById(db, id)
  if (!plan) throw new NotFound()
  const learners = await assuredBy(deps, actor)
  const samples = (await samplesInPlan(db, id)).filter((each) => mayBeSeen(each, learners, actor))
  const own = plan.iqaId === actor.id
  if (!own && samples.length === 0) throw new NotFound()
  return { plan, rules: readRules(plan.rules), samples: samples.map(withState), own }
}

/** What could be added to a plan by hand: every decision on the IQA’s learners that is not in it. */
export async function addable(deps: Deps, actor: Actor, { plan, samples }: Plan): Promise<readonly Decision[]> {
  const there = new Set(samples.map(({ sample }) => sample.judgementId))
  const ever = { from: '2000-01-01', until: '9000-01-01' }
  return (await populationOf(deps, deps.db.read, actor, ever)).filter(
    ({ id }) => !there.has(id) && plan.closedAt === null,
  )
}

export async function addToPlan(deps: Deps, actor: Actor, planId: string, judgementId: string): Promise<void> {
  const plan = await ownPlan(deps, actor, planId)
  const decision = (await addable(deps, actor, plan)).find(({ id }) => id === judgementId)
  if (!decision && plan.samples.some(({ sample }) => sample.judgementId === judgementId)) return
  if (!decision) throw new NotFound()
  await deps.db.write(async (tx) => {
    await insertSamples(tx, [sampleFrom(deps, planId, decision, BY_HAND)])
    await record(tx, deps, actor.id, 'sampling.added', judgementId)
  })
}

/** Only what nobody has looked at yet. Left out twice, it is left out. */
export async function leaveOut(deps: Deps, actor: Actor, planId: string, judgementId: string): Promise<void> {
  const plan = await ownPlan(deps, actor, planId)
  const found = plan.samples.find(({ sample }) => sample.judgementId === judgementId)
  if (!found && (await addable(deps, actor, plan)).some(({ id }) => id === judgementId)) return
  if (found?.state !== 'due') throw new NotFound()
  await deps.db.write(async (tx) => {
    await removeSample(tx, found.sample.id)
    await record(tx, deps, actor.id, 'sampling.left-out', judgementId)
  })
}

/** @returns how many still have to be looked at: with any of them a plan stays open. */
export async function closePlan(deps: Deps, actor: Actor, planId: string): Promise<number> {
  const { samples } = await ownPlan(deps, actor, planId)
  const due = samples.filter(({ state }) => state === 'due').length
  if (due > 0) return due
  await deps.db.write(async (tx) => {
    await setPlanClosed(tx, planId, deps.clock())
    await record(tx, deps, actor.id, 'sampling.closed', planId)
  })
  return 0
}

async function ownPlan(deps: Deps, actor: Actor, id: string): Promise<Plan> {
  const plan = await findPlan(deps, actor, id)
  if (!plan.own) throw new NotFound()
  return plan
}

async function assuredBy(deps: Deps, actor: Actor): Promise<readonly string[]> {
  return (await learnersOf(deps.db.read, deps, actor.id, 'assures')).map(({ id }) => id)
}

async function populationOf(deps: Deps, db: Reader, actor: Actor, { from, until }: Span): Promise<readonly Decision[]> {
  const span = { from: startOf(from), until: endOf(until) }
  return decisionsOf(db, await assuredBy(deps, actor), span, actor.id)
}

function mayBeSeen({ sample }: SampleOf, learners: readonly string[], actor: Actor): boolean {
  return learners.includes(sample.learnerId) && sample.assessorId !== actor.id
}

function reasonFor(proposed: readonly Proposed[], decision: Decision): string {
  const found = proposed.find((each) => each.decision.id === decision.id)
  return found ? why(found.reason) : BY_HAND
}

function sampleFrom(deps: Deps, planId: string, { id: judgementId, ...of }: Decision, reason: string) {
  const { learnerId, criterion, assessorId } = of
  return { id: deps.id(), planId, judgementId, learnerId, criterion, assessorId, why: reason, addedAt: deps.clock() }
}
