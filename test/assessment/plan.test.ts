import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { plansOf } from '../../src/assessment/plan.ts'
import { assessmentPlans, notices } from '../../src/db/schema.ts'
import { plain, round, textOf } from './support.ts'

const day = (day: string, month: string, year: string) => ({ 'due.day': day, 'due.month': month, 'due.year': year })
const next = { key: 'once', words: 'Bring the visit to our discussion.', unit: '400', ...day('14', '12', '2026') }

test('what is agreed stands on the learner’s plan and at the head of their map, and they are told', async () => {
  const { kim, sam, deps } = await round()
  expect(await textOf(sam.get('/plan'))).toContain('Nothing is agreed just now')
  expect(await textOf(sam.get('/map'))).not.toContain('Agreed with')
  const answer = await kim.post(`/learners/${sam.id}/plan`, { ...next, criterion: ['400.5.1', '400.5.2'] })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/learners/${sam.id}#plan`])
  for (const path of ['/plan', '/map']) {
    expect(await textOf(sam.get(path))).toContain('Bring the visit to our discussion.')
    expect(await textOf(sam.get(path))).toContain('By 14 December 2026.')
  }
  expect(await textOf(sam.get('/plan'))).toContain('400.5.1 Review and demonstrate')
  const told = await deps.db.read.select().from(notices).where(eq(notices.personId, sam.id))
  expect(told.map(({ kind, fromName, href }) => [kind, fromName, href])).toEqual([['plan agreed', 'Kim Hale', '/plan']])
})

test('pressed twice, it is agreed once', async () => {
  const { kim, sam, deps } = await round()
  for (const _ of [1, 2]) expect((await kim.post(`/learners/${sam.id}/plan`, next)).status).toBe(303)
  expect(await plansOf(deps.db.read, sam.id)).toHaveLength(1)
  expect(await deps.db.read.select().from(notices)).toHaveLength(1)
})

test('what is missing is said at its field, and all that was typed is still there', async () => {
  const { kim, sam, deps } = await round()
  const typed = { key: 'once', words: 'A  long\nthought', unit: '', criterion: '400.5.2', ...day('31', '2', 'soon') }
  const answer = await kim.post(`/learners/${sam.id}/plan`, typed)
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(plain(html)).toContain('Choose the unit that it is about')
  expect(plain(html)).toContain('Write the day as day, month and year')
  expect(html).toContain('A  long\nthought</textarea>')
  for (const value of ['31', '2', 'soon', 'once']) expect(html).toContain(`value="${value}"`)
  expect(html).toMatch(/value="400.5.2" checked/)
  const past = await kim.post(`/learners/${sam.id}/plan`, { ...next, ...day('21', '11', '2026') })
  expect(plain(await past.text())).toContain('Choose a day that is still to come')
  expect(await plansOf(deps.db.read, sam.id)).toEqual([])
})

test('it is changed, it is done, and what is late says by how long', async () => {
  const { kim, sam, deps, clock } = await round()
  await kim.post(`/learners/${sam.id}/plan`, { ...next, ...day('24', '11', '2026') })
  clock.now += 3 * 86_400_000
  const late = 'It was to be done by 24 November 2026: one day ago.'
  expect(await textOf(sam.get('/plan'))).toContain(late)
  expect(await textOf(kim.get(`/learners/${sam.id}`))).toContain(late)
  const [plan] = await plansOf(deps.db.read, sam.id)
  const path = `/learners/${sam.id}/plan/${plan?.id}`
  expect(await textOf(kim.get(path))).toContain('Change what is agreed')
  // The day is past already, and may stay.
  expect((await kim.post(path, { ...next, words: 'An observation.', ...day('24', '11', '2026') })).status).toBe(303)
  expect(await textOf(sam.get('/plan'))).toContain('An observation.')
  for (const _ of [1, 2]) expect((await kim.post(`${path}/done`)).status).toBe(303)
  expect(await textOf(sam.get('/plan'))).toContain('Done on 25 November 2026.')
  expect(await textOf(sam.get('/map'))).not.toContain('An observation.')
})

test('a plan of one learner’s is not reached through another, nor by staff who do not assess', async () => {
  const { kim, iqa, sam, deps } = await round()
  await kim.post(`/learners/${sam.id}/plan`, next)
  const [plan] = await deps.db.read.select().from(assessmentPlans)
  expect((await kim.post(`/learners/${kim.id}/plan/${plan?.id}/done`)).status).toBe(404)
  expect((await iqa.post(`/learners/${sam.id}/plan`, next)).status).toBe(404)
  expect(await textOf(iqa.get(`/learners/${sam.id}`))).toContain('Bring the visit')
  expect(await (await iqa.get(`/learners/${sam.id}`)).text()).not.toContain(`/plan/${plan?.id}/done`)
})
