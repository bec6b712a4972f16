import type { Activity } from '../activity/activity.ts'
import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { type AnswerInWords, answersInWords, type FrozenAnswers } from '../evidence/passage.ts'
import { enter } from '../ledger/ledger.ts'
import { notify } from '../notices/notices.ts'
import { record } from '../people/record.ts'
import { learnersOf } from '../people/ties.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { changed, tieHolds } from './meeting.ts'
import {
  copiesOf,
  emptyShare,
  type ShareRow,
  shareOf,
  sharesBy,
  sharesWith,
  snapshotJson,
  standingsOf,
} from './queries.ts'
import { changeItem, deleteItem, itemsOf, itemsOnShare, rivalsOf, sessionOf } from './session-queries.ts'
import { passagesIn, type SharedPassage } from './shared-words.ts'
import { supervisorsOf } from './sharing.ts'

/** A share as it is read: by the learner, and by the supervisor for whom it is. */
export interface ReadShare {
  readonly id: string
  readonly title: string
  readonly learnerId: string
  readonly learner: string
  readonly note: string
  readonly whole: boolean
  readonly sharedAt: number
  /** Where all of it is shared. */
  readonly answers: readonly AnswerInWords[]
  readonly passages: readonly SharedPassage[]
}

/** @throws {NotFound} unless it is the actor's own, or they supervise the learner who shared it with them; or taken back. */
export async function readShare(deps: Deps, actor: Actor, id: string): Promise<ReadShare> {
  const db = deps.db.read
  const row = await shareOf(db, id)
  if (!row || row.takenBackAt !== null) throw new NotFound()
  if (row.learnerId === actor.id) return read(deps, row, actor.name)
  const learner = (await learnersOf(db, deps, actor.id, 'supervises')).find(({ id }) => id === row.learnerId)
  if (row.supervisorId !== actor.id || !learner) throw new NotFound()
  return read(deps, row, learner.name)
}

async function read(deps: Deps, row: ShareRow, learner: string): Promise<ReadShare> {
  const { id, title, note, whole, sharedAt, learnerId } = row
  const activity = JSON.parse(await snapshotJson(deps.db.read, row.activityVersion)) as Activity
  const answers = answersInWords(activity, JSON.parse(row.answers) as FrozenAnswers)
  return { id, title, learnerId, learner, note, whole, sharedAt, answers, passages: passagesIn(row.passages) }
}

/** A share in the list of whoever made it. */
export interface OwnShare {
  readonly id: string
  readonly title: string
  readonly supervisor: string
  /** Why the supervisor can no longer read it, where they cannot. */
  readonly away: 'closed' | 'not tied' | undefined
  readonly whole: boolean
  readonly passages: number
  readonly responseId: string | null
  readonly sharedAt: number
  readonly takenBackAt: number | null
  readonly sessions: readonly { readonly id: string; readonly day: string; readonly noted: boolean }[]
}

export async function ownShares(deps: Deps, actor: Actor): Promise<readonly OwnShare[]> {
  const db = deps.db.read
  const rows = await sharesBy(db, actor.id)
  const now = new Set((await supervisorsOf(db, deps, actor.id)).map(({ id }) => id))
  const standings = await standingsOf(
    db,
    rows.map(({ share }) => share.id),
  )
  return rows.map(({ share, supervisor, closedAt }) => ({
    ...share,
    supervisor,
    away: closedAt !== null ? ('closed' as const) : now.has(share.supervisorId) ? undefined : ('not tied' as const),
    passages: passagesIn(share.passages).length,
    sessions: standings
      .filter(({ shareId }) => shareId === share.id)
      .map(({ sessionId, day, notes }) => ({ id: sessionId, day, noted: notes.trim() !== '' })),
  }))
}

/** A copy of something of a page, which its supervisor can read. */
export interface SharedCopy {
  readonly id: string
  readonly supervisor: string
  readonly sharedAt: number
}

/** What was shared of a response of the actor's own, with supervisors who can still read it. Newest first. */
export async function sharedFrom(deps: Deps, actor: Actor, responseId: string): Promise<readonly SharedCopy[]> {
  const db = deps.db.read
  const copies = await copiesOf(db, actor.id, responseId)
  if (copies.length === 0) return []
  const now = new Set((await supervisorsOf(db, deps, actor.id)).map(({ id }) => id))
  return copies.filter(({ supervisorId }) => now.has(supervisorId))
}

/** What was shared with a supervisor and stands on no agenda yet that is open, and was not talked about before. */
export async function waitingShares(deps: Deps, supervisorId: string, learnerIds: readonly string[]) {
  const rows = await sharesWith(deps.db.read, supervisorId, learnerIds)
  const standings = await standingsOf(
    deps.db.read,
    rows.map(({ id }) => id),
  )
  return rows.filter((row) => isWaiting(row, standings))
}

export function isWaiting({ id }: ShareRow, standings: Awaited<ReturnType<typeof standingsOf>>): boolean {
  const own = standings.filter(({ shareId }) => shareId === id)
  return own.every(({ notes, closedAt }) => closedAt !== null && notes.trim() === '')
}

/** The words are gone at once, for the supervisor too. What was noted about them in a session stays there. */
export async function takeBack(deps: Deps, actor: Actor, id: string): Promise<void> {
  await deps.db.write(async (tx) => {
    const row = await shareOf(tx, id)
    if (row?.learnerId !== actor.id) throw new NotFound()
    if (row.takenBackAt === null) await take(tx, deps, actor, row)
  })
}

async function take(tx: Writer, deps: Deps, actor: Actor, row: ShareRow): Promise<void> {
  await emptyOne(tx, deps, row)
  await record(tx, deps, actor.id, 'share.taken-back', row.id)
  await enter(tx, deps, actor, { what: 'took a share back', about: 'share', subject: row.id, learnerId: actor.id })
  if (!(await tieHolds(tx, deps, actor.id, row.supervisorId))) return
  await notify(tx, deps, { to: row.supervisorId, kind: 'share taken back', from: actor, href: '/sessions' })
}

/** Everything that was shared of one response, before the learner deletes it. */
export async function takeBackFrom(tx: Writer, deps: Deps, actor: Actor, responseId: string): Promise<void> {
  for (const { share } of await sharesBy(tx, actor.id))
    if (share.responseId === responseId) await take(tx, deps, actor, share)
}

/** Takes its words out of the row and off every agenda on which nothing was said about it. */
export async function emptyOne(tx: Writer, deps: Pick<Deps, 'clock'>, row: ShareRow): Promise<void> {
  await emptyShare(tx, row.id, deps.clock())
  for (const { item, closedAt } of await itemsOnShare(tx, row.id)) {
    if (item.notes.trim() !== '' || (await rivalsOf(tx, [item.id])).length > 0) continue
    if (closedAt !== null) await changeItem(tx, item.id, { title: '', discussed: '' })
    else {
      await deleteItem(tx, item.id)
      for (const [position, { id }] of (await itemsOf(tx, item.supervisionId)).entries()) {
        await changeItem(tx, id, { position })
      }
      const session = await sessionOf(tx, row.learnerId, item.supervisionId)
      if (session) await changed(tx, deps, session)
    }
  }
}
