import { existsSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true }
export const desk: BrowserContextOptions = { viewport: { width: 1200, height: 900 } }

/** Debian's build without windows does the same work in less time. */
const windowless = '/usr/bin/chromium-headless-shell'
const executablePath = existsSync(windowless) ? windowless : '/usr/bin/chromium'

let browser: Browser | undefined

/** One browser for a file of tests. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: flags, timeout: 30_000 })
  })
  afterAll(async () => {
    await browser?.close()
  })
}

/** A visitor with cookies and a device of their own. A script error or a broken policy fails the test that looks. */
export async function visitor(
  options: BrowserContextOptions = phone,
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  if (!browser) throw new Error('call useBrowser() first')
  // Without motion: a page that fades into the next one is not ready to be measured, and cannot be resized.
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => void complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && /content security policy|uncaught/i.test(message.text()))
      complaints.push(message.text())
  })
  return { page, context, complaints }
}

/** axe finds nothing, but for the rules that are left out. Only with JavaScript on: without it, axe never answers. */
export async function expectAccessible(page: Page, but: readonly string[] = []): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // Without a second page for what frames have found: there are no frames, and it takes half the time.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules([...but])
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
  expect(found).toEqual([])
}

/** Nothing sticks out sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [wide, shown] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(wide, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(shown ?? 0)
}

/**
 * The page has come to an address. Where something was pressed twice: the second press breaks off the journey that
 * the first began, and `waitForURL` takes that for the end of it.
 */
export async function arrive(page: Page, where: RegExp): Promise<void> {
  await expect.poll(() => page.url(), { timeout: 20_000 }).toMatch(where)
  await page.waitForLoadState()
}
