import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { backUp } from '../../src/db/back-up.ts'
import { openDatabase } from '../../src/db/database.ts'
import { settings } from '../../src/db/schema.ts'
import { temporaryFolder } from './support.ts'

test('a copy made while somebody writes opens, and holds what was acknowledged', async () => {
  const data = temporaryFolder()
  const db = openDatabase(join(data, 'alongside.db'))
  onTestFinished(() => db.close())
  writeFileSync(join(data, 'secret'), 'kept')
  await db.write(async (tx) => void (await tx.insert(settings).values({ key: 'organisation', value: 'Harbour' })))
  const folder = join(temporaryFolder(), 'monday')
  await backUp(data, folder)
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('kept')
  const copy = openDatabase(join(folder, 'alongside.db'))
  onTestFinished(() => copy.close())
  expect(await copy.read.select().from(settings)).toEqual([{ key: 'organisation', value: 'Harbour' }])
})

test('never over another copy, nor from where there is nothing', async () => {
  const [data, folder] = [temporaryFolder(), temporaryFolder()]
  await expect(backUp(data, folder)).rejects.toThrow('There is no Alongside')
  await openDatabase(join(data, 'alongside.db')).close()
  mkdirSync(join(folder, 'tuesday'))
  writeFileSync(join(folder, 'tuesday', 'alongside.db'), 'an earlier copy')
  await expect(backUp(data, join(folder, 'tuesday'))).rejects.toThrow('already')
  expect(readFileSync(join(folder, 'tuesday', 'alongside.db'), 'utf8')).toBe('an earlier copy')
  expect(existsSync(join(folder, 'tuesday', 'secret'))).toBe(false)
})
