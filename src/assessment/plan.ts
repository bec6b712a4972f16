import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { londonDay } from '../evidence/day.ts'
import { notify } from '../notices/notices.ts'
import { record } from '../people/record.ts'
import { tiedLearner } from '../people/ties.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { changePlan, insertPlan, markPlanDone, type PlanRow, planById, plansFor } from './plan-queries.ts'

/** What was agreed to come next, and by when. */
export interface Plan {
  readonly id: string
  readonly unit: string
  readonly criteria: readonly string[]
  readonly words: string
  /** `YYYY-MM-DD` */
  readonly due: string
  readonly byName: string
  readonly createdAt: number
  readonly doneAt: number | null
}

/** What the form holds once it is right. */
export type Agreed = Pick<Plan, 'unit' | 'criteria' | 'words' | 'due'>

/** Everything that was agreed with a learner: what is due first, first. The caller has seen that they may be read. */
export async function plansOf(db: Reader, learnerId: string): Promise<readonly Plan[]> {
  return plansFor(db, learnerId)
}

/** Whole days by which it is late; nothing where it is not, or is done. */
export function daysLate({ due, doneAt }: Plan, now: number): number {
  if (doneAt !== null) return 0
  return Math.max(0, Math.round((Date.parse(londonDay(now)) - Date.parse(due)) / 86_400_000))
}

/** One of a learner's, for an assessor of theirs. @throws {NotFound} for everybody else's. */
export async function findPlan(deps: Deps, actor: Actor, learnerId: string, id: string): Promise<Plan> {
  await tiedLearner(deps.db.read, deps, actor.id, 'assesses', learnerId)
  return existing(await planById(deps.db.read, learnerId, id))
}

/** @param key of the form, so that a double press agrees once. */
export async function agreePlan(
  deps: Deps,
  actor: Actor,
  learnerId: string,
  key: string,
  agreed: Agreed,
): Promise<void> {
  await deps.db.write(async (tx) => {
    const learner = await tiedLearner(tx, deps, actor.id, 'assesses', learnerId)
    const by = { byId: actor.id, byName: actor.name, createdAt: deps.clock(), doneAt: null }
    if (!(await insertPlan(tx, { id: key, learnerId: learner.id, ...agreed, ...by }))) return
    await record(tx, deps, actor.id, 'plan.agreed', key)
    await notify(tx, deps, { to: learner.id, kind: 'plan agreed', from: actor, href: '/plan' })
  })
}

export async function changeAgreed(
  deps: Deps,
  actor: Actor,
  learnerId: string,
  id: string,
  agreed: Agreed,
): Promise<void> {
  await deps.db.write(async (tx) => {
    await tiedLearner(tx, deps, actor.id, 'assesses', learnerId)
    const before = existing(await planById(tx, learnerId, id))
    if (same(before, agreed)) return
    await changePlan(tx, id, agreed)
    await record(tx, deps, actor.id, 'plan.changed', id)
    await notify(tx, deps, { to: learnerId, kind: 'plan agreed', from: actor, href: '/plan' })
  })
}

/** Done twice, it was done the first time. */
export async function finishPlan(deps: Deps, actor: Actor, learnerId: string, id: string): Promise<void> {
  await deps.db.write(async (tx) => {
    await tiedLearner(tx, deps, actor.id, 'assesses', learnerId)
    existing(await planById(tx, learnerId, id))
    if (await markPlanDone(tx, id, deps.clock())) await record(tx, deps, actor.id, 'plan.done', id)
  })
}

function existing(row: PlanRow | undefined): PlanRow {
  if (!row) throw new NotFound()
  return row
}

function same(before: PlanRow, { unit, criteria, words, due }: Agreed): boolean {
  return (
    JSON.stringify([before.unit, before.criteria, before.words, before.due]) ===
    JSON.stringify([unit, criteria, words, due])
  )
}
