import { expect, test } from 'vitest'
import { createTestApp } from '../support/app.ts'
import { testBook } from './book.ts'

const open = () => createTestApp({ curriculum: testBook() })

test('nobody is told what this is, that the book is open, and where to sign in', async () => {
  const { nobody } = await open()
  const html = await (await nobody.get('/')).text()
  expect(html).toContain('The book is open to everyone')
  expect(html).toContain('href="/sign-in"')
  expect(html).toContain('href="/sections/7"')
  expect(html).not.toContain('href="/sections/8"')
})

test('a learner is offered the first part, then the one after what was read last', async () => {
  const { person } = await open()
  const learner = await person(['learner'], 'Sam Okoro')
  const first = await (await learner.get('/')).text()
  expect(first).toContain('Hello, Sam')
  expect(first).toContain('data-part="6.6"')
  expect(first).toContain('Nothing marked as read yet')
  await learner.post('/parts/7.4/read', { read: 'yes' })
  const next = await (await learner.get('/')).text()
  expect(next).toContain('data-part="7.5"')
  expect(next).toContain('One of three parts read.')
  await learner.post('/parts/7.5/read', { read: 'yes' })
  expect(await (await learner.get('/')).text()).toContain('data-part="6.6"')
  await learner.post('/parts/6.6/read', { read: 'yes' })
  expect(await (await learner.get('/')).text()).not.toContain('Next to read')
})

test('everybody is shown to their own desk, and to nobody else’s', async () => {
  const { person } = await open()
  const coordinator = await (await (await person(['coordinator'])).get('/')).text()
  expect(coordinator).toContain('href="/people/numbers"')
  const desks = { assessor: '/queue', supervisor: '/sessions', iqa: '/samples', eqa: '/examine' } as const
  for (const role of ['assessor', 'supervisor', 'iqa', 'eqa'] as const) {
    const html = await (await (await person([role])).get('/')).text()
    expect(html).toContain('The book is open to you.')
    for (const [whose, href] of Object.entries(desks)) expect(html.includes(`href="${href}"`)).toBe(whose === role)
    expect(html).not.toContain('href="/people')
    expect(html).not.toContain('href="/notebook"')
  }
})

test('a learner is led back to what is begun and not finished', async () => {
  const { person } = await open()
  const learner = await person(['learner'], 'Sam Okoro')
  const form = await (await learner.get('/activities/gibbs')).text()
  const key = /name="key" value="([^"]+)"/.exec(form)?.[1] ?? ''
  const started = await learner.post('/activities/gibbs/start', { key, company: 'alone' })
  const html = await (await learner.get('/')).text()
  expect(html).toContain('It is just as you left it.')
  expect(html).toContain('Gibbs’ reflective cycle. Step 1 of 3')
  expect(html).toContain('One of 4 drafted.')
  expect(html.match(/class="patch/g)).toHaveLength(4)
  const response = /^\/responses\/[^/]+/.exec(started.headers.get('location') ?? '')?.[0]
  expect(html).toContain(`href="/talk${response}"`)
  expect(await (await (await person(['learner'])).get('/')).text()).not.toContain('Step 1 of 3')
})
