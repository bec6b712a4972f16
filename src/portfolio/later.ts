import type { Retention } from './rules.ts'

const DAY = 86_400_000

/** So many months on, on the same day of the month, or the last there is. */
export function monthsOn(at: number, months: number): number {
  const date = new Date(at)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  return date.setUTCDate(Math.min(day, last))
}

/**
 * When the record of somebody may go: so many years after the award was finished, or, unfinished, after they left; and
 * never before their private writing, which they may still come back for.
 *
 * @param at when they leave, unless they have left.
 */
export function laterBy(
  { closedAt, finishedOn }: { readonly closedAt: number | null; readonly finishedOn: string | null },
  { recordYears, writingMonths }: Retention,
  at: number,
): number {
  const left = closedAt ?? at
  const from = finishedOn ? Date.parse(`${finishedOn}T12:00:00Z`) : left
  const byRecord = monthsOn(from, recordYears * 12)
  return closedAt === null ? byRecord : Math.max(byRecord, monthsOn(left, writingMonths))
}

export function daysBefore(at: number, days: number): number {
  return at - days * DAY
}
