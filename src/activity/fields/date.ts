import * as z from 'zod'
import type { DateField } from '../activity.ts'
import type { FieldModule, Need } from './module.ts'
import { base, onlyKnows } from './text.ts'

/** A day as it was typed. */
export interface DateValue {
  readonly day: string
  readonly month: string
  readonly year: string
}

const months = 'January February March April May June July August September October November December'.split(' ')
const text = z.union([z.string(), z.number().transform(String)]).catch('')

/** A day, in three boxes. A month may be written as a word. */
export const date: FieldModule<DateField, DateValue> = {
  kind: 'date',
  define(written) {
    onlyKnows(written, [], false)
    return { ...base(written), kind: 'date' }
  },
  value: z.object({ day: text, month: text, year: text }),
  empty: () => ({ day: '', month: '', year: '' }),
  read: (_field, posted) => ({
    day: posted.get('day').slice(0, 200),
    month: posted.get('month').slice(0, 200),
    year: posted.get('year').slice(0, 200),
  }),
  isEmpty: (_field, value) => typed(value).length === 0,
  needs: (_field, value) => (typed(value).length === 0 || spelt(value) ? [] : needs(value)),
  words: (_field, value) => spelt(value) ?? typed(value).join('/'),
}

const typed = ({ day, month, year }: DateValue) =>
  [day, month, year].map((part) => part.trim()).filter((part) => part !== '')

function needs(value: DateValue): readonly Need[] {
  if (/^\d{2}$/.test(value.year.trim())) {
    return [{ at: 'year', message: 'Write the year with four figures, for example 2026.' }]
  }
  const month = monthOf(value.month)
  const day = wholeNumber(value.day)
  if (/^\d{4}$/.test(value.year.trim()) && day > 28 && month >= 1 && month <= 12) {
    return [
      { at: 'day', message: `There is no ${day} ${months[month - 1]} ${value.year.trim()}. Look at the day again.` },
    ]
  }
  return [{ at: 'day', message: 'Write the day as day, month and year, for example 14 3 2026.' }]
}

/** `14 March 2026`, if there is such a day. */
function spelt(value: DateValue): string | undefined {
  const day = wholeNumber(value.day)
  const month = monthOf(value.month)
  const year = /^\d{4}$/.test(value.year.trim()) ? Number(value.year) : 0
  if (day < 1 || month < 1 || month > 12 || year < 1900 || day > daysIn(month, year)) return undefined
  return `${day} ${months[month - 1]} ${year}`
}

function wholeNumber(written: string): number {
  return /^\d{1,2}$/.test(written.trim()) ? Number(written) : 0
}

function monthOf(written: string): number {
  const word = written.trim().toLowerCase()
  const named = word.length < 3 ? -1 : months.findIndex((month) => month.toLowerCase().startsWith(word))
  return named === -1 ? wholeNumber(written) : named + 1
}

function daysIn(month: number, year: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2) return leap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
