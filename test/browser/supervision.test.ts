import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, phone, useBrowser, visitor } from './support/browser.ts'
import { fillSignIn } from './support/people.ts'
import { Server } from './support/server.ts'
import { openService, type Service } from './support/service.ts'
import { answer, begin, next, press } from './support/walk.ts'

// From a page that only the learner reads to a session that both have agreed, and back to the learner as evidence.

useBrowser()

let server: Server
let service: Service
beforeAll(async () => {
  server = await Server.start()
  service = await openService(server)
})
afterAll(async () => {
  await service?.close()
  await server.dispose()
})

const brought = ['She held the door with her foot.', 'I talked to the top of her head.']
const note = 'I cannot tell whether I was kind or only quick.'
const kept = 'The biscuit tin stays between us.'
const wholly = 'Grandad sat by the window and never turned round.'
const gibbs = [
  `${brought[0]} ${kept}`,
  brought[1],
  'The kettle was on, at least.',
  'Standing up made me tall.',
  'Sit down first.',
  'Ask where to sit.',
] as string[]

test('a learner brings some words, two people meet over them, and what they agree comes back', async () => {
  const { learner, supervisor, complaints } = service
  const before = await deskOf(supervisor)
  const path = await walkGibbs(learner)
  const other = await begin(learner, server, 'johns', 'The window')
  await answer(learner).fill(wholly)
  await next(learner)
  // To a supervisor, somebody who writes much and shares nothing looks as somebody who has not begun.
  expect(await deskOf(supervisor)).toBe(before)

  await shareSentences(learner, path)
  await shareWhole(learner, other)
  await seesWhatWasBrought(supervisor)
  await seesNothingElse(supervisor, [path, other])

  const session = await planSession(supervisor, 0)
  await addToAgenda(supervisor)
  await notesAreWrittenTogether(learner, supervisor, session)
  await bothWriteAtOnce(learner, supervisor, session)
  await notesWithoutScript(session)
  await agreeOnAnAction(learner, supervisor, session)
  await takeBackBoth(learner, supervisor, session)
  await agree(learner, supervisor, session)

  const evidence = await useAsEvidence(learner, session)
  await seesNothingElse(supervisor, [evidence, `${session}/evidence`])
  await actionComesBack(learner, supervisor)
  expect(complaints.flat()).toEqual([])
}, 120_000)

/** What the supervisor’s own page says. */
async function deskOf(supervisor: Page): Promise<string> {
  await supervisor.goto(`${server.url}/sessions`)
  return supervisor.locator('main').innerHTML()
}

async function walkGibbs(learner: Page): Promise<string> {
  const path = await begin(learner, server, 'gibbs', 'Talking to the top of a head')
  for (const words of gibbs) {
    await answer(learner).fill(words)
    await next(learner)
  }
  await press(learner, 'Finish')
  return path
}

async function shareSentences(learner: Page, path: string): Promise<void> {
  await learner.goto(`${server.url}${path}`)
  await learner.getByRole('link', { name: 'Bring this to supervision' }).click()
  await look(learner, 'Bring this to supervision')
  await learner.getByLabel('Only the sentences I tick below').check()
  for (const words of brought) await learner.getByLabel(words).check()
  await learner.getByLabel('Why I bring it').fill(note)
  await learner.getByRole('button', { name: 'See exactly what they will see' }).click()
  await look(learner, 'This is exactly what Dilys will see')
  await expectBrought(learner)
  await learner.getByRole('button', { name: 'Share it with Dilys' }).click()
  await learner.getByText('Shared. It is below, and you can take it back.').waitFor()
  await look(learner, 'Supervision')
}

async function shareWhole(learner: Page, path: string): Promise<void> {
  await learner.goto(`${server.url}/share/${path.replace('/responses/', '')}`)
  await learner.getByLabel('All of it, with the questions').check()
  await learner.getByRole('button', { name: 'See exactly what they will see' }).click()
  await learner.getByRole('button', { name: 'Share it with Dilys' }).click()
  await learner.getByText('Shared. It is below, and you can take it back.').waitFor()
}

