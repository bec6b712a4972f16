import { expect, test } from 'vitest'
import { createTestApp } from '../support/app.ts'
import { sampleCurriculum } from '../support/curriculum.ts'
import { activityOf, begin, where } from '../support/walking.ts'

test('an empty notebook is kind, and offers what there is to begin', async () => {
  const { person } = await createTestApp()
  const html = await (await (await person(['learner'])).get('/notebook')).text()
  expect(html).toContain('No pages yet, and no hurry.')
  expect(html).toContain('<a href="/activities/gibbs">Something happened today</a>')
  expect(html).toContain('7.4 Relationship and role boundaries')
  expect(html).toContain('<a href="/activities/every-field">One of each</a>')
})

test('what is under way says where it stands, what is finished says so, latest first', async () => {
  const { person, clock } = await createTestApp({ curriculum: sampleCurriculum([activityOf(3)]) })
  const sam = await person(['learner'])
  const done = await begin(sam, 'of-3', { title: 'Done' })
  for (const step of ['s1', 's2', 's3']) await done.answer(step, 'Words.')
  await sam.post(`/responses/${done.id}/finish`)
  const older = await begin(sam, 'of-3', { title: 'Older' })
  await older.answer('s1', 'Words.')
  clock.now += 1000
  const newer = await begin(sam, 'of-3', { title: 'Newer' })
  for (const step of ['s1', 's2', 's3']) await newer.answer(step, 'Words.')
  const html = await (await sam.get('/notebook')).text()
  expect(html).toMatch(
    /Under way[\s\S]*Newer[\s\S]*All steps walked[\s\S]*Older[\s\S]*Step 2 of 3: Name 2[\s\S]*Finished[\s\S]*Done/,
  )
  expect(html).toContain(`href="/responses/${older.id}"`)
  expect(await (await sam.get('/activities/of-3')).text()).toContain('You have done this before')
})

test('a notebook is its learner’s alone', async () => {
  const { person, nobody } = await createTestApp()
  await begin(await person(['learner']), 'gibbs', { title: 'Secret title' })
  expect(where(await nobody.get('/notebook'))).toContain('303 /sign-in')
  const other = await (await (await person(['learner'])).get('/notebook')).text()
  expect(other).not.toContain('Secret title')
  for (const role of ['assessor', 'supervisor', 'iqa', 'eqa', 'coordinator'] as const) {
    expect((await (await person([role])).get('/notebook')).status).toBe(404)
  }
})
