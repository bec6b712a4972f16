import { expect, test } from 'vitest'
import { answers } from '../../src/db/schema.ts'
import { createTestApp } from '../support/app.ts'
import { sampleCurriculum } from '../support/curriculum.ts'
import { activityOf, begin, where } from '../support/walking.ts'

const curriculum = sampleCurriculum([activityOf(3)])

async function onAWalk() {
  const test = await createTestApp({ curriculum })
  const sam = await test.person(['learner'])
  return { ...test, sam, walk: await begin(sam, 'of-3') }
}

const verdict = (response: Response) => `${response.status} ${response.headers.get('x-verdict')}`

test('an autosave says when it was kept, and the next page view has it', async () => {
  const { walk, clock } = await onAWalk()
  clock.now = Date.UTC(2026, 6, 1, 13, 32)
  const saved = await walk.draft('s1', await walk.open('s1'), 'As I type', 1)
  expect(await saved.text()).toContain('Saved at 14:32 on this device and on the server')
  expect((await walk.open('s1')).text).toBe('As I type')
})

test('an autosave passes nothing, and takes back no passing', async () => {
  const { walk } = await onAWalk()
  const page = await walk.open('s1')
  await walk.draft('s1', page, 'As I type', 1)
  expect((await walk.open('s2')).status).toBe(303)
  await walk.press('s1', page, 'As I typed', 'next', { _seq: '2' })
  await walk.draft('s1', page, 'As I typed on', 3)
  expect((await walk.open('s2')).status).toBe(200)
})

test('a page goes on saving from the form it began with', async () => {
  const { walk } = await onAWalk()
  const page = await walk.open('s1')
  for (const seq of [1, 2, 3]) expect(verdict(await walk.draft('s1', page, `Text ${seq}`, seq))).toBe('200 write')
  expect(where(await walk.press('s1', page, 'Text 4', 'next', { _seq: '4' }))).toContain('s2')
  expect((await walk.open('s1')).text).toBe('Text 4')
})

test('an autosave that was under way when Next was pressed cannot undo it', async () => {
  const { walk } = await onAWalk()
  const page = await walk.open('s1')
  await walk.press('s1', page, 'The whole text', 'next', { _seq: '9' })
  expect(verdict(await walk.draft('s1', page, 'The who', 6))).toBe('200 late')
  expect((await walk.open('s1')).text).toBe('The whole text')
})

test('what a page sends as it goes counts when it arrives after Next', async () => {
  const { walk } = await onAWalk()
  const page = await walk.open('s1')
  await walk.press('s1', page, 'The text', 'next', { _seq: '3' })
  expect(verdict(await walk.draft('s1', page, 'The text, and a word more', 5))).toBe('200 write')
  expect((await walk.open('s1')).text).toBe('The text, and a word more')
})

test('something typed and taken back stays taken back', async () => {
  const { walk } = await onAWalk()
  await walk.answer('s1', 'A')
  const page = await walk.open('s1')
  expect(verdict(await walk.draft('s1', page, 'A', 2))).toBe('200 same')
  expect(verdict(await walk.draft('s1', page, 'AB', 1))).toBe('200 late')
  expect((await walk.open('s1')).text).toBe('A')
})

test('Next pressed twice goes on once, and changes nothing twice', async () => {
  const { walk, sam, deps } = await onAWalk()
  const page = await walk.open('s1')
  const [one, two] = await Promise.all([walk.press('s1', page, 'Once'), walk.press('s1', page, 'Once')])
  expect([where(one), where(two)]).toEqual([
    `303 /responses/${walk.id}/steps/s2#now`,
    `303 /responses/${walk.id}/steps/s2#now`,
  ])
  expect(await deps.db.read.select({ revision: answers.revision }).from(answers)).toEqual([{ revision: 1 }])
  expect((await sam.get(`/responses/${walk.id}/steps/s3`)).status).toBe(303)
})

test('an old form, brought back by the browser, may be typed in as long as nothing else was written', async () => {
  const { walk } = await onAWalk()
  const old = await walk.open('s1')
  await walk.press('s1', old, 'First')
  expect(where(await walk.press('s1', old, 'First, bettered'))).toContain('303')
  expect((await walk.open('s1')).text).toBe('First, bettered')
})

test('an old form in which nothing was typed takes nothing back, and goes on', async () => {
  const { walk } = await onAWalk()
  const old = await walk.open('s1')
  await walk.answer('s1', 'Written elsewhere')
  expect(where(await walk.press('s1', old, ''))).toBe(`303 /responses/${walk.id}/steps/s2#now`)
  expect((await walk.open('s1')).text).toBe('Written elsewhere')
})

test('a form without its hidden fields never writes over anything', async () => {
  const { walk, sam } = await onAWalk()
  const address = `/responses/${walk.id}/steps/s1`
  expect((await sam.post(address, { what: 'Bare', do: 'next' })).status).toBe(303)
  expect((await sam.post(address, { what: 'Bare again', do: 'next' })).status).toBe(409)
  expect((await sam.post(address, { what: 'Odd', _revision: 'x', _seq: '-1', _page: 'y'.repeat(99) })).status).toBe(409)
})

test('a page that arrives after finishing keeps its words beside the finished ones', async () => {
  const { walk, sam } = await onAWalk()
  const late = await walk.open('s1')
  for (const step of ['s1', 's2', 's3']) await walk.answer(step, `Of ${step}.`)
  await sam.post(`/responses/${walk.id}/finish`)
  const answer = await walk.draft('s1', late, 'Too late', 4)
  expect(verdict(answer)).toBe('409 rival')
  expect(await answer.text()).toContain('You finished this page elsewhere')
  const whole = await (await sam.get(`/responses/${walk.id}`)).text()
  expect(whole).toContain('Of s1.')
  expect(whole).toContain('Too late')
  expect(where(await walk.press('s1', late, 'Too late', 'next', { _seq: '4' }))).toBe(`303 /responses/${walk.id}`)
})
