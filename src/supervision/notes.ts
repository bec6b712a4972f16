import type { Activity } from '../activity/activity.ts'
import { fingerprint, judge } from '../activity/save-order.ts'
import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { answersInWords, type FrozenAnswers } from '../evidence/passage.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { changed, openToChange } from './meeting.ts'
import { shareOf, snapshotJson } from './queries.ts'
import {
  changeItem,
  changeRival,
  type ItemRow,
  itemsOf,
  putRival,
  rivalsOf,
  type SessionWithNames,
} from './session-queries.ts'
import { passageFrom, passagesIn, type SharedWords } from './shared-words.ts'

export const LONGEST_NOTES = 20_000

export interface SentNotes {
  readonly sessionId: string
  readonly itemId: string
  readonly notes: string
  /** The revision and the words that the page began from, its own key, and which of its sendings this is. */
  readonly revision: number
  readonly began: string
  readonly page: string
  readonly seq: number
}

export interface SavedNotes {
  readonly verdict: 'write' | 'same' | 'late' | 'untouched' | 'rival'
  readonly savedAt: number
  /** Of the item's notes now. */
  readonly revision: number
  /** The session's revision before and after: whoever saw the one has seen the other. */
  readonly before: number
  readonly after: number
  /** Somebody had agreed the notes, and is asked again. */
  readonly reopened: boolean
}

/** What two people can write on. */
export const notable: readonly ItemRow['kind'][] = ['welcome', 'share', 'question', 'topic']

/** What the words are known by: to see whether they came back as they went out. */
export const beganAs = (notes: string): string => fingerprint({ notes })

/** Keeps what was written on one item. Where another device was there first, both are kept and nothing is lost. */
export async function saveNotes(deps: Deps, actor: Actor, sent: SentNotes): Promise<SavedNotes> {
  return deps.db.write(async (tx) => {
    const session = await openToChange(tx, deps, actor, sent.sessionId)
    const item = (await itemsOf(tx, session.id)).find(({ id }) => id === sent.itemId)
    if (!item || !notable.includes(item.kind)) throw new NotFound()
    const { notes, revision, pageKey: page, pageSeq: seq } = item
    const verdict = judge({ values: { notes }, revision, page, seq }, { ...sent, values: { notes: sent.notes } })
    const at = deps.clock()
    const { revision: before } = session
    const as = { verdict, before, after: before, reopened: false, savedAt: item.savedAt, revision }
    if (verdict === 'rival') {
      if (!(await keepBeside(deps, tx, actor, item, sent))) return as
      return { ...as, reopened: await changed(tx, deps, session), after: before + 1, savedAt: at }
    }
    if (verdict !== 'write') return as
    const what = { notes: sent.notes, pageKey: sent.page, pageSeq: sent.seq }
    await write(tx, item, { ...what, savedAt: at })
    return { ...as, savedAt: at, revision: revision + 1, after: before + 1, reopened: await changed(tx, deps, session) }
  })
}

type Written = Pick<ItemRow, 'notes' | 'pageKey' | 'pageSeq' | 'savedAt'>

/** With the first words about a share, what it says stays with the session; without any it goes again. */
async function write(tx: Parameters<typeof changeItem>[0], item: ItemRow, written: Written): Promise<void> {
  const discussed = written.notes.trim() === '' ? '' : item.discussed || (await wordsAbout(tx, item))
  await changeItem(tx, item.id, { ...written, discussed, revision: item.revision + 1 })
}

async function wordsAbout(db: Reader, { shareId }: ItemRow): Promise<string> {
  const share = shareId === null ? undefined : await shareOf(db, shareId)
  if (!share || share.takenBackAt !== null) return ''
  const activity = JSON.parse(await snapshotJson(db, share.activityVersion)) as Activity
  const whole = answersInWords(activity, JSON.parse(share.answers) as FrozenAnswers).map(passageFrom)
  const words: SharedWords = { note: share.note, passages: share.whole ? whole : passagesIn(share.passages) }
  return JSON.stringify(words)
}

/** @returns whether there is something new beside: a page that sends once more as it goes opens nothing that was chosen since. */
async function keepBeside(
  deps: Deps,
  tx: Parameters<typeof putRival>[0],
  actor: Actor,
  item: ItemRow,
  sent: SentNotes,
): Promise<boolean> {
  const pageKey = sent.page || deps.id()
  const rows = await rivalsOf(tx, [item.id])
  const open = rows.find((row) => row.pageKey === pageKey)
  if ((open && open.pageSeq > sent.seq) || rows.some(({ notes }) => notes === sent.notes)) return false
  const by = { byId: actor.id, byName: actor.name }
  const what = { notes: sent.notes, pageKey, pageSeq: sent.seq, keptAt: deps.clock(), settledAt: null }
  await putRival(tx, { id: open?.id ?? deps.id(), itemId: item.id, ...by, ...what })
  return true
}

export type Choice = 'kept' | 'rival' | 'both'

/** Either of the two people chooses which text shall stand. The other is set aside. Once chosen, stays chosen. */
export async function chooseNotes(
  deps: Deps,
  actor: Actor,
  ids: { readonly sessionId: string; readonly itemId: string; readonly rivalId: string },
  choice: Choice,
): Promise<void> {
  await deps.db.write(async (tx) => {
    const session: SessionWithNames = await openToChange(tx, deps, actor, ids.sessionId)
    const item = (await itemsOf(tx, session.id)).find(({ id }) => id === ids.itemId)
    const rival = item && (await rivalsOf(tx, [item.id])).find(({ id }) => id === ids.rivalId)
    if (!item || !rival) throw new NotFound()
    if (rival.settledAt !== null) return
    const savedAt = deps.clock()
    if (choice !== 'kept') {
      const notes = choice === 'rival' ? rival.notes : `${item.notes.trimEnd()}\n\n${rival.notes}`
      await write(tx, item, { notes, pageKey: '', pageSeq: 0, savedAt })
    }
    // What does not stand is set aside, and can still be read.
    const aside = choice === 'rival' ? { notes: item.notes } : {}
    // Its page key is let go, so that the page it came from cannot write over it.
    await changeRival(tx, rival.id, { ...aside, settledAt: savedAt, pageKey: rival.id })
    await changed(tx, deps, session)
  })
}
