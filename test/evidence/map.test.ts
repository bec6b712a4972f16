import { expect, test } from 'vitest'
import { mapOf } from '../../src/evidence/map.ts'
import type { Actor } from '../../src/web/session.ts'
import { createTestApp } from '../support/app.ts'
import { learnerWithResponse, putForward, respond } from './support.ts'

test('an empty map says so kindly, and what to do next', async () => {
  const { person } = await createTestApp()
  const html = await (await (await person(['learner'])).get('/map')).text()
  expect(html).toContain('Nothing on it yet, and no hurry.')
  expect(html.match(/class="patch none"/g)).toHaveLength(4 + 1 + 4 + 4)
  expect(html).toContain('<a href="/activities/every-field">One of each</a>')
  expect(html).toContain('The exercise in 7.4, twenty minutes. Towards both of 400.5.')
  expect(html).toContain('A reflection in 6.6, fifteen minutes. Towards 400.7.2.')
  expect(html).not.toContain('sent back')
  expect(html).not.toContain('%')
})

test('each criterion says what stands for it, what it still needs, where it is taught and what would help', async () => {
  const { sam, responseId, deps } = await learnerWithResponse()
  const walking = await respond(deps, sam, { status: 'walking', title: 'Half <done>' })
  const location = await putForward(sam, responseId)
  const html = await (await sam.get('/map')).text()
  const of = (code: string) => html.slice(html.indexOf(`data-criterion="${code}"`)).split('</details>')[0] ?? ''
  expect(html).toContain('One of the 4 is claimed.')
  expect(html).toContain('title="400.7.2 claimed"')
  expect(of('400.7.2')).toContain(
    `<a href="${location}">The school-run visit</a> <span class="small">claimed, not sent yet</span>`,
  )
  expect(html).toContain('One criterion is claimed and not sent yet.')
  expect(of('400.7.2')).toContain(
    `<a href="/responses/${walking}">Half &#60;done&#62;</a> <span class="small">under way`,
  )
  expect(of('400.7.2')).toContain('Nothing more is needed from you')
  expect(of('400.5.1')).toContain('It says <em>demonstrate</em>')
  expect(of('400.5.1')).toContain('href="/parts/7.4"')
  expect(of('400.5.1')).toContain('href="/activities/every-field"')
  expect(of('400.7.1')).toContain('still being written')
  // The place that a patch leads to stands inside the line it opens.
  expect(of('400.5.1')).toContain('id="c400.5.1"')
})

test('shows nobody else’s', async () => {
  const { sam, responseId, base, person } = await learnerWithResponse()
  await putForward(sam, responseId)
  await sam.post(`${base}/criteria/400.7.1`, { from: '', to: '', because: 'Half a reason' })
  const html = await (await (await person(['learner'])).get('/map')).text()
  expect(html).not.toContain('The school-run visit')
  expect(html).toContain('Nothing on it yet')
})

test('gives states and what next to the home page', async () => {
  const { sam, responseId, deps } = await learnerWithResponse()
  const actor = sam as unknown as Actor
  const before = await mapOf(deps, actor)
  expect(before.next[0]).toMatchObject({ href: `/responses/${responseId}/evidence`, title: 'The school run' })
  await putForward(sam, responseId)
  const map = await mapOf(deps, actor)
  expect(map.states.get('400.7.2')).toBe('claimed')
  expect(map.counts).toMatchObject({ claimed: 1, 'nothing yet': 3 })
  expect(map.next.map(({ towards }) => towards)).toEqual([['400.5.1', '400.5.2']])
})
