import { copyFileSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { type Database, openDatabase, prepared, type Writer } from '../../src/db/database.ts'
import { answers, settings } from '../../src/db/schema.ts'
import { openSqlite } from '../../src/db/sqlite.ts'
import { temporaryFolder } from './support.ts'

function open(): { db: Database; file: string } {
  const file = join(temporaryFolder(), 'in', 'a', 'folder', 'alongside.db')
  const db = openDatabase(file)
  onTestFinished(() => db.close().catch(() => {}))
  return { db, file }
}

const put = (key: string, value = 'kept') => {
  return async (tx: Writer) => {
    await tx.insert(settings).values({ key, value })
    return key
  }
}
const keys = async ({ read }: Database) => (await read.select().from(settings)).map(({ key }) => key)

test('both connections keep what is promised: the log written ahead, each commit on the disk, what hangs together', async () => {
  const { db } = open()
  const pragmas = async (on: Writer) => [
    await on.get(sql`pragma journal_mode`),
    await on.get(sql`pragma synchronous`),
    await on.get(sql`pragma foreign_keys`),
    await on.get(sql`pragma query_only`),
  ]
  const promised = [{ journal_mode: 'wal' }, { synchronous: 2 }, { foreign_keys: 1 }]
  expect(await pragmas(db.read)).toEqual([...promised, { query_only: 1 }])
  expect(await db.write(pragmas)).toEqual([...promised, { query_only: 0 }])
})

test('who reads cannot write', async () => {
  const { db } = open()
  await expect(put('no')(db.read)).rejects.toThrow('readonly')
  expect(await keys(db)).toEqual([])
})

test('who reads sees nothing until it is committed, and everything after', async () => {
  const { db } = open()
  const seen = await db.write(async (tx) => {
    await put('one')(tx)
    return keys(db)
  })
  expect(seen).toEqual([])
  expect(await keys(db)).toEqual(['one'])
})

test('work is done in the order in which it was asked for, each seeing what the one before did', async () => {
  const { db } = open()
  const counts = await Promise.all(
    Array.from({ length: 200 }, (_, number) =>
      db.write(async (tx) => {
        await put(String(number).padStart(3, '0'))(tx)
        return tx.$count(settings)
      }),
    ),
  )
  expect(counts).toEqual(Array.from({ length: 200 }, (_, number) => number + 1))
})

test('what fails is undone alone: its neighbours in the same commit are kept', async () => {
  const { db } = open()
  const one = db.write(put('one'))
  const failing = db.write(async (tx) => {
    await put('half')(tx)
    throw new Error('changed my mind')
  })
  const twice = db.write(async (tx) => {
    await put('before the mistake')(tx)
    await put('one')(tx)
  })
  const outcomes = await Promise.allSettled([one, failing, twice, db.write(put('two'))])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await keys(db)).toEqual(['one', 'two'])
})

test('what hangs on nothing is refused', async () => {
  const { db } = open()
  const row = { responseId: 'nowhere', stepId: 's', values: '{}', revision: 1, savedAt: 1 }
  await expect(db.write(async (tx) => tx.insert(answers).values(row))).rejects.toThrow()
})

test('when the commit itself fails, nobody is told that it is saved', async () => {
  const { db } = open()
  const broken = db.write(async (tx) => {
    // Checked at the commit, and not before.
    await tx.run(sql`pragma defer_foreign_keys = on`)
    await tx.insert(answers).values({ responseId: 'nowhere', stepId: 's', values: '{}', revision: 1, savedAt: 1 })
  })
  const outcomes = await Promise.allSettled([db.write(put('one')), broken, db.write(put('two'))])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await keys(db)).toEqual([])
  // And it goes on.
  await db.write(put('three'))
  expect(await keys(db)).toEqual(['three'])
})

test('what waits while the disk is busy is done in its turn', async () => {
  const { db } = open()
  const first = db.write(async (tx) => {
    const second = db.write(put('second'))
    await put('first')(tx)
    return { second }
  })
  await (await first).second
  expect(await keys(db)).toEqual(['first', 'second'])
})

test('closing lets what was begun finish, and takes nothing more', async () => {
  const { db, file } = open()
  const begun = db.write(put('begun'))
  const closed = db.close()
  await expect(db.write(put('late'))).rejects.toThrow('The database is closed')
  await expect(begun).resolves.toBe('begun')
  await closed
  const again = openSqlite(file, { readonly: true })
  onTestFinished(() => void again.close())
  expect(again.prepare('select key from settings').pluck().all()).toEqual(['begun'])
})

test('what was acknowledged is there for whoever opens the file next', async () => {
  const { db, file } = open()
  await db.write(put('kept'))
  const other = openSqlite(file, { readonly: true })
  onTestFinished(() => void other.close())
  expect(other.prepare('select key from settings').pluck().all()).toEqual(['kept'])
})

test('a statement is prepared once for each connection', async () => {
  const { db } = open()
  let made = 0
  const one = prepared((on) => {
    made++
    return on.select().from(settings).prepare()
  })
  await one(db.read).all()
  await one(db.read).all()
  await db.write(async (tx) => void (await one(tx).all()))
  expect(made).toBe(2)
})

test('what was deleted is neither in the file nor in its log once it is compacted', async () => {
  const { db, file } = open()
  const secret = 'the heron by the weir'
  await db.write(put('one', secret))
  expect(readFileSync(`${file}-wal`).includes(secret)).toBe(true)
  await db.write((tx) => tx.delete(settings))
  const asked = db.write(put('asked before'))
  await db.compact()
  expect(statSync(`${file}-wal`).size).toBe(0)
  expect(readFileSync(file).includes(secret)).toBe(false)
  expect(readFileSync(file).includes('asked before')).toBe(true)
  await asked
})

test('compacting does not wait for somebody else who is reading', async () => {
  const { db, file } = open()
  await db.write(put('one'))
  const other = openSqlite(file, { readonly: true })
  onTestFinished(() => void other.close())
  other.exec('BEGIN')
  other.prepare('select key from settings').all()
  const started = performance.now()
  await db.compact()
  expect(performance.now() - started).toBeLessThan(2000)
  other.exec('COMMIT')
  await db.compact()
  expect(statSync(`${file}-wal`).size).toBe(0)
})

test('after many changes, once it is quiet, what is committed is in the file itself', async () => {
  const { db, file } = open()
  await Promise.all(Array.from({ length: 300 }, (_, number) => db.write(put(String(number)))))
  const alone = `${file}-alone`
  const inFile = () => {
    // Without its log.
    copyFileSync(file, alone)
    const copy = openSqlite(alone, { readonly: true })
    onTestFinished(() => void copy.close())
    return copy.prepare('select count(*) from settings').pluck().get()
  }
  await expect.poll(inFile, { timeout: 5000 }).toBe(300)
})
