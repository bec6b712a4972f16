import { dayInWords } from '../../src/when.ts'

export const firstName = (name: string): string => name.split(' ')[0] ?? name

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long' })

/** `Thursday` */
export const weekdayOf = (day: string): string => weekday.format(Date.parse(`${day}T12:00:00Z`))

interface Timed {
  readonly day: string
  readonly starts: string
  readonly ends: string
}

/** `26 November 2026, 10:00 to 11:00` */
export function timeInWords({ day, starts, ends }: Timed): string {
  if (starts === '') return ends === '' ? dayInWords(day) : `${dayInWords(day)}, until ${ends}`
  return `${dayInWords(day)}, ${starts}${ends === '' ? '' : ` to ${ends}`}`
}

/** `Thursday 26 November 2026, 10:00 to 11:00` */
export const whenInWords = (timed: Timed): string => `${weekdayOf(timed.day)} ${timeInWords(timed)}`
