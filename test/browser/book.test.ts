import { afterAll, beforeAll, expect, test } from 'vitest'
import { phone, useBrowser, visitor } from './support/browser.ts'
import { longestSection, look, placesIn } from './support/pages.ts'
import { Server } from './support/server.ts'

// The book as anybody finds it: every part, and each kind of page round them.

useBrowser()

let server: Server
beforeAll(async () => {
  server = await Server.start()
})
afterAll(() => server.dispose())

/** Opens each and looks at it, but for some of axe's rules. @returns what the pages complained of */
async function lookAtAll(paths: readonly string[], but: readonly string[] = []): Promise<readonly string[]> {
  const { page, context, complaints } = await visitor()
  const seen = new Map<string, string>()
  for (const path of paths) {
    const answer = await page.goto(`${server.url}${path}`)
    expect(answer?.status(), path).toBe(200)
    await look(page, seen, but)
  }
  await context.close()
  return complaints
}

test('every part', async () => {
  const { parts } = await placesIn(server)
  expect(parts).toHaveLength(51)
  const paths = parts.map((number) => `/parts/${number}`)
  // The colours are the same in each, and are what takes axe the longest: they are looked at below.
  expect(await lookAtAll(paths, ['color-contrast'])).toEqual([])
}, 240_000)

test('a part, the longest section, and what stands round them', async () => {
  const paths = [
    '/',
    '/book',
    '/parts/6.6',
    await longestSection(server),
    '/glossary',
    '/criteria',
    '/criteria/400.4.3',
  ]
  const more = ['/updates', '/search', '/search?q=listening', '/search?q=zzzzqqqq']
  const activities = ['/activities/gibbs', '/activities/where-it-began', '/activities/collective-agreement']
  expect(await lookAtAll([...paths, ...more, ...activities])).toEqual([])
}, 180_000)

test.each(['a part', 'the longest section', 'an activity'])(
  'the first page on a phone, %s, is at most 70 KiB in all',
  async (what) => {
    const { page, context } = await visitor(phone)
    const path = { 'a part': '/parts/7.1', 'an activity': '/activities/gibbs' }[what] ?? (await longestSection(server))
    const network = await context.newCDPSession(page)
    await network.send('Network.enable')
    let bytes = 0
    const kinds = new Set<string>()
    network.on('Network.responseReceived', ({ type }) => void kinds.add(type))
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto(`${server.url}${path}`, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    expect([...kinds]).toEqual(expect.arrayContaining(['Document', 'Stylesheet', 'Font']))
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes, `${path} takes ${(bytes / 1024).toFixed(1)} KiB`).toBeLessThanOrEqual(70 * 1024)
    await context.close()
  },
)
