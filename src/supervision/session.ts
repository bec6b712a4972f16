import type { Activity } from '../activity/activity.ts'
import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { type AnswerInWords, answersInWords, type FrozenAnswers } from '../evidence/passage.ts'
import type { Actor } from '../web/session.ts'
import { type Settling, settledAs } from './actions.ts'
import { mayGo } from './agenda.ts'
import type { KeptAction } from './agreeing.ts'
import { ownSession, sideOf, tieHolds } from './meeting.ts'
import { notable } from './notes.ts'
import { proposedFor } from './proposals.ts'
import { type ShareRow, shareOf, snapshotJson } from './queries.ts'
import {
  type ActionRow,
  actionsBefore,
  actionsOf,
  type ItemRow,
  itemsOf,
  type RivalRow,
  rivalsOf,
  type SessionWithNames,
} from './session-queries.ts'
import { discussedWords, passageFrom, passagesIn, type SharedPassage } from './shared-words.ts'

/** A session as both read it. */
export interface Meeting {
  readonly id: string
  readonly day: string
  readonly starts: string
  readonly ends: string
  readonly learner: string
  readonly supervisor: string
  readonly me: 'learner' | 'supervisor'
  /** Both may still write in it. */
  readonly open: boolean
  readonly closedAt: number | null
  readonly agreed: Readonly<Record<'learner' | 'supervisor', boolean>>
  readonly reopenedAt: number | null
  readonly revision: number
  readonly evidenceId: string | null
  readonly items: readonly AgendaItem[]
  /** What was agreed before, and what became of it. */
  readonly before: readonly ActionBefore[]
  /** What is agreed now. */
  readonly now: readonly (KeptAction & { readonly id: string })[]
  /** Questions that the supervisor may put on. */
  readonly proposed: readonly string[]
}

export interface AgendaItem extends Pick<ItemRow, 'id' | 'kind' | 'title' | 'why' | 'notes' | 'revision' | 'savedAt'> {
  readonly position: number
  readonly notable: boolean
  readonly mayGo: boolean
  /** The words that were brought; none once they were taken back and nothing was noted, or nobody may read them. */
  readonly brought: Brought | undefined
  /** It was taken back since. */
  readonly takenBack: boolean
  readonly rivals: readonly RivalRow[]
}

export interface Brought {
  /** Where the share can still be opened. */
  readonly shareId: string | undefined
  readonly note: string
  readonly whole: boolean
  readonly passages: readonly SharedPassage[]
}

export interface ActionBefore extends KeptAction {
  readonly id: string
  readonly carried: number
  readonly since: number | undefined
}

/** @throws {NotFound} unless it is one of the actor's own. */
export async function readSession(deps: Deps, actor: Actor, id: string): Promise<Meeting> {
  const db = deps.db.read
  const session = await ownSession(db, actor, id)
  const tied = await tieHolds(db, deps, session.learnerId, session.supervisorId)
  const me = sideOf(session, actor)
  const open = session.closedAt === null && tied
  const rows = await itemsOf(db, id)
  const rivals = await rivalsOf(
    db,
    rows.map((item) => item.id),
  )
  // A former supervisor keeps what was written together, and loses what was only shared.
  const reads = me === 'learner' || tied
  const items: AgendaItem[] = []
  const shares: Readable[] = []
  for (const [position, row] of rows.entries()) {
    const share = row.shareId === null ? undefined : await shareOf(db, row.shareId)
    const readable = share && share.takenBackAt === null && reads ? await openShare(db, share) : undefined
    if (readable) shares.push(readable)
    items.push(itemFrom(row, position, { share, readable, rivals, open }))
  }
  return {
    ...headOf(session, me, open),
    items,
    ...(await actionsIn(db, session, rows)),
    proposed: open && me === 'supervisor' ? proposedFor(deps.curriculum, shares, items) : [],
  }
}

function headOf(session: SessionWithNames, me: Meeting['me'], open: boolean) {
  const { id, day, starts, ends, closedAt, reopenedAt, revision, evidenceId } = session
  const agreed = { learner: session.learnerAgreedAt !== null, supervisor: session.supervisorAgreedAt !== null }
  const who = { learner: session.learnerName, supervisor: session.supervisorName }
  return { id, day, starts, ends, ...who, me, open, closedAt, agreed, reopenedAt, revision, evidenceId }
}

export interface Readable {
  readonly share: ShareRow
  readonly activity: Activity
  readonly answers: readonly AnswerInWords[]
}

async function openShare(db: Reader, share: ShareRow): Promise<Readable> {
  const activity = JSON.parse(await snapshotJson(db, share.activityVersion)) as Activity
  return { share, activity, answers: answersInWords(activity, JSON.parse(share.answers) as FrozenAnswers) }
}

interface Beside {
  readonly share: ShareRow | undefined
  readonly readable: Readable | undefined
  readonly rivals: readonly RivalRow[]
  readonly open: boolean
}

function itemFrom(row: ItemRow, position: number, { share, readable, rivals, open }: Beside): AgendaItem {
  const { id, kind, title, why, notes, revision, savedAt } = row
  return {
    ...{ id, kind, title, why, notes, revision, savedAt, position },
    notable: notable.includes(kind),
    mayGo: open && mayGo(row),
    brought: kind === 'share' ? broughtFrom(row, readable) : undefined,
    takenBack: kind === 'share' && (!share || share.takenBackAt !== null),
    rivals: rivals.filter(({ itemId }) => itemId === id),
  }
}

function broughtFrom({ discussed }: ItemRow, readable: Readable | undefined): Brought | undefined {
  if (readable) {
    const { share, answers } = readable
    const passages = share.whole ? answers.map(passageFrom) : passagesIn(share.passages)
    return { shareId: share.id, note: share.note, whole: share.whole, passages }
  }
  const kept = discussedWords(discussed)
  return kept && { shareId: undefined, whole: false, ...kept }
}

/** While it is open, as they stand; closed, as they stood when both had agreed. */
async function actionsIn(
  db: Reader,
  session: SessionWithNames,
  rows: readonly ItemRow[],
): Promise<Pick<Meeting, 'before' | 'now'>> {
  if (session.closedAt !== null) {
    const kept = (kind: ItemRow['kind']) => {
      const stored = rows.find((row) => row.kind === kind)?.discussed ?? ''
      return stored === '' ? [] : (JSON.parse(stored) as readonly KeptAction[])
    }
    const bare = { id: '', carried: 0, since: undefined }
    return {
      before: kept('actions').map((action) => ({ ...bare, ...action })),
      now: kept('next').map((action) => ({ id: '', ...action })),
    }
  }
  const as = (row: ActionRow): { settled: Settling | undefined } => ({ settled: settledAs(row, session.id) })
  const [before, now] = [await actionsBefore(db, session), await actionsOf(db, session.id)]
  return {
    before: before.map((row) => ({ ...row, ...as(row), since: row.createdAt })),
    now: now.map((row) => ({ ...row, ...as(row) })).filter(({ settled }) => settled === undefined),
  }
}
