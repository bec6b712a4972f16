import { expect, test } from 'vitest'
import { responses } from '../../src/db/schema.ts'
import { createTestApp } from '../support/app.ts'
import { begin, where } from '../support/walking.ts'

test('anybody may read and print what an activity asks', async () => {
  const { nobody, person } = await createTestApp()
  const page = await nobody.get('/activities/every-field')
  const html = await page.text()
  expect(page.status).toBe(200)
  expect(html).toContain('data-activity="every-field"')
  for (const words of ['In one line', 'Mine', 'Keep at home', 'Where from', 'Who was there?'.slice(0, 3)]) {
    expect(html).toContain(words)
  }
  expect(html).toContain('You can print this page and fill it in by hand.')
  expect(html).toContain('class="by-hand-table"')
  expect(html).toContain('You say where your own line is.')
  expect(html).toContain('href="/criteria/400.5.1"')
  expect(html).toContain('/sign-in?to=%2Factivities%2Fevery-field')
  const assessor = await (await (await person(['assessor'])).get('/activities/every-field')).text()
  expect(assessor).not.toContain('>Begin<')
  expect(assessor).not.toContain('Sign in to begin')
})

test('what an exercise begins with is said once; what a reflection is about stands above how it begins', async () => {
  const { nobody } = await createTestApp()
  const exercise = await (await nobody.get('/activities/every-field')).text()
  expect(exercise.split('Every kind of field.')).toHaveLength(2)
  const reflection = await (await nobody.get('/activities/gibbs')).text()
  expect(reflection).toMatch(
    /<p class="lead">Six questions about one thing that happened\.<\/p>[\s\S]*Take one thing that stayed with you\./,
  )
})

test('there is nothing at an activity that is not there', async () => {
  const { nobody, person } = await createTestApp()
  const sam = await person(['learner'])
  expect((await nobody.get('/activities/elsewhere')).status).toBe(404)
  expect((await sam.post('/activities/elsewhere/start', { start: 'a' })).status).toBe(404)
})

test('only a learner begins', async () => {
  const { nobody, person, deps } = await createTestApp()
  expect((await nobody.post('/activities/gibbs/start', { start: 'a' })).status).toBe(401)
  for (const role of ['assessor', 'supervisor', 'iqa', 'eqa', 'coordinator'] as const) {
    expect((await (await person([role])).post('/activities/gibbs/start', { start: 'a' })).status).toBe(404)
  }
  expect(await deps.db.read.select().from(responses)).toEqual([])
})

test('the same form sent twice begins one page, and another form another', async () => {
  const { person, deps } = await createTestApp()
  const sam = await person(['learner'])
  const form = await (await sam.get('/activities/gibbs')).text()
  const start = /name="start" value="([^"]+)"/.exec(form)?.[1] ?? ''
  const answers = await Promise.all(
    [1, 2, 3].map(() => sam.post('/activities/gibbs/start', { start, title: 'A visit' })),
  )
  expect(new Set(answers.map(where)).size).toBe(1)
  await sam.post('/activities/gibbs/start', { start: 'another', title: 'A visit' })
  expect(await deps.db.read.select().from(responses)).toHaveLength(2)
})

test('a page has a name from the start: the learner’s, or one made of activity and day', async () => {
  const { person } = await createTestApp()
  const sam = await person(['learner'])
  expect((await (await begin(sam, 'gibbs', { title: '  The  visit ' })).open('description')).html).toContain(
    '<h1>The visit</h1>',
  )
  expect((await (await begin(sam, 'gibbs')).open('description')).html).toContain(
    '<h1>Gibbs’ reflective cycle, 22 November</h1>',
  )
})

test('a name that is too long comes back with the rest of the form, and the same key', async () => {
  const { person } = await createTestApp()
  const sam = await person(['learner'])
  const fields = { start: 'key-1', title: 'x'.repeat(121), company: 'pair', companions: 'Ruth' }
  const answer = await sam.post('/activities/every-field/start', fields)
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('One thing needs you')
  expect(html).toContain('x'.repeat(121))
  expect(html).toContain('value="Ruth"')
  expect(html).toContain('value="key-1"')
})

test('the page says who it was done with', async () => {
  const { person } = await createTestApp()
  const sam = await person(['learner'])
  const together = await begin(sam, 'every-field', { company: 'pair', companions: 'Ruth' })
  expect((await together.open('words')).html).toContain('With Ruth.')
  const alone = await begin(sam, 'every-field', { company: 'alone', companions: 'Ruth' })
  expect((await alone.open('words')).html).not.toContain('Ruth')
})

test('name and company can be changed later', async () => {
  const { person } = await createTestApp()
  const sam = await person(['learner'])
  const walk = await begin(sam, 'every-field', { company: 'pair', companions: 'Ruth' })
  expect(await (await sam.get(`/responses/${walk.id}/details`)).text()).toContain('value="Ruth"')
  const changed = await sam.post(`/responses/${walk.id}/details`, {
    title: 'Our lines',
    company: 'pair',
    companions: 'Ali',
  })
  expect(where(changed)).toBe(`303 /responses/${walk.id}`)
  const { html } = await walk.open('words')
  expect(html).toContain('<h1>Our lines</h1>')
  expect(html).toContain('With Ali.')
  await sam.post(`/responses/${walk.id}/details`, { title: '', company: 'alone' })
  expect((await walk.open('words')).html).toContain('<h1>One of each, 22 November</h1>')
  const refused = await sam.post(`/responses/${walk.id}/details`, { title: 'x'.repeat(121) })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('x'.repeat(121))
})
