import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { arrive, expectAccessible, expectNoSidewaysScroll, phone, useBrowser, visitor } from './support/browser.ts'
import { inDemo, signIn } from './support/people.ts'
import { Server } from './support/server.ts'
import { answer, begin, expectSaid, expectSaved, leaveForNow, next, press, wordsOnServer } from './support/walk.ts'

// The same page open twice, pressed twice, gone back to: nothing is overwritten, nothing is done twice.

useBrowser()

let server: Server
const open: BrowserContext[] = []
beforeAll(async () => {
  server = await Server.start('demo')
})
afterAll(() => server.dispose())
afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()))
})

async function learner(options = phone) {
  const its = await visitor(options)
  open.push(its.context)
  await signIn(its.page, server, inDemo('learner'))
  return its
}

/** Two tabs at the first step of a new page; the first has saved something, the second began from nothing. */
async function twoTabs() {
  const { page: one, context, complaints } = await learner()
  const path = await begin(one, server, 'gibbs')
  const address = `${server.url}${path}/steps/description`
  const two = await context.newPage()
  await two.goto(address)
  await unawares(two, async () => {
    await answer(one).fill('From the first tab.')
    await expectSaved(one)
  })
  await answer(two).fill('From the second tab.')
  await expectSaid(two, 'This page was changed elsewhere at')
  return { one, two, path, address, complaints }
}

/** A tab that shows what stood there when it was opened. It would hand over the other's words, and show them, too. */
async function unawares(tab: Page, meanwhile: () => Promise<void>): Promise<void> {
  await tab.route('**/draft', (route) => route.abort())
  await meanwhile()
  await tab.unroute('**/draft')
}

/** Past every step, to where the page is checked. */
async function toTheCheck(page: Page, path: string): Promise<void> {
  await page.goto(`${server.url}${path}/steps/description`)
  await next(page)
  while (!page.url().endsWith('/check')) await leaveForNow(page)
}

test('the later tab is told, sees both texts, and what is chosen stands', async () => {
  const { one, two, path, address, complaints } = await twoTabs()
  expect(await wordsOnServer(one, address)).toBe('')
  await two.getByRole('link', { name: 'See both, and choose' }).click()
  await two.getByText('Both texts are kept. Which shall stand?').waitFor()
  const [elsewhere, here] = [two.locator('section.paper').nth(0), two.locator('section.paper').nth(1)]
  await elsewhere.getByText('From the first tab.').waitFor()
  await here.getByText('From the second tab.').waitFor()
  expect(await two.evaluate(() => document.activeElement?.id)).toBe('now')
  await expectAccessible(two)
  await two.setViewportSize({ width: 320, height: 700 })
  await expectNoSidewaysScroll(two)

  await here.getByRole('button', { name: 'Keep this one' }).click()
  await two.waitForFunction(() => document.querySelector('textarea.write'))
  expect(await answer(two).inputValue()).toBe('From the second tab.')
  await toTheCheck(two, path)
  const aside = two.getByRole('region', { name: 'Set aside' })
  await aside.getByText('From the first tab.').waitFor()
  expect(await aside.getByText('From the second tab.').count()).toBe(0)
  expect(complaints).toEqual([])
})

test('the first text can be kept, and the tab that lost the choice does not write over it', async () => {
  const { two, one, path, address } = await twoTabs()
  await one.goto(address)
  await one.locator('section.paper').nth(0).getByRole('button', { name: 'Keep this one' }).click()
  await one.waitForFunction(() => document.querySelector('textarea.write'))
  expect(await answer(one).inputValue()).toBe('From the first tab.')

  // The second tab has not noticed, and goes on writing: it is told again, and nothing is overwritten.
  const told = two.waitForResponse((response) => response.url().endsWith('/draft'))
  await answer(two).fill('From the second tab, and more.')
  expect((await told).status()).toBe(409)
  await expectSaid(two, 'This page was changed elsewhere at')
  await two.getByRole('link', { name: 'See both, and choose' }).click()
  await two.locator('section.paper').nth(0).getByText('From the first tab.').waitFor()
  await two.locator('section.paper').nth(1).getByText('From the second tab, and more.').waitFor()
  await two.getByRole('button', { name: 'Keep both, one after the other' }).click()
  await two.waitForFunction(() => document.querySelector('textarea.write'))
  expect(await answer(two).inputValue()).toBe('From the first tab.\n\nFrom the second tab, and more.')
  await toTheCheck(two, path)
  await two.getByRole('region', { name: 'Set aside' }).getByText('From the second tab.', { exact: true }).waitFor()
})

