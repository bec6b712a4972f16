import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { desk, expectAccessible, expectNoSidewaysScroll, phone, useBrowser, visitor } from './support/browser.ts'
import { addressesOf, firstWith, kinds, leaveSteps, look, start } from './support/pages.ts'
import { inDemo, signIn } from './support/people.ts'
import { Server } from './support/server.ts'

// Each page of each kind, for whoever may see it. Those of the book are in book.test.ts.

useBrowser()

let server: Server
beforeAll(async () => {
  server = await Server.start('demo')
})
afterAll(() => server.dispose())

let seen: Map<string, string>
beforeEach(() => {
  seen = new Map()
})

async function somebody(who?: string, options: BrowserContextOptions = phone) {
  const its = await visitor(options)
  if (who) await signIn(its.page, server, inDemo(who))
  return its
}

/** Opens a page and looks at it. */
async function open(page: Page, path: string, status = 200): Promise<void> {
  const answer = await page.goto(`${server.url}${path}`)
  expect(answer?.status(), path).toBe(status)
  await look(page, seen)
}

test('ways in, and what is said when there is none', async () => {
  const { page, context, complaints } = await somebody()
  await open(page, '/sign-in')
  await page.getByLabel('E-mail').fill('nobody@example.org')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('alert').waitFor()
  await expectAccessible(page)
  await open(page, '/nowhere', 404)
  await open(page, '/parts/2.99', 404)
  await open(page, '/set-up/none', 404)
  expect(await page.goto(`${server.url}/invitations/none`).then((answer) => answer?.status())).toBe(404)
  expect(await page.goto(`${server.url}/reset/none`).then((answer) => answer?.status())).toBe(404)
  expect(complaints).toEqual([])
  await context.close()
})

test('a learner’s pages', async () => {
  const { page, context, complaints } = await somebody('learner')
  for (const path of ['/', '/book', '/notebook', '/map', '/parts/7.1', '/activities/gibbs']) {
    await open(page, path)
  }
  await open(page, '/people', 404)
  const { finished, underWay, evidence } = await addressesOf(page, server)
  await open(page, underWay)
  await open(page, `${underWay}/details`)
  await open(page, `${underWay}/delete`)
  await open(page, finished)
  seen.clear()
  await open(page, `${finished}/delete`)
  await open(page, `${finished}/evidence`)
  await open(page, `${finished}/evidence/criteria`)
  await open(page, `${finished}/evidence/criteria/400.1.1`)
  await open(page, `${finished}/evidence/check`)
  await open(page, evidence)
  await open(page, `${evidence}/versions/1`)
  expect(complaints).toEqual([])
  await context.close()
}, 180_000)

test('a step of each kind of field, with what is missing', async () => {
  const { page, context, complaints } = await somebody('learner')
  for (const kind of kinds) {
    const { activity, before, step } = await firstWith(page, server, kind)
    const path = await start(page, server, activity)
    await leaveSteps(page, server, path, before)
    seen.clear()
    await page.goto(`${server.url}${path}/steps/${step}`)
    await page.getByRole('button', { name: /^Next/ }).click()
    await page.locator('#needs').waitFor()
    await look(page, seen)
  }
  expect(complaints).toEqual([])
  await context.close()
}, 180_000)

test('a page to check, and one that cannot be finished yet', async () => {
  const { page, context, complaints } = await somebody('learner')
  const { activity, steps } = await firstWith(page, server, 'genogram')
  const path = await start(page, server, activity)
  await leaveSteps(page, server, path, steps)
  await open(page, `${path}/check`)
  await page.goto(`${server.url}${path}/steps/${steps[0]}?back=check`)
  await expectAccessible(page)
  // The other learner has drawings.
  await context.clearCookies()
  await signIn(page, server, inDemo('learner2'))
  const { underWay } = await addressesOf(page, server)
  await page.goto(`${server.url}${underWay}`)
  await look(page, seen)
  await page.locator('svg.drawing[role=img]').first().waitFor()
  expect(complaints).toEqual([])
  await context.close()
})

test('account pages, a second step begun among them', async () => {
  const { page, context, complaints } = await somebody('supervisor')
  for (const path of ['/', '/account', '/account/second-factor', '/account/recovery-codes', '/account/data']) {
    await open(page, path)
  }
  await open(page, '/notebook', 404)
  await page.goto(`${server.url}/account/second-factor`)
  await page.getByLabel('Your password').fill('alongside-demo')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('heading', { name: '1. Show this to the app' }).waitFor()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  expect(complaints).toEqual([])
  await context.close()
})

test('a coordinator’s pages', async () => {
  const { page, context, complaints } = await somebody('coordinator')
  await open(page, '/')
  await open(page, '/people')
  await page.getByRole('link', { name: 'Sam Whitby' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sam Whitby' }).waitFor()
  await look(page, seen)
  await page.goto(`${server.url}/people`)
  await page.getByRole('button', { name: 'Make an invitation' }).click()
  await page.getByRole('alert').waitFor()
  await expectAccessible(page)
  await page.getByLabel('Their name').fill('Bea Holt')
  await page.getByLabel('Their e-mail').fill('bea@harbour.example')
  await page.getByRole('button', { name: 'Make an invitation' }).click()
  const link = await page.getByLabel('The link', { exact: true }).inputValue()
  await look(page, seen)
  await page.reload()
  await expectAccessible(page)
  await page.goto(`${server.url}/people`)
  await look(page, seen)
  await page.goto(link)
  await look(page, seen)
  expect(complaints).toEqual([])
  await context.close()
})

test('in the dark, and at a desk', async () => {
  const { page, context, complaints } = await somebody('learner', { ...desk, colorScheme: 'dark' })
  const { finished, underWay, evidence } = await addressesOf(page, server)
  for (const path of ['/', '/notebook', '/map', '/parts/6.6', '/account', finished, underWay, evidence, '/nowhere']) {
    await page.goto(`${server.url}${path}`)
    await expectAccessible(page)
  }
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const lightness = (background.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
  expect(Math.max(...lightness), background).toBeLessThan(90)
  expect(complaints).toEqual([])
  await context.close()
})
