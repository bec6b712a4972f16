import { expect, test } from 'vitest'
import { SESSION_COOKIE, signToken } from '../../src/web/session.ts'
import { createTestApp, type TestApp, type TestPerson } from '../support/app.ts'
import { account, audited, device, linkOn, PASSWORD, signIn } from './support.ts'

// Hashing is held by sign-in.test.ts; here it would only take time.
const JO = { name: 'Jo Reid', email: 'jo@example.org', roles: ['learner', 'supervisor'] }
const DAY = 86_400_000
const SECRET = 'a secret of the tests only, long enough to sign with'

async function desk() {
  const t = await createTestApp()
  const coordinator = await t.person(['coordinator'], 'Ada Bell')
  return { t, coordinator }
}

/** Sends a form and opens the page that shows the link. */
async function handed(coordinator: TestPerson, path: string, fields = {}) {
  const sent = await coordinator.post(path, fields)
  expect(sent.status).toBe(303)
  const page = sent.headers.get('location') ?? ''
  const once = sent.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const cookie = `${sessionCookie(coordinator)}; ${once}`
  return { page, cookie, link: linkOn(await (await coordinator.get(page, { cookie })).text()) }
}

/** What createTestApp gives to a person. */
function sessionCookie({ id }: TestPerson): string {
  return `${SESSION_COOKIE}=${encodeURIComponent(signToken(`token-of-${id}`, SECRET))}`
}

async function invited(t: TestApp, coordinator: TestPerson) {
  const { link } = await handed(coordinator, '/people/invitations', JO)
  return { link, phone: device(t.app) }
}

test('an invitation: a link to hand over, a password, and in, with the roles that were given', async () => {
  const { t, coordinator } = await desk()
  const { link, phone } = await invited(t, coordinator)
  expect(link).toMatch(/^\/invitations\/[\w-]{43}$/)
  const shown = await (await phone.get(link)).text()
  for (const words of ['Ada Bell', 'Welcome, Jo Reid', 'Learner', 'Supervisor', 'jo@example.org']) {
    expect(shown).toContain(words)
  }
  expect((await phone.post(link, { password: PASSWORD })).headers.get('location')).toBe('/')
  expect(await (await phone.get('/account')).text()).toContain('Learner, Supervisor')
  expect((await signIn(device(t.app), 'jo@example.org')).status).toBe(303)
  expect(await audited(t)).toEqual(expect.arrayContaining(['invited', 'accepted invitation']))
})

test('the link is shown once', async () => {
  const { coordinator } = await desk()
  const { page, cookie, link } = await handed(coordinator, '/people/invitations', JO)
  expect(link).not.toBe('')
  const again = await (await coordinator.get(page)).text()
  expect(linkOn(again)).toBe('')
  expect(again).toContain('Make a new link')
  const elsewhere = await handed(coordinator, `/people/${coordinator.id}/reset`)
  expect(linkOn(await (await coordinator.get(elsewhere.page, { cookie })).text())).toBe('')
})

test('works once, for fourteen days, and not when forged', async () => {
  const { t, coordinator } = await desk()
  const { link, phone } = await invited(t, coordinator)
  const twice = await Promise.all([phone.post(link, { password: PASSWORD }), phone.post(link, { password: PASSWORD })])
  expect(twice.map(({ status }) => status).sort()).toEqual([303, 404])
  expect((await t.nobody.get(link)).status).toBe(404)
  expect((await t.nobody.get(`/invitations/${'A'.repeat(43)}`)).status).toBe(404)
  expect((await t.nobody.post(link.replace('invitations', 'reset'), { password: PASSWORD })).status).toBe(404)

  const { link: second } = await handed(coordinator, '/people/invitations', { ...JO, email: 'second@example.org' })
  t.clock.now += 14 * DAY
  expect((await t.nobody.get(second)).status).toBe(404)
  expect((await t.nobody.post(second, { password: PASSWORD })).status).toBe(404)
})

