import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor, SignedIn } from '../web/session.ts'
import { record } from './record.ts'
import { newToken } from './secrets.ts'
import * as queries from './session-queries.ts'

const DAY_MS = 86_400_000
/** A session that nobody uses for this long is over. */
const IDLE_MS = 14 * DAY_MS
const EXTEND_AFTER_MS = 3_600_000

/** What a session's owner is told of the device it is on. */
export interface DeviceSeen {
  readonly address: string
  readonly userAgent: string
}

/** @param replaces the session that this browser had until now, if any: no browser has two. */
export async function openSession(
  deps: Pick<Deps, 'db' | 'clock' | 'id'>,
  personId: string,
  device: DeviceSeen,
  replaces: string | undefined,
): Promise<string> {
  const token = newToken()
  const at = deps.clock()
  await deps.db.write(async (tx) => {
    await queries.removeExpiredSessions(tx, personId, at)
    if (replaces) await queries.removeSession(tx, replaces)
    await queries.addSession(tx, { id: deps.id(), token, personId, at, until: at + IDLE_MS, device })
    await record(tx, deps, personId, 'signed in', personId)
  })
  return token
}

export function isDueToBeExtended({ clock }: Pick<Deps, 'clock'>, session: SignedIn): boolean {
  return clock() - session.seenAt >= EXTEND_AFTER_MS
}

export async function extendSession({ db, clock }: Pick<Deps, 'db' | 'clock'>, sessionId: string): Promise<void> {
  const at = clock()
  await db.write((tx) => queries.putOffSession(tx, sessionId, at, at + IDLE_MS))
}

export async function signOut(deps: Deps, actor: Actor): Promise<void> {
  await deps.db.write(async (tx) => {
    await queries.removeSession(tx, actor.sessionId)
    await record(tx, deps, actor.id, 'signed out', actor.id)
  })
}

export type OwnSession = Awaited<ReturnType<typeof ownSessions>>[number]

export async function ownSessions(deps: Deps, actor: Actor) {
  const rows = await queries.sessionsOf(deps.db.read, actor.id, deps.clock())
  return rows.map((row) => ({ ...row, here: row.id === actor.sessionId }))
}

export async function endSession(deps: Deps, actor: Actor, id: string): Promise<void> {
  await deps.db.write(async (tx) => {
    const ended = await queries.removeOwnSession(tx, actor.id, id)
    if (!ended) throw new NotFound()
    await record(tx, deps, actor.id, 'ended a session', actor.id)
  })
}

export async function endOtherSessions(deps: Deps, actor: Actor): Promise<void> {
  await deps.db.write(async (tx) => {
    await queries.removeSessions(tx, actor.id, actor.sessionId)
    await record(tx, deps, actor.id, 'ended other sessions', actor.id)
  })
}
