import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../support/app.ts'
import { account, audited, device, PASSWORD, signIn } from './support.ts'

// Hashing is held by sign-in.test.ts; here it would only take time.
const NEW = 'four louder evenings'
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1'

async function onTwoDevices(t: TestApp) {
  const sam = await account(t, ['learner', 'assessor'])
  const [laptop, phone] = [device(t.app), device(t.app, { 'user-agent': IPHONE })]
  await signIn(laptop, sam.email)
  await signIn(phone, sam.email)
  return { sam, laptop, phone }
}

function endForms(html: string): readonly string[] {
  return [...html.matchAll(/action="(\/account\/sessions\/[^"]+\/end)"/g)].map(([, path = '']) => path)
}

test('shows who one is here, and where one is signed in', async () => {
  const t = await createTestApp()
  const { laptop } = await onTwoDevices(t)
  const html = await (await laptop.get('/account')).text()
  expect(html).toContain('Learner, Assessor')
  expect(html).toContain('iPhone, Safari')
  expect(html).toContain('22 November 2026 at 09:00')
  expect(endForms(html)).toHaveLength(1)
})

test('a new password keeps this device signed in and no other', async () => {
  const t = await createTestApp()
  const { sam, laptop, phone } = await onTwoDevices(t)
  const answer = await laptop.post('/account/password', { current: PASSWORD, password: NEW })
  expect(answer.headers.get('location')).toBe('/account?done=password')
  expect(await (await laptop.get('/account?done=password')).text()).toContain('Your password is changed')
  expect((await phone.get('/account')).status).toBe(303)
  expect((await signIn(phone, sam.email)).status).toBe(422)
  expect((await signIn(phone, sam.email, NEW)).status).toBe(303)
  expect(await audited(t)).toContain('changed password')
})

test('needs the password that one has, and a good new one', async () => {
  const t = await createTestApp()
  const { sam, laptop } = await onTwoDevices(t)
  for (const [fields, at] of [
    [{ current: 'not the password', password: NEW }, 'current'],
    [{ current: '', password: NEW }, 'current'],
    [{ current: PASSWORD, password: 'short' }, 'password'],
    [{ current: PASSWORD, password: sam.email }, 'password'],
  ] as const) {
    const answer = await laptop.post('/account/password', fields)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`href="#${at}"`)
  }
  expect((await signIn(device(t.app), sam.email)).status).toBe(303)
})

test('who sits at an open screen cannot guess the password for long', async () => {
  const t = await createTestApp()
  const { laptop } = await onTwoDevices(t)
  const guesses = await Promise.all(
    Array.from({ length: 12 }, () => laptop.post('/account/password', { current: 'wrong guess', password: NEW })),
  )
  expect(guesses.filter(({ status }) => status === 429)).toHaveLength(2)
})

test('ends one session, or all others, and nobody else’s', async () => {
  const t = await createTestApp()
  const { sam, laptop, phone } = await onTwoDevices(t)
  const [path = ''] = endForms(await (await laptop.get('/account')).text())
  const stranger = await t.person(['coordinator'])
  expect((await stranger.post(path)).status).toBe(404)
  expect((await phone.get('/account')).status).toBe(200)

  expect((await laptop.post(path)).headers.get('location')).toBe('/account?done=session')
  expect((await laptop.post(path)).status).toBe(404)
  expect((await phone.get('/account')).status).toBe(303)

  await signIn(phone, sam.email)
  expect((await laptop.post('/account/sessions/end-others')).status).toBe(303)
  expect((await laptop.post('/account/sessions/end-others')).status).toBe(303)
  expect((await phone.get('/account')).status).toBe(303)
  expect((await laptop.get('/account')).status).toBe(200)
  expect((await stranger.get('/account')).status).toBe(200)
})

test('nobody finds an account without signing in', async () => {
  const { nobody } = await createTestApp()
  for (const path of ['/account', '/account/second-factor', '/account/recovery-codes']) {
    expect((await nobody.get(path)).headers.get('location')).toBe(`/sign-in?to=${encodeURIComponent(path)}`)
  }
  for (const path of ['password', 'sessions/x/end', 'sessions/end-others', 'second-factor', 'second-factor/off']) {
    expect((await nobody.post(`/account/${path}`)).status, path).toBe(401)
  }
})
