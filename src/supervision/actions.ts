import type { Mistake } from '../../views/components/forms.tsx'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { changed, openToChange, tieHolds } from './meeting.ts'
import { readTypedDay } from './planning.ts'
import {
  type ActionRow,
  actionsBefore,
  actionsOf,
  changeAction,
  insertAction,
  openActionsOf,
} from './session-queries.ts'

export const LONGEST_ACTION = 1000

export interface TypedAction {
  readonly words: string
  readonly owner: string
  readonly due: string
}

export function actionNeeds({ words, owner, due }: TypedAction): readonly Mistake[] {
  const needs: Mistake[] = []
  if (words.trim() === '') needs.push({ at: 'words', message: 'Say what somebody will do' })
  if (words.length > LONGEST_ACTION) {
    needs.push({ at: 'words', message: `Make it shorter: ${LONGEST_ACTION} letters at most` })
  }
  if (!isOwner(owner)) needs.push({ at: 'owner', message: 'Choose who will do it' })
  if (due.trim() !== '' && !readTypedDay(due)) {
    needs.push({ at: 'due', message: 'Give the day, for example 10/12/2026, or leave it out' })
  }
  return needs
}

const isOwner = (owner: string): owner is ActionRow['owner'] => owner === 'learner' || owner === 'supervisor'

/** Somebody will. Sent twice, it is agreed once. What was typed has been found to be whole: see `actionNeeds`. */
export async function addAction(deps: Deps, actor: Actor, sessionId: string, typed: TypedAction): Promise<void> {
  const [words, due] = [typed.words.trim(), readTypedDay(typed.due) ?? null]
  const { owner } = typed
  if (!isOwner(owner)) return
  await deps.db.write(async (tx) => {
    const session = await openToChange(tx, deps, actor, sessionId)
    const known = (await actionsOf(tx, sessionId)).some(
      (action) => action.words === words && action.owner === owner && action.due === due,
    )
    if (known) return
    const at = deps.clock()
    const what = { words, owner, due, state: 'open' as const, carried: 0, settledIn: null }
    const whose = { supervisionId: sessionId, learnerId: session.learnerId }
    await insertAction(tx, { id: deps.id(), ...whose, ...what, createdAt: at, savedAt: at })
    await changed(tx, deps, session)
  })
}

export type Settling = 'done' | 'carry on' | 'let go'

export function readSettling(sent: string): Settling | undefined {
  return sent === 'done' || sent === 'carry on' || sent === 'let go' ? sent : undefined
}

/** What was decided about an action in this session: nothing yet, or done, carried on, let go. */
export function settledAs({ state, settledIn }: ActionRow, sessionId: string): Settling | undefined {
  if (settledIn !== sessionId) return undefined
  return state === 'open' ? 'carry on' : state
}

/** What became of something that was agreed before. It may be said otherwise until the notes are closed. */
export async function settleAction(
  deps: Deps,
  actor: Actor,
  ids: { readonly sessionId: string; readonly actionId: string },
  how: Settling,
): Promise<void> {
  await deps.db.write(async (tx) => {
    const session = await openToChange(tx, deps, actor, ids.sessionId)
    const action = (await actionsBefore(tx, session)).find(({ id }) => id === ids.actionId)
    if (!action) throw new NotFound()
    const before = settledAs(action, session.id)
    if (before === how) return
    const carried = action.carried + (how === 'carry on' ? 1 : 0) - (before === 'carry on' ? 1 : 0)
    const state = how === 'carry on' ? 'open' : how
    await changeAction(tx, action.id, { state, carried, settledIn: session.id, savedAt: deps.clock() })
    await changed(tx, deps, session)
  })
}

/** What was agreed now can be taken off again, until the notes are closed. */
export async function dropAction(
  deps: Deps,
  actor: Actor,
  ids: { readonly sessionId: string; readonly actionId: string },
): Promise<void> {
  await deps.db.write(async (tx) => {
    const session = await openToChange(tx, deps, actor, ids.sessionId)
    const action = (await actionsOf(tx, session.id)).find(({ id }) => id === ids.actionId)
    if (!action) return
    await changeAction(tx, action.id, { state: 'let go', settledIn: session.id, savedAt: deps.clock() })
    await changed(tx, deps, session)
  })
}

/** Something open, in the lists outside a session. */
export interface OpenAction {
  readonly id: string
  readonly words: string
  readonly owner: ActionRow['owner']
  readonly due: string | null
  readonly learnerId: string
  readonly supervisor: string
  readonly from: { readonly id: string; readonly day: string }
  /** Nobody supervises the learner any more who could come back to it: the learner settles it alone. */
  readonly orphan: boolean
}

export async function openActions(
  deps: Deps,
  learnerIds: readonly string[],
  supervisorId?: string,
): Promise<readonly OpenAction[]> {
  const rows = await openActionsOf(deps.db.read, learnerIds)
  const own = rows.filter(({ session }) => supervisorId === undefined || session.supervisorId === supervisorId)
  const pairs = new Map<string, boolean>()
  for (const { session } of own) {
    const pair = `${session.learnerId} ${session.supervisorId}`
    if (pairs.has(pair)) continue
    pairs.set(pair, await tieHolds(deps.db.read, deps, session.learnerId, session.supervisorId))
  }
  return own.map(({ action, session }) => ({
    ...{ id: action.id, words: action.words, owner: action.owner, due: action.due, learnerId: action.learnerId },
    supervisor: session.supervisorName,
    from: { id: session.id, day: session.day },
    orphan: pairs.get(`${session.learnerId} ${session.supervisorId}`) !== true,
  }))
}

/** A learner lets go of, or has done, what no supervisor will ask about any more. */
export async function settleAlone(deps: Deps, actor: Actor, id: string, how: 'done' | 'let go'): Promise<void> {
  const orphans = await openActions(deps, [actor.id])
  if (!orphans.some((action) => action.id === id && action.orphan)) throw new NotFound()
  await deps.db.write((tx) => changeAction(tx, id, { state: how, savedAt: deps.clock() }))
}
