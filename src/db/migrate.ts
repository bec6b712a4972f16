import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate as applyMigrations } from 'drizzle-orm/better-sqlite3/migrator'
import { root } from '../root.ts'

export const migrationsFolder: string = join(root, 'src', 'db', 'migrations')

/** A database that this version cannot know its way about in. */
export class LaterDatabase extends Error {
  override name = 'LaterDatabase'
}

/**
 * Brings a database made by any earlier version up to this one, forward only.
 *
 * @throws {LaterDatabase} when the database was made by a later version of Alongside.
 */
export function migrate(sqlite: Sqlite.Database, folder: string = migrationsFolder): void {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as { entries: unknown[] }
  if (appliedMigrations(sqlite) > journal.entries.length) {
    throw new LaterDatabase(
      'This database was made by a later version of Alongside. Start that version, or restore a backup.',
    )
  }
  applyMigrations(drizzle(sqlite), { migrationsFolder: folder })
}

function appliedMigrations(sqlite: Sqlite.Database): number {
  const table = sqlite.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!table) return 0
  return Number(sqlite.prepare('select count(*) from __drizzle_migrations').pluck().get())
}
