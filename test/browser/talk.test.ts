import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { arrive, expectAccessible, expectNoSidewaysScroll, phone, useBrowser, visitor } from './support/browser.ts'
import { inDemo, signIn } from './support/people.ts'
import { Server } from './support/server.ts'
import { stepShown } from './support/walk.ts'

// The thread: everything from a question to evidence, without leaving it and without a mouse.

useBrowser()

let server: Server
beforeAll(async () => {
  server = await Server.start('demo')
})
afterAll(() => server.dispose())

let page: Page
let complaints: string[]
beforeEach(async () => {
  ;({ page, complaints } = await visitor(phone))
  await signIn(page, server, inDemo('learner'))
  await page.goto(server.url)
  return async () => {
    expect(complaints).toEqual([])
    await page.context().close()
  }
})

const box = () => page.getByLabel('Ask, or tell me about your day')
async function say(words: string): Promise<void> {
  await box().focus()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

/** Tab, until the focus is on what has these words. */
async function tabTo(words: RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const active = document.activeElement
      const label = active && 'labels' in active ? (active as HTMLInputElement).labels?.[0]?.textContent : undefined
      return (label ?? active?.textContent ?? '').replace(/\s+/g, ' ').trim()
    })
    if (words.test(at)) return
  }
  throw new Error(`Tab never came to ${words} at ${page.url()}`)
}

test('ask, follow a citation, start Gibbs, finish it, claim a criterion, and ask what is missing, by keyboard', async () => {
  await say('mum asked me if ive got kids and i froze. how much of my own life can i tell her')
  const thread = page.getByRole('log')
  await thread.getByRole('link', { name: /^7\.4/ }).first().waitFor()
  // The focus has stayed where one types.
  expect(await box().evaluate((element) => element === document.activeElement)).toBe(true)
  await expectAccessible(page)
  await thread.getByRole('link', { name: /^7\.4/ }).first().focus()
  await page.keyboard.press('Enter')
  await arrive(page, /\/parts\/7\.4$/)
  await page.goBack()

  await say('start gibbs')
  await arrive(page, /\/talk\/responses\/[^/]+\/steps\/description/)
  for (let step = 0; step < 6; step++) {
    await tabTo(/^(What|If|Something)/)
    await page.keyboard.type('I knocked, and I waited. I was nervous, and then glad that she came to the door herself.')
    await tabTo(/^Next: /)
    const from = new URL(page.url()).pathname
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname !== from)
    await stepShown(page)
  }
  await arrive(page, /\/talk\/responses\/[^/]+\/check/)
  await expectAccessible(page)
  await tabTo(/^Finish/)
  await page.keyboard.press('Enter')
  await arrive(page, /\/talk\/responses\/[^/]+\/evidence$/)
  for (const [label, value] of [
    ['Day', '20'],
    ['Month', '11'],
    ['Year', '2026'],
  ]) {
    await tabTo(new RegExp(`^${label}`))
    await page.keyboard.type(value ?? '')
  }
  await tabTo(/^Next: choose criteria/)
  await page.keyboard.press('Enter')
  await arrive(page, /\/evidence\/criteria$/)
  await tabTo(/^400\.7\.2/)
  await page.keyboard.press('Space')
  await tabTo(/^Next$/)
  await page.keyboard.press('Enter')
  await arrive(page, /\/evidence\/criteria\/400\.7\.2$/)
  await tabTo(/^They begin with sentence/)
  await page.keyboard.press('ArrowDown')
  await tabTo(/^Why do they fit/)
  await page.keyboard.type('I look at my own way of arriving.')
  await tabTo(/^Save and go on/)
  await page.keyboard.press('Enter')
  await arrive(page, /\/evidence\/check$/)
  await tabTo(/^Keep it as evidence/)
  await page.keyboard.press('Enter')
  await arrive(page, /\/#m-/)
  await page.getByText('Kept as evidence, and claimed for 400.7.2.').waitFor()

  // Nothing that was said is still in the box.
  expect(await box().inputValue()).toBe('')
  await say('what am i missing for 400?')
  await page.getByText(/^For 400, .* not claimed yet/).waitFor()
  await expectAccessible(page)
}, 180_000)

test('danger: whom to ring is on the first screen, has the focus, and is told', async () => {
  await say(
    'just left a visit. child A has bruises on both arms and says mums boyfriend did it. hes back there tonight',
  )
  const alarm = page.getByRole('alert')
  await alarm.getByRole('link', { name: 'Ring 999' }).first().waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert')
  const ring = await alarm.last().getByRole('link', { name: 'Ring 999' }).boundingBox()
  expect(ring?.y).toBeLessThan(844)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Did I misread you? Carry on' }).press('Enter')
  await page.waitForLoadState()
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('without a script it is an ordinary form, on a narrow screen too', async () => {
  const { page: plain, context } = await visitor({ viewport: { width: 320, height: 700 }, javaScriptEnabled: false })
  await signIn(plain, server, inDemo('learner2'))
  await plain.goto(server.url)
  await plain.getByLabel('Ask, or tell me about your day').fill('what is the drama triangle')
  await plain.getByRole('button', { name: 'Send' }).click()
  await plain.getByRole('link', { name: /Where this comes from/ }).count()
  expect(await plain.locator('#thread .places a').first().textContent()).toMatch(/^\d+\.\d+/)
  await expectNoSidewaysScroll(plain)
  await plain.getByRole('button', { name: 'Something happened today' }).click()
  await plain.getByRole('button', { name: 'Gibbs’ reflective cycle' }).click()
  await arrive(plain, /\/talk\/responses\/[^/]+\/steps\/description/)
  await expectNoSidewaysScroll(plain)
  await context.close()
})

test('names are noticed as they are typed, and changed with one press', async () => {
  await say('start gibbs')
  await arrive(page, /\/steps\/description/)
  await page
    .getByLabel('What happened?')
    .fill('I sat down with Kelly Marsh and her lad Jayden, and we filled in the form.')
  await page.getByRole('button', { name: /^Change both/ }).click()
  await page.waitForFunction(() => !document.querySelector('textarea')?.value.includes('Kelly'))
  expect(await page.getByLabel('What happened?').inputValue()).not.toContain('Jayden')
  await expectAccessible(page)
})

test('on a bad line, after a reload and signed out, every word that was typed is still there', async () => {
  await page.context().setOffline(true)
  await say('how do i end well with a family')
  await page.getByText('Your words are still in the box.').waitFor()
  expect(await box().inputValue()).toBe('how do i end well with a family')
  await page.context().setOffline(false)
  await page.reload()
  expect(await box().inputValue()).toBe('how do i end well with a family')

  await page.context().clearCookies()
  await box().press('Enter')
  await page.getByLabel('Password').waitFor()
  await page.getByLabel('E-mail').fill(inDemo('learner').email)
  await page.getByLabel('Password').fill(inDemo('learner').password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('log').getByText('how do i end well with a family').waitFor()
  expect(await box().inputValue()).toBe('')
})
