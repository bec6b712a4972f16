import { createRequire } from 'node:module'
import type Sqlite from 'better-sqlite3'

/**
 * better-sqlite3 in the version that this Node bears. Under Node 24 version 12 ends the process when a statement is
 * collected; version 13 needs Node-API 10, and crashes on Node 20, which has 9.
 */
const version = Number(process.versions.napi) >= 10 ? 'better-sqlite3-13' : 'better-sqlite3'

export const openSqlite: (file: string, options?: Sqlite.Options) => Sqlite.Database = createRequire(import.meta.url)(
  version,
)