test('a poor password comes back with what to do', async () => {
  const { t, coordinator } = await desk()
  const { link, phone } = await invited(t, coordinator)
  const answer = await phone.post(link, { password: 'jo reid 12' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('not made of your name')
})

test('a pending invitation can be seen, made anew and taken back; the links before open nothing', async () => {
  const { t, coordinator } = await desk()
  const { link, page } = await handed(coordinator, '/people/invitations', JO)
  expect(await (await coordinator.get('/people')).text()).toContain('Invited, not here yet')

  const { link: renewed } = await handed(coordinator, `${page}/renew`)
  expect((await t.nobody.get(link)).status).toBe(404)
  expect((await t.nobody.get(renewed)).status).toBe(200)

  for (let press = 0; press < 2; press++) {
    const answer = await coordinator.post(`${page}/withdraw`)
    expect(answer.headers.get('location')).toBe('/people?done=withdrawn')
  }
  expect((await t.nobody.get(renewed)).status).toBe(404)
  expect((await coordinator.get(page)).status).toBe(404)
  expect((await coordinator.post(`${page}/renew`)).status).toBe(404)
  expect((await audited(t)).filter((what) => what === 'took invitation back')).toHaveLength(1)
})

test('inviting twice leaves one invitation, with the later link', async () => {
  const { t, coordinator } = await desk()
  const first = await handed(coordinator, '/people/invitations', JO)
  const second = await handed(coordinator, '/people/invitations', { ...JO, email: 'JO@example.org' })
  expect(second.page).toBe(first.page)
  expect((await t.nobody.get(first.link)).status).toBe(404)
  expect((await t.nobody.get(second.link)).status).toBe(200)
})

test('a form with mistakes comes back with everything typed', async () => {
  const { coordinator } = await desk()
  const answer = await coordinator.post('/people/invitations', { name: 'Jo Reid', email: 'jo', roles: 'emperor' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('value="Jo Reid"')
  expect(html).toContain('href="#email"')
  expect(html).toContain('href="#role-learner"')
  const taken = await coordinator.post('/people/invitations', { ...JO, email: coordinator.email })
  expect(taken.status).toBe(422)
  expect(await taken.text()).toContain('there is an account with this one already')
})

test('a change of roles holds with the very next page', async () => {
  const { coordinator, t } = await desk()
  const sam = await t.person(['learner'])
  expect((await sam.get('/people')).status).toBe(404)
  const changed = await coordinator.post(`/people/${sam.id}/roles`, { roles: ['learner', 'coordinator'] })
  expect(changed.headers.get('location')).toBe(`/people/${sam.id}?done=roles`)
  expect((await sam.get('/people')).status).toBe(200)
  await coordinator.post(`/people/${sam.id}/roles`, { roles: ['learner'] })
  expect((await sam.get('/people')).status).toBe(404)
  const none = await coordinator.post(`/people/${sam.id}/roles`, {})
  expect(none.status).toBe(422)
  expect(await audited(t)).toContain('gave roles: learner, coordinator')
})

test('the only coordinator stays one, until there is another', async () => {
  const { coordinator, t } = await desk()
  for (const answer of [
    await coordinator.post(`/people/${coordinator.id}/roles`, { roles: 'learner' }),
    await coordinator.post(`/people/${coordinator.id}/close`),
  ]) {
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Make somebody else a coordinator first')
  }
  expect((await coordinator.get('/people')).status).toBe(200)

  const other = await t.person(['coordinator'])
  const both = await Promise.all([
    coordinator.post(`/people/${other.id}/close`),
    other.post(`/people/${coordinator.id}/close`),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
})

test('a closed account is signed out, its links are dead, and it can be opened again', async () => {
  const { coordinator, t } = await desk()
  const sam = await account(t, ['learner'])
  const phone = device(t.app)
  await signIn(phone, sam.email)
  const { link } = await handed(coordinator, `/people/${sam.id}/reset`)
  await coordinator.post(`/people/${sam.id}/close`)
  await coordinator.post(`/people/${sam.id}/close`)
  expect((await phone.get('/account')).status).toBe(303)
  expect((await t.nobody.get(link)).status).toBe(404)
  expect((await coordinator.post(`/people/${sam.id}/reset`)).status).toBe(404)
  expect(await (await coordinator.get(`/people/${sam.id}`)).text()).toContain('This account is closed')

  await coordinator.post(`/people/${sam.id}/reopen`)
  expect((await t.nobody.get(link)).status).toBe(404)
  expect((await phone.get('/account')).status).toBe(303)
  expect((await signIn(phone, sam.email)).status).toBe(303)
  expect((await audited(t)).filter((what) => /closed|reopened/.test(what))).toEqual([
    'closed account',
    'reopened account',
  ])
})

test('a reset link gives a new password once, within a day, and ends every session', async () => {
  const { coordinator, t } = await desk()
  const sam = await account(t, ['learner'])
  const [phone, laptop] = [device(t.app), device(t.app)]
  await signIn(phone, sam.email)
  const first = await handed(coordinator, `/people/${sam.id}/reset`)
  const { link } = await handed(coordinator, `/people/${sam.id}/reset`)
  expect((await laptop.get(first.link)).status).toBe(404)
  expect(await (await laptop.get(link)).text()).toContain('Hello, Sam Okoro')
  expect((await laptop.post(link, { password: 'password123' })).status).toBe(422)
  expect((await laptop.post(link, { password: 'four louder evenings' })).status).toBe(303)
  expect((await laptop.get('/account')).status).toBe(200)
  expect((await phone.get('/account')).status).toBe(303)
  expect((await laptop.post(link, { password: 'four louder evenings' })).status).toBe(404)
  expect((await signIn(phone, sam.email)).status).toBe(422)
  expect((await signIn(phone, sam.email, 'four louder evenings')).status).toBe(303)

  const late = await handed(coordinator, `/people/${sam.id}/reset`)
  t.clock.now += DAY
  expect((await laptop.get(late.link)).status).toBe(404)
  expect(await audited(t)).toEqual(expect.arrayContaining(['made reset link', 'chose a new password by link']))
})

test('a reset link pressed twice at once works once', async () => {
  const { coordinator, t } = await desk()
  const sam = await account(t, ['learner'])
  const { link } = await handed(coordinator, `/people/${sam.id}/reset`)
  const answers = await Promise.all(
    ['four louder evenings', 'five slower afternoons'].map((password) => t.nobody.post(link, { password })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404])
})

test('nobody but a coordinator finds any of it', async () => {
  const { coordinator, t } = await desk()
  const sam = await t.person(['learner'])
  const { page } = await handed(coordinator, '/people/invitations', JO)
  const others = [sam]
  for (const role of ['assessor', 'supervisor', 'iqa', 'eqa'] as const) others.push(await t.person([role]))
  const gets = ['/people', page, `/people/${sam.id}`, `/people/${sam.id}/reset`]
  const posts = ['/people/invitations', `${page}/renew`, `${page}/withdraw`]
  for (const what of ['roles', 'close', 'reopen', 'reset', 'second-factor/off']) posts.push(`/people/${sam.id}/${what}`)
  for (const person of others) {
    for (const path of gets) expect((await person.get(path)).status, path).toBe(404)
    for (const path of posts) expect((await person.post(path, JO)).status, path).toBe(404)
  }
  for (const path of gets) expect((await t.nobody.get(path)).status, path).toBe(303)
  for (const path of posts) expect((await t.nobody.post(path, JO)).status, path).toBe(401)
  for (const path of ['/people/nobody', '/people/%00', '/people/invitations/nobody', '/people/nobody/reset']) {
    expect((await coordinator.get(path)).status, path).toBe(404)
  }
  expect((await coordinator.post('/people/nobody/roles', { roles: 'learner' })).status).toBe(404)
})
