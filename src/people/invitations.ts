import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import { isRole, type Role } from '../web/roles.ts'
import type { Actor } from '../web/session.ts'
import { onlyCoordinators } from './coordinators.ts'
import { groupById } from './group-queries.ts'
import { tokenOf } from './invitation-mail.ts'
import { pendingRow, pendingRows } from './invitation-queries.ts'
import { addLink, changeLink, type LinkRow, openLink, removeLink, useLink } from './link-queries.ts'
import { joinIn } from './membership.ts'
import { enterRoles, insertPerson } from './people.ts'
import { personById, signInRow } from './queries.ts'
import { record } from './record.ts'
import { hashToken, newToken } from './secrets.ts'
import { plainEmail } from './sign-in.ts'

const VALID_MS = 14 * 86_400_000

export interface Invitation {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly expiresAt: number
  readonly expired: boolean
  /** The group that they will be in. */
  readonly groupId: string | null
  /** How its e-mail went; `by hand` where there is none. */
  readonly mail: 'by hand' | 'waiting' | 'mailed' | 'given up'
}

/** To be handed over: the token is shown once and kept nowhere. */
export interface FreshLink {
  readonly id: string
  readonly token: string
}

export interface InviteInput {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  /** Where they become a member as they accept; left out for a group that is none, or closed. */
  readonly groupId?: string | undefined
}

/**
 * Inviting the same e-mail again replaces the earlier invitation, so that there is never more than one.
 *
 * @returns nothing when there is an account with this e-mail already.
 */
export async function invite(deps: Deps, actor: Actor, input: InviteInput): Promise<FreshLink | undefined> {
  onlyCoordinators(actor)
  return deps.db.write((tx) => inviteIn(tx, deps, actor, input))
}

/** @param batch the key of the form that invites many. */
export async function inviteIn(
  tx: Writer,
  deps: Deps,
  actor: Actor,
  input: InviteInput,
  batch: string | null = null,
): Promise<FreshLink | undefined> {
  const email = plainEmail(input.email)
  if (await signInRow(tx, { email })) return undefined
  const earlier = await pendingRow(tx, { email })
  if (earlier) await removeLink(tx, earlier.id)
  const id = earlier?.id ?? deps.id()
  const at = deps.clock()
  const mailed = deps.config.mail !== undefined
  const token = mailed || batch !== null ? tokenOf(deps.secret, { id, createdAt: at }) : newToken()
  await addLink(tx, {
    ...{ id, kind: 'invitation', tokenHash: hashToken(token), name: input.name, email, roles: input.roles },
    ...{ createdBy: actor.id, createdAt: at, expiresAt: at + VALID_MS },
    ...{ groupId: await groupFor(tx, input), batch, mailDueAt: mailed ? at : null },
  })
  await record(tx, deps, actor.id, 'invited', id)
  return { id, token }
}

/** Only learners are in groups. */
async function groupFor(tx: Writer, { groupId, roles }: InviteInput): Promise<string | null> {
  const group = groupId === undefined || !roles.includes('learner') ? undefined : await groupById(tx, groupId)
  return group?.closedAt === null ? group.id : null
}

export async function pendingInvitations(deps: Deps, actor: Actor): Promise<readonly Invitation[]> {
  onlyCoordinators(actor)
  return (await pendingRows(deps.db.read)).map((row) => invitationFrom(row, deps.clock()))
}

export async function pendingInvitation(deps: Deps, actor: Actor, id: string): Promise<Invitation> {
  onlyCoordinators(actor)
  const row = await pendingRow(deps.db.read, { id })
  if (!row) throw new NotFound()
  return invitationFrom(row, deps.clock())
}

/** A new link for the same invitation, to be handed over; the earlier one opens nothing any more, and is not mailed. */
export async function renewInvitation(deps: Deps, actor: Actor, id: string): Promise<FreshLink> {
  onlyCoordinators(actor)
  const token = newToken()
  await deps.db.write(async (tx) => {
    if (!(await pendingRow(tx, { id }))) throw new NotFound()
    const at = deps.clock()
    const change = { tokenHash: hashToken(token), createdBy: actor.id, createdAt: at, expiresAt: at + VALID_MS }
    await changeLink(tx, id, { ...change, mailDueAt: null, mailedAt: null, mailTries: 0 })
    await record(tx, deps, actor.id, 'made invitation anew', id)
  })
  return { id, token }
}

/** Twice is once: there is nothing left to take back. */
export async function withdrawInvitation(deps: Deps, actor: Actor, id: string): Promise<void> {
  onlyCoordinators(actor)
  await deps.db.write(async (tx) => {
    if (!(await pendingRow(tx, { id }))) return
    await removeLink(tx, id)
    await record(tx, deps, actor.id, 'took invitation back', id)
  })
}

/** What the person who was invited sees. @throws {NotFound} for a link that opens nothing (any more). */
export async function readInvitation(deps: Deps, token: string): Promise<Invitation & { readonly by: string }> {
  const row = await openLink(deps.db.read, 'invitation', hashToken(token), deps.clock())
  if (!row) throw new NotFound()
  const inviter = row.createdBy === null ? undefined : await personById(deps.db.read, row.createdBy)
  return { ...invitationFrom(row, deps.clock()), by: inviter?.name ?? 'Your coordinator' }
}

/** @returns the new person's id. */
export async function acceptInvitation(deps: Deps, token: string, password: string): Promise<string> {
  await readInvitation(deps, token)
  const hash = await deps.passwords.hash(password)
  return deps.db.write(async (tx) => {
    const row = await useLink(tx, 'invitation', hashToken(token), deps.clock())
    if (!row || (await signInRow(tx, { email: row.email ?? '' }))) throw new NotFound()
    const invitation = invitationFrom(row, deps.clock())
    const id = await insertPerson(tx, deps, { ...invitation, hash })
    await record(tx, deps, id, 'accepted invitation', row.id)
    await enterRoles(tx, deps, { id: row.createdBy ?? id }, id, invitation.roles)
    const groupId = await groupFor(tx, { ...invitation, groupId: row.groupId ?? undefined })
    if (groupId !== null) await joinIn(tx, deps, { id, name: invitation.name }, groupId, id)
    return id
  })
}

function invitationFrom(row: LinkRow, at: number): Invitation {
  const { id, name, email, expiresAt } = row
  const roles = (row.roles ?? []).filter(isRole)
  const who = { id, name: name ?? '', email: email ?? '', roles }
  return { ...who, expiresAt, expired: expiresAt <= at, groupId: row.groupId, mail: mailOf(row) }
}

function mailOf({ mailDueAt, mailedAt, mailTries }: LinkRow): Invitation['mail'] {
  if (mailDueAt !== null) return 'waiting'
  if (mailedAt !== null) return 'mailed'
  return mailTries > 0 ? 'given up' : 'by hand'
}