/** The chosen words and the reason, and no others. */
async function expectBrought(page: Page): Promise<void> {
  const paper = page.getByRole('article', { name: 'What Bea brings' })
  expect(await paper.locator('.words').allInnerTexts()).toEqual([note, ...brought])
  expect(await page.locator('main').innerText()).not.toContain(kept)
}

async function seesWhatWasBrought(supervisor: Page): Promise<void> {
  await supervisor.goto(`${server.url}/sessions`)
  await look(supervisor, 'Sessions')
  const waiting = supervisor.getByRole('region', { name: 'Brought for you' }).getByRole('link')
  expect(await waiting.allInnerTexts()).toEqual(expect.arrayContaining(['Talking to the top of a head', 'The window']))
  expect(await waiting.count()).toBe(2)
  await waiting.filter({ hasText: 'The window' }).click()
  await supervisor.getByText(wholly).waitFor()
  await supervisor.goBack()
  await waiting.filter({ hasText: 'Talking' }).click()
  await look(supervisor, 'Talking to the top of a head')
  await expectBrought(supervisor)
}

/** Nothing behind any address of the learner’s, as if it were not there. */
async function seesNothingElse(supervisor: Page, paths: readonly string[]): Promise<void> {
  const inside = paths.flatMap((path) => [path, path.replace(/^\/responses\//, '/share/')])
  for (const path of [...inside, '/map', '/notebook', '/supervision', '/matrix']) {
    expect((await supervisor.request.get(server.url + path)).status(), path).toBe(404)
  }
  for (const path of ['/search?q=biscuit+tin', '/notices', '/sessions', '/sessions/new']) {
    const html = await (await supervisor.request.get(server.url + path)).text()
    expect(html, path).not.toContain(kept)
    for (const words of gibbs.slice(2)) expect(html, path).not.toContain(words)
  }
}

/** @param ahead days from today. @returns the session’s path */
async function planSession(supervisor: Page, ahead: number): Promise<string> {
  await supervisor.goto(`${server.url}/sessions`)
  await supervisor.getByRole('link', { name: 'Plan a session with Bea Holt' }).click()
  await look(supervisor, 'Plan a session')
  await supervisor.getByLabel('On which day?').fill(dayAhead(ahead))
  await supervisor.getByLabel('From').fill('10:00')
  await supervisor.getByLabel('To', { exact: true }).fill('11:00')
  await supervisor.getByRole('button', { name: 'Plan it' }).click()
  await supervisor.getByRole('heading', { level: 1, name: /^Bea and Dilys/ }).waitFor()
  return new URL(supervisor.url()).pathname
}

const dayAhead = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(Date.now() + days * 86_400_000)

const topic = 'Lifts home'

async function addToAgenda(supervisor: Page): Promise<void> {
  const proposed = supervisor.getByRole('group', { name: 'Questions that the book would ask' })
  const question = (await proposed.locator('label').first().innerText()).trim()
  await proposed.getByRole('checkbox').first().check()
  await supervisor.getByRole('button', { name: 'Put them on' }).click()
  await agenda(supervisor).getByRole('link', { name: question }).waitFor()
  await supervisor.getByLabel('Something to talk about').fill(topic)
  await supervisor.getByRole('button', { name: 'Put it on' }).click()
  await agenda(supervisor).getByRole('link', { name: topic }).waitFor()
  const lines = (await agenda(supervisor).getByRole('listitem').allInnerTexts()).slice(0, 7)
  expect(lines.map((line) => line.replace(/^\d+\s+/, ''))).toEqual([
    ...['How are you?', 'From last time', 'Talking to the top of a head', 'The window', question, topic],
    'What happens next',
  ])
}

const agenda = (page: Page) => page.getByRole('navigation', { name: 'Agenda' })
const item = (page: Page, title: string) => page.getByRole('region', { name: new RegExp(`^\\d+ ${title}`) })
const notesOn = (page: Page, title: string) => item(page, title).getByRole('textbox')
const savedOn = (page: Page, title: string) => item(page, title).getByText(/^\s*Saved at \d\d:\d\d on the server/)
const head = 'Talking to the top of a head'

async function notesAreWrittenTogether(learner: Page, supervisor: Page, session: string): Promise<void> {
  await learner.goto(server.url + session)
  await look(learner, /^Bea and Dilys/)
  expect(await item(supervisor, head).getByRole('button', { name: 'Save these notes' }).count()).toBe(0)
  await notesOn(supervisor, head).fill('Being quick can be a kindness.')
  await savedOn(supervisor, head).waitFor()
  await learner.reload()
  expect(await notesOn(learner, head).inputValue()).toBe('Being quick can be a kindness.')
  expect(await item(learner, head).locator('.paper .words').allInnerTexts()).toEqual([note, ...brought])
}

/** Both begin from an empty box: whoever is later is told, and nobody’s words are lost. */
async function bothWriteAtOnce(learner: Page, supervisor: Page, session: string): Promise<void> {
  await supervisor.reload()
  await notesOn(supervisor, topic).fill('Dilys would say no.')
  await savedOn(supervisor, topic).waitFor()
  await notesOn(learner, topic).fill('Bea would say not yet.')
  await item(learner, topic).getByText('This was changed on another device meanwhile.').waitFor()
  await learner.getByRole('link', { name: 'See both, and choose' }).click()
  await supervisor.reload()
  for (const page of [learner, supervisor]) {
    const both = item(page, topic).locator('form.open')
    await both.getByText('Dilys would say no.').waitFor()
    await both.getByText('Bea would say not yet.').waitFor()
  }
  await look(learner, /^Bea and Dilys/)
  await learner.getByRole('button', { name: 'Keep both, one after the other' }).click()
  await item(learner, topic).locator('form.open').waitFor({ state: 'detached' })
  await supervisor.goto(server.url + session)
  expect(await notesOn(supervisor, topic).inputValue()).toBe('Dilys would say no.\n\nBea would say not yet.')
}

/** Where there is no script, there is a button; where there is, none. */
async function notesWithoutScript(session: string): Promise<void> {
  const { page, context } = await visitor({ ...phone, javaScriptEnabled: false })
  await page.goto(server.url + session)
  await fillSignIn(page, { email: 'bea@harbour.example', password: 'rope lantern gull pier' })
  await page.getByRole('heading', { level: 1, name: /^Bea and Dilys/ }).waitFor()
  await notesOn(page, 'How are you').fill('Tired, and glad of the hour.')
  await item(page, 'How are you').getByRole('button', { name: 'Save these notes' }).click()
  await item(page, 'How are you')
    .getByText(/Saved on/)
    .waitFor()
  await page.goto(server.url + session)
  expect(await notesOn(page, 'How are you').inputValue()).toBe('Tired, and glad of the hour.')
  await context.close()
}

const action = 'Ask Mum where she would like to sit'

async function agreeOnAnAction(learner: Page, supervisor: Page, session: string): Promise<void> {
  await supervisor.getByLabel('Somebody will').fill(action)
  await supervisor.getByLabel('Who', { exact: true }).selectOption({ label: 'Bea' })
  await supervisor.getByLabel('By', { exact: true }).fill(dayAhead(7))
  await supervisor.getByRole('button', { name: 'Add it' }).click()
  await item(supervisor, 'What happens next').getByText(action).first().waitFor()
  await look(supervisor, /^Bea and Dilys/)
  await learner.goto(server.url + session)
  await item(learner, 'What happens next').getByText(action).first().waitFor()
}

/** One before anything was said about it, one after. */
async function takeBackBoth(learner: Page, supervisor: Page, session: string): Promise<void> {
  await takeBack(learner, 'The window', 'Nothing was noted about it.')
  await takeBack(learner, head, 'stay in the session’s record')
  for (const [page, who] of [
    [learner, 'You'],
    [supervisor, 'Bea'],
  ] as const) {
    await page.goto(server.url + session)
    expect(await agenda(page).innerText()).not.toContain('The window')
    expect(await page.locator('main').innerText()).not.toContain(wholly)
    await item(page, head).getByText(`${who} took this back after it was talked about.`).waitFor()
    expect(await item(page, head).locator('.paper .words').allInnerTexts()).toEqual([note, ...brought])
  }
}

async function takeBack(learner: Page, title: string, warning: string): Promise<void> {
  await learner.goto(`${server.url}/supervision`)
  const share = learner.getByRole('listitem').filter({ has: learner.getByRole('link', { name: title, exact: true }) })
  await share.locator('summary').click()
  await share.getByText(warning).waitFor()
  await share.getByRole('button', { name: 'Take it back' }).click()
  await learner.getByText('Taken back. Its words are gone for your supervisor.').waitFor()
}

/** A change takes an agreement back; the second agreement closes the notes. */
async function agree(learner: Page, supervisor: Page, session: string): Promise<void> {
  await sayYes(learner, session)
  await supervisor.goto(server.url + session)
  await supervisor.getByText('Bea: agreed. Dilys: not yet.').waitFor()
  await notesOn(supervisor, topic).fill('Not yet, and why.')
  await item(supervisor, topic).getByText('The notes had been agreed: both of you are asked again.').waitFor()
  await learner.reload()
  await learner.getByText('Bea: not yet. Dilys: not yet.').waitFor()
  await learner.getByText(/Something was changed on .* after one of you had agreed/).waitFor()
  await sayYes(learner, session)
  await sayYes(supervisor, session)
  for (const page of [learner, supervisor]) {
    await page.goto(server.url + session)
    await page.getByText('You both agreed these notes.').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    await look(page, /^Bea and Dilys/)
  }
}

async function sayYes(page: Page, session: string): Promise<void> {
  await page.goto(server.url + session)
  await page.getByRole('button', { name: 'I agree these notes' }).click()
  await page.getByText(/You agreed these notes|You both agreed these notes/).waitFor()
}

/** @returns the evidence’s path */
async function useAsEvidence(learner: Page, session: string): Promise<string> {
  await learner.goto(server.url + session)
  await learner.getByRole('link', { name: 'Use these notes as evidence' }).click()
  await look(learner, 'Use these notes as evidence')
  await learner.locator('summary').filter({ hasText: '400' }).first().click()
  await learner.locator('[data-criterion="400.7.2"] input').check()
  await learner.getByRole('button', { name: 'These criteria' }).click()
  // The unit is folded again, and the reason is asked for where the page lands.
  await expect.poll(() => learner.url()).toMatch(/#criteria$/)
  expect(await learner.locator('[data-criterion="400.7.2"] input').isVisible()).toBe(false)
  await learner.getByLabel('Why does it fit 400.7.2?').fill('We looked together at how I stood and what I will change.')
  await look(learner, 'Use these notes as evidence')
  await press(learner, 'Keep it as evidence')
  await learner.getByRole('heading', { level: 1, name: /^Supervision/ }).waitFor()
  await learner.getByText('We looked together at how I stood').first().waitFor()
  await learner.getByText(`: ${action}`).first().waitFor()
  return new URL(learner.url()).pathname
}

async function actionComesBack(learner: Page, supervisor: Page): Promise<void> {
  const session = await planSession(supervisor, 1)
  const last = item(supervisor, 'From last time')
  await last.getByText(action).first().waitFor()
  await look(supervisor, /^Bea and Dilys/)
  await last.getByLabel('Done').check()
  await last.getByRole('button', { name: /^Save/ }).click()
  await learner.goto(server.url + session)
  expect(await item(learner, 'From last time').getByLabel('Done').isChecked()).toBe(true)
  await learner.goto(`${server.url}/supervision`)
  await learner.getByText('Nothing is open.').waitFor()
}

/** The page is there, sound for axe, and nothing sticks out, on its own device or a smaller one. */
async function look(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  const own = page.viewportSize() ?? { width: 1200, height: 900 }
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize(own)
}
