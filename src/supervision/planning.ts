import type { Mistake } from '../../views/components/forms.tsx'
import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { readDay } from '../evidence/day.ts'
import { notify } from '../notices/notices.ts'
import { record } from '../people/record.ts'
import { learnersOf } from '../people/ties.ts'
import { may } from '../web/roles.ts'
import type { Actor } from '../web/session.ts'
import { freshItem } from './agenda.ts'
import { changed, openToChange } from './meeting.ts'
import { sharesWith, standingsOf } from './queries.ts'
import {
  actionsOf,
  changeSession,
  deleteSession,
  insertItem,
  insertSession,
  itemsOf,
  openSessions,
} from './session-queries.ts'
import { isWaiting } from './shared.ts'
import { supervisorsOf } from './sharing.ts'

/** Somebody with whom the actor can meet, and what the actor is in that. */
export interface Partner {
  readonly id: string
  readonly name: string
  readonly as: 'learner' | 'supervisor'
}

export async function partnersOf(db: Reader, deps: Deps, actor: Actor): Promise<readonly Partner[]> {
  const supervised = may(actor, 'supervise') ? await learnersOf(db, deps, actor.id, 'supervises') : []
  const supervisors = may(actor, 'reflect') ? await supervisorsOf(db, deps, actor.id) : []
  return [
    ...supervised.map(({ id, name }) => ({ id, name, as: 'supervisor' as const })),
    ...supervisors.map(({ id, name }) => ({ id, name, as: 'learner' as const })),
  ].filter(({ id }) => id !== actor.id)
}

/** When, as typed. */
export interface TypedTime {
  readonly day: string
  readonly starts: string
  readonly ends: string
}
export interface Time extends TypedTime {}

/** `2026-12-10`, as browsers send a day, or typed: 10/12/2026, 10 December 2026. */
export function readTypedDay(typed: string): string | undefined {
  const text = typed.trim()
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  if (year && month && day) return readDay({ day, month, year })
  const [, first = '', second = '', third = ''] = /^(\d{1,2})[\s./-]+(\w+)[\s./-]+(\d{4})$/.exec(text) ?? []
  return readDay({ day: first, month: second, year: third })
}

/** `09:30`, of 9.30, 9:30 or 9; nothing where it is no time. */
export function readClock(typed: string): string | undefined {
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(typed.trim()) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${hours.padStart(2, '0')}:${minutes}`
}

export function readTime(typed: TypedTime): { readonly time: Time } | { readonly needs: readonly Mistake[] } {
  const needs: Mistake[] = []
  const day = readTypedDay(typed.day)
  if (!day) needs.push({ at: 'day', message: 'Give the day, for example 10/12/2026' })
  const clock = (at: 'starts' | 'ends') => {
    if (typed[at].trim() === '') return ''
    const read = readClock(typed[at])
    if (read === undefined) needs.push({ at, message: 'Give the time in figures, for example 10:30, or leave it out' })
    return read ?? ''
  }
  const [starts, ends] = [clock('starts'), clock('ends')]
  if (starts !== '' && ends !== '' && ends <= starts) needs.push({ at: 'ends', message: 'Let it end after it begins' })
  return needs.length > 0 || !day ? { needs } : { time: { day, starts, ends } }
}

/**
 * Plans a session, with an agenda of how you are, what was agreed last time, what was shared, and what happens next.
 * Planned twice for the same time, it is one. @returns its id, or nothing where the two are not tied.
 */
export async function planSession(deps: Deps, actor: Actor, withId: string, time: Time): Promise<string | undefined> {
  return deps.db.write(async (tx) => {
    const partner = (await partnersOf(tx, deps, actor)).find(({ id }) => id === withId)
    if (!partner) return undefined
    const [learner, supervisor] = partner.as === 'learner' ? [actor, partner] : [partner, actor]
    const known = (await openSessions(tx, learner.id, supervisor.id)).find(
      ({ day, starts }) => day === time.day && starts === time.starts,
    )
    if (known) return known.id
    const id = deps.id()
    const whose = { learnerId: learner.id, supervisorId: supervisor.id, supervisorName: supervisor.name }
    const waiting = await sharesWith(tx, supervisor.id, [learner.id])
    const standings = await standingsOf(
      tx,
      waiting.map((share) => share.id),
    )
    await insertSession(tx, { id, ...whose, ...time, createdAt: deps.clock() })
    const shares = waiting.filter((share) => isWaiting(share, standings))
    for (const [position, what] of agendaOf(shares).entries()) {
      await insertItem(tx, freshItem(deps, id, position, what))
    }
    await record(tx, deps, actor.id, 'supervision.planned', id)
    await notify(tx, deps, { to: partner.id, kind: 'session planned', from: actor, href: `/sessions/${id}` })
    return id
  })
}

function agendaOf(shares: readonly { readonly id: string; readonly title: string; readonly learnerId: string }[]) {
  const fixed = (kind: 'welcome' | 'actions' | 'next', title: string) => ({ kind, title, why: '' })
  return [
    fixed('welcome', 'How are you?'),
    fixed('actions', 'From last time'),
    ...shares.map(({ id, title, learnerId }) => ({
      kind: 'share' as const,
      title,
      why: '',
      shareId: id,
      addedBy: learnerId,
    })),
    fixed('next', 'What happens next'),
  ]
}

/** Puts it on another day or hour, and tells the other. */
export async function moveSession(deps: Deps, actor: Actor, id: string, time: Time): Promise<void> {
  await deps.db.write(async (tx) => {
    const session = await openToChange(tx, deps, actor, id)
    const { day, starts, ends } = session
    if (day === time.day && starts === time.starts && ends === time.ends) return
    await changeSession(tx, id, time)
    await changed(tx, deps, session)
    await record(tx, deps, actor.id, 'supervision.moved', id)
    const other = session.learnerId === actor.id ? session.supervisorId : session.learnerId
    if (other) await notify(tx, deps, { to: other, kind: 'session planned', from: actor, href: `/sessions/${id}` })
  })
}

/** Takes a session off the list, as long as nothing was written in it. @returns whether it is gone. */
export async function callOff(deps: Deps, actor: Actor, id: string): Promise<boolean> {
  return deps.db.write(async (tx) => {
    await openToChange(tx, deps, actor, id)
    const items = await itemsOf(tx, id)
    const written = items.some(({ kind, notes }) => notes.trim() !== '' || kind === 'topic' || kind === 'question')
    if (written || (await actionsOf(tx, id)).length > 0) return false
    await deleteSession(tx, id)
    await record(tx, deps, actor.id, 'supervision.called-off', id)
    return true
  })
}
