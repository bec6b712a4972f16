import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { records, uploads } from '../../src/db/schema.ts'
import { createDesk, type Desk, jpeg, recordOf, sender, text } from './upload-support.ts'

const words = text(`It began at the gate. ${'And then. '.repeat(50)}`)
const hash = createHash('sha256').update(words).digest('hex')

async function begun(desk: Desk, name = 'gate.txt', size = words.length): Promise<string> {
  const answer = await desk.begin(name, size)
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { id: string }).id
}

const rows = ({ deps }: Desk) => deps.db.read.select().from(uploads)
const rest = (at: number) => words.subarray(at)

test('a file comes in pieces, is told to be here once all of it is, and stands under its hash', async () => {
  const desk = await createDesk()
  const id = await begun(desk)
  const half = await (await desk.piece(id, 0, words.slice(0, 100))).json()
  expect(half).toEqual({ id, size: words.length, received: 100, done: false })
  expect(await (await desk.ann.get(desk.base)).text()).toContain('100 bytes of 522 bytes has arrived')
  const whole = await (await desk.piece(id, 100, words.slice(100))).json()
  expect(whole).toEqual({ id, size: words.length, received: words.length, done: true })
  expect([desk.parts(), desk.stored()]).toEqual([[], [hash]])
  const page = await (await desk.ann.get(desk.base)).text()
  expect(page).toContain('All of it is here')
  expect(await (await desk.ann.get(`${desk.base}/${id}/file`)).text()).toBe(Buffer.from(words).toString())
})

test('begun again with the same key, after a reload or a new sign-in, it is the same file as far as it came', async () => {
  const desk = await createDesk()
  const id = await begun(desk)
  await desk.piece(id, 0, words.slice(0, 100))
  const again = await (await desk.begin('gate.txt', words.length)).json()
  expect(again).toEqual({ id, size: words.length, received: 100, done: false })
  const byItsId = await (await desk.begin('gate.txt', words.length, { key: id })).json()
  expect(byItsId).toEqual(again)
  const asked = (await (await desk.ann.get(`${desk.base}/${id}`)).json()) as { sha256: string }
  expect(asked.sha256).toBe(createHash('sha256').update(words.subarray(0, 100)).digest('hex'))
  expect(await rows(desk)).toHaveLength(1)
})

test('a piece that comes twice, or overlaps, changes nothing; one that leaves a hole is told where to go on', async () => {
  const desk = await createDesk()
  const id = await begun(desk)
  await desk.piece(id, 0, words.slice(0, 100))
  const twice = await (await desk.piece(id, 0, words.slice(0, 100))).json()
  expect(twice).toMatchObject({ received: 100, done: false })
  const hole = await desk.piece(id, 200, words.slice(200))
  expect([hole.status, await hole.json()]).toEqual([409, { id, size: words.length, received: 100, done: false }])
  const overlap = await (await desk.piece(id, 50, words.slice(50, 150))).json()
  expect(overlap).toMatchObject({ received: 150 })
  await desk.piece(id, 150, rest(150).slice())
  expect((await (await desk.piece(id, 150, rest(150).slice())).json()) as object).toMatchObject({ done: true })
  expect(desk.stored()).toEqual([hash])
})

test('pieces that come at the same moment, from two tabs, are taken one after the other', async () => {
  const desk = await createDesk()
  const id = await begun(desk)
  const cuts = [0, 100, 200, 300, 400]
  const sending = cuts.flatMap((at) => [at, at]).map((at) => desk.piece(id, at, words.slice(at, at + 130)))
  const statuses = (await Promise.all(sending)).map(({ status }) => status)
  expect(statuses.every((status) => status === 200 || status === 409)).toBe(true)
  expect(desk.stored()).toEqual([hash])
})

test('more than was said, an odd place, and what is no piece are refused, and what came before stays', async () => {
  const desk = await createDesk()
  const id = await begun(desk)
  await desk.piece(id, 0, words.slice(0, 100))
  const long = await desk.piece(id, 100, text('x'.repeat(words.length)))
  const odd = await Promise.all(
    ['-1', '1.5', '', '0x10', '9'.repeat(20)].map((at) => desk.piece(id, at as never, words)),
  )
  const form = await desk.piece(id, 100, rest(100).slice(), { 'content-type': 'application/x-www-form-urlencoded' })
  expect([long, ...odd, form].map(({ status }) => status)).toEqual(Array(7).fill(422))
  const tooLong = await desk.piece(id, 100, new Uint8Array(1024 * 1024 + 1))
  expect(tooLong.status).toBe(413)
  expect((await rows(desk))[0]?.received).toBe(100)
})

