import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { londonDay } from '../evidence/day.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { changed, openToChange } from './meeting.ts'
import type { ShareRow } from './queries.ts'
import { changeItem, deleteItem, type ItemRow, insertItem, itemsOf, openSessions, rivalsOf } from './session-queries.ts'

export const LONGEST_TITLE = 120
export const LONGEST_WHY = 1000

/** An item as it begins. */
export function freshItem(
  deps: Pick<Deps, 'id' | 'clock'>,
  supervisionId: string,
  position: number,
  what: Pick<ItemRow, 'kind' | 'title' | 'why'> & { readonly shareId?: string; readonly addedBy?: string },
): ItemRow {
  const bare = { notes: '', revision: 0, pageKey: '', pageSeq: 0, discussed: '' }
  const { shareId = null, addedBy = null, ...said } = what
  return { id: deps.id(), supervisionId, position, ...said, shareId, addedBy, ...bare, savedAt: deps.clock() }
}

/** What is shared between two sessions goes on the agenda of the next; where none is planned, it waits for one. */
export async function placeOnAgenda(tx: Writer, deps: Deps, share: ShareRow): Promise<void> {
  const today = londonDay(deps.clock())
  const next = (await openSessions(tx, share.learnerId, share.supervisorId)).find(({ day }) => day >= today)
  if (!next) return
  const what = { kind: 'share' as const, title: share.title, why: '', shareId: share.id, addedBy: share.learnerId }
  await putBeforeLast(tx, deps, next.id, what)
  await changed(tx, deps, next)
}

/** Before “What happens next”, wherever that was moved to the end; else at the end. */
async function putBeforeLast(tx: Writer, deps: Deps, sessionId: string, what: Parameters<typeof freshItem>[3]) {
  const items = await itemsOf(tx, sessionId)
  const last = items.at(-1)
  const at = last?.kind === 'next' ? items.length - 1 : items.length
  if (last?.kind === 'next') await changeItem(tx, last.id, { position: items.length })
  await insertItem(tx, freshItem(deps, sessionId, at, what))
}

/** Something that either wants to talk about. The same words twice stand there once. */
export async function addTopic(
  deps: Deps,
  actor: Actor,
  sessionId: string,
  topic: { readonly title: string; readonly why: string },
): Promise<void> {
  await add(deps, actor, sessionId, [{ kind: 'topic', ...topic }])
}

/** Questions that the supervisor chose of those the resource proposes. */
export async function addQuestions(
  deps: Deps,
  actor: Actor,
  sessionId: string,
  questions: readonly string[],
): Promise<void> {
  await add(
    deps,
    actor,
    sessionId,
    questions.map((title) => ({ kind: 'question', title, why: '' })),
  )
}

type Added = { readonly kind: 'topic' | 'question'; readonly title: string; readonly why: string }

async function add(deps: Deps, actor: Actor, sessionId: string, added: readonly Added[]): Promise<void> {
  await deps.db.write(async (tx) => {
    const session = await openToChange(tx, deps, actor, sessionId)
    const there = await itemsOf(tx, sessionId)
    const fresh = added.filter(({ kind, title }) => !there.some((item) => item.kind === kind && item.title === title))
    for (const what of fresh) await putBeforeLast(tx, deps, sessionId, { ...what, addedBy: actor.id })
    if (fresh.length > 0) await changed(tx, deps, session)
  })
}

/** @param from where the page showed it: pressed twice, it moves once. */
export async function moveItem(
  deps: Deps,
  actor: Actor,
  ids: { readonly sessionId: string; readonly itemId: string },
  how: 'up' | 'down',
  from: number,
): Promise<void> {
  await deps.db.write(async (tx) => {
    const session = await openToChange(tx, deps, actor, ids.sessionId)
    const items = await itemsOf(tx, ids.sessionId)
    const at = items.findIndex(({ id }) => id === ids.itemId)
    if (at === -1) throw new NotFound()
    const to = how === 'up' ? at - 1 : at + 1
    const [item, other] = [items[at], items[to]]
    if (!item || !other || at !== from) return
    for (const [position, { id }] of items.entries()) {
      const now = position === at ? to : position === to ? at : position
      await changeItem(tx, id, { position: now })
    }
    await changed(tx, deps, session)
  })
}

/** A topic or a question without notes can be taken off again. */
export async function takeOff(
  deps: Deps,
  actor: Actor,
  ids: { readonly sessionId: string; readonly itemId: string },
): Promise<void> {
  await deps.db.write(async (tx) => {
    const session = await openToChange(tx, deps, actor, ids.sessionId)
    const item = (await itemsOf(tx, ids.sessionId)).find(({ id }) => id === ids.itemId)
    if (!item || !mayGo(item) || (await rivalsOf(tx, [item.id])).length > 0) return
    await deleteItem(tx, item.id)
    await changed(tx, deps, session)
  })
}

export function mayGo({ kind, notes }: Pick<ItemRow, 'kind' | 'notes'>): boolean {
  return (kind === 'topic' || kind === 'question') && notes.trim() === ''
}
