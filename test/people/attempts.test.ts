import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTestApp } from '../support/app.ts'
import { account, behindProxy, device, signIn } from './support.ts'

// Hashing is held by sign-in.test.ts; here it would only take time.
const OFFICE = { 'x-forwarded-for': '203.0.113.7' }
const ELSEWHERE = { 'x-forwarded-for': '198.51.100.20' }

// The limiter goes by the machine's clock.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

async function office() {
  const t = await createTestApp()
  return { t, app: behindProxy(t) }
}

async function guess(on: ReturnType<typeof device>, email: string, times: number): Promise<number[]> {
  const statuses: number[] = []
  for (let i = 0; i < times; i++) statuses.push((await signIn(on, email, `wrong guess ${i}`)).status)
  return statuses
}

test('ten wrong passwords for one account from one place, then a pause; after it one may try again', async () => {
  const { t, app } = await office()
  const sam = await account(t, ['learner'])
  const phone = device(app, OFFICE)
  expect(await guess(phone, sam.email, 11)).toEqual([...Array(10).fill(422), 429])
  const refused = await signIn(phone, sam.email)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.text()).toContain('Wait 15 minutes')
  vi.advanceTimersByTime(15 * 60_000)
  expect((await signIn(phone, sam.email)).status).toBe(303)
})

test('many at once are counted before they are tried', async () => {
  const { t, app } = await office()
  const sam = await account(t, ['learner'])
  const answers = await Promise.all(
    Array.from({ length: 25 }, () => signIn(device(app, OFFICE), sam.email, 'wrong guess')),
  )
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(10)
})

test('an e-mail that nobody has is counted like any other', async () => {
  const { app } = await office()
  expect((await guess(device(app, OFFICE), 'nobody@example.org', 11)).at(-1)).toBe(429)
})

test('one colleague who keeps on trying does not lock out the forty behind the same address', async () => {
  const { t, app } = await office()
  const forgetful = await account(t, ['learner'], 'Forgetful')
  await guess(device(app, OFFICE), forgetful.email, 200)
  for (let i = 0; i < 40; i++) {
    const colleague = await account(t, ['learner'], `Colleague ${i}`)
    const phone = device(app, OFFICE)
    expect((await signIn(phone, colleague.email, 'mistyped it')).status).toBe(422)
    expect((await signIn(phone, colleague.email)).status).toBe(303)
  }
})

test('right passwords use nothing up', async () => {
  const { t, app } = await office()
  const sam = await account(t, ['learner'])
  for (let i = 0; i < 125; i++) expect((await signIn(device(app, OFFICE), sam.email)).status).toBe(303)
})

test('a stranger elsewhere cannot lock an account, neither on its known devices nor on a new one in the office', async () => {
  const { t, app } = await office()
  const sam = await account(t, ['learner'])
  const phone = device(app, OFFICE)
  await signIn(phone, sam.email)
  await phone.post('/sign-out')
  expect((await guess(device(app, ELSEWHERE), sam.email, 12)).at(-1)).toBe(429)
  expect((await signIn(device(app, OFFICE), sam.email)).status).toBe(303)
  expect((await signIn(phone, sam.email)).status).toBe(303)
})

test('not even strangers in many places can lock a device on which one has signed in before', async () => {
  const { t, app } = await office()
  const sam = await account(t, ['learner'])
  const phone = device(app, OFFICE)
  await signIn(phone, sam.email)
  for (let i = 0; i < 8; i++) await guess(device(app, { 'x-forwarded-for': `198.51.100.${i}` }), sam.email, 10)
  expect((await signIn(device(app, { 'x-forwarded-for': '192.0.2.1' }), sam.email)).status).toBe(429)
  expect((await signIn(phone, sam.email)).status).toBe(303)
})

test('a known device is known for its own person only, and a forged one for nobody', async () => {
  const { t, app } = await office()
  const [sam, ruth] = [await account(t, ['learner'], 'Sam'), await account(t, ['learner'], 'Ruth')]
  const phone = device(app, OFFICE)
  await signIn(phone, sam.email)
  expect((await guess(phone, ruth.email, 11)).at(-1)).toBe(429)

  const thief = device(app, ELSEWHERE)
  for (const [name, value] of phone.cookies)
    if (name.startsWith('alongside.device')) thief.cookies.set(name, `x${value}`)
  expect((await guess(thief, sam.email, 11)).at(-1)).toBe(429)
})

test('what a visitor writes into X-Forwarded-For themselves is not believed', async () => {
  const { t, app } = await office()
  const sam = await account(t, ['learner'])
  for (let i = 0; i < 10; i++) {
    await signIn(device(app, { 'x-forwarded-for': `192.0.2.${i}, 198.51.100.20` }), sam.email, 'wrong guess')
  }
  const last = device(app, { 'x-forwarded-for': '192.0.2.99, 198.51.100.20' })
  expect((await signIn(last, sam.email, 'wrong guess')).status).toBe(429)
  const noProxy = device(t.app, { 'x-forwarded-for': '192.0.2.1' })
  expect((await signIn(noProxy, sam.email)).status).toBe(303)
})
