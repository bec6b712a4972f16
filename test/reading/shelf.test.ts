import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { SESSION_COOKIE } from '../../src/web/session.ts'
import { createTestApp } from '../support/app.ts'
import { longBook, testBook } from './book.ts'

const open = () => createTestApp({ curriculum: testBook() })
const KIB = 1024
const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

describe('pages made ready for anybody', () => {
  test.each([
    '/',
    '/book',
    '/sections/7',
    '/parts/7.4',
    '/glossary',
    '/criteria',
    '/criteria/400.5.1',
    '/updates',
    '/curriculum.json',
  ])('%s: the same in every encoding, and not sent twice', async (path) => {
    const { nobody } = await open()
    const plain = await nobody.get(path)
    const body = await bytes(plain)
    const br = await nobody.get(path, { 'accept-encoding': 'gzip, deflate, br' })
    expect(br.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(await bytes(br)).equals(body)).toBe(true)
    const gzip = await nobody.get(path, { 'accept-encoding': 'gzip' })
    expect(gzip.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await bytes(gzip)).equals(body)).toBe(true)

    const tag = plain.headers.get('etag') ?? ''
    expect(br.headers.get('etag')).toBe(tag)
    expect(br.headers.get('vary')).toBe('accept-encoding, cookie')
    const again = await nobody.get(path, { 'if-none-match': tag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await nobody.get(path, { 'if-none-match': 'W/"another"' })).status).toBe(200)
  })

  test('carry exactly the security headers that every other page carries', async () => {
    const { nobody } = await open()
    const security = (answer: Response) =>
      [...answer.headers].filter(([name]) => /^(content-security|cross-|origin-|referrer|strict|x-)/.test(name))
    const long = security(await nobody.get('/search'))
    expect(long.length).toBeGreaterThan(6)
    expect(security(await nobody.get('/sections/7'))).toEqual(long)
    expect(security(await nobody.get('/nowhere'))).toEqual(long)
    const tag = (await nobody.get('/book')).headers.get('etag') ?? ''
    expect(security(await nobody.get('/book', { 'if-none-match': tag }))).toEqual(long)
  })

  test('are not given to somebody who is signed in, even with the tag of the page for nobody', async () => {
    const { nobody, person } = await open()
    const tag = (await nobody.get('/sections/7')).headers.get('etag') ?? ''
    const learner = await person(['learner'])
    const answer = await learner.get('/sections/7', { 'if-none-match': tag })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toContain('Mark 7.4 as read')
  })

  test('are given to somebody whose sign-in ran out', async () => {
    const { nobody } = await open()
    for (const path of ['/', '/book', '/sections/7', '/parts/7.4', '/curriculum.json']) {
      const answer = await nobody.get(path, { cookie: `${SESSION_COOKIE}=ran.out` })
      expect(answer.status).toBe(200)
      expect(await answer.text()).toBe(await (await nobody.get(path)).text())
    }
  })

  test('take no form, and answer HEAD without a body', async () => {
    const { app, nobody } = await open()
    expect((await nobody.post('/book')).status).toBe(404)
    const head = await app.request('http://alongside.test/book', { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    expect(head.headers.get('etag')).toBe((await nobody.get('/book')).headers.get('etag'))
  })
})

describe('the first page on a phone', () => {
  test.each(['/', '/book', '/parts/7.4', '/sections/7'])('%s comes in 70 KiB with all that it needs', async (path) => {
    const { nobody } = await createTestApp({ curriculum: longBook() })
    const ask = { 'accept-encoding': 'gzip, deflate, br' }
    const page = await bytes(await nobody.get(path, ask))
    const html = brotliDecompressSync(page).toString()
    const parts = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address = '']) => address)
    expect(parts.some((part) => part.endsWith('.css'))).toBe(true)
    expect(parts.some((part) => part.endsWith('.woff2'))).toBe(true)
    let sum = page.length
    for (const part of new Set(parts)) sum += (await bytes(await nobody.get(part, ask))).length
    expect(sum).toBeLessThan(70 * KIB)
  })
})

test('what outside programs read of the book', async () => {
  const { nobody, person } = await open()
  const answer = await nobody.get('/curriculum.json')
  expect(answer.headers.get('content-type')).toBe('application/json')
  const json = await answer.json()
  expect(json.award).toEqual({
    number: '4338',
    title: 'Level 4 Award in Work with Parents',
    body: 'City & Guilds',
    level: 4,
    credits: 12,
  })
  expect(json.units[0]).toMatchObject({
    code: '400',
    outcomes: [{ code: '400.5', criteria: ['400.5.1', '400.5.2'] }, {}],
  })
  expect(json.outcomes).toContainEqual(
    expect.objectContaining({ code: '400.7', unit: '400', criteria: ['400.7.1', '400.7.2'] }),
  )
  expect(json.criteria).toContainEqual(
    expect.objectContaining({
      code: '400.5.1',
      wording: 'Review and demonstrate how to clarify the boundaries of the relationship.',
      unit: '400',
      outcome: '400.5',
      practice: true,
      parts: ['1', '6.6', '7.4'],
      activities: ['every-field'],
    }),
  )
  expect(json.sections.map((each: { number: number }) => each.number)).toEqual([1, 6, 7, 8])
  expect(json.sections[2].parts[0]).toMatchObject({ number: '7.4', criteria: ['400.5.1', '400.5.2'] })
  expect(json.parts.map((each: { number: string }) => each.number)).toEqual(['6.6', '7.4', '7.5'])
  const gibbs = json.activities.find((each: { id: string }) => each.id === 'gibbs')
  expect(gibbs).toMatchObject({
    kind: 'reflection',
    title: 'Gibbs’ reflective cycle',
    part: '6.6',
    criteria: ['400.7.2'],
  })
  expect(gibbs.steps[0]).toEqual({
    id: 'description',
    name: 'Description',
    fields: [{ id: 'description', kind: 'long', label: 'What happened?', optional: false }],
  })
  expect(json.counts).toMatchObject({ sections: 4, parts: 3, figures: 1, updates: 3 })
  const learner = await person(['learner'])
  expect(await (await learner.get('/curriculum.json')).json()).toEqual(json)
})
