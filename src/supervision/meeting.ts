import type { Reader, Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { staffOf } from '../people/ties.ts'
import { AppError, NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { changeSession, type SessionRow, type SessionWithNames, sessionOf } from './session-queries.ts'

/** The notes are closed, or nobody is tied any more: the session can be read, and no longer changed. */
export class NoLongerOpen extends AppError {
  override name = 'NoLongerOpen'
  readonly status = 409
}

/** Whether this supervisor supervises the learner now. */
export async function tieHolds(
  db: Reader,
  deps: Pick<Deps, 'clock'>,
  learnerId: string,
  supervisorId: string | null,
): Promise<boolean> {
  if (supervisorId === null) return false
  const staff = await staffOf(db, deps, learnerId)
  return staff.some(({ id, kind }) => kind === 'supervises' && id === supervisorId)
}

/** @throws {NotFound} unless it is one of the actor's own. */
export async function ownSession(db: Reader, actor: Pick<Actor, 'id'>, id: string): Promise<SessionWithNames> {
  const session = await sessionOf(db, actor.id, id)
  if (!session) throw new NotFound()
  return session
}

/**
 * A session of the actor's that both may still write in.
 *
 * @throws {NotFound} unless it is the actor's.
 * @throws {NoLongerOpen} once its notes are closed, or the tie between the two has ended.
 */
export async function openToChange(tx: Writer, deps: Deps, actor: Actor, id: string): Promise<SessionWithNames> {
  const session = await ownSession(tx, actor, id)
  const open = session.closedAt === null && (await tieHolds(tx, deps, session.learnerId, session.supervisorId))
  if (!open) throw new NoLongerOpen()
  return session
}

/** Something in it is other than it was: whoever had agreed has agreed to something else, and is asked again. */
export async function changed(tx: Writer, deps: Pick<Deps, 'clock'>, session: SessionRow): Promise<boolean> {
  const { id, revision, learnerAgreedAt, supervisorAgreedAt } = session
  const agreed = learnerAgreedAt !== null || supervisorAgreedAt !== null
  const anew = agreed ? { learnerAgreedAt: null, supervisorAgreedAt: null, reopenedAt: deps.clock() } : {}
  await changeSession(tx, id, { revision: revision + 1, ...anew })
  return agreed
}

export const sideOf = (session: Pick<SessionRow, 'learnerId'>, actor: Pick<Actor, 'id'>): 'learner' | 'supervisor' =>
  session.learnerId === actor.id ? 'learner' : 'supervisor'
