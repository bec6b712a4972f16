import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { phone, useBrowser, visitor } from './support/browser.ts'
import { type Account, fillSignIn, setUpAsLearner, signIn } from './support/people.ts'
import { Server } from './support/server.ts'
import {
  answer,
  begin,
  expectOnServer,
  expectSaid,
  expectSaved,
  next,
  savedLine,
  wordsOnServer,
} from './support/walk.ts'

// No signal, no sign-in, no server, no battery: what was typed is still there afterwards.

useBrowser()

let server: Server
let rosa: Account
/** Another device of the same person, to look at the server from. It was signed in first, and stays. */
let elsewhere: Page
const open: BrowserContext[] = []

beforeAll(async () => {
  server = await Server.start()
  elsewhere = (await visitor()).page
  rosa = await setUpAsLearner(elsewhere, server)
})
afterAll(() => server.dispose())
afterEach(async () => {
  await Promise.all(open.splice(0).map((context) => context.close()))
})

/** The learner at the first step of a new page, on a device of their own. */
async function writing(options = phone) {
  const its = await visitor(options)
  open.push(its.context)
  await signIn(its.page, server, rosa)
  const path = await begin(its.page, server, 'gibbs')
  return { ...its, address: `${server.url}${path}/steps/description` }
}

test('what is typed is on the server within two seconds, without a press', async () => {
  const { page, address, complaints } = await writing()
  const typed = Date.now()
  await answer(page).fill('Nobody pressed anything.')
  await expectSaved(page)
  expect(await wordsOnServer(elsewhere, address)).toBe('Nobody pressed anything.')
  // The promise is two seconds; a busy machine that drives browsers is given three more.
  expect(Date.now() - typed).toBeLessThan(5000)
  expect(complaints).toEqual([])
})

test('somebody who types without a pause is saved while they type', async () => {
  const { page, context, address } = await writing()
  // The tries of every few seconds, meant for lost connections, would save it in any case, only later.
  await context.addInitScript(() => {
    const real = window.setInterval
    window.setInterval = ((what: TimerHandler, every: number) => (every > 1000 ? 0 : real(what, every))) as typeof real
  })
  await page.reload()
  await answer(page).focus()
  // From within the page, so that no letter is late: a pause of 700 ms would have it saved in any case.
  const said = await page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const began = Date.now()
        const typing = setInterval(() => {
          document.execCommand('insertText', false, 'and on ')
          const saved = document.getElementById('saved')?.textContent?.includes('Saved at') ?? false
          if (!saved && Date.now() - began < 15_000) return
          clearInterval(typing)
          resolve(saved)
        }, 100)
      }),
  )
  expect(said).toBe(true)
  expect(await wordsOnServer(elsewhere, address)).toMatch(/^and on and on /)
})

test('with no signal the page says where the words are, and sends them when it is back', async () => {
  const { page, context, address, complaints } = await writing()
  await answer(page).fill('Before the tunnel.')
  await expectSaved(page)
  await context.setOffline(true)
  await answer(page).fill('Before the tunnel. In the tunnel.')
  await expectSaid(page, 'Kept on this device. The server will have it when you are back online.')
  expect(await wordsOnServer(elsewhere, address)).toBe('Before the tunnel.')

  await context.setOffline(false)
  await expectSaved(page)
  await expectOnServer(elsewhere, address, 'Before the tunnel. In the tunnel.')
  expect(await answer(page).inputValue()).toBe('Before the tunnel. In the tunnel.')
  expect(complaints).toEqual([])
})

test('Next with no signal goes nowhere and loses nothing', async () => {
  const { page, context } = await writing()
  await answer(page).fill('A lift with no bars.')
  await expectSaved(page)
  await context.setOffline(true)
  await answer(page).fill('A lift with no bars, and a door.')
  await page.getByRole('button', { name: /^Next/ }).click()
  await expectSaid(page, 'Kept on this device.')
  expect(await answer(page).inputValue()).toBe('A lift with no bars, and a door.')

  await context.setOffline(false)
  await next(page)
  await page.locator('.paper .words', { hasText: 'A lift with no bars, and a door.' }).waitFor()
})

test('a tab that is closed with no signal hands its words over when the page is opened again', async () => {
  const { page, context, address } = await writing()
  await context.setOffline(true)
  await answer(page).fill('Typed in the car park.')
  await expectSaid(page, 'Kept on this device.')
  await page.close()
  await context.setOffline(false)

  const again = await context.newPage()
  await again.goto(address)
  // What a closing tab sends may still get out when the signal is back. Then the words are there before anything is handed over.
  await expect.poll(() => answer(again).inputValue(), { timeout: 20_000 }).toBe('Typed in the car park.')
  await expectOnServer(elsewhere, address, 'Typed in the car park.')
})

test('they are handed over from the notebook as well', async () => {
  const { page, context, address } = await writing()
  await context.setOffline(true)
  await answer(page).fill('Typed on the stairs.')
  await expectSaid(page, 'Kept on this device.')
  await page.close()
  await context.setOffline(false)

  const again = await context.newPage()
  await again.goto(`${server.url}/notebook`)
  await expectOnServer(elsewhere, address, 'Typed on the stairs.')
})

