import type { Deps } from '../deps.ts'
import { standingOf } from '../people/standing.ts'
import { learnersOf } from '../people/ties.ts'
import type { Actor } from '../web/session.ts'
import { handedBackTo, toSignOf, waitingOf } from './queue-queries.ts'

export type Waiting = Awaited<ReturnType<typeof waitingOf>>[number]
export type ToSign = Awaited<ReturnType<typeof toSignOf>>[number]
export type HandedBack = Awaited<ReturnType<typeof handedBackTo>>[number]

/** What waits for an assessor, each list oldest first. */
export interface Queue {
  readonly waiting: readonly Waiting[]
  /** Decisions of colleagues who are not yet qualified, for a second signature. */
  readonly toSign: readonly ToSign[]
  readonly handedBack: readonly HandedBack[]
}

/** Only of learners that a tie in force leads to. */
export async function queueOf(deps: Pick<Deps, 'db' | 'clock'>, actor: Pick<Actor, 'id'>): Promise<Queue> {
  const { read } = deps.db
  const learners = (await learnersOf(read, deps, actor.id, 'assesses')).map(({ id }) => id)
  const signs = (await standingOf(read, actor.id)).qualified
  const [waiting, toSign, handedBack] = await Promise.all([
    waitingOf(read, learners),
    signs ? toSignOf(read, actor.id, learners) : [],
    handedBackTo(read, actor.id, learners),
  ])
  return { waiting, toSign, handedBack }
}
