import type { Child } from 'hono/jsx'
import { MatrixHead } from '../../views/assessment/matrix-table.tsx'
import type { Curriculum, Unit } from '../content/curriculum.ts'
import { londonDay } from '../evidence/day.ts'
import { dayOf, shortDayOf } from '../when.ts'
import type { MatrixRow } from './matrix.ts'

// A thousand learners by 55 criteria are 55,000 cells, so the table is put together from text: the cells of a line are
// made once for as long as they stand the same (matrix-cells.ts), its head is made each time. Closing tags of cells and
// lines, which HTML does not ask for, are left out: they would be a third of the page.

const heads = new WeakMap<Curriculum, Map<string, string>>()

/** The table, or, laid out for paper, one for each unit. */
export function matrixTables(
  curriculum: Curriculum,
  rows: readonly MatrixRow[],
  { unit, apart }: { readonly unit: string; readonly apart: boolean },
  now: number,
): readonly { readonly units: readonly Unit[]; readonly html: string }[] {
  const units = curriculum.award.units.filter(({ code }) => unit === '' || code === unit)
  const dayIn = daysSaid(now)
  const names = rows.map((row) => nameCells(row, dayIn))
  return (apart ? units.map((each) => [each]) : [units]).map((shown) => ({
    units: shown,
    html: tableOf(curriculum, rows, names, shown),
  }))
}

function tableOf(curriculum: Curriculum, rows: readonly MatrixRow[], names: readonly string[], units: readonly Unit[]) {
  const out = [headOf(curriculum, units), '<tbody>']
  for (const [index, { cells }] of rows.entries()) {
    out.push(names[index] ?? '')
    for (const { code } of units) out.push(cells.html.get(code) ?? '')
  }
  return out.join('')
}

function headOf(curriculum: Curriculum, units: readonly Unit[]): string {
  const known = heads.get(curriculum) ?? new Map<string, string>()
  heads.set(curriculum, known)
  const key = units.map(({ code }) => code).join()
  const head = known.get(key) ?? html(<MatrixHead units={units} />)
  known.set(key, head)
  return head
}

/** `3 May`, or with its year where it is not this one. Many learners change in the same hour, which is on one day. */
function daysSaid(now: number): (at: number) => string {
  const said = new Map<number, string>()
  const year = londonDay(now).slice(0, 4)
  return (at) => {
    const hour = Math.floor(at / 3_600_000)
    const known = said.get(hour) ?? (londonDay(at).startsWith(year) ? shortDayOf(at) : dayOf(at))
    said.set(hour, known)
    return known
  }
}

function nameCells({ id, name, locked, cells, changedAt }: MatrixRow, dayIn: (at: number) => string): string {
  const signed = locked.length === 0 ? '' : `<small>${escaped(locked.join(', '))} signed off</small>`
  const link = `<a href="/learners/${encodeURIComponent(id)}">${escaped(name)}</a>`
  const changed = changedAt === null ? 'never' : dayIn(changedAt)
  return `<tr><th scope=row>${link}${signed}<td class=n>${cells.met} of ${cells.of}<td class=n>${changed}`
}

function escaped(text: string): string {
  return ascii(text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`))
}

function html(child: Child): string {
  return ascii(`${child}`)
}

function ascii(html: string): string {
  return html.replace(/[\u0080-\u{10ffff}]/gu, (letter) => `&#${letter.codePointAt(0)};`)
}
