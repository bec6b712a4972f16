import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { Deps } from '../deps.ts'
import type { Ctx } from '../web/routes.ts'
import { SESSION_COOKIE, type SignedIn, signToken } from '../web/session.ts'
import { isSigned, newToken, seal, sign, unseal } from './secrets.ts'
import { extendSession, isDueToBeExtended } from './sessions.ts'

const THIRTY_DAYS = 30 * 86_400
const A_YEAR = 365 * 86_400
const HALFWAY_MS = 10 * 60_000
const HALFWAY = 'alongside.halfway'
const ONCE = 'alongside.once'

type CookieDeps = Pick<Deps, 'config' | 'secret' | 'clock'>

function options({ config }: CookieDeps, path: string, maxAge: number): CookieOptions {
  return { httpOnly: true, sameSite: 'Lax', secure: config.secureCookies, path, maxAge }
}

export function giveSession(c: Ctx, deps: CookieDeps, token: string): void {
  setCookie(c, SESSION_COOKIE, signToken(token, deps.secret), options(deps, '/', THIRTY_DAYS))
}

export function takeSession(c: Ctx, deps: CookieDeps): void {
  deleteCookie(c, SESSION_COOKIE, options(deps, '/', 0))
}

/** Whoever uses Alongside stays signed in: once an hour the session and its cookie are put off anew. */
export async function staySignedIn(c: Ctx, deps: Deps, session: SignedIn): Promise<void> {
  if (!isDueToBeExtended(deps, session)) return
  await extendSession(deps, session.sessionId)
  giveSession(c, deps, session.sessionToken)
}

/** Remembers that this person has signed in on this device. It opens nothing; see attempts.ts for what it is good for. */
export function giveDevice(c: Ctx, deps: CookieDeps, personId: string): void {
  const device = knownDevice(c, deps, personId) ?? newToken()
  const value = `${device}.${sign(`${personId} ${device}`, deps.secret, 'device')}`
  setCookie(c, deviceCookie(deps, personId), value, options(deps, '/sign-in', A_YEAR))
}

export function knownDevice(c: Ctx, deps: CookieDeps, personId: string): string | undefined {
  const [device = '', signature = ''] = (getCookie(c, deviceCookie(deps, personId)) ?? '').split('.')
  return isSigned(`${personId} ${device}`, signature, deps.secret, 'device') ? device : undefined
}

/** One for each person, since colleagues share a computer; only sent to where people sign in. */
function deviceCookie({ secret }: CookieDeps, personId: string): string {
  return `alongside.device.${sign(personId, secret, 'device name').slice(0, 12)}`
}

/** Somebody whose password was right, and who has a second factor to show. */
export interface Halfway {
  readonly personId: string
  /** When the password was chosen: a new one undoes what the old one began. */
  readonly passwordChangedAt: number
}

export function giveHalfway(c: Ctx, deps: CookieDeps, { personId, passwordChangedAt }: Halfway): void {
  const value = JSON.stringify([personId, passwordChangedAt, deps.clock() + HALFWAY_MS])
  setCookie(c, HALFWAY, seal(value, deps.secret, 'halfway'), options(deps, '/sign-in', HALFWAY_MS / 1000))
}

export function readHalfway(c: Ctx, deps: CookieDeps): Halfway | undefined {
  const value = unseal(getCookie(c, HALFWAY) ?? '', deps.secret, 'halfway')
  if (value === undefined) return undefined
  const [personId, passwordChangedAt, until] = JSON.parse(value) as [string, number, number]
  return until > deps.clock() ? { personId, passwordChangedAt } : undefined
}

export function takeHalfway(c: Ctx, deps: CookieDeps): void {
  deleteCookie(c, HALFWAY, options(deps, '/sign-in', 0))
}

/** Carries something that is shown once (a link, recovery codes) to the page that a form leads to, and nowhere else. */
export function handOver(c: Ctx, deps: CookieDeps, path: string, value: string): Response {
  setCookie(c, ONCE, seal(value, deps.secret, onceFor(c, path)), options(deps, path, HALFWAY_MS / 1000))
  return c.redirect(path, 303)
}

/** What was handed over to this page, the first time that somebody looks. */
export function takeOver(c: Ctx, deps: CookieDeps): string | undefined {
  const value = unseal(getCookie(c, ONCE) ?? '', deps.secret, onceFor(c, c.req.path))
  if (value !== undefined) deleteCookie(c, ONCE, options(deps, c.req.path, 0))
  return value
}

/** Whoever uses the browser next, in a session of their own, reads nothing of it. */
function onceFor(c: Ctx, path: string): string {
  return `once ${path} ${c.get('actor')?.sessionId}`
}
