import type { Deps } from '../deps.ts'
import { learnersOf } from '../people/ties.ts'
import type { Actor } from '../web/session.ts'
import { endOf, startOf } from './days.ts'
import {
  decidersOn,
  decisionsByMonth,
  failingCriteria,
  groupsOf,
  membersOf,
  sampledByAssessor,
  type Within,
  waitingNow,
  waitingTimes,
} from './report-queries.ts'

/** What somebody narrowed the report to; empty for everything. Days as `YYYY-MM-DD`, both included. */
export interface Narrowed {
  readonly group: string
  readonly assessor: string
  readonly from: string
  readonly until: string
}

export type Report = Awaited<ReturnType<typeof reportFor>>

export async function reportFor(deps: Deps, actor: Actor, narrowed: Narrowed) {
  const db = deps.db.read
  const now = deps.clock()
  const { learnerIds, sampledOnly } = await reportedTo(deps, actor)
  const choices = { groups: await groupsOf(db, { learnerIds }), assessors: await decidersOn(db, { learnerIds }) }
  const within: Within = {
    learnerIds: narrowed.group === '' ? learnerIds : await inGroup(deps, narrowed.group, learnerIds),
    assessorId: narrowed.assessor || undefined,
    from: narrowed.from === '' ? undefined : startOf(narrowed.from),
    until: narrowed.until === '' ? undefined : endOf(narrowed.until),
  }
  return {
    narrowed,
    choices,
    /** Learners of whom an EQA sees only what was sampled: they are not counted. */
    sampledOnly,
    decisions: await decisionsByMonth(db, within),
    waiting: await waitingTimes(db, within),
    samples: await sampledByAssessor(db, within),
    failing: await failingCriteria(db, within),
    now: await waitingNow(db, within, now),
  }
}

/** Nothing for a coordinator: there everybody counts. */
async function reportedTo(deps: Deps, actor: Actor) {
  if (actor.roles.includes('coordinator')) return { learnerIds: undefined, sampledOnly: 0 }
  const of = (kind: 'assures' | 'examines') => learnersOf(deps.db.read, deps, actor.id, kind)
  const assured = actor.roles.includes('iqa') ? await of('assures') : []
  const examined = actor.roles.includes('eqa') ? await of('examines') : []
  const whole = examined.filter(({ scope }) => scope === 'whole')
  const learnerIds = [...new Set([...assured, ...whole].map(({ id }) => id))]
  return { learnerIds, sampledOnly: examined.length - whole.length }
}

async function inGroup(deps: Deps, groupId: string, learnerIds: readonly string[] | undefined) {
  const members = await membersOf(deps.db.read, groupId, deps.clock())
  if (!learnerIds) return members
  const allowed = new Set(learnerIds)
  return members.filter((id) => allowed.has(id))
}
