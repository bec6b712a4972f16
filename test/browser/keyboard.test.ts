import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { desk, useBrowser, visitor } from './support/browser.ts'
import { inDemo, signIn } from './support/people.ts'
import { Server } from './support/server.ts'
import { begin, expectSaved } from './support/walk.ts'

// By keyboard alone: everything can be reached and pressed, one always sees where one is, and the focus is never lost.

useBrowser()

let server: Server
let page: Page
let complaints: string[]
beforeAll(async () => {
  server = await Server.start('demo')
})
beforeEach(async () => {
  ;({ page, complaints } = await visitor(desk))
  await signIn(page, server, inDemo('learner'))
  return async () => {
    expect(complaints).toEqual([])
    await page.context().close()
  }
})
afterAll(() => server.dispose())

interface Focus {
  readonly tag: string
  readonly id: string
  readonly words: string
  /** A ring round it, or round what holds it. */
  readonly visible: boolean
}

/** Where the focus is. */
async function focus(): Promise<Focus> {
  return page.evaluate(() => {
    const at = document.activeElement ?? document.body
    const ringed = (element: Element | null) => {
      if (!element) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3
    }
    const labels = 'labels' in at ? (at as HTMLInputElement).labels : undefined
    const label = labels?.[0]?.textContent ?? at.textContent
    return {
      tag: at.tagName.toLowerCase(),
      id: at.id,
      words: (label ?? '').replace(/\s+/g, ' ').trim(),
      visible: ringed(at) || ringed(at.closest('label')) || ringed(at.closest('.paper')),
    }
  })
}

/** Tab, until the focus is on what has these words; on the way, it is always somewhere, and seen. */
async function tabTo(words: string | RegExp): Promise<Focus> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab')
    const at = await focus()
    if (at.tag === 'body') continue // from the last thing on the page to the first, by way of the window
    expect(at.visible, `no ring round ${at.tag} “${at.words.slice(0, 60)}” at ${page.url()}`).toBe(true)
    if (typeof words === 'string' ? at.words === words : words.test(at.words)) return at
  }
  throw new Error(`Tab never came to ${words} at ${page.url()}`)
}

/** Once what was pressed has led to a new place. */
const focusOn = (id: string): Promise<unknown> =>
  page.waitForFunction((expected) => document.activeElement?.id === expected, id)

test('the first Tab leads past the navigation', async () => {
  await page.goto(server.url)
  await page.keyboard.press('Tab')
  expect(await focus()).toMatchObject({ words: 'Skip to the page', visible: true })
  await page.keyboard.press('Enter')
  await focusOn('main')
  const main = page.locator('main')
  await page.keyboard.press('Tab')
  expect(await main.evaluate((element) => element.contains(document.activeElement))).toBe(true)
})

test('from the notebook through a step, with Tab, Enter and letters', async () => {
  await page.goto(`${server.url}/notebook`)
  await tabTo('Something happened today')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/activities\/gibbs/)
  await tabTo('What will you call this?')
  await page.keyboard.type('By keyboard')
  await tabTo('Begin')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/steps\/description/)
  await focusOn('now')

  // Next with nothing written: what is missing takes the focus, and leads to its field.
  await tabTo(/^Next/)
  await page.keyboard.press('Space')
  await focusOn('needs')
  await page.getByRole('alert').getByText('One thing needs you').waitFor()
  await tabTo(/^Answer/)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  expect((await focus()).visible).toBe(true)
  await page.keyboard.type('She opened the door herself.')
  await expectSaved(page)
  // Being saved takes the focus from nobody.
  expect((await focus()).tag).toBe('textarea')

  await tabTo(/^Next/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/steps\/feelings/)
  await focusOn('now')
  await tabTo('Back')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/steps\/description/)
  await focusOn('now')
  await page.locator('textarea.write', { hasText: 'She opened the door herself.' }).waitFor()
})

test('a row that is added, moved or taken away has the focus, or its neighbour', async () => {
  await begin(page, server, 'own-network')
  await tabTo('Who Initials, or a word such as Nan.')
  await page.keyboard.type('Nan')
  await tabTo('Add another person or service')
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'Person or service 2' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('fieldset')?.id === 'f-network-1')
  expect((await focus()).visible).toBe(true)
  await tabTo('Who Initials, or a word such as Nan.')
  await page.keyboard.type('The GP')
  await tabTo('What they are')
  await page.keyboard.press('s')
  await tabTo('It goes both ways')
  await page.keyboard.press('Space')
  await tabTo(/^Remove person or service 2/)
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'Person or service 2' }).waitFor({ state: 'detached' })
  await page.waitForFunction(() => document.activeElement && document.activeElement !== document.body)
  expect((await focus()).visible).toBe(true)
})

test('a scale is chosen with the arrows, and Enter in a line goes on', async () => {
  await begin(page, server, 'which-chair-do-you-sit-in')
  await tabTo(/^0\b/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const at = await focus()
  expect(at).toMatchObject({ words: '2', visible: true })
  expect(await page.locator('#now input:checked').first().inputValue()).toBe('2')
  await expectSaved(page)

  await begin(page, server, 'a-value-they-did-not-share')
  await page.locator('#now input[type=text]').focus()
  await page.keyboard.type('Being on time')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/steps\/how-knew/)
  await focusOn('now')
})

test('the map: a patch leads to its criterion, which opens and closes', async () => {
  await page.goto(`${server.url}/map`)
  await tabTo(/^400\.1\.1/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/#c400\.1\.1$/)
  const lines = page.locator('.crit[data-criterion="400.1.1"]')
  expect(await lines.evaluate((element: HTMLDetailsElement) => element.open)).toBe(true)
  // The next Tab is there already, not at the top of the page again.
  await page.keyboard.press('Tab')
  expect((await focus()).words).toMatch(/^400\.1\.1 [A-Z]/)
  await page.keyboard.press('Space')
  expect(await lines.evaluate((element: HTMLDetailsElement) => element.open)).toBe(false)
})

test('a term’s meaning opens beside it, and Escape leads back to the term', async () => {
  await page.goto(`${server.url}/sections/7`)
  await page.locator('a.term').first().waitFor()
  const name = (await page.locator('a.term').first().textContent())?.trim() ?? ''
  await page.locator('main').focus()
  await tabTo(name)
  expect(await page.locator('.gloss:popover-open').count()).toBe(0)
  await page.keyboard.press('Enter')
  const gloss = page.locator('.gloss:popover-open')
  await gloss.waitFor()
  expect(await gloss.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  // It is read as what it explains, and lies in the window.
  expect(await gloss.getAttribute('aria-label')).toBe(name)
  const box = await gloss.boundingBox()
  expect(box && box.x >= 0 && box.x + box.width <= 1200).toBe(true)
  await page.keyboard.press('Escape')
  await gloss.waitFor({ state: 'detached' })
  expect(await focus()).toMatchObject({ tag: 'a', words: name, visible: true })
})
