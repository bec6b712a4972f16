import { expect, test } from 'vitest'
import type { Activity, Field } from '../../src/activity/activity.ts'
import { createTestApp } from '../support/app.ts'
import { everyField, sampleCurriculum } from '../support/curriculum.ts'
import { activityOf, begin, readPage, where } from '../support/walking.ts'

const table: Field = {
  id: 'values',
  kind: 'table',
  label: 'Values',
  optional: true,
  columns: [
    { id: 'value', label: 'Value' },
    { id: 'where-from', label: 'Where from' },
  ],
  rows: [],
}
const [step] = activityOf(1).steps
const withTable: Activity = { ...activityOf(1, 'with-table'), steps: step ? [{ ...step, fields: [table] }] : [] }

async function onAWalk() {
  const test = await createTestApp({ curriculum: sampleCurriculum([withTable]) })
  const sam = await test.person(['learner'])
  const walk = await begin(sam, 'with-table')
  const address = `/responses/${walk.id}/steps/s1`
  return { ...test, sam, walk, address }
}

test('a button inside a field saves what was typed and lands in the new row', async () => {
  const { sam, walk, address } = await onAWalk()
  const { carried } = await walk.open('s1')
  const typed = { ...carried, 'values.0.value': 'Honesty', 'values.0.where-from': 'Gran' }
  const added = await sam.post(address, { ...typed, do: 'edit:values:add' })
  expect(where(added)).toBe(`303 ${address}#f-values-1`)
  const { html } = await walk.open('s1')
  expect(html).toContain('Honesty')
  expect(html).toContain('name="values.1.value"')
  expect(html).toContain('id="f-values-1"')
})

test('the same button pressed twice adds one row', async () => {
  const { sam, walk, address } = await onAWalk()
  const { carried } = await walk.open('s1')
  const pressed = { ...carried, 'values.0.value': 'Honesty', do: 'edit:values:add' }
  for (const _ of ['once', 'twice']) expect((await sam.post(address, pressed)).status).toBe(303)
  const { html } = await walk.open('s1')
  expect(html).toContain('name="values.1.value"')
  expect(html).not.toContain('name="values.2.value"')
})

test('htmx gets the page again, and where to put the focus', async () => {
  const { sam, walk, address } = await onAWalk()
  const { carried } = await walk.open('s1')
  const pressed = { ...carried, 'values.0.value': 'Honesty', _back: 'check', do: 'edit:values:add' }
  const answer = await sam.post(address, pressed, { 'hx-request': 'true' })
  expect([answer.status, answer.headers.get('x-landing')]).toEqual([200, 'f-values-1'])
  const page = await readPage(answer)
  expect(page.html).toContain('name="values.1.value"')
  expect(page.carried._back, 'the way back is not lost').toBe('check')
  expect(page.carried._page).not.toBe(carried._page)
})

test('a button for a field that is not there changes nothing', async () => {
  const { sam, walk, address } = await onAWalk()
  const { carried } = await walk.open('s1')
  const pressed = { ...carried, 'values.0.value': 'Honesty', do: 'edit:elsewhere:add' }
  expect(where(await sam.post(address, pressed))).toBe(`303 ${address}#now`)
  expect((await walk.open('s1')).html).toContain('Honesty')
})

test('every kind of field is asked, kept and shown in the walk', async () => {
  const { person } = await createTestApp({ curriculum: sampleCurriculum([everyField]) })
  const sam = await person(['learner'])
  const walk = await begin(sam, 'every-field', { company: 'alone' })
  const send = async (id: string, fields: Record<string, string | string[]>) =>
    sam.post(`/responses/${walk.id}/steps/${id}`, { ...(await walk.open(id)).carried, ...fields, do: 'next' })
  const day = { 'day.day': '3', 'day.month': '2', 'day.year': '2026', day: '2026-02-03' }
  await send('words', { 'one-line': 'A line', 'at-length': 'At length', things: 'One\nTwo', ...day })
  await send('choosing', { which: 'mine', any: ['home', 'school'], 'how-sure': '7' })
  await send('arranging', { 'values.0.value': 'Honesty', 'sides.kids': 'left' })
  const drawn = await walk.open('drawing')
  expect(drawn.status).toBe(200)
  expect(where(await walk.press('drawing', drawn, ''))).toBe(`303 /responses/${walk.id}/check`)
  const check = await (await sam.get(`/responses/${walk.id}/check`)).text()
  for (const words of ['A line', 'At length', 'Two', 'Mine', 'At school', '7', 'Honesty'])
    expect(check).toContain(words)
  expect(where(await sam.post(`/responses/${walk.id}/finish`))).toBe(`303 /responses/${walk.id}/evidence`)
})
