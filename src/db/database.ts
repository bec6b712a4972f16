import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type Sqlite from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from './migrate.ts'
import * as schema from './schema.ts'
import { openSqlite } from './sqlite.ts'

export type Reader = BetterSQLite3Database<typeof schema>
export type Writer = Reader

/**
 * The only door to what is stored. Reads go to `read`; every change goes through `write`, which is acknowledged
 * only after the commit that keeps it has reached the disk.
 */
export interface Database {
  /** A connection that cannot write. Sees only what is committed. */
  readonly read: Reader
  /**
   * Runs `work` in a transaction: all of it is kept, or, if it throws, none. `work` may await queries on `tx` and
   * nothing else (no timer, no network, no hashing): everybody who is writing waits for it.
   */
  write<T>(work: (tx: Writer) => Promise<T>): Promise<T>
  /**
   * After something was erased: moves what is committed into the file itself and empties the log beside it, so that
   * nothing erased stays there. Where another process is still reading, as for a
   * backup, some of it waits for the next time, or for the end.
   */
  compact(): Promise<void>
  close(): Promise<void>
}

const PATIENCE_MS = 5000

interface Job {
  run(tx: Writer): Promise<() => void>
  fail(error: unknown): void
}

/** Opens, and where needed makes and upgrades, the database in `file`. */
export function openDatabase(file: string): Database {
  mkdirSync(dirname(file), { recursive: true })
  const writing = connect(file)
  migrate(writing)
  const reading = connect(file)
  reading.pragma('query_only = ON')

  const tx = drizzle(writing, { schema, casing: 'snake_case' })
  const begin = writing.prepare('BEGIN IMMEDIATE')
  const commit = writing.prepare('COMMIT')
  const apart = writing.prepare('SAVEPOINT job')
  const together = writing.prepare('RELEASE job')
  const waiting: Job[] = []
  let flushing: Promise<void> | undefined
  const tidy = tidying(writing)

  // Everyone who is waiting shares one commit, and so one wait for the disk; a savepoint each keeps them apart.
  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      await othersBusy()
      const batch = waiting.splice(0, 64)
      const settle: (() => void)[] = []
      try {
        begin.run()
        for (const job of batch) {
          apart.run()
          try {
            settle.push(await job.run(tx))
            together.run()
          } catch (error) {
            if (!writing.inTransaction) throw error
            writing.exec('ROLLBACK TO job; RELEASE job')
            settle.push(() => job.fail(error))
          }
        }
        commit.run()
        tidy.after(batch.length)
      } catch (error) {
        if (writing.inTransaction) writing.exec('ROLLBACK')
        for (const job of batch) job.fail(error)
        continue
      }
      for (const done of settle) done()
    }
    flushing = undefined
  }

  let closed = false
  return {
    read: drizzle(reading, { schema, casing: 'snake_case' }),
    write<T>(work: (tx: Writer) => Promise<T>) {
      if (closed) return Promise.reject(new Error('The database is closed'))
      return new Promise<T>((resolve, reject) => {
        waiting.push({
          async run(connection) {
            const value = await work(connection)
            return () => resolve(value)
          },
          fail: reject,
        })
        flushing ??= flush()
      })
    },
    async compact() {
      // Between commits: a write that was asked for before is in the file, too.
      while (flushing) await flushing
      if (closed) return
      // Everybody would wait here for a reader in another process, as when a backup is made.
      writing.pragma('busy_timeout = 0')
      try {
        writing.pragma('wal_checkpoint(TRUNCATE)')
      } finally {
        writing.pragma(`busy_timeout = ${PATIENCE_MS}`)
      }
    },
    async close() {
      closed = true
      await flushing
      tidy.stop()
      reading.close()
      writing.pragma('wal_checkpoint(TRUNCATE)')
      writing.close()
    },
  }
}

/** So many changes make it worth while to move what is committed from the log into the file. */
const CHANGES = 256
/** Nobody has written for so long: there is time for it. */
const QUIET_MS = 30
/** Where it is never quiet it is done in the middle of a commit, once the log has so many pages. */
const MOST_PAGES = 4000

/** Empties the log beside the file while nobody waits, so that hardly anybody’s commit has to. */
function tidying(writing: Sqlite.Database) {
  writing.pragma(`wal_autocheckpoint = ${MOST_PAGES}`)
  let changes = 0
  let timer: NodeJS.Timeout | undefined
  return {
    after(more: number): void {
      changes += more
      if (changes < CHANGES) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (writing.inTransaction) return
        changes = 0
        try {
          writing.pragma('wal_checkpoint(PASSIVE)')
        } catch {
          // It is as safe in the log, and a later commit moves it.
        }
      }, QUIET_MS)
      timer.unref()
    },
    stop: () => clearTimeout(timer),
  }
}

/** A moment in which the process worked for less than this was quiet. */
const BUSY_MS = 0.25
/** Nobody waits longer than this for company. */
const COMPANY_MS = 30

/** Until for a moment nobody is at work who may have something to write, too. */
async function othersBusy(): Promise<void> {
  const from = performance.now()
  while (performance.now() - from < COMPANY_MS) {
    const before = performance.eventLoopUtilization()
    await wait(1)
    if (performance.eventLoopUtilization(before).active < BUSY_MS) return
  }
}

function connect(file: string): Sqlite.Database {
  const sqlite = openSqlite(file)
  sqlite.pragma('journal_mode = WAL')
  // This build's default under WAL is NORMAL, which may lose the last commits with the power. "Saved" must mean saved.
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  // What somebody has deleted is not to be found in the file either.
  sqlite.pragma('secure_delete = ON')
  sqlite.pragma(`busy_timeout = ${PATIENCE_MS}`)
  return sqlite
}

/** Builds a prepared statement once for each connection: for queries on hot paths. */
export function prepared<T>(build: (db: Reader) => T): (db: Reader) => T {
  const made = new WeakMap<Reader, T>()
  return (db) => {
    const known = made.get(db)
    if (known !== undefined) return known
    const statement = build(db)
    made.set(db, statement)
    return statement
  }
}
