import { londonDay } from '../evidence/day.ts'

const HOUR = 3_600_000

/** When a day of London’s begins, in milliseconds: in summer an hour before it does at Greenwich. */
export function startOf(day: string): number {
  const greenwich = Date.parse(`${day}T00:00:00Z`)
  return londonDay(greenwich - HOUR) === day ? greenwich - HOUR : greenwich
}

/** When it is over: the start of the next. */
export function endOf(day: string): number {
  return startOf(daysAfter(day, 1))
}

export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * 24 * HOUR).toISOString().slice(0, 10)
}

/** First and last day, both included. */
export interface Span {
  readonly from: string
  readonly until: string
}
