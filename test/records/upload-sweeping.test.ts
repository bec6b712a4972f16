import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { backUp } from '../../src/db/back-up.ts'
import { evidence, files, records, uploads } from '../../src/db/schema.ts'
import { erase } from '../../src/portfolio/erase.ts'
import { sweepFiles } from '../../src/records/upload-sweeping.ts'
import { createDesk, type Desk, kept, pdf, recordOf, sender, text } from './upload-support.ts'

const DAY_MS = 86_400_000
const rows = ({ deps }: Desk) => deps.db.read.select().from(uploads)

async function arrived(desk: Desk, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const id = await desk.send(name, bytes)
  return (await rows(desk)).find((row) => row.id === id)?.hash ?? ''
}

test('what was not finished in thirty days goes, and nothing that somebody needs', async () => {
  const desk = await createDesk()
  const old = ((await (await desk.begin('old.txt', 10)).json()) as { id: string }).id
  await desk.piece(old, 0, text('half'))
  const hash = await arrived(desk, 'here.txt', text('Here.'))
  desk.clock.now += 29 * DAY_MS
  await sweepFiles(desk.deps)
  expect(await rows(desk)).toHaveLength(2)
  desk.clock.now += 2 * DAY_MS
  await sweepFiles(desk.deps)
  expect((await rows(desk)).map(({ id }) => id)).not.toContain(old)
  expect([desk.parts(), desk.stored()]).toEqual([[], [hash]])
})

test('bytes to which nothing refers go; those of evidence never, whatever became of the upload', async () => {
  const desk = await createDesk()
  const keeps = await arrived(desk, 'keeps.pdf', pdf)
  await arrived(desk, 'goes.txt', text('Goes.'))
  const evidenceId = await kept(desk, desk.ann, [{ hash: keeps, name: 'keeps.pdf' }])
  await desk.deps.db.write(async (tx) => {
    await tx.update(records).set({ state: 'dropped' }).where(eq(records.id, desk.record))
  })
  await sweepFiles(desk.deps)
  expect([await rows(desk), desk.stored()]).toEqual([[], [keeps]])
  expect((await desk.ann.get(`/evidence/${evidenceId}/files/0`)).status).toBe(200)
  await desk.deps.db.write(async (tx) => void (await tx.delete(evidence).where(eq(evidence.id, evidenceId))))
  await sweepFiles(desk.deps)
  expect([desk.stored(), await desk.deps.db.read.select().from(files)]).toEqual([[], []])
})

test('what a crash has left beside the database goes', async () => {
  const desk = await createDesk()
  const { dataDir } = desk.deps.config
  const hash = 'ab'.repeat(32)
  mkdirSync(join(dataDir, 'files', 'ab'), { recursive: true })
  mkdirSync(join(dataDir, 'uploads'))
  writeFileSync(join(dataDir, 'files', 'ab', hash), 'left')
  for (const name of ['0123', '0123-keeping']) writeFileSync(join(dataDir, 'uploads', name), 'left')
  await sweepFiles(desk.deps)
  expect([desk.parts(), desk.stored()]).toEqual([[], []])
})

test('the same content arriving while it is swept is there in the end', async () => {
  const desk = await createDesk()
  const first = await desk.send('a.txt', text('The same.'))
  const [, second] = await Promise.all([
    desk.ann.post(`${desk.base}/remove`, { upload: first }),
    desk.send('b.txt', text('The same.')),
    sweepFiles(desk.deps),
  ])
  expect(desk.stored()).toHaveLength(1)
  expect(await (await desk.ann.get(`${desk.base}/${second}/file`)).text()).toBe('The same.')
})

test('whoever deletes their writing or their account takes their files away, but nobody else’s', async () => {
  const desk = await createDesk()
  const ben = await desk.person(['learner'])
  const his = sender(desk, ben, await recordOf(desk, ben))
  const shared = await arrived(desk, 'shared.txt', text('Shared.'))
  await arrived(desk, 'own.txt', text('Ann’s own.'))
  await his.send('shared.txt', text('Shared.'))
  await desk.ann.post('/account/data/delete', { what: 'writing', sure: 'yes' })
  expect(desk.stored()).toEqual([shared])
  await erase(desk.deps, ben, ben.id)
  expect([desk.stored(), await rows(desk)]).toEqual([[], []])
})

test('a backup holds what has arrived and what is half-way, and shares with an earlier one what is the same', async () => {
  const desk = await createDesk()
  const { dataDir } = desk.deps.config
  writeFileSync(join(dataDir, 'secret'), 'kept')
  const hash = await arrived(desk, 'a.pdf', pdf)
  const half = ((await (await desk.begin('half.txt', 10)).json()) as { id: string }).id
  await desk.piece(half, 0, text('half'))
  const [monday, tuesday] = [join(dataDir, 'backups', 'monday'), join(dataDir, 'backups', 'tuesday')]
  await backUp(dataDir, monday)
  const path = join('files', hash.slice(0, 2), hash)
  expect(new Uint8Array(readFileSync(join(monday, path)))).toEqual(pdf)
  expect(readFileSync(join(monday, 'uploads', half), 'utf8')).toBe('half')
  await arrived(desk, 'b.txt', text('Since.'))
  await backUp(dataDir, tuesday, monday)
  expect(statSync(join(tuesday, path)).ino).toBe(statSync(join(monday, path)).ino)
  expect(statSync(join(monday, path)).ino).not.toBe(statSync(join(dataDir, path)).ino)
  await expect(backUp(dataDir, join(dataDir, 'wednesday'), join(dataDir, 'nowhere'))).rejects.toThrow('no earlier copy')
  expect(existsSync(join(dataDir, 'wednesday'))).toBe(false)
})
