import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { letIn } from '../../src/people/resets.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { account, audited, type Device, device, PASSWORD, signIn } from './support.ts'

// Hashing is held by sign-in.test.ts; here it would only take time.
const STEP = 30_000

/** Somebody with the second step on, what their app makes, and the codes that they kept. */
async function withSecondStep(t: TestApp) {
  const sam = await account(t, ['learner'])
  const laptop = device(t.app)
  await signIn(laptop, sam.email)
  await laptop.post('/account/second-factor', { password: PASSWORD })
  const html = await (await laptop.get('/account/second-factor')).text()
  expect(html, 'for an app on the same phone').toContain('<a href="otpauth://totp/')
  const totp = appFor(html)
  const code = () => totp.generate({ timestamp: t.clock.now })
  const confirmed = await laptop.post('/account/second-factor/confirm', { code: code() })
  expect(confirmed.headers.get('location')).toBe('/account/recovery-codes')
  const codes = codesOn(await (await laptop.get('/account/recovery-codes')).text())
  t.clock.now += STEP
  return { sam, laptop, code, codes }
}

function appFor(html: string): TOTP {
  const key = /class="code key">([A-Z2-7 ]+)</.exec(html)?.[1] ?? ''
  expect(key.replaceAll(' ', '')).toHaveLength(32)
  return new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) })
}

function codesOn(html: string): readonly string[] {
  return [...html.matchAll(/<li class="code">([^<]+)</g)].map(([, code = '']) => code)
}

async function halfway(t: TestApp, email: string): Promise<Device> {
  const phone = device(t.app)
  expect((await signIn(phone, email)).headers.get('location')).toBe('/sign-in/code')
  return phone
}

test('turned on with a code, it is asked for after the password', async () => {
  const t = await createTestApp()
  const { sam, code, codes } = await withSecondStep(t)
  expect(codes).toHaveLength(10)
  const phone = device(t.app)
  const first = await signIn(phone, sam.email, PASSWORD, { to: '/account' })
  expect(first.headers.get('location')).toBe('/sign-in/code?to=%2Faccount')
  expect((await phone.get('/account')).status).toBe(303)
  expect(await (await phone.get('/sign-in/code?to=%2Faccount')).text()).toContain('One more step')

  const spaced = `${code().slice(0, 3)} ${code().slice(3)}`
  const answer = await phone.post('/sign-in/code', { code: spaced, to: '/account' })
  expect(answer.headers.get('location')).toBe('/account')
  expect((await phone.get('/account')).status).toBe(200)
  expect(await audited(t)).toContain('turned on second factor')
})

test('shows a square to scan, drawn here', async () => {
  const t = await createTestApp()
  const sam = await account(t, ['learner'])
  const laptop = device(t.app)
  await signIn(laptop, sam.email)
  await laptop.post('/account/second-factor', { password: PASSWORD })
  const html = await (await laptop.get('/account/second-factor')).text()
  expect(html).toMatch(/<svg class="qr"[^>]*role="img"[^>]*><path d="M[^"]{500,}"/)
  await laptop.post('/account/second-factor', { password: PASSWORD })
  expect(appFor(await (await laptop.get('/account/second-factor')).text()).secret.base32).toBe(
    appFor(html).secret.base32,
  )
  expect((await laptop.post('/account/second-factor/confirm', { code: '000000' })).status).toBe(422)
  expect((await signIn(device(t.app), sam.email)).headers.get('location')).toBe('/')
  await laptop.post('/account/second-factor/leave')
  expect(await (await laptop.get('/account/second-factor')).text()).toContain('Begin')
})

test('a code is good for its half-minute and one either side, and only once', async () => {
  const t = await createTestApp()
  const { sam, code } = await withSecondStep(t)
  const used = code()
  expect((await (await halfway(t, sam.email)).post('/sign-in/code', { code: used })).status).toBe(303)
  const again = await (await halfway(t, sam.email)).post('/sign-in/code', { code: used })
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('Each code works once')

  t.clock.now += 2 * STEP
  const earlier = code()
  t.clock.now += STEP
  expect((await (await halfway(t, sam.email)).post('/sign-in/code', { code: earlier })).status).toBe(303)
  const old = code()
  t.clock.now += 3 * STEP
  expect((await (await halfway(t, sam.email)).post('/sign-in/code', { code: old })).status).toBe(422)
})

test('the same code sent twice at once lets one in', async () => {
  const t = await createTestApp()
  const { sam, code } = await withSecondStep(t)
  const [a, b] = [await halfway(t, sam.email), await halfway(t, sam.email)]
  const answers = await Promise.all([a, b].map((each) => each.post('/sign-in/code', { code: code() })))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
})

test('a recovery code lets somebody in once', async () => {
  const t = await createTestApp()
  const { sam, laptop, codes } = await withSecondStep(t)
  const [first = '', second = ''] = codes
  const phone = await halfway(t, sam.email)
  expect((await phone.post('/sign-in/code', { code: first.toUpperCase().replaceAll('-', ' ') })).status).toBe(303)
  expect((await (await halfway(t, sam.email)).post('/sign-in/code', { code: first })).status).toBe(422)
  expect((await (await halfway(t, sam.email)).post('/sign-in/code', { code: second })).status).toBe(303)
  expect(await (await laptop.get('/account')).text()).toContain('8 of your recovery codes')
  expect(await audited(t)).toContain('used a recovery code')
})

