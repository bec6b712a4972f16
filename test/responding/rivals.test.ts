import { expect, test } from 'vitest'
import type { Activity } from '../../src/activity/activity.ts'
import { createTestApp } from '../support/app.ts'
import { sampleCurriculum } from '../support/curriculum.ts'
import { activityOf, begin, readPage, where } from '../support/walking.ts'

const [long] = activityOf(1).steps
if (!long) throw new Error('no step')
const withLine: Activity = {
  ...activityOf(1, 'with-line'),
  steps: [{ ...long, fields: [{ id: 'what', kind: 'short', label: 'In one line', optional: false }] }],
}
const curriculum = sampleCurriculum([activityOf(3), withLine])

async function twoTexts(activityId = 'of-3') {
  const test = await createTestApp({ curriculum })
  const sam = await test.person(['learner'])
  const walk = await begin(sam, activityId)
  const [one, two] = [await walk.open('s1'), await walk.open('s1')]
  await walk.press('s1', one, 'Text of one')
  test.clock.now += 60_000
  const told = await readPage(await walk.press('s1', two, 'Text of two'))
  const choose = (keep: string) =>
    sam.post(/action="(\/responses\/[^"]+\/rivals\/[^"]+)"/.exec(told.html)?.[1] ?? '/none', { keep })
  return { ...test, sam, walk, one, two, told, choose }
}

test('whoever is later is told, sees both texts with their times, and may choose', async () => {
  const { told, walk } = await twoTexts()
  expect(told.status).toBe(409)
  expect(told.html).toContain('This page was changed elsewhere')
  expect(told.html).toMatch(
    /22 November 2026 at 09:00[\s\S]*Text of one[\s\S]*22 November 2026 at 09:01[\s\S]*Text of two/,
  )
  expect((await walk.open('s1')).html, 'and again on coming back').toContain('Keep this one')
})

test('keeping what was there sets the other aside', async () => {
  const { walk, choose, two, sam } = await twoTexts()
  expect(where(await choose('kept'))).toBe(`303 /responses/${walk.id}/steps/s1#now`)
  expect((await walk.open('s1')).text).toBe('Text of one')
  expect(where(await walk.press('s1', two, 'Text of two')), 'is not asked again').toBe(
    `303 /responses/${walk.id}/steps/s2#now`,
  )
  await walk.answer('s2', 'Two.')
  await walk.answer('s3', 'Three.')
  await sam.post(`/responses/${walk.id}/finish`)
  const whole = await (await sam.get(`/responses/${walk.id}`)).text()
  expect(whole).toMatch(/Set aside[\s\S]*Text of two/)
})

test('keeping the other sets what was there aside, and its page may go on', async () => {
  const { walk, choose, one, two } = await twoTexts()
  await choose('rival')
  expect((await walk.draft('s1', two, 'Text of two, and more', 3)).status).toBe(200)
  expect((await walk.draft('s1', one, 'Text of one, and more', 3)).status).toBe(409)
  expect((await walk.open('s1')).html).toMatch(/Text of two, and more[\s\S]*Text of one, and more/)
})

test('keeping both puts one after the other, to edit', async () => {
  const { walk, choose } = await twoTexts()
  await choose('both')
  expect((await walk.open('s1')).text).toBe('Text of one\n\nText of two')
})

test('both is not offered where it makes no sense', async () => {
  const { told } = await twoTexts('with-line')
  expect(told.html).toContain('Keep this one')
  expect(told.html).not.toContain('Keep both')
})

test('a choice is made once', async () => {
  const { walk, choose } = await twoTexts()
  await choose('rival')
  expect((await choose('rival')).status).toBe(303)
  expect((await choose('kept')).status).toBe(303)
  expect((await walk.open('s1')).text).toBe('Text of two')
})

test('a choice that no form offers is not made', async () => {
  const { choose, walk } = await twoTexts()
  expect((await choose('neither')).status).toBe(422)
  expect((await walk.open('s1')).html).toContain('Keep this one')
})

test('a later sending of the same page takes the place of its earlier one', async () => {
  const { walk, two } = await twoTexts()
  await walk.draft('s1', two, 'Text of two, longer', 2)
  await walk.draft('s1', two, 'Text of tw', 1)
  const { html } = await walk.open('s1')
  expect(html).toContain('Text of two, longer')
  expect(html.match(/Keep this one/g)).toHaveLength(2)
})

test('a page that comes round to the words that stand needs no choice any more', async () => {
  const { walk, two } = await twoTexts()
  await walk.draft('s1', two, 'Text of one', 2)
  expect((await walk.open('s1')).text).toBe('Text of one')
})

test('an autosave is told in the saved line, with the way to choose', async () => {
  const { walk } = await twoTexts()
  const { carried } = await walk.open('s1')
  expect(carried._page, 'while a choice waits there is no form').toBeUndefined()
  const third = { status: 200, html: '', text: '', carried: { _page: 'third', _revision: '0' } }
  const answer = await walk.draft('s1', third, 'Text of three', 1)
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain(
    'This page was changed elsewhere at 09:00. What you wrote here is kept beside it.',
  )
})

test('nothing is finished while a choice waits', async () => {
  const { walk, sam } = await twoTexts()
  await walk.press('s2', await walk.open('s2'), 'Two.')
  await walk.answer('s3', 'Three.')
  const tried = await sam.post(`/responses/${walk.id}/finish`)
  expect(tried.status).toBe(422)
  expect(await tried.text()).toContain('Name 1: choose which text shall stand')
})

test('nobody else chooses', async () => {
  const { person, told, walk } = await twoTexts()
  const address = /action="(\/responses\/[^"]+\/rivals\/[^"]+)"/.exec(told.html)?.[1] ?? ''
  for (const role of ['learner', 'assessor', 'supervisor', 'iqa', 'eqa', 'coordinator'] as const) {
    expect((await (await person([role])).post(address, { keep: 'rival' })).status).toBe(404)
  }
  expect((await walk.open('s1')).html).toContain('Keep this one')
})

test('a late sending that says what is kept does not take away what its page typed since', async () => {
  const sam = await (await createTestApp({ curriculum })).person(['learner'])
  const walk = await begin(sam, 'of-3')
  const one = await walk.open('s1')
  await walk.draft('s1', one, 'The same words', 1)
  const two = await walk.open('s1')
  await walk.draft('s1', one, 'Something else', 2)
  await walk.draft('s1', one, 'The same words', 3)
  expect((await walk.draft('s1', two, 'The same words, and a long thought', 3)).status).toBe(409)
  // Typed before it, and held up on the way.
  await walk.draft('s1', two, 'The same words', 2)
  expect((await walk.open('s1')).html).toContain('and a long thought')
})
