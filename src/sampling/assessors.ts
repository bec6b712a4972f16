import type { Deps } from '../deps.ts'
import { notify } from '../notices/notices.ts'
import { record } from '../people/record.ts'
import { learnersOf } from '../people/ties.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import {
  assessorsAmong,
  decisionCounts,
  insertObservation,
  type ObservationRow,
  observationsOf,
  setObservationRead,
} from './assessor-queries.ts'
import { waitingTimes } from './report-queries.ts'

export type { ObservationRow }

export interface Staff {
  readonly id: string
  readonly name: string
  /** Null where nobody has said. */
  readonly qualified: boolean | null
  readonly qualification: string | null
}

/** Who assesses the learners whom an IQA assures. An IQA does not watch themselves. */
export async function assessorsFor(deps: Deps, actor: Actor): Promise<readonly Staff[]> {
  const learners = await assured(deps, actor)
  const found = await assessorsAmong(deps.db.read, learners, deps.clock())
  return found.filter(({ id }) => id !== actor.id)
}

export async function findAssessor(deps: Deps, actor: Actor, id: string) {
  const assessor = (await assessorsFor(deps, actor)).find((each) => each.id === id)
  if (!assessor) throw new NotFound()
  const learners = await assured(deps, actor)
  const counts = await decisionCounts(deps.db.read, id, learners)
  const counted = (decision: string) => counts.find((each) => each.decision === decision)?.count ?? 0
  const [waited] = await waitingTimes(deps.db.read, { learnerIds: learners, assessorId: id })
  return {
    assessor,
    observations: await observationsOf(deps.db.read, id),
    met: counted('met'),
    notYet: counted('not yet'),
    waited,
  }
}
export type AssessorSeen = Awaited<ReturnType<typeof findAssessor>>

export interface ObservationInput {
  /** Made when the form is opened, so that a second press keeps no second one. */
  readonly id: string
  readonly day: string
  readonly what: string
  readonly strengths: string
  readonly action: string
  readonly actionDue: string | null
}

export async function observe(deps: Deps, actor: Actor, assessorId: string, input: ObservationInput): Promise<void> {
  await findAssessor(deps, actor, assessorId)
  await deps.db.write(async (tx) => {
    const by = { assessorId, iqaId: actor.id, iqaName: actor.name, createdAt: deps.clock() }
    if (!(await insertObservation(tx, { ...input, ...by }))) return
    await record(tx, deps, actor.id, 'assessor.observed', assessorId)
    await notify(tx, deps, { to: assessorId, kind: 'observed', from: actor, href: '/assessors/mine' })
  })
}

/** What IQAs saw when they watched the person who asks. */
export async function observationsOfMine(deps: Deps, actor: Actor) {
  return observationsOf(deps.db.read, actor.id)
}

export async function markObservationRead(deps: Deps, actor: Actor, id: string): Promise<void> {
  await deps.db.write(async (tx) => {
    if (!(await setObservationRead(tx, actor.id, id, deps.clock()))) throw new NotFound()
    await record(tx, deps, actor.id, 'assessor.observation-read', id)
  })
}

async function assured(deps: Deps, actor: Actor): Promise<readonly string[]> {
  return (await learnersOf(deps.db.read, deps, actor.id, 'assures')).map(({ id }) => id)
}
