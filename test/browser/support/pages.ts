import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll } from './browser.ts'
import type { Server } from './server.ts'

export const kinds = [
  'short',
  'long',
  'list',
  'choice',
  'choices',
  'scale',
  'date',
  'table',
  'sort',
  'network',
  'genogram',
  'timeline',
] as const

interface Walkable {
  readonly id: string
  readonly steps: readonly { readonly id: string; readonly fields: readonly { readonly kind: string }[] }[]
}

/** The activity in which a kind of field comes first, and the steps on the way to it. */
export async function firstWith(page: Page, server: Server, kind: string) {
  const { activities } = (await (await page.request.get(`${server.url}/curriculum.json`)).json()) as {
    activities: readonly Walkable[]
  }
  const found = activities
    .map(({ id, steps }) => ({ activity: id, steps, at: steps.findIndex(has(kind)) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)[0]
  const step = found?.steps[found.at]
  if (!found || !step) throw new Error(`No activity has a field of the kind ${kind}`)
  const ids = found.steps.map(({ id }) => id)
  return { activity: found.activity, steps: ids, before: ids.slice(0, found.at), step: step.id }
}

const has = (kind: string) => (step: Walkable['steps'][number]) => step.fields.some((field) => field.kind === kind)

/** Begins an activity, as its form does. @returns the response's path */
export async function start(page: Page, server: Server, activity: string): Promise<string> {
  const answer = await post(page, server, `/activities/${activity}/start`, { title: `For ${activity}` })
  const path = /\/responses\/[^/]+/.exec(answer.headers().location ?? '')?.[0]
  if (!path) throw new Error(`${activity} did not begin: ${answer.status()}`)
  return path
}

/** Leaves steps for now, as their forms do. */
export async function leaveSteps(page: Page, server: Server, path: string, steps: readonly string[]): Promise<void> {
  for (const step of steps) await post(page, server, `${path}/steps/${step}`, { do: 'leave' })
}

function post(page: Page, server: Server, path: string, form: Record<string, string>) {
  return page.request.post(`${server.url}${path}`, { form, headers: { origin: server.url }, maxRedirects: 0 })
}

/**
 * What holds for every page: nothing for axe to find, nothing that sticks out at 320 px, one heading, and a title that
 * no other address in `seen` has.
 *
 * @param but rules of axe to leave out
 */
export async function look(page: Page, seen: Map<string, string>, but: readonly string[] = []): Promise<void> {
  const { pathname, search } = new URL(page.url())
  await page.setViewportSize({ width: 320, height: 800 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page, but)
  expect(await page.locator('h1').count(), `h1 at ${pathname}`).toBe(1)
  const title = await page.title()
  expect(title, pathname).toMatch(/^\S.* · Alongside$/)
  const place = pathname + search
  expect(seen.get(title) ?? place, `“${title}” is the title of two pages`).toBe(place)
  seen.set(title, place)
}

/** The numbers of what is in the book. */
export async function placesIn({ url }: Server): Promise<{ sections: readonly number[]; parts: readonly string[] }> {
  const { sections, parts } = (await (await fetch(`${url}/curriculum.json`)).json()) as {
    sections: readonly { readonly number: number }[]
    parts: readonly { readonly number: string }[]
  }
  return { sections: sections.map(({ number }) => number), parts: parts.map(({ number }) => number) }
}

/** The section that takes the most to fetch. */
export async function longestSection(server: Server): Promise<string> {
  const { sections } = await placesIn(server)
  const sizes = await Promise.all(
    sections.map(async (number) => {
      const path = `/sections/${number}`
      const { headers } = await fetch(server.url + path, { headers: { 'accept-encoding': 'br' } })
      return { path, bytes: Number(headers.get('content-length')) }
    }),
  )
  return sizes.reduce((most, each) => (each.bytes > most.bytes ? each : most)).path
}

/** A page under way, a finished one and the evidence made of it, of the demonstration's learner who is signed in. */
export async function addressesOf(page: Page, server: Server) {
  await page.goto(`${server.url}/notebook`)
  const hrefs = (words: string) =>
    page
      .getByRole('listitem')
      .filter({ hasText: words })
      .locator('a[href^="/responses/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const [underWay] = await hrefs('Last written on')
  const [finished] = await hrefs('Finished on')
  await page.goto(`${server.url}/map`)
  const evidence = await page.locator('.crit a[href^="/evidence/"]').first().getAttribute('href')
  if (!underWay || !finished || !evidence) throw new Error('The demonstration lacks a page that these tests look at')
  return { underWay, finished, evidence }
}
