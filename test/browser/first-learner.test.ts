import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { desk, expectNoSidewaysScroll, phone, useBrowser, visitor } from './support/browser.ts'
import { type Account, inviteLearner, setUpAsCoordinator, signIn } from './support/people.ts'
import { Server } from './support/server.ts'
import { answer, begin, expectSaved, leaveForNow, next, press } from './support/walk.ts'

// What Alongside is for, from the link that the first start prints to claims on the map.

useBrowser()

let server: Server
beforeEach(async () => {
  server = await Server.start()
})
afterEach(() => server.dispose())

const bea: Account = { email: 'bea@harbour.example', password: 'rope lantern gull pier' }

describe.each([
  { how: 'with JavaScript', javaScriptEnabled: true },
  { how: 'without JavaScript', javaScriptEnabled: false },
])('$how', ({ javaScriptEnabled }) => {
  test('a new learner walks Gibbs, Johns and a drawn exercise to claims on the map', async () => {
    const link = await invitationLink(javaScriptEnabled)
    const { page, complaints } = await visitor({ ...phone, javaScriptEnabled })
    await acceptInvitation(page, link)
    await page.goto(`${server.url}/account`)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('You are signed out.').waitFor()
    await look(page)
    await signIn(page, server, bea)

    await walkGibbs(page, javaScriptEnabled)
    await walkJohns(page)
    await walkWhereItBegan(page)

    await page.goto(`${server.url}/map`)
    await look(page)
    for (const code of ['400.7.2', '401.8.1', '401.1.2']) {
      await page.getByRole('link', { name: `${code} claimed`, exact: true }).waitFor()
    }
    expect(await page.getByRole('link', { name: /^\d.* claimed$/ }).count()).toBe(3)
    expect(complaints).toEqual([])
  }, 180_000)
})

async function invitationLink(javaScriptEnabled: boolean): Promise<string> {
  const { page, context, complaints } = await visitor({ ...desk, javaScriptEnabled })
  await setUpAsCoordinator(page, server)
  const link = await inviteLearner(page, bea)
  expect(complaints).toEqual([])
  await context.close()
  return link
}

async function acceptInvitation(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await look(page)
  await page.getByRole('heading', { level: 1, name: 'Welcome, Bea Holt' }).waitFor()
  await page.getByLabel('Choose a password').fill(bea.password)
  await page.getByRole('button', { name: 'Come in' }).click()
  await page.getByText('Hello, Bea.').waitFor()
  await look(page)
}

const gibbs = {
  description: 'I came at four. Mum stood in the door and did not ask me in. We talked on the step.',
  feelings: 'Small, and then cross with myself.',
  evaluation: 'She stayed and talked. The rain was hard.',
  analysis: 'I had come unannounced, and a door is hers to open. I would not like it either.',
  conclusion: 'I could have rung first.',
  'action-plan': 'Ring before each visit this week, and ask where she would like to meet.',
}

async function walkGibbs(page: Page, javaScriptEnabled: boolean): Promise<void> {
  await page.goto(server.url)
  await page.getByRole('link', { name: 'Notebook', exact: true }).click()
  await look(page)
  await page.getByRole('link', { name: 'Something happened today' }).click()
  await look(page)
  await page.getByLabel('What will you call this?').fill('On the doorstep')
  await press(page, 'Begin')
  for (const [step, words] of Object.entries(gibbs)) {
    await page.waitForURL(new RegExp(`/steps/${step}`))
    await answer(page).fill(words)
    if (javaScriptEnabled) await expectSaved(page)
    await look(page)
    await next(page)
  }
  await page.getByRole('heading', { name: 'Is this how you want it?' }).waitFor()
  // Something is changed at the last moment, and the walk comes back here.
  await page.getByRole('link', { name: /^Change.*Feelings$/ }).click()
  await answer(page).fill('Small, and then cross with myself. Sad in the car.')
  await press(page, 'Next: back to your answers')
  for (const words of [gibbs.description, 'Sad in the car.', gibbs['action-plan']]) {
    await page.locator('.paper .words', { hasText: words }).waitFor()
  }
  await finish(page)
  await putForward(page, { title: 'On the doorstep', code: '400.7.2', from: 'I had come unannounced', day: ['3', '3'] })
}

/** Several fields in a step, cues, a table; a step left for now keeps the page from being finished until it is there. */
async function walkJohns(page: Page): Promise<void> {
  await begin(page, server, 'johns', 'The visit that stays with me')
  await answer(page).fill('Why did I keep on going? I want to know what I was afraid of.')
  await next(page)
  await leaveForNow(page)
  await answer(page).fill('I hoped that she would trust me, and it was for me as much as for her.')
  await next(page)
  const cameOfIt = ['Tired for days.', 'Mum rang the school herself.', 'Two of us now go together.']
  for (const [index, words] of cameOfIt.entries()) await page.locator('#now textarea').nth(index).fill(words)
  await look(page)
  await next(page)
  await answer(page).fill('My own wish to be the one who mends it.')
  await next(page)
  await page.getByLabel('Another choice I had').fill('Ask her what she wanted')
  await page.getByLabel('What it might have led to').fill('A shorter list')
  await look(page)
  await next(page)
  await page.locator('#now textarea').first().fill('That keeping on can be listening.')
  await page.getByLabel('Personal: what I know about myself').check()
  await next(page)

  await page.getByRole('heading', { name: 'One thing needs you' }).waitFor()
  await look(page)
  await page.getByRole('link', { name: /^Description of the experience: Answer/ }).click()
  await answer(page).fill('Six visits, five of them on the step. On the sixth she put the kettle on.')
  await press(page, 'Next: back to your answers')
  await finish(page)
  await putForward(page, {
    title: 'The visit that stays with me',
    code: '401.8.1',
    from: 'I hoped',
    day: ['14', 'March'],
  })
}

