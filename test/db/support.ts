import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { migrationsFolder } from '../../src/db/migrate.ts'

export interface Journal {
  readonly entries: readonly { readonly idx: number; readonly when: number; readonly tag: string }[]
}

export function journalIn(folder: string): Journal {
  return JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-db-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** The migrations as they stood when there were this many. */
export function migrationsUpTo(count: number): string {
  const folder = temporaryFolder()
  cpSync(migrationsFolder, folder, { recursive: true })
  writeJournal(folder, journalIn(folder).entries.slice(0, count))
  return folder
}

/** The migrations, and one more that is still to come. */
export function migrationsAnd(sql: string): string {
  const folder = temporaryFolder()
  cpSync(migrationsFolder, folder, { recursive: true })
  const { entries } = journalIn(folder)
  const last = entries.at(-1)
  writeFileSync(join(folder, '9999_next.sql'), sql)
  const next = { ...last, idx: entries.length, when: (last?.when ?? 0) + 1, tag: '9999_next' }
  writeJournal(folder, [...entries, next])
  return folder
}

function writeJournal(folder: string, entries: Journal['entries']): void {
  const file = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as object
  writeFileSync(file, JSON.stringify({ ...journal, entries }))
}

type Row = Record<string, unknown>
export type Contents = ReadonlyMap<string, readonly Row[]>

export function contentsOf(sqlite: Sqlite.Database): Contents {
  return new Map(tablesOf(sqlite).map((table) => [table, sqlite.prepare(`select * from "${table}"`).all() as Row[]]))
}

/**
 * Two rows in every table, whatever its columns are: the first hangs on first rows, the second on second rows. So a
 * migration that is still to be written finds something to lose in each table that it touches.
 */
export function fill(sqlite: Sqlite.Database): void {
  // What hangs on what may go round in circles; it is whole again at the end.
  sqlite.pragma('foreign_keys = OFF')
  for (const table of tablesOf(sqlite)) for (const number of [1, 2]) fillRow(sqlite, table, number)
  sqlite.pragma('foreign_keys = ON')
}

interface Column {
  readonly name: string
  readonly type: string
  readonly pk: number
}

function fillRow(sqlite: Sqlite.Database, table: string, number: number): void {
  const columns = sqlite.pragma(`table_info("${table}")`) as Column[]
  const hangs = sqlite.pragma(`foreign_key_list("${table}")`) as { from: string; table: string; to: string | null }[]
  const values = columns.map((column) => {
    const parent = hangs.find(({ from }) => from === column.name)
    return parent ? valueIn(sqlite, parent.table, parent.to, number) : plainValue(table, column, number)
  })
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  sqlite.prepare(`insert into "${table}" (${names}) values (${values.map(() => '?').join(', ')})`).run(...values)
}

/** What the parent's own row of this number has in the column that is referred to. */
function valueIn(sqlite: Sqlite.Database, table: string, to: string | null, number: number): unknown {
  const columns = sqlite.pragma(`table_info("${table}")`) as Column[]
  const column = columns.find(({ name, pk }) => (to === null ? pk === 1 : name === to))
  if (!column) throw new Error(`${table} has no column ${to}`)
  const hangs = sqlite.pragma(`foreign_key_list("${table}")`) as { from: string; table: string; to: string | null }[]
  const parent = hangs.find(({ from }) => from === column.name)
  return parent ? valueIn(sqlite, parent.table, parent.to, number) : plainValue(table, column, number)
}

function plainValue(table: string, { name, type }: Column, number: number): unknown {
  return /int|real|numeric/i.test(type) ? number : `${table}.${name} ${number}: “words” 👩‍👧‍👦`
}

function tablesOf(sqlite: Sqlite.Database): readonly string[] {
  const own = "type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_drizzle%' escape '\\'"
  return sqlite.prepare(`select name from sqlite_master where ${own}`).pluck().all() as string[]
}

/** What was there before and is not there, or is other, now. */
export function lostBetween(before: Contents, after: Contents): readonly string[] {
  return [...before].flatMap(([table, rows]) => {
    const now = after.get(table)
    if (!now) return [`${table} is gone`]
    return rows.flatMap((row, index) => (now.some((other) => holds(other, row)) ? [] : [`${table}, row ${index + 1}`]))
  })
}

const holds = (now: Row, before: Row) => Object.entries(before).every(([name, value]) => now[name] === value)
