import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Server } from './server.ts'

/** Begins an activity and stands at its first step. @returns the response's path */
export async function begin(page: Page, server: Server, activity: string, title = ''): Promise<string> {
  await page.goto(`${server.url}/activities/${activity}`)
  if (title) await page.getByLabel('What will you call this?').fill(title)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.waitForURL(/\/responses\/[^/]+\/steps\//)
  const path = /\/responses\/[^/]+/.exec(page.url())?.[0]
  if (!path) throw new Error(`No response at ${page.url()}`)
  return path
}

/** The step's one long answer. */
export const answer = (page: Page): Locator => page.locator('#now textarea.write')

export const savedLine = (page: Page): Locator => page.locator('#saved')

/** What the saved line says, as soon as it says it. */
export async function expectSaid(page: Page, words: string | RegExp): Promise<void> {
  await savedLine(page).filter({ hasText: words }).waitFor({ timeout: 20_000 })
}

export const expectSaved = (page: Page): Promise<void> => expectSaid(page, /^\s*Saved at \d\d:\d\d on this device/)

/** Presses a button that leads to another address, and is there. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const from = new URL(page.url()).pathname
  await page.getByRole('button', { name }).click()
  await page.waitForURL((url) => url.pathname !== from)
}

/** Next, from a step with nothing missing. */
export async function next(page: Page): Promise<void> {
  await press(page, /^Next/)
  await stepShown(page)
}

/** The address changes a moment before the page does: what is typed in between would be lost with the old one. */
export async function stepShown(page: Page): Promise<void> {
  const { pathname } = new URL(page.url())
  const there = page.locator(`form[data-draft][action="${pathname}"]`)
  await there.or(page.locator('main:not(:has(form[data-draft]))')).first().waitFor()
}

/** Goes on from a step with nothing in it. */
export async function leaveForNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Next/ }).click()
  await press(page, 'Leave it for now')
}

/** The words that another device of the same person would be shown for a step: what the server has. */
export async function wordsOnServer(page: Page, address: string): Promise<string> {
  const html = await (await page.request.get(address)).text()
  const text = /<textarea[^>]*class="write"[^>]*>([^<]*)<\/textarea>/.exec(html)?.[1] ?? ''
  return text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"')
}

/** Waits until the server has these words for a step. */
export async function expectOnServer(page: Page, address: string, words: string): Promise<void> {
  await expect.poll(() => wordsOnServer(page, address), { timeout: 20_000, interval: 200 }).toBe(words)
}