test('nobody else reaches an upload, by any record, and its own maker not by another record', async () => {
  const desk = await createDesk()
  const id = await begun(desk)
  const ben = await desk.person(['learner'])
  const theirs = await recordOf(desk, ben)
  const other = await recordOf(desk, desk.ann)
  const before = await rows(desk)
  for (const way of [sender(desk, ben, desk.record), sender(desk, ben, theirs), sender(desk, desk.ann, other)]) {
    const who = way.base.includes(other) ? desk.ann : ben
    const answers = [
      await way.piece(id, 0, words),
      await who.get(`${way.base}/${id}`),
      await who.get(`${way.base}/${id}/file`),
      await who.post(`${way.base}/${id}/change`, { name: 'mine', note: '' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    await who.post(`${way.base}/remove`, { upload: id })
  }
  // Somebody else's id as a key makes another file, and tells nothing.
  const stolen = (await (await sender(desk, ben, theirs).begin('a.txt', 9, { key: id })).json()) as { id: string }
  expect(stolen.id).not.toBe(id)
  expect((await rows(desk)).filter((row) => row.id === id)).toEqual(before)
})

test('a record that waits to be signed, or is kept, takes nothing more', async () => {
  const desk = await createDesk()
  const id = await begun(desk)
  for (const state of ['signing', 'kept', 'dropped'] as const) {
    await desk.deps.db.write(async (tx) => {
      await tx.update(records).set({ state }).where(eq(records.id, desk.record))
    })
    const answers = [await desk.ann.get(desk.base), await desk.begin('b.txt', 4), await desk.piece(id, 0, words)]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  }
})

test('what the disk did not take is not said to be here, and comes when it can', async () => {
  const desk = await createDesk()
  const id = await begun(desk)
  const folder = join(desk.deps.config.dataDir, 'uploads')
  mkdirSync(folder)
  symlinkSync('/dev/full', join(folder, id))
  expect((await desk.piece(id, 0, words)).status).toBe(500)
  expect(await rows(desk)).toMatchObject([{ received: 0, hash: null }])
  rmSync(join(folder, id))
  expect(await (await desk.piece(id, 0, words)).json()).toMatchObject({ done: true })
  expect(desk.stored()).toEqual([hash])
})

test('where less is there than was acknowledged, after a restored copy say, it goes on from what there is', async () => {
  const desk = await createDesk()
  const id = await begun(desk)
  await desk.piece(id, 0, words.slice(0, 100))
  rmSync(join(desk.deps.config.dataDir, 'uploads', id))
  const asked = await desk.piece(id, 100, rest(100).slice())
  expect([asked.status, await asked.json()]).toMatchObject([409, { received: 0, done: false }])
  expect(await (await desk.piece(id, 0, words)).json()).toMatchObject({ done: true })
  expect(desk.stored()).toEqual([hash])
})

test('where the folder of files cannot be written, the upload stays whole and half-way, and arrives later', async () => {
  const desk = await createDesk()
  const id = await begun(desk)
  const folder = join(desk.deps.config.dataDir, 'files')
  writeFileSync(folder, 'in the way')
  expect((await desk.piece(id, 0, words)).status).toBe(500)
  expect([desk.parts(), (await rows(desk))[0]?.received]).toEqual([[id], words.length])
  rmSync(folder)
  expect(await (await desk.piece(id, words.length, text(''))).json()).toMatchObject({ done: true })
  expect([desk.parts(), desk.stored()]).toEqual([[], [hash]])
})

test('bytes that were written and never acknowledged do not end in the file', async () => {
  const desk = await createDesk()
  const id = await begun(desk)
  await desk.piece(id, 0, words.slice(0, 100))
  const part = join(desk.deps.config.dataDir, 'uploads', id)
  writeFileSync(part, Buffer.concat([words.subarray(0, 100), Buffer.alloc(5000, 'x')]))
  await desk.piece(id, 100, rest(100).slice())
  expect(desk.stored()).toEqual([hash])
  const other = await begun(desk, 'other.txt')
  await desk.piece(other, 0, words.slice(0, 200))
  truncateSync(join(desk.deps.config.dataDir, 'uploads', other), 50)
  expect(await (await desk.piece(other, 200, words.slice(200))).json()).toMatchObject({ received: 50 })
})

test('the same content twice is stored once, and stays until the last who has it removes it', async () => {
  const desk = await createDesk()
  const one = await desk.send('one.jpg', jpeg)
  const two = await desk.send('two.jpg', jpeg)
  expect(desk.stored()).toHaveLength(1)
  await desk.ann.post(`${desk.base}/remove`, { upload: one })
  expect(desk.stored()).toHaveLength(1)
  expect((await desk.ann.get(`${desk.base}/${two}/file`)).status).toBe(200)
  await desk.ann.post(`${desk.base}/remove`, { upload: two })
  expect((await desk.ann.post(`${desk.base}/remove`, { upload: two })).status).toBe(303)
  expect([desk.stored(), await rows(desk)]).toEqual([[], []])
})
