import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Reader } from './database.ts'
import * as schema from './schema.ts'
import { openSqlite } from './sqlite.ts'

/** What is stored as it is at one moment, also while Alongside runs: for commands that change nothing. */
export function openToRead(file: string): { readonly db: Reader; close(): void } {
  const sqlite = openSqlite(file, { readonly: true })
  // One transaction throughout: what somebody sends meanwhile is not half seen.
  sqlite.exec('BEGIN')
  return { db: drizzle(sqlite, { schema, casing: 'snake_case' }), close: () => void sqlite.close() }
}
