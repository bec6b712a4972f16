import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectAccessible, phone, useBrowser, visitor } from './support/browser.ts'
import { fillSignIn, inDemo, signIn } from './support/people.ts'
import { Server } from './support/server.ts'

// What is typed into a form that does not save itself stays on the device until the server has it.

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

async function somebody(who: string) {
  const its = await visitor(phone)
  open.push(its.context)
  await signIn(its.page, server, inDemo(who))
  return its
}

const isBack = (page: Page) => page.getByText('was still on this device. It is back, and not saved yet.')
const title = (page: Page) => page.getByLabel('What shall it be called?')
const keepDraft = (page: Page) => page.locator('button.second[name=do][value=keep]')

async function beginSignpost(page: Page): Promise<string> {
  await page.goto(`${server.url}/evidence/new/signpost`)
  await page.locator('main form button').first().click()
  await page.waitForURL(/\/records\//)
  return page.url()
}

test('a record that was sent without a network is there again, and saved once it is pressed', async () => {
  const { page, context, complaints } = await somebody('learner')
  const address = await beginSignpost(page)
  await title(page).fill('Typed on a bad line')
  await context.setOffline(true)
  await keepDraft(page)
    .click()
    .catch(() => {})
  await context.setOffline(false)
  await page.goto(address)
  await isBack(page).waitFor()
  expect(await title(page).inputValue()).toBe('Typed on a bad line')
  await expectAccessible(page)
  await keepDraft(page).click()
  await page.getByText(/Kept as a draft on/).waitFor()
  await page.goto(address)
  expect([await title(page).inputValue(), await isBack(page).count()]).toEqual(['Typed on a bad line', 0])

  // Not wanted after all.
  await title(page).fill('Another thought')
  await page.reload()
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await page.waitForLoadState()
  await expect.poll(() => title(page).inputValue()).toBe('Typed on a bad line')
  expect(await isBack(page).count()).toBe(0)
  expect(complaints).toEqual([])
})

test('what was changed elsewhere meanwhile is not overwritten by what comes back', async () => {
  const { page, context } = await somebody('learner')
  const address = await beginSignpost(page)
  await title(page).fill('On the phone')
  const desk = await context.browser()?.newContext()
  if (!desk) throw new Error('no browser')
  open.push(desk)
  const other = await desk.newPage()
  await signIn(other, server, inDemo('learner'))
  await other.goto(address)
  await title(other).fill('At the desk')
  await keepDraft(other).click()
  await other.getByText(/Kept as a draft on/).waitFor()
  await page.goto(address)
  await isBack(page).waitFor()
  await keepDraft(page).click()
  await page.getByText('Not kept yet: this was changed on another page').waitFor()
  expect(await title(page).inputValue()).toBe('On the phone')
  await page.getByText('At the desk').first().waitFor()
  await page.getByRole('link', { name: 'Carry on with this one' }).click()
  await page.waitForLoadState()
  await expect.poll(() => title(page).inputValue()).toBe('At the desk')
  expect(await isBack(page).count()).toBe(0)
})

test('an assessor’s words outlive a closed tab, and go once they are saved, signed out or not', async () => {
  const { page, context } = await somebody('assessor')
  await page.goto(`${server.url}/queue`)
  await page.locator('.queue a').first().click()
  await page.locator('#feedback').fill('You saw him. Say what you asked him.')
  await page.getByRole('radio', { name: 'Not yet' }).check()
  const address = page.url()
  await page.close()
  const again = await context.newPage()
  await again.goto(address)
  await isBack(again).waitFor()
  expect(await again.locator('#feedback').inputValue()).toBe('You saw him. Say what you asked him.')
  expect(await again.getByRole('radio', { name: 'Not yet' }).isChecked()).toBe(true)

  const device = (await context.cookies()).filter(({ name }) => name !== 'alongside.session_token')
  await context.clearCookies()
  await context.addCookies(device)
  await again.locator('form.open button[type=submit]').click()
  await fillSignIn(again, inDemo('assessor'))
  await again.waitForURL(/\/assess\//)
  await again.goto(`${new URL(address).origin}${new URL(address).pathname}?claim=1`)
  expect(await again.locator('#feedback').inputValue()).toBe('You saw him. Say what you asked him.')
  expect(await isBack(again).count()).toBe(0)
})

test('notes of a session that were typed offline are saved when the page is opened again', async () => {
  const { page, context } = await somebody('supervisor')
  await page.goto(`${server.url}/sessions`)
  await page
    .getByRole('link', { name: /27|\d+ \w+ 20\d\d, 10:00/ })
    .first()
    .click()
  const notes = () =>
    context.pages().at(-1)?.locator('textarea[name=notes]').first() ?? page.locator('textarea').first()
  const address = page.url()
  await context.setOffline(true)
  await notes().fill('Said while the line was down.')
  await page.getByText('Kept on this device, not saved yet').first().waitFor()
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(address)
  // The closing page may have got it through with its last breath; then there is nothing to bring back.
  await again
    .getByText(/Saved (on|at)/)
    .first()
    .waitFor()
  await again.reload()
  expect([await notes().inputValue(), await isBack(again).count()]).toEqual(['Said while the line was down.', 0])
})
