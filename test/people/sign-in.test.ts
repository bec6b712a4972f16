import { expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { passwords } from '../../src/people/passwords.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { account, audited, device, PASSWORD, signIn } from './support.ts'

const DAY = 86_400_000

async function signedIn(t: TestApp) {
  const sam = await account(t, ['learner'])
  const phone = device(t.app)
  await signIn(phone, sam.email)
  return { sam, phone }
}

test('signs in with e-mail and password, and goes where one was going', async () => {
  const t = await createTestApp({ passwords })
  const sam = await account(t, ['learner'])
  const phone = device(t.app)
  const sent = await phone.get('/account')
  expect(sent.status).toBe(303)
  expect(sent.headers.get('location')).toBe('/sign-in?to=%2Faccount')
  expect(await (await phone.get('/sign-in?to=%2Faccount')).text()).toContain('name="to" value="/account"')

  const answer = await signIn(phone, sam.email.toUpperCase(), PASSWORD, { to: '/account' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/account')
  expect(await (await phone.get('/account')).text()).toContain('Sam Okoro')
  expect(await audited(t)).toContain('signed in')
})

test('the session cookie is for the server only, lax, everywhere, for thirty days', async () => {
  const t = await createTestApp()
  const sam = await account(t, ['learner'])
  const answer = await signIn(device(t.app), sam.email)
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('alongside.session_token='))
  expect(cookie).toMatch(/Max-Age=2592000/)
  expect(cookie).toMatch(/Path=\/(;|$)/)
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Lax/)
})

test('behind https the cookies go by https only', async () => {
  const t = await createTestApp()
  const sam = await account(t, ['learner'])
  const app = createApp({ ...t.deps, config: { ...t.deps.config, secureCookies: true } })
  const cookies = (await signIn(device(app), sam.email)).headers.getSetCookie()
  expect(cookies.length).toBeGreaterThan(1)
  for (const cookie of cookies) expect(cookie).toContain('Secure')
})

test('an unknown e-mail and a wrong password get the same answer, with what was typed', async () => {
  const t = await createTestApp()
  const sam = await account(t, ['learner'])
  const wrong = await signIn(device(t.app), sam.email, 'not the password')
  const unknown = await signIn(device(t.app), 'nobody@example.org', 'not the password')
  expect([wrong.status, unknown.status]).toEqual([422, 422])
  const html = await wrong.text()
  expect(html).toContain(`value="${sam.email}"`)
  expect(html).not.toContain('not the password')
  expect(html.replaceAll(sam.email, 'x')).toBe((await unknown.text()).replaceAll('nobody@example.org', 'x'))
})

test('looks as hard for somebody who is not there as at a wrong password', async () => {
  const stored = await passwords.hash(PASSWORD)
  const time = async (against: string | undefined) => {
    const from = performance.now()
    expect(await passwords.fits('not the password', against)).toBe(false)
    return performance.now() - from
  }
  expect(await time(undefined)).toBeGreaterThan((await time(stored)) / 4)
  expect(await passwords.fits(PASSWORD, stored)).toBe(true)
})

test.each(['', ' '])('nothing typed (%j) is not counted and not let in', async (email) => {
  const t = await createTestApp()
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => t.nobody.post('/sign-in', { email, password: '' })),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(422))
})

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/.//elsewhere.example',
  '/sign-out',
  'javascript:alert(1)',
])('goes on to own pages only, not to %s', async (to) => {
  const t = await createTestApp()
  const sam = await account(t, ['learner'])
  const answer = await signIn(device(t.app), sam.email, PASSWORD, { to })
  expect(answer.headers.get('location')).toBe('/')
})

test('a session that somebody planted is not the one that signing in gives', async () => {
  const t = await createTestApp()
  const sam = await account(t, ['learner'])
  const phone = device(t.app)
  phone.cookies.set('alongside.session_token', 'planted.signature')
  await signIn(phone, sam.email)
  expect(phone.cookies.get('alongside.session_token')).not.toContain('planted')

  const before = phone.cookies.get('alongside.session_token') ?? ''
  await signIn(phone, sam.email)
  expect(phone.cookies.get('alongside.session_token')).not.toBe(before)
  const stale = device(t.app)
  stale.cookies.set('alongside.session_token', before)
  expect((await stale.get('/account')).status).toBe(303)
})

test('signs out: the session is gone from the server too, and twice is once', async () => {
  const t = await createTestApp()
  const { phone } = await signedIn(t)
  const copy = new Map(phone.cookies)
  expect((await phone.post('/sign-out')).headers.get('location')).toBe('/sign-in?out')
  expect((await phone.post('/sign-out')).status).toBe(303)
  for (const [name, value] of copy) phone.cookies.set(name, value)
  expect((await phone.get('/account')).status).toBe(303)
})

test('stays signed in while in use, and is signed out after fourteen idle days', async () => {
  const t = await createTestApp()
  const { phone } = await signedIn(t)
  for (let days = 0; days < 40; days += 10) {
    t.clock.now += 10 * DAY
    const answer = await phone.get('/account')
    expect(answer.status).toBe(200)
    expect(answer.headers.getSetCookie().join()).toContain('alongside.session_token=')
  }
  expect((await phone.get('/account')).headers.getSetCookie()).toEqual([])
  t.clock.now += 14 * DAY
  expect((await phone.get('/account')).status).toBe(303)
})

test('a closed account lets nobody in, and says so only to who knows the password', async () => {
  const t = await createTestApp()
  const { sam, phone } = await signedIn(t)
  const coordinator = await t.person(['coordinator'])
  await coordinator.post(`/people/${sam.id}/close`)
  expect((await phone.get('/account')).status).toBe(303)
  expect(await (await signIn(phone, sam.email)).text()).toContain('This account is closed')
  expect(await (await signIn(phone, sam.email, 'not the password')).text()).not.toContain('closed')
  expect((await phone.get('/account')).status).toBe(303)
})

test('no password, e-mail or token ends in the log', async () => {
  const t = await createTestApp()
  const sam = await account(t, ['learner'])
  await signIn(device(t.app), sam.email)
  await signIn(device(t.app), sam.email, 'not the password')
  expect(JSON.stringify(t.logged)).not.toMatch(/example\.org|three quiet|not the password/)
})
