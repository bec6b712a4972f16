import type { DateField } from '../activity/activity.ts'

/** A day as three boxes hold it: as typed, right or wrong. */
export interface TypedDay {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** The question for the day that a piece of evidence is about: asked like any other date. */
export const aboutDay: DateField = {
  id: 'about',
  kind: 'date',
  label: 'Which day is it about?',
  hint: 'For example, 14 3 2026. If it is not about one day, give the day you wrote it.',
  optional: false,
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** `2026-11-14`, or nothing where there is no such day. The month may be a number or its name. */
export function readDay(typed: TypedDay): string | undefined {
  const day = Number(typed.day.trim() || Number.NaN)
  const year = Number(typed.year.trim() || Number.NaN)
  const month = readMonth(typed.month.trim().toLowerCase())
  if (!Number.isInteger(day) || !Number.isInteger(year) || year < 1900 || year > 9999) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : undefined
}

function readMonth(typed: string): number {
  const named = typed.length >= 3 ? months.indexOf(typed.slice(0, 3)) : -1
  return named === -1 ? Number(typed || Number.NaN) : named + 1
}

export function typedDay(day: string): TypedDay {
  const [year = '', month = '', date = ''] = day.split('-')
  return { day: String(Number(date)), month: String(Number(month)), year }
}

const isoDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day it is in London, `YYYY-MM-DD`. */
export function londonDay(at: number): string {
  return isoDay.format(at)
}
