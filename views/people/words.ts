import { type Role, roles } from '../../src/web/roles.ts'

/** How a role is called, and what it is for, said to somebody who gives or gets it. */
export const roleWords: Record<Role, { readonly name: string; readonly does: string }> = {
  learner: { name: 'Learner', does: 'Works towards the award, and keeps a notebook that nobody else can read.' },
  assessor: { name: 'Assessor', does: 'Judges the evidence that learners put forward.' },
  supervisor: { name: 'Supervisor', does: 'Meets with key workers, and reads what they choose to bring.' },
  iqa: { name: 'Internal quality assurer', does: 'Samples what assessors decide.' },
  eqa: { name: 'External quality assurer', does: 'Looks at decisions from outside. Changes nothing.' },
  coordinator: {
    name: 'Coordinator',
    does: 'Invites people, gives roles, closes accounts. Cannot read anybody’s notebook.',
  },
}

/** Always in the same order, whoever gave them. */
export function rolesInWords(given: readonly Role[]): string {
  return roles
    .filter((role) => given.includes(role))
    .map((role) => roleWords[role].name)
    .join(', ')
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })
const time = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Europe/London',
})

/** `22 November 2026` */
export function onDay(at: number | Date): string {
  return day.format(at)
}

/** `22 November 2026 at 09:05` */
export function atTime(at: number | Date): string {
  return `${day.format(at)} at ${time.format(at)}`
}

/** `iPhone, Safari`, out of what a browser says of itself; enough to tell one's own devices apart. */
export function deviceInWords(userAgent: string | null): string {
  const text = userAgent ?? ''
  const first = (table: readonly (readonly [RegExp, string])[]) => table.find(([pattern]) => pattern.test(text))?.[1]
  const machine = first([
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Android/, 'Android'],
    [/CrOS/, 'Chromebook'],
    [/Windows/, 'Windows'],
    [/Macintosh/, 'Mac'],
    [/Linux/, 'Linux'],
  ])
  const browser = first([
    [/Edg/, 'Edge'],
    [/SamsungBrowser/, 'Samsung Internet'],
    [/Firefox|FxiOS/, 'Firefox'],
    [/Chrome|CriOS/, 'Chrome'],
    [/Safari/, 'Safari'],
  ])
  return [machine, browser].filter(Boolean).join(', ') || 'A device that does not say what it is'
}
