import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { getTableName, is, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/db/database.ts'
import { migrate, migrationsFolder } from '../../src/db/migrate.ts'
import * as schema from '../../src/db/schema.ts'
import { openSqlite } from '../../src/db/sqlite.ts'
import { contentsOf, fill, journalIn, lostBetween, migrationsAnd, migrationsUpTo, temporaryFolder } from './support.ts'

const { entries } = journalIn(migrationsFolder)

function databaseAt(step: number): Sqlite.Database {
  const sqlite = openSqlite(join(temporaryFolder(), 'alongside.db'))
  onTestFinished(() => void sqlite.close())
  migrate(sqlite, migrationsUpTo(step))
  fill(sqlite)
  return sqlite
}

// Each step there has ever been, and all that will be: whoever adds one to the journal has it tested.
const steps = entries.map(({ tag }, index) => [tag, index + 1] as const)
test.each(steps)('a database as %s left it comes up to now with all that was in it', (_, step) => {
  const sqlite = databaseAt(step)
  const before = contentsOf(sqlite)
  expect([...before.values()].every((rows) => rows.length === 2)).toBe(true)
  migrate(sqlite)
  expect(lostBetween(before, contentsOf(sqlite))).toEqual([])
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('the rows that are put in hang on each other as they should', () => {
  expect(databaseAt(entries.length).pragma('foreign_key_check')).toEqual([])
})

test.each([
  ['alter table people add column nickname text', []],
  ["delete from part_notes where person_id like '%1:%'", ['part_notes, row 1']],
  ['alter table answers drop column page_key', ['answers, row 1', 'answers, row 2']],
  ['drop table settings', ['settings is gone']],
  // What hangs on it goes with it: so a table that is made anew must not be dropped while foreign keys are on.
  ["update responses set title = 'New' where id like '%2:%'", ['responses, row 2']],
])('a migration that did this would be noticed, if it loses anything: %s', (change, lost) => {
  const sqlite = databaseAt(entries.length)
  const before = contentsOf(sqlite)
  migrate(sqlite, migrationsAnd(change))
  expect(lostBetween(before, contentsOf(sqlite))).toEqual(lost)
})

test('a migration that fails leaves everything as it was', () => {
  const sqlite = databaseAt(entries.length)
  const before = contentsOf(sqlite)
  const folder = migrationsAnd('delete from settings;\n--> statement-breakpoint\ninsert into nowhere values (1);')
  expect(() => migrate(sqlite, folder)).toThrow()
  expect(contentsOf(sqlite)).toEqual(before)
})

test('a database that is up to date is left alone', () => {
  const sqlite = databaseAt(entries.length)
  const before = contentsOf(sqlite)
  migrate(sqlite)
  expect(contentsOf(sqlite)).toEqual(before)
})

test('migrations are in one line: each is later than the one before, or it would be passed over in silence', () => {
  expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, index) => index))
  expect(entries.every(({ when }, index) => index === 0 || when > (entries[index - 1]?.when ?? 0))).toBe(true)
})

test('the migrations make the tables that the code speaks of', async () => {
  const db = openDatabase(join(temporaryFolder(), 'alongside.db'))
  onTestFinished(() => db.close())
  const tables = (Object.values(schema) as unknown[]).filter((each): each is SQLiteTable => is(each, SQLiteTable))
  expect(tables.length).toBeGreaterThan(10)
  for (const table of tables) {
    await expect(db.read.select().from(table), getTableName(table)).resolves.toEqual([])
  }
  const made = await db.read.all<{ name: string }>(sql`select name from sqlite_master where type = 'table'`)
  const own = made.map(({ name }) => name).filter((name) => !/^(sqlite_|__drizzle)/.test(name))
  expect(own.toSorted()).toEqual(tables.map((table) => getTableName(table)).toSorted())
})

test('a database of a later version is refused, told kindly, and left as it was', () => {
  const file = join(temporaryFolder(), 'alongside.db')
  const sqlite = openSqlite(file)
  onTestFinished(() => void sqlite.close())
  migrate(sqlite, migrationsAnd('create table later (id text primary key)'))
  expect(() => openDatabase(file)).toThrow(
    'This database was made by a later version of Alongside. Start that version, or restore a backup.',
  )
  expect(sqlite.prepare('select count(*) from later').pluck().get()).toBe(0)
})