test('Next in the later tab leads to the choice, with JavaScript and without', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page: one, context } = await learner({ ...phone, javaScriptEnabled })
    const path = await begin(one, server, 'gibbs')
    const two = await context.newPage()
    await two.goto(`${server.url}${path}/steps/description`)
    await unawares(two, async () => {
      await answer(one).fill('From the first tab.')
      await next(one)
    })
    await answer(two).fill('From the second tab.')
    await two.getByRole('button', { name: /^Next/ }).click()
    await two.getByText('Both texts are kept. Which shall stand?').waitFor()
    await two.getByText('From the first tab.').waitFor()
    await two.getByText('From the second tab.').waitFor()
    // The first tab sees the choice as well, whenever it comes back to the step.
    await one.goto(`${server.url}${path}/steps/description`)
    await one.getByText('Both texts are kept. Which shall stand?').waitFor()
  }
})

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  test('a double press on Begin begins one page, and on Next goes one step', async () => {
    const { page } = await learner({ ...phone, javaScriptEnabled })
    const title = `Pressed twice, ${javaScriptEnabled}`
    await page.goto(`${server.url}/activities/gibbs`)
    await page.getByLabel('What will you call this?').fill(title)
    await page.getByRole('button', { name: 'Begin' }).dblclick()
    await arrive(page, /\/steps\/description/)
    const path = /\/responses\/[^/]+/.exec(page.url())?.[0] ?? ''

    await answer(page).fill('Pressed twice.')
    await page.getByRole('button', { name: /^Next/ }).dblclick()
    await arrive(page, /\/steps\/feelings/)
    await page.locator('.paper .words', { hasText: 'Pressed twice.' }).waitFor()

    await page.goto(`${server.url}/notebook`)
    expect(await page.getByRole('link', { name: title }).count()).toBe(1)
    const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
    expect(await entry.textContent()).toContain('Step 2 of 6')
    await page.goto(`${server.url}${path}`)
    expect(new URL(page.url()).pathname).toMatch(/\/steps\/feelings$/)
  })

  test('Back shows the form with what is kept now, and what is typed there is kept', async () => {
    const { page } = await learner({ ...phone, javaScriptEnabled })
    const path = await begin(page, server, 'gibbs')
    await answer(page).fill('As it was first.')
    await next(page)
    await page.getByRole('link', { name: /^Change.*Description$/ }).click()
    await answer(page).fill('As it was later.')
    await press(page, /^Next/)
    await page.waitForURL(/\/steps\/feelings/)

    // Back, past the change, to the address that the walk began with.
    for (let back = 0; back < 3; back++) await page.goBack()
    await page.waitForURL(/\/steps\/description#now$/)
    expect(await answer(page).inputValue()).toBe('As it was later.')
    await answer(page).fill('As it was later. And one thing more.')
    await next(page)
    expect(await wordsOnServer(page, `${server.url}${path}/steps/description`)).toBe(
      'As it was later. And one thing more.',
    )
  })
})

test('an old view that the browser had put by is shown anew', async () => {
  const { page: one, context } = await learner()
  const path = await begin(one, server, 'gibbs')
  const two = await context.newPage()
  await two.goto(`${server.url}${path}/steps/description`)
  await answer(one).fill('Newer than the old view.')
  await expectSaved(one)
  // What browsers say to a page that Back takes out of their memory; this one never keeps any there.
  await two.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect.poll(() => answer(two).inputValue(), { timeout: 20_000 }).toBe('Newer than the old view.')
})
