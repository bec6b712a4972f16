import { londonDay } from '../evidence/day.ts'

const HOUR_MS = 3_600_000

/** When a day (`YYYY-MM-DD`) begins in London, where the clocks are an hour ahead in summer. */
export function startOf(day: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  return londonDay(midnight - HOUR_MS) === day ? midnight - HOUR_MS : midnight
}

/** When it is over: the first moment of the next. */
export function endOf(day: string): number {
  return startOf(londonDay(startOf(day) + 26 * HOUR_MS))
}

/** The last day of a time that ends, exclusively, at `until`. */
export const lastDayOf = (until: number): string => londonDay(until - 1)

/** As the browser's own field sends a day, or as somebody types it where there is none: `14/3/2026`. */
export function dayFrom(typed: string): string | undefined {
  const text = typed.trim()
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  const [, date, inYear, ofYear] = /^(\d{1,2})[ ./-](\d{1,2})[ ./-](\d{4})$/.exec(text) ?? []
  const numbers = [year ?? ofYear, month ?? inYear, day ?? date].map((each) => (each ?? '').padStart(2, '0'))
  const written = numbers.join('-')
  const at = Date.parse(`${written}T12:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === written ? written : undefined
}
