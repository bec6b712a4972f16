import type { Reader, Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { onlyCoordinators } from './coordinators.ts'
import * as queries from './group-queries.ts'
import { leaveIn } from './membership.ts'
import { record } from './record.ts'
import { type TieLine, tieLine } from './tie-line.ts'
import { endIn } from './tie-making.ts'
import { openTiesBy, tiesBy } from './tie-queries.ts'

export interface Group {
  readonly id: string
  readonly name: string
  readonly closedAt: number | null
}

export interface Stay {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly from: number
  readonly until: number | null
}

export interface GroupWhole extends Group {
  /** Those who are in it, then those who were. */
  readonly stays: readonly Stay[]
  readonly ties: readonly TieLine[]
}

export async function everyGroup(deps: Deps, actor: Actor): Promise<readonly (Group & { readonly members: number })[]> {
  onlyCoordinators(actor)
  return queries.allGroups(deps.db.read)
}

/** Those that somebody can be put into. */
export async function openGroups(deps: Deps, actor: Actor): Promise<readonly Group[]> {
  return (await everyGroup(deps, actor)).filter(({ closedAt }) => closedAt === null)
}

export async function wholeGroup(deps: Deps, actor: Actor, id: string): Promise<GroupWhole> {
  onlyCoordinators(actor)
  const group = await groupIn(deps.db.read, id)
  const stays = await queries.staysIn(deps.db.read, id)
  const ties = await tiesBy(deps.db.read, { groupId: id })
  return {
    ...group,
    stays: stays.map(({ stay, name }) => ({ ...stay, name })),
    ties: ties.map((row) => tieLine(row, deps.clock())),
  }
}

/** @throws {NotFound} where there is no such group. */
export async function groupIn(db: Reader, id: string): Promise<Group> {
  const row = await queries.groupById(db, id)
  if (!row) throw new NotFound()
  return row
}

/** @throws {NotFound} where it is closed, too. */
export async function openGroupIn(db: Reader, id: string): Promise<Group> {
  const group = await groupIn(db, id)
  if (group.closedAt !== null) throw new NotFound()
  return group
}

/** @param key of the form, so that a double press adds one. @returns its id, or nothing where the name is taken. */
export async function addGroup(deps: Deps, actor: Actor, name: string, key: string): Promise<string | undefined> {
  onlyCoordinators(actor)
  return deps.db.write(async (tx) => {
    const id = /^[\w-]{1,64}$/.test(key) ? key : deps.id()
    if (await queries.groupById(tx, id)) return id
    if (await queries.openGroupNamed(tx, name)) return undefined
    await queries.insertGroup(tx, { id, name, createdAt: deps.clock() })
    await record(tx, deps, actor.id, 'added a group', id)
    return id
  })
}

export async function renameGroup(deps: Deps, actor: Actor, id: string, name: string): Promise<'done' | 'taken'> {
  onlyCoordinators(actor)
  return deps.db.write(async (tx) => {
    await openGroupIn(tx, id)
    const named = await queries.openGroupNamed(tx, name)
    if (named && named.id !== id) return 'taken'
    await queries.changeGroup(tx, id, { name })
    await record(tx, deps, actor.id, 'renamed a group', id)
    return 'done'
  })
}

/** Everybody leaves it, and the ties to it end, at the same moment. Twice is once. */
export async function closeGroup(deps: Deps, actor: Actor, id: string): Promise<void> {
  onlyCoordinators(actor)
  await deps.db.write(async (tx) => {
    if ((await groupIn(tx, id)).closedAt !== null) return
    await endAll(tx, deps, actor, id)
    await queries.changeGroup(tx, id, { closedAt: deps.clock() })
    await record(tx, deps, actor.id, 'closed a group', id)
  })
}

async function endAll(tx: Writer, deps: Deps, actor: Actor, groupId: string): Promise<void> {
  for (const tie of await openTiesBy(tx, { groupId }, deps.clock())) await endIn(tx, deps, actor, tie, 'staff only')
  for (const { stay } of await queries.staysIn(tx, groupId)) {
    if (stay.until === null) await leaveIn(tx, deps, actor, stay)
  }
}
