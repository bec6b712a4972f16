const zone = { timeZone: 'Europe/London' } as const
const clock = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat('en-GB', { ...zone, day: 'numeric', month: 'long', year: 'numeric' })
const dayOfYear = new Intl.DateTimeFormat('en-GB', { ...zone, day: 'numeric', month: 'long' })

/** `14:32` */
export const timeOf = (at: number): string => clock.format(at)
/** `22 November 2026` */
export const dayOf = (at: number): string => day.format(at)
/** `22 November` */
export const shortDayOf = (at: number): string => dayOfYear.format(at)
/** `22 November 2026 at 14:32` */
export const whenOf = (at: number): string => `${dayOf(at)} at ${timeOf(at)}`
/** `14 November 2026`, of a `YYYY-MM-DD`: its noon is on the same day in London all year. */
export const dayInWords = (written: string): string => dayOf(Date.parse(`${written}T12:00:00Z`))
