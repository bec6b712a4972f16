import { createHmac, timingSafeEqual } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { prepared } from '../db/database.ts'
import { notices, people, personRoles, sessions } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { remembered } from '../remembered.ts'
import { isRole, type Role } from './roles.ts'

/** The person who is asking. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly sessionId: string
  readonly sessionToken: string
  /** How many notices there are that they have not seen. */
  readonly unseen?: number
}

/** A session, as it is read with each request. */
export interface SignedIn extends Actor {
  /** When it was last put off; see src/people/sessions.ts. */
  readonly seenAt: number
}

export const SESSION_COOKIE = 'alongside.session_token'

const sessionByToken = prepared((db) =>
  db
    .select({
      sessionId: sessions.id,
      expiresAt: sessions.expiresAt,
      seenAt: sessions.updatedAt,
      id: people.id,
      name: people.name,
      email: people.email,
      closedAt: people.closedAt,
      roles: sql<string | null>`group_concat(${personRoles.role})`,
      unseen: sql<number>`(select count(*) from ${notices}
        where ${notices.personId} = ${people.id} and ${notices.seenAt} is null)`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.userId))
    .leftJoin(personRoles, eq(personRoles.personId, people.id))
    .where(eq(sessions.token, sql.placeholder('token')))
    .groupBy(sessions.id)
    .prepare(),
)

/** Who the cookie belongs to, if it is ours, not expired, and its person's account is open. On every request: one prepared read. */
export async function readSession(
  deps: Pick<Deps, 'db' | 'secret' | 'clock'>,
  cookie: string | undefined,
): Promise<SignedIn | undefined> {
  const token = cookie && verifierOf(deps.secret)(cookie)
  if (!token) return undefined
  const row = await sessionByToken(deps.db.read).get({ token })
  if (!row || row.closedAt !== null || row.expiresAt.getTime() <= deps.clock()) return undefined
  const { id, name, email, sessionId, unseen } = row
  const roles = (row.roles ?? '').split(',').filter(isRole)
  return { id, name, email, sessionId, sessionToken: token, roles, seenAt: row.seenAt.getTime(), unseen }
}

/** The cookie's value: token, dot, HMAC-SHA-256 in base64. Not yet URL-encoded. */
export function signToken(token: string, secret: string): string {
  return `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`
}

/** Cookies that were found to be ours, by secret: they come again with each page. */
const MOST_COOKIES = 2000
const verifierOf = remembered(4, (secret: string) => remembered(MOST_COOKIES, (cookie) => verifyToken(cookie, secret)))

function verifyToken(cookie: string, secret: string): string | undefined {
  const dot = cookie.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = cookie.slice(0, dot)
  const given = Buffer.from(cookie)
  const right = Buffer.from(signToken(token, secret))
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined
}
