import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createTestApp } from '../support/app.ts'
import { begin } from '../support/walking.ts'

const ORIGIN = 'http://alongside.test'

async function walking() {
  const app = await createTestApp()
  const sam = await app.person(['learner'])
  const { id } = await begin(sam, 'gibbs')
  return { ...app, sam, step: `/responses/${id}/steps/description` }
}

test('a page is sent gzipped to whoever takes it, and is the same page', async () => {
  const { sam } = await walking()
  const [plain, gzipped] = [await sam.get('/map'), await sam.get('/map', { 'accept-encoding': 'gzip, br' })]
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(gzipped.headers.get('content-encoding')).toBe('gzip')
  expect(gunzipSync(await gzipped.arrayBuffer()).toString()).toBe(await plain.text())
  const headers = (answer: Response) => [...answer.headers].filter(([name]) => name !== 'content-encoding')
  expect(headers(gzipped)).toEqual(headers(plain))
  expect(plain.headers.get('vary')).toBe('accept-encoding')
  expect(plain.headers.get('cache-control')).toBe('no-store')
})

test('what is short is not worth it', async () => {
  const { sam, step } = await walking()
  const saved = await sam.post(`${step}/draft`, { description: 'Ō' }, { 'accept-encoding': 'gzip' })
  expect([saved.status, saved.headers.get('content-encoding')]).toEqual([200, null])
  expect(await saved.text()).toContain('Saved at')
})

test.each([
  ['says how long it is', { 'content-length': String(2 ** 20 + 10) }],
  ['does not say how long it is', {}],
])('a form that is too long is refused when it %s', async (_, length) => {
  const { sam, step } = await walking()
  expect((await sam.post(step, { description: 'x'.repeat(2 ** 20) }, length as Record<string, string>)).status).toBe(
    413,
  )
})

test('a form is read whichever way a browser sends it', async () => {
  const { app, sam, step } = await walking()
  let cookie = ''
  const body = new FormData()
  body.set('description', 'One “line”\r\nand another & more')
  const listener = { get: async () => (await sam.get(step)).text() }
  // The cookie of a person of the tests stays with them, so it is read where it goes by.
  const request = app.request
  Object.assign(app, {
    request: async (input: string, init: RequestInit) => {
      cookie = new Headers(init.headers).get('cookie') ?? ''
      return request(input, init)
    },
  })
  await listener.get()
  const sent = await request(`${ORIGIN}${step}/draft`, { method: 'POST', body, headers: { origin: ORIGIN, cookie } })
  expect(sent.status).toBe(200)
  const shown = await listener.get()
  expect(shown).toContain('One “line”\nand another &amp; more')
  await sam.post(`${step}/draft`, { description: 'a+b=c&d %20 ő\r\n' })
  expect(await listener.get()).toMatch(/a\+b=c&amp;d %20 ő/)
})
