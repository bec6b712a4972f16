import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, useBrowser, visitor } from './support/browser.ts'
import { inDemo, signIn } from './support/people.ts'
import { Server } from './support/server.ts'

// One page of each kind that each person of the demonstration can come to by links, at a desk and on the smallest phone.

useBrowser()

let server: Server
beforeAll(async () => {
  server = await Server.start('demo')
})
afterAll(() => server.dispose())

const IDS = /[0-9a-f]{8}-[0-9a-f-]{27}|\b40[0-2](\.\d)*\b|\d{1,2}\.\d{1,2}/g
/** What other tests look at: the book, and what is no page. */
const elsewhere =
  /^\/(parts|sections|activities|criteria|glossary|updates|search|book|talk|responses|curriculum|award)\b|\.(csv|pdf|zip|json|matrix)$|\/files\//

test.each(['learner', 'assessor', 'supervisor', 'iqa', 'eqa', 'coordinator'])(
  'each page of the %s’s',
  async (who) => {
    const { page, context, complaints } = await visitor(desk)
    await signIn(page, server, inDemo(who))
    const seen = new Set<string>()
    const waiting = [`${server.url}/`]
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const answer = await page.goto(next)
      expect([next, answer?.status()]).toEqual([next, 200])
      await hold(page)
      for (const { address, kind } of await linksOn(page)) {
        if (seen.has(kind)) continue
        seen.add(kind)
        waiting.push(address)
      }
    }
    expect(seen.size).toBeGreaterThan(6)
    expect(complaints).toEqual([])
    await context.close()
  },
  240_000,
)

/** axe finds nothing, and nothing sticks out at 320 px. */
async function hold(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1200, height: 900 })
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 700 })
  await expectNoSidewaysScroll(page)
}

/** Where one can go from here, and what kind of page that is: its path with a star for each id. */
async function linksOn(page: Page) {
  const all = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((each) => (each as HTMLAnchorElement).href))
  return all.flatMap((href) => {
    const { pathname, origin } = new URL(href)
    return elsewhere.test(pathname) ? [] : [{ address: origin + pathname, kind: pathname.replaceAll(IDS, '*') }]
  })
}
