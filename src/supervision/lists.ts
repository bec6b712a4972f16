import type { Deps } from '../deps.ts'
import { londonDay } from '../evidence/day.ts'
import { learnersOf } from '../people/ties.ts'
import type { Actor } from '../web/session.ts'
import { type OpenAction, openActions } from './actions.ts'
import { type SessionWithNames, sessionsOfPerson } from './session-queries.ts'
import { type OwnShare, ownShares, waitingShares } from './shared.ts'
import { type Supervisor, supervisorsOf } from './sharing.ts'

/** A session in a list. */
export interface ListedSession {
  readonly id: string
  readonly day: string
  readonly starts: string
  readonly ends: string
  readonly learner: string
  readonly supervisor: string
  readonly closed: boolean
}

export interface Sessions {
  /** Those that are to come, the next first, and past ones whose notes are not closed yet. */
  readonly coming: readonly ListedSession[]
  /** Newest first. */
  readonly past: readonly ListedSession[]
  readonly unagreed: readonly ListedSession[]
}

function listed(rows: readonly SessionWithNames[], today: string): Sessions {
  const as = ({ id, day, starts, ends, learnerName, supervisorName, closedAt }: SessionWithNames): ListedSession => ({
    ...{ id, day, starts, ends, learner: learnerName, supervisor: supervisorName },
    closed: closedAt !== null,
  })
  const all = rows.map(as)
  return {
    coming: all.filter(({ day, closed }) => !closed && day >= today).toReversed(),
    unagreed: all.filter(({ day, closed }) => !closed && day < today),
    past: all.filter(({ closed }) => closed),
  }
}

/** What a supervisor sees: names, and what was shared; whether anything else was written shows nowhere. */
export interface SupervisorsDesk extends Sessions {
  readonly learners: readonly { readonly id: string; readonly name: string }[]
  readonly waiting: readonly {
    readonly id: string
    readonly title: string
    readonly learnerId: string
    readonly sharedAt: number
  }[]
  readonly actions: readonly OpenAction[]
}

export async function supervisorsDesk(deps: Deps, actor: Actor): Promise<SupervisorsDesk> {
  const db = deps.db.read
  const learners = await learnersOf(db, deps, actor.id, 'supervises')
  const ids = learners.map(({ id }) => id)
  const waiting = await waitingShares(deps, actor.id, ids)
  return {
    ...listed(await sessionsOfPerson(db, actor.id, 'supervisor'), londonDay(deps.clock())),
    learners: learners.map(({ id, name }) => ({ id, name })),
    waiting: waiting.map(({ id, title, learnerId, sharedAt }) => ({ id, title, learnerId, sharedAt })),
    actions: await openActions(deps, ids, actor.id),
  }
}

/** A learner's own side of supervision. */
export interface LearnersSide extends Sessions {
  readonly supervisors: readonly Supervisor[]
  readonly shares: readonly OwnShare[]
  readonly actions: readonly OpenAction[]
}

export async function learnersSide(deps: Deps, actor: Actor): Promise<LearnersSide> {
  const db = deps.db.read
  return {
    ...listed(await sessionsOfPerson(db, actor.id, 'learner'), londonDay(deps.clock())),
    supervisors: await supervisorsOf(db, deps, actor.id),
    shares: await ownShares(deps, actor),
    actions: await openActions(deps, [actor.id]),
  }
}
