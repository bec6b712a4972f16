import type { Deps } from '../deps.ts'
import type { Actor } from '../web/session.ts'
import type { Attempts } from './attempts.ts'
import { removeOpenLinks } from './link-queries.ts'
import * as queries from './queries.ts'
import { record } from './record.ts'
import { useCode } from './second-factor.ts'
import { removeSessions } from './session-queries.ts'

export interface SignInInput {
  readonly email: string
  readonly password: string
  readonly address: string
  /** The device, if it is one on which this person has signed in before. */
  readonly device: (personId: string) => string | undefined
}

/** A right password lets somebody in, or halfway, where a second factor is still to come. */
export type Known =
  | { readonly kind: 'in'; readonly personId: string }
  | { readonly kind: 'halfway'; readonly personId: string; readonly passwordChangedAt: number }
export type SignInOutcome =
  | Known
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'wrong' | 'closed' }

/** The same words and the same work whether there is nobody with this e-mail or the password is another. */
export async function signIn(deps: Deps, attempts: Attempts, input: SignInInput): Promise<SignInOutcome> {
  const email = plainEmail(input.email)
  const found = await queries.signInRow(deps.db.read, { email })
  const device = input.device(found?.id ?? '')
  const ticket = await attempts.password({ account: email, address: input.address, device })
  if (ticket.wait > 0) return { kind: 'wait', seconds: ticket.wait }
  const right = await deps.passwords.fits(input.password, found?.hash ?? undefined)
  if (!found || !right) return { kind: 'wrong' }
  await ticket.clear()
  if (found.closedAt !== null) return { kind: 'closed' }
  if (found.secondFactorSince === null) return { kind: 'in', personId: found.id }
  return { kind: 'halfway', personId: found.id, passwordChangedAt: found.passwordChangedAt ?? 0 }
}

export interface CodeInput {
  readonly personId: string
  readonly passwordChangedAt: number
  readonly code: string
  readonly address: string
  readonly device: string | undefined
}

/** @returns `over` when what the password began no longer holds: the account was closed, or the password changed. */
export async function passSecondFactor(
  deps: Deps,
  attempts: Attempts,
  input: CodeInput,
): Promise<{ kind: 'in' | 'wrong' | 'over' } | { kind: 'wait'; seconds: number }> {
  const found = await queries.signInRow(deps.db.read, { id: input.personId })
  if (!found || found.closedAt !== null || found.secondFactorSince === null) return { kind: 'over' }
  if ((found.passwordChangedAt ?? 0) !== input.passwordChangedAt) return { kind: 'over' }
  const ticket = await attempts.code({ account: input.personId, address: input.address, device: input.device })
  if (ticket.wait > 0) return { kind: 'wait', seconds: ticket.wait }
  if (!(await useCode(deps, input.personId, input.code))) return { kind: 'wrong' }
  await ticket.clear()
  return { kind: 'in' }
}

/** Whether this is the password of the person who is signed in: asked before what could shut them out. */
export async function saysOwnPassword(
  deps: Deps,
  attempts: Attempts,
  actor: Actor,
  password: string,
): Promise<'right' | 'wrong' | { readonly wait: number }> {
  const ticket = await attempts.again(actor.sessionId)
  if (ticket.wait > 0) return { wait: ticket.wait }
  const found = await queries.signInRow(deps.db.read, { id: actor.id })
  if (!(await deps.passwords.fits(password, found?.hash ?? undefined))) return 'wrong'
  await ticket.clear()
  return 'right'
}

/** Ends every other session: whoever changes a password may do so because somebody else knows it. */
export async function changePassword(deps: Deps, actor: Actor, password: string): Promise<void> {
  const hash = await deps.passwords.hash(password)
  await deps.db.write(async (tx) => {
    await queries.setPassword(tx, actor.id, hash, deps.clock())
    await removeSessions(tx, actor.id, actor.sessionId)
    await removeOpenLinks(tx, 'reset', actor.id)
    await record(tx, deps, actor.id, 'changed password', actor.id)
  })
}

export async function passwordChangedAt(deps: Deps, actor: Actor): Promise<number | undefined> {
  return (await queries.signInRow(deps.db.read, { id: actor.id }))?.passwordChangedAt ?? undefined
}

/** No address is longer (RFC 5321), and what is looked up and counted should not be either. */
const LONGEST_EMAIL = 254

export function plainEmail(email: string): string {
  return email.trim().slice(0, LONGEST_EMAIL).toLowerCase()
}
