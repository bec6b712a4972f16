import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { enter } from '../ledger/ledger.ts'
import { notify } from '../notices/notices.ts'
import { NotFound } from '../web/errors.ts'
import type { Role } from '../web/roles.ts'
import type { Actor } from '../web/session.ts'
import { onlyCoordinators } from './coordinators.ts'
import { pendingRow } from './invitation-queries.ts'
import { removeLinksFor } from './link-queries.ts'
import * as queries from './queries.ts'
import { record } from './record.ts'
import { removeSessions } from './session-queries.ts'
import { plainEmail } from './sign-in.ts'
import type { By, Tells } from './tell.ts'
import { endTiesWithout } from './tie-making.ts'
import { rolesIn } from './who.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly closedAt: number | null
}

export async function everybody(deps: Deps, actor: Actor): Promise<readonly Person[]> {
  onlyCoordinators(actor)
  return (await queries.everybody(deps.db.read)).map(personFrom)
}

export async function findPerson(deps: Deps, actor: Actor, id: string): Promise<Person> {
  onlyCoordinators(actor)
  const row = await queries.personById(deps.db.read, id)
  if (!row) throw new NotFound()
  return personFrom(row)
}

/** Alongside is never left without anybody who can look after it. */
export type Changed = 'done' | 'only coordinator'

/** Takes effect with the person's next request: roles are read with the session. */
export async function changeRoles(deps: Deps, actor: Actor, id: string, roles: readonly Role[]): Promise<Changed> {
  const person = await findPerson(deps, actor, id)
  return deps.db.write(async (tx): Promise<Changed> => {
    if (!roles.includes('coordinator') && (await isOnlyCoordinator(tx, person))) return 'only coordinator'
    await queries.setRoles(tx, id, roles)
    await record(tx, deps, actor.id, `gave roles: ${roles.join(', ')}`, id)
    await enterRoles(tx, deps, actor, id, roles)
    await endTiesWithout(tx, deps, actor, id, roles)
    if (id !== actor.id && roles.length > 0) {
      await notify(tx, deps, { to: id, kind: 'roles changed', from: actor, href: '/account' })
    }
    return 'done'
  })
}

/**
 * Puts a name or an e-mail right, for somebody who married or whose name was misspelt. What was signed before keeps the name it was
 * signed with. @returns `taken` where somebody else signs in with this e-mail, or is invited by it.
 */
export async function correctWho(
  deps: Deps,
  actor: Actor,
  id: string,
  typed: { readonly name: string; readonly email: string },
): Promise<'done' | 'taken'> {
  onlyCoordinators(actor)
  const who = { name: typed.name, email: plainEmail(typed.email) }
  return deps.db.write(async (tx): Promise<'done' | 'taken'> => {
    const person = await queries.personById(tx, id)
    if (!person) throw new NotFound()
    if (who.name === person.name && who.email === person.email) return 'done'
    if (who.email !== person.email && (await isTaken(tx, who.email))) return 'taken'
    await queries.setWho(tx, id, who, deps.clock())
    await record(tx, deps, actor.id, 'corrected name or e-mail', id)
    if (id !== actor.id) await notify(tx, deps, { to: id, kind: 'name corrected', from: actor, href: '/account' })
    return 'done'
  })
}

async function isTaken(tx: Writer, email: string): Promise<boolean> {
  return Boolean((await queries.signInRow(tx, { email })) ?? (await pendingRow(tx, { email })))
}

/** What somebody may do here, in the record that shows if it was altered. */
export async function enterRoles(tx: Writer, deps: Tells, by: Pick<By, 'id'>, id: string, roles: readonly Role[]) {
  const learnerId = roles.includes('learner') ? id : undefined
  await enter(tx, deps, by, { what: `gave roles: ${roles.join(', ')}`, about: 'roles', subject: id, learnerId })
}

/** Their writing stays; they are signed out everywhere, and links that they hold open nothing any more. */
export async function closeAccount(deps: Deps, actor: Actor, id: string): Promise<Changed> {
  const person = await findPerson(deps, actor, id)
  if (person.closedAt !== null) return 'done'
  return deps.db.write(async (tx): Promise<Changed> => {
    if (await isOnlyCoordinator(tx, person)) return 'only coordinator'
    await queries.setClosed(tx, id, deps.clock(), deps.clock())
    await removeSessions(tx, id)
    await removeLinksFor(tx, id, person.email)
    await record(tx, deps, actor.id, 'closed account', id)
    return 'done'
  })
}

/** Whether nobody could look after Alongside any more if this person went. */
export async function leavesNoCoordinator(tx: Writer, id: string): Promise<boolean> {
  const row = await queries.personById(tx, id)
  return row !== undefined && isOnlyCoordinator(tx, personFrom(row))
}

export async function reopenAccount(deps: Deps, actor: Actor, id: string): Promise<void> {
  const person = await findPerson(deps, actor, id)
  if (person.closedAt === null) return
  await deps.db.write(async (tx) => {
    await queries.setClosed(tx, id, null, deps.clock())
    await record(tx, deps, actor.id, 'reopened account', id)
  })
}

/** Somebody with an account and no invitation: for a demonstration. The password is taken as it is. */
export async function addPerson(
  deps: Deps,
  input: { name: string; email: string; roles: readonly Role[]; password: string },
): Promise<string> {
  const hash = await deps.passwords.hash(input.password)
  return deps.db.write((tx) => insertPerson(tx, deps, { ...input, hash }))
}

export async function insertPerson(
  tx: Writer,
  deps: Pick<Deps, 'id' | 'clock'>,
  person: { name: string; email: string; roles: readonly Role[]; hash: string },
): Promise<string> {
  const id = deps.id()
  const at = deps.clock()
  await queries.addPerson(tx, { id, name: person.name, email: plainEmail(person.email), at })
  await queries.setRoles(tx, id, person.roles)
  await queries.setPassword(tx, id, person.hash, at)
  return id
}

async function isOnlyCoordinator(tx: Writer, { id, roles, closedAt }: Person): Promise<boolean> {
  if (!roles.includes('coordinator') || closedAt !== null) return false
  return (await queries.otherCoordinators(tx, id)) === 0
}

function personFrom(row: NonNullable<Awaited<ReturnType<typeof queries.personById>>>): Person {
  const { id, name, email, closedAt } = row
  return { id, name, email, closedAt, roles: rolesIn(row.roles) }
}
