import type { Reader, Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../web/session.ts'
import { deleteSharesOf, sharesBy } from './queries.ts'
import { actionsOf, itemsOf, type SessionWithNames, sessionsOfPerson } from './session-queries.ts'
import { emptyOne } from './shared.ts'
import { discussedWords } from './shared-words.ts'

/**
 * Everything that Alongside holds of a person's supervision: what they shared, and the sessions they had, on either
 * side. What others shared with them is not theirs to take away. Times are ISO 8601, UTC.
 */
export async function exportSupervision(db: Reader, personId: string) {
  const shares = await sharesBy(db, personId)
  const sessions: Awaited<ReturnType<typeof exportSession>>[] = []
  for (const as of ['learner', 'supervisor'] as const) {
    for (const session of await sessionsOfPerson(db, personId, as)) sessions.push(await exportSession(db, session, as))
  }
  return {
    shares: shares.map(({ share, supervisor }) => ({
      id: share.id,
      sharedWith: supervisor,
      title: share.title,
      whole: share.whole,
      answers: JSON.parse(share.answers) as unknown,
      passages: JSON.parse(share.passages) as unknown,
      note: share.note,
      sharedAt: iso(share.sharedAt),
      takenBackAt: iso(share.takenBackAt),
    })),
    sessions,
  }
}

async function exportSession(db: Reader, session: SessionWithNames, as: 'learner' | 'supervisor') {
  const { id, day, starts, ends, learnerName, supervisorName, evidenceId } = session
  const [items, actions] = [await itemsOf(db, id), await actionsOf(db, id)]
  return {
    ...{ id, day, starts, ends, learner: learnerName, supervisor: supervisorName },
    evidenceId: as === 'learner' ? evidenceId : null,
    learnerAgreedAt: iso(session.learnerAgreedAt),
    supervisorAgreedAt: iso(session.supervisorAgreedAt),
    closedAt: iso(session.closedAt),
    agenda: items.map(({ kind, title, why, notes, discussed }) => ({
      ...{ kind, title, why, notes },
      discussed: as === 'learner' && kind === 'share' ? (discussedWords(discussed) ?? null) : null,
    })),
    actions: actions.map(({ words, owner, due, state, carried }) => ({ words, owner, due, state, carried })),
  }
}

/** Takes back everything that the actor has shared, for good. What was noted in sessions is both people's, and stays. */
export async function forgetShares(tx: Writer, deps: Pick<Deps, 'clock'>, actor: Pick<Actor, 'id'>): Promise<void> {
  for (const { share } of await sharesBy(tx, actor.id)) if (share.takenBackAt === null) await emptyOne(tx, deps, share)
  await deleteSharesOf(tx, actor.id)
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
