import type { Reader, Writer } from '../db/database.ts'
import type { TieKind } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Role } from '../web/roles.ts'
import type { Actor } from '../web/session.ts'
import { onlyCoordinators } from './coordinators.ts'
import { groupById, membersOf } from './group-queries.ts'
import { personById } from './queries.ts'
import { type By, enterTie, type Tells, tellLearners, tellStaff } from './tell.ts'
import * as queries from './tie-queries.ts'
import { hasRole } from './who.ts'

/** What somebody must be to be tied so. */
export const roleFor: Readonly<Record<TieKind, Role>> = {
  assesses: 'assessor',
  supervises: 'supervisor',
  assures: 'iqa',
  examines: 'eqa',
}

/** A group, or one learner, with those whom a tie to it would lead to. */
export interface Target {
  readonly kind: 'group' | 'person'
  readonly id: string
  readonly name: string
  readonly learners: readonly { readonly id: string; readonly name: string }[]
}

export interface TieInput {
  /** The key of the form: a double press makes one. */
  readonly key: string
  readonly kind: TieKind
  readonly staffId: string
  readonly from: number
  /** Exclusive. */
  readonly until: number | null
  readonly scope: 'whole' | 'sample'
  /** Whom an EQA with a sample may open besides what was sampled. */
  readonly examined: readonly string[]
}

export type Tied = 'done' | 'wrong person' | 'already'

/** @throws {NotFound} for a group that is closed, and for somebody who is no learner. */
export async function findTarget(db: Reader, kind: Target['kind'], id: string): Promise<Target> {
  if (kind === 'group') {
    const group = await groupById(db, id)
    if (!group || group.closedAt !== null) throw new NotFound()
    return { kind, id, name: group.name, learners: await membersOf(db, id) }
  }
  const person = await personById(db, id)
  if (!person || !(await hasRole(db, id, 'learner'))) throw new NotFound()
  return { kind, id, name: person.name, learners: [{ id, name: person.name }] }
}

export async function makeTie(deps: Deps, actor: Actor, to: Target, input: TieInput): Promise<Tied> {
  onlyCoordinators(actor)
  return deps.db.write(async (tx): Promise<Tied> => {
    const target = await findTarget(tx, to.kind, to.id)
    const id = /^[\w-]{1,64}$/.test(input.key) ? input.key : deps.id()
    if (await queries.tieById(tx, id)) return 'done'
    const { kind, staffId, scope, from, until } = input
    const ends = {
      groupId: target.kind === 'group' ? target.id : null,
      learnerId: target.kind === 'person' ? target.id : null,
    }
    const tie = { id, kind, staffId, ...ends, scope, from, until, createdBy: actor.id, createdAt: deps.clock() }
    const made = await insert(tx, deps, actor, tie, examinedIn(target, input))
    if (made === 'done') await tellLearners(tx, deps, actor, tie)
    return made
  })
}

function examinedIn({ learners }: Target, { kind, scope, examined }: TieInput): readonly string[] {
  if (kind !== 'examines' || scope === 'whole') return []
  return learners.map(({ id }) => id).filter((id) => examined.includes(id))
}

async function insert(
  tx: Writer,
  deps: Tells,
  by: By,
  tie: queries.TieRow,
  examined: readonly string[],
): Promise<Tied> {
  if (!(await hasRole(tx, tie.staffId, roleFor[tie.kind])) || tie.staffId === tie.learnerId) return 'wrong person'
  if (await queries.openTwin(tx, tie, deps.clock())) return 'already'
  await queries.insertTie(tx, tie, examined)
  await enterTie(tx, deps, by, tie, 'made')
  await tellStaff(tx, deps, by, tie, 'made')
  return 'done'
}

export async function findTie(deps: Pick<Deps, 'db'>, actor: Actor, id: string): Promise<queries.TieRow> {
  onlyCoordinators(actor)
  return tieIn(deps.db.read, id)
}

/** Twice is once. One that has not begun never will. @returns the tie, to go back to where it stands. */
export async function endTie(deps: Deps, actor: Actor, id: string): Promise<queries.TieRow> {
  onlyCoordinators(actor)
  return deps.db.write(async (tx) => {
    const tie = await tieIn(tx, id)
    if (isOpen(tie, deps.clock())) await endIn(tx, deps, actor, tie, 'everybody')
    return tie
  })
}

/** Ends one and begins another, with the same reach and end, at the same moment: nobody is left alone in between. */
export async function handOverTie(deps: Deps, actor: Actor, id: string, staffId: string): Promise<Tied> {
  onlyCoordinators(actor)
  return deps.db.write(async (tx): Promise<Tied> => {
    const tie = await tieIn(tx, id)
    const at = deps.clock()
    if (!isOpen(tie, at)) return 'done'
    if (tie.staffId === staffId) return 'already'
    const next = { ...tie, id: deps.id(), staffId, from: Math.max(at, tie.from), createdBy: actor.id, createdAt: at }
    const made = await insert(tx, deps, actor, next, await queries.examinedBy(tx, id))
    if (made !== 'done') return made
    await endIn(tx, deps, actor, tie, 'staff only')
    await tellLearners(tx, deps, actor, next)
    return 'done'
  })
}

export async function endIn(
  tx: Writer,
  deps: Tells,
  by: By,
  tie: queries.TieRow,
  told: 'everybody' | 'staff only',
): Promise<void> {
  await queries.setUntil(tx, tie.id, deps.clock())
  await enterTie(tx, deps, by, tie, 'ended')
  await tellStaff(tx, deps, by, tie, 'ended')
  if (told === 'everybody') await tellLearners(tx, deps, by, tie)
}

/** Who is no assessor any more assesses nobody: a tie does not outlive the role it needs. */
export async function endTiesWithout(tx: Writer, deps: Tells, by: By, staffId: string, roles: readonly Role[]) {
  for (const tie of await queries.openTiesBy(tx, { staffId }, deps.clock())) {
    if (!roles.includes(roleFor[tie.kind])) await endIn(tx, deps, by, tie, 'everybody')
  }
}

const isOpen = ({ until }: queries.TieRow, at: number) => until === null || until > at

async function tieIn(db: Reader, id: string): Promise<queries.TieRow> {
  const tie = await queries.tieById(db, id)
  if (!tie) throw new NotFound()
  return tie
}
