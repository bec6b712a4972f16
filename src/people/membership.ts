import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { enter } from '../ledger/ledger.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { onlyCoordinators } from './coordinators.ts'
import * as queries from './group-queries.ts'
import { record } from './record.ts'
import { type By, type Tells, tellLearner, tellStaffOfGroup } from './tell.ts'
import { hasRole } from './who.ts'

/** Puts a learner into a group, from now on. Somebody who is in it already stays. @returns false for who is no learner. */
export async function joinGroup(deps: Deps, actor: Actor, groupId: string, personId: string): Promise<boolean> {
  onlyCoordinators(actor)
  return deps.db.write(async (tx) => {
    const group = await queries.groupById(tx, groupId)
    if (!group || group.closedAt !== null) throw new NotFound()
    if (!(await hasRole(tx, personId, 'learner'))) return false
    await joinIn(tx, deps, actor, groupId, personId)
    return true
  })
}

/** Twice is once. */
export async function leaveGroup(deps: Deps, actor: Actor, groupId: string, stayId: string): Promise<void> {
  onlyCoordinators(actor)
  await deps.db.write(async (tx) => {
    const stay = await stayIn(tx, groupId, stayId)
    if (stay.until === null) await leaveIn(tx, deps, actor, stay)
  })
}

/** Out of one and into another, at the same moment. @returns false where there is no such open group to go to. */
export async function moveGroup(
  deps: Deps,
  actor: Actor,
  groupId: string,
  stayId: string,
  to: string,
): Promise<boolean> {
  onlyCoordinators(actor)
  return deps.db.write(async (tx) => {
    const stay = await stayIn(tx, groupId, stayId)
    if (stay.until !== null) return true
    const next = await queries.groupById(tx, to)
    if (!next || next.closedAt !== null || next.id === groupId) return false
    await leaveIn(tx, deps, actor, stay)
    await joinIn(tx, deps, actor, to, stay.personId)
    return true
  })
}

export async function joinIn(tx: Writer, deps: Tells, by: By, groupId: string, personId: string): Promise<void> {
  if (await queries.openStay(tx, groupId, personId)) return
  const id = deps.id()
  await queries.insertStay(tx, { id, groupId, personId, from: deps.clock() })
  await keep(tx, deps, by, { id, groupId, personId }, 'joined a group')
}

export async function leaveIn(tx: Writer, deps: Tells, by: By, stay: queries.StayRow): Promise<void> {
  await queries.endStay(tx, stay.id, deps.clock())
  await keep(tx, deps, by, stay, 'left a group')
}

/** Who is in a group decides who sees their work: so it stands in the record, and they are told. */
async function keep(
  tx: Writer,
  deps: Tells,
  by: By,
  { id, groupId, personId }: Pick<queries.StayRow, 'id' | 'groupId' | 'personId'>,
  what: string,
): Promise<void> {
  await enter(tx, deps, by, { what, about: 'tie', subject: id, learnerId: personId })
  await record(tx, deps, by.id, what, personId)
  if (by.id !== personId) await tellLearner(tx, deps, by, personId)
  await tellStaffOfGroup(tx, deps, by, groupId)
}

async function stayIn(tx: Writer, groupId: string, stayId: string): Promise<queries.StayRow> {
  const stay = await queries.stayById(tx, groupId, stayId)
  if (!stay) throw new NotFound()
  return stay
}
