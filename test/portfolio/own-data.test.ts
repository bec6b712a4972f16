import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { oneTimeLinks, responses } from '../../src/db/schema.ts'
import { acceptInvitation, invite } from '../../src/people/invitations.ts'
import { erase } from '../../src/portfolio/erase.ts'
import { roles } from '../../src/web/roles.ts'
import { createTestApp, type TestApp, type TestPerson } from '../support/app.ts'
import { PASSWORD, withPassword } from './support-judged.ts'

/** A learner who has begun a walk, read a part and kept a note. */
async function writer({ person }: TestApp): Promise<TestPerson> {
  const learner = await person(['learner'], 'Sam Whitby')
  const started = await learner.post('/activities/gibbs/start', {
    start: `key-${learner.id}`,
    title: 'The school run',
    company: 'alone',
  })
  const step = started.headers.get('location')?.split('#')[0] ?? ''
  await learner.post(`${step}/draft`, {
    description: 'The kettle was on.',
    _revision: '0',
    _page: 'p',
    _seq: '1',
    _began: '',
  })
  await learner.post('/parts/7.4/read', { read: 'yes' })
  await learner.post('/parts/7.4/note', { words: 'Ask Dilys.', revision: '0' })
  return learner
}

async function rows({ deps }: TestApp) {
  return deps.db.read.select({ count: sql<number>`count(*)` }).from(responses).get()
}

test('everything of one’s own can be taken away, and nothing of anybody else’s', async () => {
  const here = await createTestApp()
  const sam = await writer(here)
  const other = await writer(here)
  const answer = await sam.get('/account/data.json')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toContain('attachment')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const text = await answer.text()
  const taken = JSON.parse(text)
  expect(taken.person).toEqual({ name: 'Sam Whitby', email: sam.email, roles: ['learner'] })
  expect(taken.responses).toHaveLength(1)
  expect(taken.responses[0].activity.steps[0].fields[0].label).toBe('What happened?')
  expect(text).toContain('The kettle was on.')
  expect(text).toContain('Ask Dilys.')
  expect(text).not.toContain(other.id)
  expect(text).not.toContain(other.email)
})

test('deleting what one has written leaves the account, and everybody else’s writing', async () => {
  const here = await createTestApp()
  const sam = await writer(here)
  await writer(here)
  const answer = await sam.post('/account/data/delete', { what: 'writing', sure: 'yes' })
  expect(answer.headers.get('location')).toBe('/account/data?done=writing')
  const left = await (await sam.get('/account/data.json')).json()
  expect(left).toMatchObject({ responses: [], evidence: [] })
  expect(JSON.stringify(left.reading)).not.toContain('Ask Dilys')
  expect(await rows(here)).toEqual({ count: 1 })
  // The same form sent again changes nothing more.
  expect((await sam.post('/account/data/delete', { what: 'writing', sure: 'yes' })).status).toBe(303)
})

test('deleting the account takes everything with it, and signs out', async () => {
  const here = await createTestApp()
  const sam = await writer(here)
  await withPassword(here, sam)
  const answer = await sam.post('/account/data/delete', { what: 'account', sure: 'yes', current: PASSWORD })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('Your account is deleted')
  expect(await rows(here)).toEqual({ count: 0 })
  expect((await sam.get('/notebook')).headers.get('location')).toContain('/sign-in')
})

test('nor does the invitation they came by stay', async () => {
  const here = await createTestApp()
  const boss = await here.person(['coordinator'])
  const actor = { ...boss, roles: ['coordinator' as const], sessionId: '', sessionToken: '' }
  const link = await invite(here.deps, actor, { name: 'Jo', email: 'jo@example.org', roles: ['learner'] })
  const id = await acceptInvitation(here.deps, link?.token ?? '', 'four quiet herons wading')
  await erase(here.deps, { id }, id)
  expect(JSON.stringify(await here.deps.db.read.select().from(oneTimeLinks))).not.toContain('jo@example.org')
})

test('the account goes only for whoever knows its password, and what was chosen is still chosen', async () => {
  const here = await createTestApp()
  const sam = await writer(here)
  await withPassword(here, sam)
  for (const current of ['', 'not the password at all']) {
    const answer = await sam.post('/account/data/delete', { what: 'account', sure: 'yes', current })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toMatch(/value="account" checked[\s\S]*id="sure"[^>]* checked/)
  }
  expect(await rows(here)).toEqual({ count: 1 })
})

test('nothing goes unless one has said what, and that one is sure', async () => {
  const here = await createTestApp()
  const sam = await writer(here)
  const unsure = await sam.post('/account/data/delete', { what: 'account' })
  expect(unsure.status).toBe(422)
  const page = await unsure.text()
  expect(page).toContain('Tick the box if you are sure')
  expect(page).toMatch(/value="account" checked/)
  expect((await sam.post('/account/data/delete', { what: 'everybody', sure: 'yes' })).status).toBe(422)
  expect(await rows(here)).toEqual({ count: 1 })
})

test('the only coordinator cannot leave Alongside without one', async () => {
  const here = await createTestApp()
  const carol = await here.person(['coordinator'])
  await withPassword(here, carol)
  const leave = { what: 'account', sure: 'yes', current: PASSWORD }
  const answer = await carol.post('/account/data/delete', leave)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Make somebody else a coordinator first')
  await here.person(['coordinator'])
  expect((await carol.post('/account/data/delete', leave)).status).toBe(200)
})

test.each(roles)('a %s has a page for their own data', async (role) => {
  const { person } = await createTestApp()
  expect((await (await person([role])).get('/account/data')).status).toBe(200)
})

test('nobody is asked to sign in', async () => {
  const { nobody } = await createTestApp()
  expect((await nobody.get('/account/data')).status).toBe(303)
  expect((await nobody.get('/account/data.json')).status).toBe(303)
  expect((await nobody.post('/account/data/delete', { what: 'account', sure: 'yes' })).status).toBe(401)
})