test('recovery codes are shown once, and new ones take the place of the old', async () => {
  const t = await createTestApp()
  const { sam, laptop, codes } = await withSecondStep(t)
  expect(codesOn(await (await laptop.get('/account/recovery-codes')).text())).toEqual([])
  expect((await laptop.post('/account/second-factor/codes', { password: 'not the password' })).status).toBe(422)
  await laptop.post('/account/second-factor/codes', { password: PASSWORD })
  const fresh = codesOn(await (await laptop.get('/account/recovery-codes')).text())
  expect(fresh).toHaveLength(10)
  expect((await (await halfway(t, sam.email)).post('/sign-in/code', { code: codes[0] ?? '' })).status).toBe(422)
  expect((await (await halfway(t, sam.email)).post('/sign-in/code', { code: fresh[0] ?? '' })).status).toBe(303)
})

test('five wrong codes, then a pause', async () => {
  const t = await createTestApp()
  const { sam, code } = await withSecondStep(t)
  const phone = await halfway(t, sam.email)
  const wrong = []
  for (let i = 0; i < 6; i++) wrong.push((await phone.post('/sign-in/code', { code: '000000' })).status)
  expect(wrong).toEqual([422, 422, 422, 422, 422, 429])
  expect((await phone.post('/sign-in/code', { code: code() })).status).toBe(429)
})

test('without the password before it, or too long after, a code is worth nothing', async () => {
  const t = await createTestApp()
  const { sam, code } = await withSecondStep(t)
  expect((await t.nobody.post('/sign-in/code', { code: code() })).status).toBe(401)
  expect((await t.nobody.get('/sign-in/code?to=%2Faccount')).headers.get('location')).toBe('/sign-in?to=%2Faccount')
  const phone = await halfway(t, sam.email)
  t.clock.now += 10 * 60_000
  const late = await phone.post('/sign-in/code', { code: code(), 'kept-path': '/x', 'kept.words': 'My words' })
  expect(late.status).toBe(401)
  expect(await late.text()).toContain('name="kept.words" value="My words"')
})

test('a password that is changed meanwhile undoes what the old one began', async () => {
  const t = await createTestApp()
  const { sam, laptop, code } = await withSecondStep(t)
  const phone = await halfway(t, sam.email)
  t.clock.now += 1000
  await laptop.post('/account/password', { current: PASSWORD, password: 'four louder evenings' })
  expect((await phone.post('/sign-in/code', { code: code() })).status).toBe(401)
})

test('a link for a new password does not go round it', async () => {
  const t = await createTestApp()
  const { sam, code } = await withSecondStep(t)
  const { makeReset } = await import('../../src/people/resets.ts')
  const coordinator = {
    ...(await t.person(['coordinator'])),
    roles: ['coordinator'],
    sessionId: '',
    sessionToken: '',
  } as const
  const token = await makeReset(t.deps, coordinator, sam.id)
  const phone = device(t.app)
  const answer = await phone.post(`/reset/${token}`, { password: 'four louder evenings' })
  expect(answer.headers.get('location')).toBe('/sign-in/code')
  expect((await phone.get('/account')).status).toBe(303)
  expect((await phone.post('/sign-in/code', { code: code() })).headers.get('location')).toBe('/')
})

test('turning it off needs the password; a coordinator can do it for who has lost everything', async () => {
  const t = await createTestApp()
  const { sam, laptop } = await withSecondStep(t)
  expect((await laptop.post('/account/second-factor/off', { password: '' })).status).toBe(422)
  expect((await signIn(device(t.app), sam.email)).headers.get('location')).toBe('/sign-in/code')
  expect((await laptop.post('/account/second-factor/off', { password: PASSWORD })).status).toBe(303)
  expect((await signIn(device(t.app), sam.email)).headers.get('location')).toBe('/')

  const ruth = await withSecondStep(t)
  const coordinator = await t.person(['coordinator'])
  await coordinator.post(`/people/${ruth.sam.id}/second-factor/off`)
  expect((await signIn(device(t.app), ruth.sam.email)).headers.get('location')).toBe('/')
  expect((await audited(t)).filter((what) => what === 'turned off second factor')).toHaveLength(2)
})

test('what was posted before signing in comes through the second step too', async () => {
  const t = await createTestApp()
  const { sam, code } = await withSecondStep(t)
  const phone = device(t.app)
  const kept = { 'kept-path': '/people/invitations', 'kept.name': 'My words, all of them' }
  const first = await signIn(phone, sam.email, PASSWORD, kept)
  expect(first.status).toBe(200)
  expect(await first.text()).toContain('name="kept.name" value="My words, all of them"')
  const wrong = await phone.post('/sign-in/code', { code: '000000', ...kept })
  expect(await wrong.text()).toContain('name="kept.name" value="My words, all of them"')
  const answer = await phone.post('/sign-in/code', { code: code(), ...kept })
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('My words, all of them')
})

test('a copy of the database alone makes no codes', async () => {
  const t = await createTestApp()
  const { codes } = await withSecondStep(t)
  const stored = JSON.stringify([
    await t.deps.db.read.query.secondFactors.findMany(),
    await t.deps.db.read.query.recoveryCodes.findMany(),
  ])
  for (const code of codes) expect(stored).not.toContain(code)
  expect(stored).not.toMatch(/[A-Z2-7]{32}/)
})

test('whoever has the machine lets in somebody who has lost password and second step', async () => {
  const t = await createTestApp()
  const { sam } = await withSecondStep(t)
  const token = await letIn(t.deps, ` ${sam.email.toUpperCase()}`)
  const phone = device(t.app)
  expect((await phone.get(`/reset/${token}`)).status).toBe(200)
  await phone.post(`/reset/${token}`, { password: 'nine slow green tides' })
  expect((await phone.get('/account')).status).toBe(200)
  expect((await signIn(device(t.app), sam.email, 'nine slow green tides')).headers.get('location')).toBe('/')
  expect(await audited(t)).toContain('let in by the operator')
  expect(await letIn(t.deps, 'nobody@example.org')).toBeUndefined()
})
