import { isRole, type Role } from '../web/roles.ts'

/** One line of a pasted list, as it was read; nothing is judged yet. */
export interface PastedRow {
  /** Counted as the person counts: the first is 1. */
  readonly line: number
  readonly name: string
  readonly email: string
  readonly role: string
  readonly group: string
}

export type Pasted = { readonly rows: readonly PastedRow[] } | { readonly broken: string }

const columns = ['name', 'email', 'role', 'group'] as const
type Column = (typeof columns)[number]

const headings: Readonly<Record<string, Column>> = {
  name: 'name',
  'full name': 'name',
  email: 'email',
  'e-mail': 'email',
  'e-mail address': 'email',
  'email address': 'email',
  role: 'role',
  roles: 'role',
  group: 'group',
  team: 'group',
}

/** Reads what a spreadsheet gives when it is copied or saved: tabs, semicolons or commas, with a line of headings or without. */
export async function readPasted(text: string): Promise<Pasted> {
  // Read when the first list is pasted, and not at each start.
  const { CsvError, parse } = await import('csv-parse/sync')
  try {
    const cells = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[]
    return { rows: rowsOf(cells.map(({ record, info }) => ({ cells: record, line: info.lines }))) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { broken: 'Look for a quotation mark (") that is opened and never closed: the list cannot be read past it' }
  }
}

/** The first line decides: a tab only ever comes from a spreadsheet. */
function delimiterOf(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  if (first.includes('\t')) return '\t'
  return first.split(';').length > first.split(',').length ? ';' : ','
}

function rowsOf(lines: readonly { readonly cells: readonly string[]; readonly line: number }[]): readonly PastedRow[] {
  const [first, ...rest] = lines
  const named = first?.cells.map((cell) => headings[cell.toLowerCase()])
  const order = named?.includes('email') ? named : columns
  return (named?.includes('email') ? rest : lines).map(({ cells, line }) => {
    const at = (column: Column) => cells[order.indexOf(column)] ?? ''
    return { line, name: at('name'), email: at('email'), role: at('role'), group: at('group') }
  })
}

const called: Readonly<Record<string, Role>> = {
  'key worker': 'learner',
  'internal quality assurer': 'iqa',
  'external quality assurer': 'eqa',
}

/** `Assessor and supervisor` → both. Nothing said: a learner. @returns nothing where a word is no role. */
export function rolesFrom(said: string): readonly Role[] | undefined {
  if (said.trim() === '') return ['learner']
  const words = said
    .toLowerCase()
    .split(/\s+and\s+|[,;/+&|]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  const found = words.map((word) => called[word] ?? word)
  return found.every(isRole) && found.length > 0 ? [...new Set(found.filter(isRole))] : undefined
}
