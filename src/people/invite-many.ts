import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import { type Role, roles } from '../web/roles.ts'
import type { Actor } from '../web/session.ts'
import { onlyCoordinators } from './coordinators.ts'
import { readInvited } from './forms.ts'
import { allGroups } from './group-queries.ts'
import { tokenOf } from './invitation-mail.ts'
import { batchOf, knownEmails } from './invitation-queries.ts'
import { inviteIn } from './invitations.ts'
import { type PastedRow, readPasted, rolesFrom } from './invite-rows.ts'
import { hashToken } from './secrets.ts'

/** What will happen with one line. */
export interface Plan {
  readonly row: PastedRow
  readonly roles: readonly Role[]
  readonly will: 'invite' | 'is here' | 'is invited' | 'needs you'
  /** Where it needs the coordinator: what to do, each in words. */
  readonly needs: readonly string[]
}

export type Planned = { readonly plans: readonly Plan[] } | { readonly broken: string }

/** So many at once: a page that one can still read through. */
export const MOST_ROWS = 500

/** Line by line what would happen; nothing is done. */
export async function planInvitations(deps: Pick<Deps, 'db'>, actor: Actor, text: string): Promise<Planned> {
  onlyCoordinators(actor)
  return planIn(deps.db.read, text)
}

/**
 * Invites everybody who is new in a list. A double press of the same form, by its key, does it once.
 *
 * @returns how many, also the second time.
 */
export async function inviteMany(deps: Deps, actor: Actor, text: string, key: string): Promise<number> {
  onlyCoordinators(actor)
  return deps.db.write(async (tx) => {
    const before = await batchOf(tx, key)
    if (before.length > 0) return before.length
    const planned = await planIn(tx, text)
    const plans = 'plans' in planned ? planned.plans.filter(({ will }) => will === 'invite') : []
    const groups = await openGroupIds(tx)
    for (const { row, roles } of plans) {
      const groupId = groups.get(row.group.toLowerCase())
      await inviteIn(tx, deps, actor, { name: row.name, email: row.email, roles, groupId }, key)
    }
    return plans.length
  })
}

export interface BatchLine {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly group: string | null
  /** Its address; nothing where it is taken up already, or a new link was made by hand. */
  readonly link: string | undefined
  readonly expiresAt: number
}

/** What one pressing made, with the links. Whoever shows them shows them once. @throws {NotFound} for no such pressing. */
export async function invitedTogether(deps: Deps, actor: Actor, key: string): Promise<readonly BatchLine[]> {
  onlyCoordinators(actor)
  const rows = await batchOf(deps.db.read, key)
  if (rows.length === 0) throw new NotFound()
  return rows.map(({ link, group }) => {
    const { name, email, expiresAt, usedAt, createdBy } = link
    const token = tokenOf(deps.secret, link)
    const own = usedAt === null && createdBy === actor.id && link.tokenHash === hashToken(token)
    const address = `${deps.config.baseUrl}/invitations/${token}`
    const given = roles.filter((role) => link.roles?.includes(role))
    return { name: name ?? '', email: email ?? '', roles: given, group, link: own ? address : undefined, expiresAt }
  })
}

async function openGroupIds(db: Reader): Promise<ReadonlyMap<string, string>> {
  const open = (await allGroups(db)).filter(({ closedAt }) => closedAt === null)
  return new Map(open.map(({ id, name }) => [name.toLowerCase(), id]))
}

async function planIn(db: Reader, text: string): Promise<Planned> {
  const pasted = await readPasted(text)
  if ('broken' in pasted) return pasted
  const { rows } = pasted
  if (rows.length > MOST_ROWS) return { broken: `Invite at most ${MOST_ROWS} at a time: there are ${rows.length} here` }
  const known = { ...(await knownEmails(db)), groups: await openGroupIds(db) }
  const lineOf = new Map<string, number>()
  for (const { email, line } of rows) lineOf.set(email.toLowerCase(), lineOf.get(email.toLowerCase()) ?? line)
  return { plans: rows.map((row) => plan(row, known, lineOf.get(row.email.toLowerCase()) ?? row.line)) }
}

type Known = Awaited<ReturnType<typeof knownEmails>> & { readonly groups: ReadonlyMap<string, string> }

/** @param first the line on which this e-mail stands first. */
function plan(row: PastedRow, known: Known, first: number): Plan {
  const given = rolesFrom(row.role)
  const needs = [
    ...readInvited(row).mistakes.map(({ message }) => message),
    ...(first === row.line ? [] : [`Take one of the two away: this e-mail stands on line ${first} too`]),
    ...(given ? [] : [`Write a role that there is, instead of “${row.role}”: ${roles.join(', ')}`]),
    ...groupNeeds(row, given ?? [], known),
  ]
  const email = row.email.toLowerCase()
  const here = known.here.has(email) ? 'is here' : known.invited.has(email) ? 'is invited' : 'invite'
  return { row, roles: given ?? [], will: needs.length > 0 ? 'needs you' : here, needs }
}

function groupNeeds({ group }: PastedRow, given: readonly Role[], { groups }: Known): readonly string[] {
  if (group === '') return []
  if (!groups.has(group.toLowerCase())) return [`Add the group “${group}” first, or leave it out here`]
  return given.length > 0 && !given.includes('learner') ? ['Leave the group out: only learners are in groups'] : []
}
