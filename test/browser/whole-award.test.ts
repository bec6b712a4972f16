import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, useBrowser } from './support/browser.ts'
import { Server } from './support/server.ts'
import { openService, type Service } from './support/service.ts'
import { answer, begin, next, press } from './support/walk.ts'

// A unit of the award, from the first words to a locked unit and a portfolio that somebody outside can check.

useBrowser()

let server: Server
let service: Service
beforeEach(async () => {
  server = await Server.start()
  service = await openService(server)
}, 120_000)
afterEach(async () => {
  await service.close()
  await server.dispose()
})

const written = ['402.1.1', '402.1.2', '402.1.3', '402.1.4', '402.2.3', '402.2.4', '402.3.1', '402.3.2']
const seen = ['402.2.1', '402.2.2']
const TITLE = 'The evening the neighbours came round'

test('claim, send, send back, improve, judge, observe, sample, correct, sign, lock, look, take away', async () => {
  const { learner, assessor, iqa, eqa, complaints } = service
  await claim(learner)
  await send(learner)

  await openFromQueue(assessor, TITLE)
  await expectAccessible(assessor)
  await decideAll(assessor, written.length, ['402.1.1'])
  await sendDecisions(assessor)

  await improve(learner)
  await send(learner)
  await openFromQueue(assessor, TITLE)
  await assessor
    .getByText('second look')
    .first()
    .waitFor()
    .catch(() => {})
  await decideAll(assessor, 1)
  await sendDecisions(assessor)

  await observe(assessor, learner)
  await openFromQueue(assessor, 'A visit with the boys')
  await decideAll(assessor, seen.length)
  await sendDecisions(assessor)

  await sample(iqa)
  await correct(assessor)
  await closeSamples(iqa)
  await signBoth(assessor, learner)
  await look(eqa)
  await takeAway(learner)
  expect(complaints.flat()).toEqual([])
}, 240_000)

async function claim(page: Page): Promise<void> {
  await begin(page, server, 'gibbs', TITLE)
  const texts = [
    'Two neighbours stood in the front garden at seven. Mum went out shouting.',
    'Frightened, and ashamed of what I thought first.',
    'Asking for one week worked. The letters did not.',
    'For her a face at the door has meant bailiffs. I had called that aggression in my notes.',
    'I could have gone to the neighbours first.',
    'Do the wall with the boys. Ask the landlord to write down what got better.',
  ]
  for (const text of texts) {
    await answer(page).fill(text)
    await next(page)
  }
  await press(page, 'Finish')
  await putForward(page, written)
}

async function putForward(page: Page, codes: readonly string[]): Promise<void> {
  await page.getByLabel('Day', { exact: true }).fill('3')
  await page.getByLabel('Month').fill('3')
  await page.getByLabel('Year').fill('2026')
  await press(page, 'Next: choose criteria')
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true
  })
  for (const code of codes) await page.locator(`[data-criterion="${code}"] input`).check()
  await press(page, 'Next')
  while (!page.url().includes('/check')) {
    const from = page.url().endsWith('402.1.1') ? 'I could have gone' : 'Two neighbours'
    const sentence = page.getByLabel('They begin with sentence')
    await sentence.selectOption(await sentence.locator('option', { hasText: from }).first().getAttribute('value'))
    await page.getByLabel('Why do they fit?').fill('It shows what I did, and what I make of it.')
    await press(page, 'Save and go on')
  }
  await press(page, 'Keep it as evidence')
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
}