/** A family tree and a timeline, filled in by forms and shown as drawings with the same in words. */
async function walkWhereItBegan(page: Page): Promise<void> {
  await begin(page, server, 'where-it-began', 'Three generations')
  await fillPerson(page, 1, 'Nan', '1951')
  await addRow(page, 'Add another person', 'Person 2')
  await fillPerson(page, 2, 'Mum', '1979')
  await addRow(page, 'Add a tie between two people', 'Tie 1')
  const tie = page.getByRole('group', { name: 'Tie 1' })
  await tie.getByRole('combobox').nth(0).selectOption({ label: 'Nan' })
  await tie.getByRole('combobox').nth(1).selectOption({ label: 'is a parent of …' })
  await tie.getByRole('combobox').nth(2).selectOption({ label: 'Mum' })
  await look(page)
  await next(page)

  const event = page.getByRole('group', { name: 'Event 1' })
  await event.getByLabel('When').fill('1985')
  await event.getByLabel('What happened').fill('The yard closed')
  await event.getByLabel('How it was').selectOption('hard')
  await look(page)
  await next(page)

  for (const box of await page.locator('#now .cells textarea').all())
    await box.fill('Work went, and nobody spoke of it.')
  await next(page)
  await page.getByLabel('What is it?').first().fill('Not asking for help')
  await page.getByLabel('It came round again').first().check()
  await next(page)
  await answer(page).fill('Silence about work became silence about everything. I suppose, and do not know.')
  await next(page)

  // The drawings, and what they say in words.
  expect(await page.locator('svg.drawing[role=img]').count()).toBe(2)
  await page.getByRole('img', { name: /A family tree of 2/ }).waitFor()
  await page.getByText('Nan is a parent of Mum').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'The yard closed' }).waitFor()
  await finish(page)
  await putForward(page, { title: 'Three generations', code: '401.1.2', from: 'Silence about work', day: ['1', '2'] })
}

async function fillPerson(page: Page, number: number, who: string, born: string): Promise<void> {
  const person = page.getByRole('group', { name: `Person ${number}`, exact: true })
  await person.getByLabel('Name or initials').fill(who)
  await person.getByLabel('Born').fill(born)
}

/** A row is added by a button of the form; the focus, and so the reading place, is in it afterwards. */
async function addRow(page: Page, button: string, row: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('group', { name: row, exact: true }).waitFor()
}

async function finish(page: Page): Promise<void> {
  await look(page)
  await press(page, 'Finish')
  await page.getByRole('heading', { level: 1, name: 'What it might be evidence for' }).waitFor()
}

interface Claim {
  readonly title: string
  readonly code: string
  /** How the sentence begins that is chosen. */
  readonly from: string
  readonly day: readonly [day: string, month: string]
}

async function putForward(page: Page, { title, code, from, day }: Claim): Promise<void> {
  await look(page)
  expect(await page.getByLabel('What shall it be called?').inputValue()).toBe(title)
  await page.getByLabel('Day', { exact: true }).fill(day[0])
  await page.getByLabel('Month').fill(day[1])
  await page.getByLabel('Year').fill('2026')
  await press(page, 'Next: choose criteria')
  await look(page)
  // Nothing is claimed for the learner: nothing is ticked.
  expect(await page.locator('input[name=criterion]:checked').count()).toBe(0)
  await page.locator(`.offer[data-criterion="${code}"] input`).check()
  await press(page, 'Next')

  await look(page)
  const sentence = page.getByLabel('They begin with sentence')
  const value = await sentence.locator('option', { hasText: from }).first().getAttribute('value')
  await sentence.selectOption(value)
  await page.getByLabel('Why do they fit?').fill('It is what I do, and what I will change.')
  await press(page, 'Save and go on')
  await look(page)
  await page.locator('.paper .words', { hasText: from }).waitFor()
  await press(page, 'Keep it as evidence')

  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await look(page)
  await page.getByText(/Version 1, kept on/).waitFor()
  await page.locator('mark', { hasText: from }).first().waitFor()
  await page.getByRole('link', { name: 'See it on your map' }).click()
  await page.getByRole('link', { name: `${code} claimed`, exact: true }).click()
  await page.locator(`.crit[data-criterion="${code}"]`).getByRole('link', { name: title }).waitFor()
}

/** Nothing sticks out, on this phone or on a smaller one. */
async function look(page: Page): Promise<void> {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await expectNoSidewaysScroll(page)
  }
}
