/** `one day`, `3.5 days`, `less than a day` */
export function daysWords(days: number): string {
  const rounded = Math.round(days * 2) / 2
  if (rounded === 0) return 'less than a day'
  return rounded === 1 ? 'one day' : `${rounded} days`
}

const monthName = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })
/** `November 2026`, of `2026-11` */
export function monthWords(month: string): string {
  return monthName.format(Date.parse(`${month}-15T12:00:00Z`))
}