async function send(page: Page): Promise<void> {
  await page.goto(`${server.url}/submit`)
  await expectNoSidewaysScroll(page)
  await page.getByRole('checkbox', { name: new RegExp(TITLE) }).check()
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await page.locator('#declare').check()
  await page.getByRole('button', { name: 'Send it' }).click()
  await page.waitForURL(/\/submissions\//)
}

async function openFromQueue(page: Page, title: string): Promise<void> {
  await page.goto(`${server.url}/queue`)
  await page.locator('.queue').getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** One claim after the other, as the page opens them. */
async function decideAll(page: Page, count: number, notYet: readonly string[] = []): Promise<void> {
  for (let number = 0; number < count; number++) {
    const code = (await page.locator('form.open').getAttribute('data-criterion')) ?? ''
    await decide(page, code, notYet.includes(code) ? 'Not yet' : 'Met')
  }
}

async function decide(page: Page, code: string, decision: 'Met' | 'Not yet'): Promise<void> {
  const open = page.locator(`form.open[data-criterion="${code}"]`)
  await open.getByRole('radio', { name: decision, exact: true }).check()
  if (decision === 'Met')
    for (const tick of ['valid', 'authentic', 'current', 'sufficient']) await open.locator(`#${tick}`).check()
  await open
    .getByLabel('What you would say to Bea')
    .fill(decision === 'Met' ? `Well seen: ${code}.` : 'Say which kinds you have met.')
  await open.locator('button[type=submit]').click()
  await page.locator(`form.open[data-criterion="${code}"]`).waitFor({ state: 'detached' })
}

async function sendDecisions(page: Page): Promise<void> {
  await page.locator('#send button').click()
  await page.locator('#send button').waitFor({ state: 'detached' })
}

/** The learner reads what came back, changes the words that it rests on, and keeps the next version. */
async function improve(page: Page): Promise<void> {
  await page.goto(`${server.url}/notices`)
  await page
    .getByRole('link', { name: /something needs you/ })
    .first()
    .click()
  await page.getByText('Say which kinds you have met.').waitFor()
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: 'Improve it' }).first().click()
  await page
    .getByRole('link', { name: /^Change.*Conclusion$/ })
    .first()
    .click()
  await answer(page).fill('I could have gone to the neighbours first: noise, litter and a threat are three things.')
  await press(page, /^Next/)
  await press(page, 'Finish')
  await putForward(page, ['402.1.1'])
}

