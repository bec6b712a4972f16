import { expect, test } from 'vitest'
import { createTestApp } from '../support/app.ts'
import { everyField, gibbs, sampleCurriculum } from '../support/curriculum.ts'
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

test('the latest five that are finished are seen at once, the rest by opening them', async () => {
  const { person, clock } = await createTestApp({ curriculum: sampleCurriculum([activityOf(1)]) })
  const sam = await person(['learner'])
  const finish = async (title: string) => {
    clock.now += 1000
    const walk = await begin(sam, 'of-1', { title })
    await walk.answer('s1', 'Words.')
    await sam.post(`/responses/${walk.id}/finish`)
  }
  for (const number of [1, 2, 3, 4, 5]) await finish(`Page ${number}`)
  expect(await (await sam.get('/notebook')).text()).not.toContain('All that you have finished')
  await finish('Page 6')
  await finish('Page 7')
  const html = await (await sam.get('/notebook')).text()
  expect(html).toMatch(/Page 7[\s\S]*Page 3[\s\S]*<summary>All that you have finished[\s\S]*Page 2[\s\S]*Page 1/)
  expect(html).toContain('<span class="small">7<span class="hide"> pages</span></span>')
  for (const number of [1, 2, 3, 4, 5, 6, 7]) expect(html.split(`Page ${number}<`)).toHaveLength(2)
})

test('reflections are offered by their prompt; templates and each section’s exercises are folded, and counted', async () => {
  const template = { ...activityOf(2), id: 'plan', kind: 'template' as const, title: 'A plan', prompt: 'I need a plan' }
  const own = { ...everyField, id: 'own', title: 'Of the part' }
  const opening = { ...everyField, id: 'opening', title: 'Of the opening', part: '7' }
  const { person } = await createTestApp({ curriculum: sampleCurriculum([gibbs, own, opening, template]) })
  const html = await (await (await person(['learner'])).get('/notebook')).text()
  const [open = '', ...folds] = html.split('<details class="fold">')
  expect(open).toContain('Something happened today')
  expect(open).not.toContain('I need a plan')
  expect(folds).toHaveLength(2)
  expect(folds[0]).toMatch(
    /Templates to fill in <span class="small">1<[\s\S]*<a href="\/activities\/plan">I need a plan</,
  )
  expect(folds[1]).toMatch(
    /7 Engaging with families <span class="small">2<[\s\S]*Of the opening[\s\S]*7\.4 Relationship[\s\S]*Of the part/,
  )
})

test('a title that ends with a question mark gets no full stop after it', async () => {
  const activity = { ...activityOf(1), title: 'Where is the line?' }
  const { person } = await createTestApp({ curriculum: sampleCurriculum([activity]) })
  const sam = await person(['learner'])
  const walk = await begin(sam, 'of-1', { title: 'Mine' })
  expect(await (await sam.get('/notebook')).text()).toContain(
    '>Where is the line? Step 1 of 1: Name 1. Last written on',
  )
  await walk.answer('s1', 'Words.')
  await sam.post(`/responses/${walk.id}/finish`)
  expect(await (await sam.get('/notebook')).text()).toContain('>Where is the line? Finished on 22 November')
  expect(await (await sam.get('/activities/of-1')).text()).toContain('>Where is the line? Finished on 22 November')
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
