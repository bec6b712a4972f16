import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { enter } from '../ledger/ledger.ts'
import { notify } from '../notices/notices.ts'
import { record } from '../people/record.ts'
import type { Actor } from '../web/session.ts'
import { settledAs } from './actions.ts'
import { openToChange, sideOf } from './meeting.ts'
import {
  actionsBefore,
  actionsOf,
  changeItem,
  changeSession,
  itemsOf,
  rivalsOf,
  type SessionWithNames,
} from './session-queries.ts'

/** An action as it stood when the notes were closed. */
export interface KeptAction {
  readonly words: string
  readonly owner: 'learner' | 'supervisor'
  readonly due: string | null
  readonly settled: 'done' | 'carry on' | 'let go' | undefined
}

export type Agreed = 'agreed' | 'closed' | 'changed' | 'two texts'

/**
 * One of the two says that these notes are fair. Once both have, they are closed for good.
 *
 * @param seen the session's revision that the person had before them: nobody agrees to what they have not seen.
 */
export async function agreeNotes(deps: Deps, actor: Actor, id: string, seen: number): Promise<Agreed> {
  return deps.db.write(async (tx): Promise<Agreed> => {
    const session = await openToChange(tx, deps, actor, id)
    const side = sideOf(session, actor)
    const mine = side === 'learner' ? session.learnerAgreedAt : session.supervisorAgreedAt
    if (mine !== null) return 'agreed'
    if (seen !== session.revision) return 'changed'
    const items = await itemsOf(tx, id)
    const rivals = await rivalsOf(
      tx,
      items.map((item) => item.id),
    )
    if (rivals.some(({ settledAt }) => settledAt === null)) return 'two texts'
    const at = deps.clock()
    const theirs = side === 'learner' ? session.supervisorAgreedAt : session.learnerAgreedAt
    const agreed = side === 'learner' ? { learnerAgreedAt: at } : { supervisorAgreedAt: at }
    await changeSession(tx, id, { ...agreed, reopenedAt: null, ...(theirs === null ? {} : { closedAt: at }) })
    await record(tx, deps, actor.id, 'supervision.agreed', id)
    const other = side === 'learner' ? session.supervisorId : session.learnerId
    if (other) await notify(tx, deps, { to: other, kind: 'notes agreed', from: actor, href: `/sessions/${id}` })
    if (theirs === null) return 'agreed'
    await close(tx, deps, actor, session)
    return 'closed'
  })
}

/** Actions go on after the session; how they stood in it stays with its notes. */
async function close(tx: Writer, deps: Deps, actor: Actor, session: SessionWithNames): Promise<void> {
  const { id, learnerId } = session
  const kept = (rows: Awaited<ReturnType<typeof actionsOf>>): readonly KeptAction[] =>
    rows.map((row) => ({ words: row.words, owner: row.owner, due: row.due, settled: settledAs(row, id) }))
  const [before, now] = [kept(await actionsBefore(tx, session)), kept(await actionsOf(tx, id))]
  for (const item of await itemsOf(tx, id)) {
    if (item.kind === 'actions') await changeItem(tx, item.id, { discussed: JSON.stringify(before) })
    if (item.kind === 'next') {
      const agreed = now.filter(({ settled }) => settled === undefined)
      await changeItem(tx, item.id, { discussed: JSON.stringify(agreed) })
    }
  }
  await enter(tx, deps, actor, { what: 'closed agreed notes', about: 'supervision', subject: id, learnerId })
}