/** The assessor writes down what was seen; both sign, and it stands in the queue. */
async function observe(assessor: Page, learner: Page): Promise<void> {
  await assessor.goto(`${server.url}/learners`)
  await assessor.getByRole('link', { name: 'Bea Holt' }).first().click()
  await assessor.getByRole('link', { name: 'Record an observation' }).first().click()
  await assessor.getByRole('button', { name: /^Begin/ }).click()
  await assessor.waitForURL(/\/records\//)
  await assessor.getByLabel('What shall it be called?').fill('A visit with the boys')
  await assessor.getByLabel('Day', { exact: true }).fill('4')
  await assessor.getByLabel('Month').fill('3')
  await assessor.getByLabel('Year').fill('2026')
  for (const box of await assessor
    .locator('main form textarea:not(.cells textarea), main form input[type=text]:not(#title)')
    .all()) {
    if ((await box.inputValue()) === '' && (await box.isVisible()))
      await box.fill('The boys chalked goals on the garage, and asked next door first.')
  }
  await openAll(assessor)
  for (const code of seen) await assessor.locator(`input[name=claim][value="${code}"]`).check()
  await press(assessor, 'Add what I ticked').catch(() => {})
  for (const code of seen)
    await assessor.locator(`[data-criterion="${code}"] textarea`).fill('It was done with the boys, in front of me.')
  await assessor.getByRole('button', { name: 'Check and sign' }).click()
  await assessor.waitForURL(/\/check$/)
  await expectAccessible(assessor)
  await assessor.getByRole('button', { name: 'Sign it' }).click()
  await assessor.waitForURL((url) => !url.pathname.endsWith('/check'))

  await learner.goto(`${server.url}/notices`)
  await learner
    .getByRole('link', { name: /asks you to sign a record/ })
    .first()
    .click()
  await learner.getByRole('heading', { level: 1, name: 'A visit with the boys' }).waitFor()
  await expectNoSidewaysScroll(learner)
  await learner.getByRole('button', { name: 'Sign it' }).click()
  await learner.waitForURL(/\/evidence/)
}

async function sample(iqa: Page): Promise<void> {
  await iqa.goto(`${server.url}/samples/plans/new`)
  await iqa.getByLabel('What shall it be called?').fill('Spring')
  await iqa.getByLabel('Share of each assessor’s decisions, in percent').fill('100')
  await iqa.getByLabel('Share for new assessors, in percent').fill('100')
  await iqa.getByRole('button', { name: 'Propose a sample' }).click()
  await iqa.getByRole('button', { name: 'Keep this plan' }).click()
  await iqa.getByRole('heading', { level: 1, name: 'Spring' }).waitFor()
  await expectAccessible(iqa)
  await iqa
    .getByRole('link', { name: /402\.2\.1/ })
    .first()
    .click()
  await verdict(iqa, 'I return it to the assessor')
  await iqa.getByRole('link', { name: 'Back', exact: true }).click()
  await iqa
    .getByRole('link', { name: /402\.3\.2/ })
    .first()
    .click()
  await verdict(iqa, 'I agree with it')
}

async function verdict(iqa: Page, words: string): Promise<void> {
  await iqa.getByRole('radio', { name: words }).check()
  if (words.includes('return')) {
    await iqa.getByLabel('Feedback to the assessor').fill('What did the boys say in the end?')
    await iqa.getByLabel('What is to be done').fill('Add it to the feedback.')
    await iqa.getByLabel('By which day').fill('2099-01-31')
  }
  await iqa.getByRole('button', { name: 'Keep and tell the assessor' }).click()
  await iqa.getByText('What you decided is kept.').waitFor()
}

/** The assessor finds what came back, and sends another decision in its place. */
async function correct(assessor: Page): Promise<void> {
  await assessor.goto(`${server.url}/queue`)
  await assessor.locator('a[href="/samples/returned"]').first().click()
  await assessor.getByText('What did the boys say in the end?').waitFor()
  await expectAccessible(assessor)
  await assessor.locator('a.btn[href^="/assess/"]').first().click()
  const open = assessor.locator('form.open')
  await open
    .getByLabel('What you would say to Bea')
    .fill('They asked next door first. Next time say what they answered.')
  await open.getByLabel('Why do you change the decision?').fill('Quality assurance asked for more in the feedback.')
  await open.locator('button[type=submit]').click()
  await sendDecisions(assessor)
}

async function closeSamples(iqa: Page): Promise<void> {
  await iqa.goto(`${server.url}/notices`)
  await iqa
    .getByRole('link', { name: /has answered a decision/ })
    .first()
    .click()
  await iqa.getByRole('heading', { name: 'It is answered' }).waitFor()
  await iqa.getByRole('button', { name: 'Close it' }).click()
  await iqa.getByText('What you decided is kept.').waitFor()
}

async function signBoth(assessor: Page, learner: Page): Promise<void> {
  await assessor.goto(`${server.url}/learners`)
  await assessor.getByRole('link', { name: 'Bea Holt' }).first().click()
  await assessor.locator('a[href$="/units/402"]').first().click()
  await assessor.getByLabel('Your summary of the unit').fill('All ten criteria, in words and in front of me.')
  await assessor.getByRole('checkbox').check()
  await assessor.locator('form[action$="/units/402"] button[type=submit]').click()
  await assessor.getByText('All ten criteria, in words and in front of me.').first().waitFor()

  await learner.goto(`${server.url}/units/402`)
  await learner.getByText('All ten criteria, in words and in front of me.').waitFor()
  await expectNoSidewaysScroll(learner)
  await learner.getByRole('checkbox').check()
  await learner.getByRole('button', { name: 'Sign unit 402' }).click()
  await learner.getByText('Signed off by you both. Nothing in it changes any more.').waitFor()
  await expectAccessible(learner)
}

/** The EQA opens it without asking for a spreadsheet, and the coordinator sees that they did. */
async function look(eqa: Page): Promise<void> {
  await eqa.goto(`${server.url}/examine`)
  await expectAccessible(eqa)
  await eqa.locator('a[href^="/learners/"]', { hasText: 'Bea Holt' }).first().click()
  await eqa.getByRole('link', { name: TITLE }).first().click()
  await eqa
    .getByText(/^Well seen/)
    .first()
    .waitFor()
  expect(await eqa.locator('main form').count()).toBe(0)
  const { coordinator } = service
  await coordinator.goto(`${server.url}/examine/looks`)
  await coordinator.getByText('Esme Ford').first().waitFor()
}

/** Everything leaves with the learner, and somebody outside can see that it is whole. */
async function takeAway(learner: Page): Promise<void> {
  const pdf = await learner.request.get(`${server.url}/portfolio/402.pdf`)
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  const folder = mkdtempSync(join(tmpdir(), 'alongside-zip-'))
  const path = join(folder, 'portfolio.zip')
  const zip = await learner.request.get(`${server.url}/portfolio.zip`)
  writeFileSync(path, await zip.body())
  const told = execFileSync('node', ['dist/check-portfolio.js', 'check-portfolio', path], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  expect(told).toMatch(/^All \d+ files fit\. Made for Bea Holt/)
  expect(server.verified()).toContain('Everything is as it was recorded.')
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true
  })
}
