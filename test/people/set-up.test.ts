import { expect, test } from 'vitest'
import { offerSetUp, organisation } from '../../src/people/set-up.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { audited, device, PASSWORD, signIn } from './support.ts'

// Hashing is held by sign-in.test.ts; here it would only take time.
const ADA = { organisation: 'Riverside Families', name: 'Ada Bell', email: ' Ada@Example.org ', password: PASSWORD }

async function offered({ deps }: TestApp): Promise<string> {
  const lines: string[] = []
  await offerSetUp(deps, (line) => void lines.push(line))
  return /http:\/\/alongside\.test(\/set-up\/[\w-]{43})/.exec(lines.join(''))?.[1] ?? ''
}

test('the link that the first start prints makes the first coordinator, and signs them in', async () => {
  const t = await createTestApp()
  const link = await offered(t)
  const desk = device(t.app)
  expect(await (await desk.get(link)).text()).toContain('Set up Alongside')
  const answer = await desk.post(link, ADA)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/people')
  const people = await (await desk.get('/people')).text()
  expect(people).toContain('Riverside Families')
  expect(people).toContain('ada@example.org')
  expect(people).not.toContain('href="/notebook"')
  expect(await organisation(t.deps)).toBe('Riverside Families')
  expect(await audited(t)).toContain('set up')
  expect((await signIn(device(t.app), 'ada@example.org')).status).toBe(303)
})

test('a coordinator may be a learner too', async () => {
  const t = await createTestApp()
  const desk = device(t.app)
  await desk.post(await offered(t), { ...ADA, learner: 'yes' })
  expect(await (await desk.get('/account')).text()).toContain('Learner, Coordinator')
})

test('mistakes come back with everything typed but the password', async () => {
  const t = await createTestApp()
  const link = await offered(t)
  const answer = await t.nobody.post(link, { ...ADA, email: 'ada at example', password: 'short one', learner: 'yes' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('href="#email"')
  expect(html).toContain('href="#password"')
  expect(html).toContain('value="Riverside Families"')
  expect(html).toContain('value="ada at example"')
  expect(html).toMatch(/name="learner"[^>]*checked/)
  expect(html).not.toContain('short one')
  expect((await t.nobody.post(link, ADA)).status).toBe(303)
})

test('works once, even when pressed twice at once', async () => {
  const t = await createTestApp()
  const link = await offered(t)
  const answers = await Promise.all([t.nobody.post(link, ADA), t.nobody.post(link, { ...ADA, email: 'b@example.org' })])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404])
  const after = await t.nobody.get(link)
  expect(after.status).toBe(404)
  expect(await after.text()).toContain('This link does not open anything now')
  expect((await t.nobody.post(link, ADA)).status).toBe(404)
})

test('each start makes a new link, the earlier one ends, and after a day the new one too', async () => {
  const t = await createTestApp()
  const [first, second] = [await offered(t), await offered(t)]
  expect(first).not.toBe(second)
  expect((await t.nobody.get(first)).status).toBe(404)
  expect((await t.nobody.get(second)).status).toBe(200)
  t.clock.now += 24 * 3_600_000
  expect((await t.nobody.get(second)).status).toBe(404)
  expect((await t.nobody.post(second, ADA)).status).toBe(404)
})

test('nothing is offered, and no earlier link works, once there is a coordinator', async () => {
  const t = await createTestApp()
  const link = await offered(t)
  await t.person(['coordinator'])
  expect(await offered(t)).toBe('')
  expect((await t.nobody.get(link)).status).toBe(404)
  expect((await t.nobody.post(link, ADA)).status).toBe(404)
})

test.each(['/set-up/', '/set-up/guess', `/set-up/${'A'.repeat(43)}`])(
  'a forged link opens nothing: %s',
  async (link) => {
    const t = await createTestApp()
    await offered(t)
    expect((await t.nobody.get(link)).status).toBe(404)
    expect((await t.nobody.post(link, ADA)).status).toBe(404)
  },
)

test('the token itself is stored nowhere', async () => {
  const t = await createTestApp()
  const token = (await offered(t)).split('/').at(-1) ?? ''
  const links = await t.deps.db.read.query.oneTimeLinks.findMany()
  expect(links).toHaveLength(1)
  expect(JSON.stringify(links)).not.toContain(token)
})