test('a dead battery right after the last letter costs nothing', async () => {
  const { page, context, address } = await writing()
  await context.setOffline(true)
  await answer(page).pressSequentially('One per cent left, an')
  // The page is gone at once: it is not told, and has no time to do anything.
  const gone = page.waitForEvent('crash')
  const devtools = await context.newCDPSession(page)
  void devtools.send('Page.crash').catch(() => {})
  await gone
  await page.close()
  await context.setOffline(false)

  const again = await context.newPage()
  await again.goto(address)
  await expectSaid(again, 'This was still on your device. It is back, and saved now.')
  expect(await answer(again).inputValue()).toBe('One per cent left, an')
  expect(await wordsOnServer(elsewhere, address)).toBe('One per cent left, an')
})

test('a tab that is closed right after the last letter sends it on its way out, or next time', async () => {
  const { page, context, address } = await writing()
  await answer(page).pressSequentially('And then he said')
  await page.close()
  const again = await context.newPage()
  await again.goto(address)
  await expectOnServer(elsewhere, address, 'And then he said')
  await expect.poll(() => answer(again).inputValue(), { timeout: 20_000 }).toBe('And then he said')
})

test('a sign-in that runs out while writing gives the words back after signing in', async () => {
  const { page, address } = await writing()
  await answer(page).fill('Before lunch.')
  await expectSaved(page)
  await elsewhere.goto(`${server.url}/account`)
  await elsewhere.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await elsewhere.getByText('You are signed out everywhere else.').waitFor()

  await answer(page).fill('Before lunch. After lunch.')
  await expectSaid(page, 'You were signed out. Your page is kept;')
  // Next does not lead away from what is typed, either.
  await page.getByRole('button', { name: /^Next/ }).click()
  await expectSaid(page, 'You were signed out.')
  expect(await wordsOnServer(elsewhere, address)).toBe('Before lunch.')

  await savedLine(page).getByRole('link', { name: 'sign in and carry on' }).click()
  await fillSignIn(page, rosa)
  await page.waitForURL(address)
  await expectSaid(page, 'This was still on your device. It is back, and saved now.')
  expect(await answer(page).inputValue()).toBe('Before lunch. After lunch.')
  expect(await wordsOnServer(elsewhere, address)).toBe('Before lunch. After lunch.')
})

test('without JavaScript, what was sent while signed out is carried through the sign-in', async () => {
  const { page, context, address } = await writing({ ...phone, javaScriptEnabled: false })
  await answer(page).fill('Sent by hand, and signed out.')
  await context.clearCookies()
  await page.getByRole('button', { name: /^Next/ }).click()
  await page.getByText('You were signed out. Your page is kept; sign in and carry on.').waitFor()
  await fillSignIn(page, { ...rosa, password: 'not this one' })
  await page.getByText('Your page is kept.', { exact: true }).waitFor()
  await fillSignIn(page, rosa)
  await page.waitForURL(/\/steps\/feelings/)
  await page.locator('.paper .words', { hasText: 'Sent by hand, and signed out.' }).waitFor()
  expect(await wordsOnServer(elsewhere, address)).toBe('Sent by hand, and signed out.')
})

test('a server killed in mid-walk has all that it said was saved', async () => {
  const { page, address } = await writing()
  await answer(page).fill('Said to be saved.')
  await expectSaved(page)
  await server.end('SIGKILL')
  await server.start()
  expect(await wordsOnServer(elsewhere, address)).toBe('Said to be saved.')
  await page.reload()
  expect(await answer(page).inputValue()).toBe('Said to be saved.')
})

test('what is typed while the server is away is saved when it is up again', async () => {
  const { page, address, complaints } = await writing()
  await answer(page).fill('Half of it.')
  await expectSaved(page)
  await server.end('SIGKILL')
  await answer(page).fill('Half of it. The other half.')
  await expectSaid(page, 'Kept on this device.')
  await server.start()
  await expectSaved(page)
  await expectOnServer(elsewhere, address, 'Half of it. The other half.')
  await next(page)
  expect(complaints).toEqual([])
})

test('a page that is begun on the phone is carried on with at a desk', async () => {
  const { page } = await writing()
  await answer(page).fill('In the car, two lines.')
  await expectSaved(page)
  await elsewhere.goto(server.url)
  await elsewhere
    .getByRole('link', { name: /^Carry on/ })
    .first()
    .click()
  expect(await answer(elsewhere).inputValue()).toBe('In the car, two lines.')
  await answer(elsewhere).fill('In the car, two lines. At the desk, a third.')
  await next(elsewhere)
  await elsewhere.locator('.paper .words', { hasText: 'At the desk, a third.' }).waitFor()

  // The phone, untouched since, shows what is newest.
  await page.reload()
  expect(await answer(page).inputValue()).toBe('In the car, two lines. At the desk, a third.')
})
