import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { desk, expectNoSidewaysScroll, useBrowser, visitor } from './support/browser.ts'
import { inDemo, signIn } from './support/people.ts'
import { Server } from './support/server.ts'

// On paper, in forced colours, in the dark, with large letters: the words are there, and say what colours and shapes say.

useBrowser()

let server: Server
let page: Page
beforeAll(async () => {
  server = await Server.start('demo')
})
afterAll(() => server.dispose())
beforeEach(async () => {
  ;({ page } = await visitor(desk))
  await signIn(page, server, inDemo('learner'))
  return () => page.context().close()
})

/** A page of the demonstration's learner that is finished. */
async function openFinished(): Promise<void> {
  await page.goto(`${server.url}/notebook`)
  await page.getByRole('listitem').filter({ hasText: 'Finished on' }).getByRole('link').first().click()
  await page.getByText(/^Finished on/).waitFor()
}

test('a finished page prints as its words, without anything to press', async () => {
  await openFinished()
  const words = await page.locator('.paper .words').allTextContents()
  expect(words.length).toBeGreaterThan(3)
  expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(true)

  await page.emulateMedia({ media: 'print' })
  for (const answer of await page.locator('.paper .words').all()) expect(await answer.isVisible()).toBe(true)
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false)
  for (const button of await page.locator('main .btn, main button').all()) expect(await button.isVisible()).toBe(false)
})

test('a part of the book prints with its terms explained and its answers open', async () => {
  await page.goto(`${server.url}/parts/7.1`)
  const gloss = page.locator('.gloss').first()
  expect(await gloss.isVisible()).toBe(false)
  const answer = page.locator('.people-ask details > *:not(summary)').first()
  expect(await answer.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await gloss.isVisible()).toBe(true)
  expect(await answer.isVisible()).toBe(true)
  expect(await page.locator('.onward').first().isVisible()).toBe(false)
})

test('the map says each state in words, in forced colours and on paper', async () => {
  await page.goto(`${server.url}/map`)
  const key = page.getByRole('list', { name: 'What the shapes mean' })
  for (const media of [
    { forcedColors: 'active', media: 'screen' },
    { forcedColors: 'none', media: 'print' },
  ] as const) {
    await page.emulateMedia(media)
    for (const state of ['claimed', 'drafted', 'nothing yet']) {
      expect(await key.getByText(state).isVisible(), `${state}, ${JSON.stringify(media)}`).toBe(true)
    }
  }
  // Each patch by its name, each line by its words.
  const patches = await page.locator('nav.cloth a').allTextContents()
  expect(patches).toHaveLength(55)
  for (const words of patches)
    expect(words.trim()).toMatch(/^40[012]\.\d+\.\d+ (nothing yet|drafted|claimed|sent back|met)$/)
  expect(await page.locator('.crit .state').allTextContents()).toHaveLength(55)
})

test('in forced colours, patches of each state still differ and paper has an edge', async () => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(`${server.url}/map`)
  const drawings = await page.evaluate(() =>
    ['none', 'drafted', 'claimed'].map((state) => {
      const patch = document.querySelector(`.patch.${state} use`)
      return patch && getComputedStyle(patch.closest('svg') as Element).color !== '' ? patch.getAttribute('href') : ''
    }),
  )
  expect(drawings).toEqual(['#none', '#drafted', '#claimed'])
  await openFinished()
  const edge = await page
    .locator('.paper')
    .first()
    .evaluate((paper) => getComputedStyle(paper).borderTopStyle)
  expect(edge).toBe('solid')
})

test('letters of four times the size push nothing off a page', async () => {
  // 400 % of a window of 1280 leaves room for 320.
  await page.setViewportSize({ width: 320, height: 256 })
  for (const path of ['/', '/notebook', '/map', '/parts/7.1', '/activities/gibbs', '/account']) {
    await page.goto(`${server.url}${path}`)
    await expectNoSidewaysScroll(page)
  }
})
