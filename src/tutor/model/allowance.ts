import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { londonDay } from '../../evidence/day.ts'
import type { Actor } from '../../web/session.ts'
import type { Limits, Outcome } from './model.ts'
import { callsByHour, callsOfAllSince, callsSince } from './queries.ts'

const HOUR = 3_600_000

/** Whether this person may have one more answer today; the day begins at midnight in London. */
export async function mayAsk(db: Reader, actor: Pick<Actor, 'id'>, at: number, limits: Limits): Promise<boolean> {
  const midnight = londonMidnight(at)
  return (
    (await callsSince(db, actor.id, midnight)) < limits.daily && (await callsOfAllSince(db, midnight)) < limits.dailyAll
  )
}

/** When the day that it is in London began: an hour before that of Greenwich in summer. */
export function londonMidnight(at: number): number {
  const day = londonDay(at)
  const greenwich = Date.parse(`${day}T00:00:00Z`)
  return londonDay(greenwich - HOUR) === day ? greenwich - HOUR : greenwich
}

/** What the coordinator sees of a day: how often the model was used and how it went. Not by whom, and not for what. */
export interface Usage {
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly outcomes: Readonly<Record<Outcome, number>>
}

const none: Usage['outcomes'] = { worded: 0, slow: 0, gone: 0, wrong: 0, 'cut off': 0, 'over limit': 0 }

/** The days on which the model was used, in order, from the day in London on which `since` falls. */
export async function usageByDay({ db }: Pick<Deps, 'db'>, since: number): Promise<readonly Usage[]> {
  const days = new Map<string, Usage>()
  for (const { hour, outcome, calls } of await callsByHour(db.read, londonMidnight(since))) {
    const day = londonDay(hour * HOUR)
    const { outcomes } = days.get(day) ?? { outcomes: none }
    days.set(day, { day, outcomes: { ...outcomes, [outcome]: outcomes[outcome] + calls } })
  }
  return [...days.values()]
}
