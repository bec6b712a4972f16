import type { Award } from '../content/curriculum.ts'
import { londonDay } from '../evidence/day.ts'
import type { Matrix } from './matrix.ts'

/** The matrix as a spreadsheet opens it: UTF-8 with a mark that says so, a line a learner, states in words. */
export function matrixCsv(award: Award, { rows }: Matrix, unit: string): string {
  const criteria = award.criteria.filter((each) => unit === '' || each.unit === unit).map(({ code }) => code)
  const head = ['Name', 'Groups', 'Met', 'Signed off', 'Last change', 'Waiting since', ...criteria]
  const lines = rows.map((row) => [
    row.name,
    row.groups.map(({ name }) => name).join('; '),
    String(criteria.filter((code) => row.cells.shown(code) === 'met').length),
    row.locked.join('; '),
    row.changedAt === null ? '' : londonDay(row.changedAt),
    row.waitingSince === null ? '' : londonDay(row.waitingSince),
    ...criteria.map((code) => row.cells.shown(code)),
  ])
  return `\ufeff${[head, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** Quoted where it must be. What a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n;]|^'/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
