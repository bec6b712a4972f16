import { expect, test } from 'vitest'
import { evidenceFiles } from '../src/db/schema.ts'
import type { Role } from '../src/web/roles.ts'
import type { TestPerson } from './support/app.ts'
import { type Listed, routeTable } from './support/route-table.ts'
import { createWorld, type World } from './support/world.ts'

/** Where no link of Alongside’s own leads, and how one comes there. */
const unlinked: Readonly<Record<string, readonly string[]>> = {
  'by a link that somebody was given': ['/set-up/:token', '/invitations/:token', '/reset/:token', '/witness/:token'],
  'by signing in': ['/sign-in', '/sign-in/code'],
  'by a press that keeps something first': [
    '/account/recovery-codes',
    '/people/invitations/:id',
    '/people/invite-many/:key',
    '/people/:id/reset',
    '/records/:id/check',
    '/records/:id/link',
    '/records/:id/uploads',
    '/records/:id/uploads/:upload/file',
    '/responses/:id/evidence/check',
    '/talk/responses/:id/evidence',
    '/talk/responses/:id/evidence/criteria',
    '/talk/responses/:id/evidence/criteria/:code',
    '/talk/responses/:id/evidence/check',
  ],
  'only while a comment is not sent': ['/assess/:id/:evidence/comments/:comment'],
  'by a script': ['/talk/:id/words', '/records/:id/uploads/:upload'],
}
const excused = new Set(Object.values(unlinked).flat())

test('all that is there for a role is found by links, and no link leads nowhere', async () => {
  const world = await lived()
  for (const role of ['learner', 'assessor', 'supervisor', 'iqa', 'eqa', 'coordinator'] as const) {
    const found = await crawl(await whoIs(world, role))
    const there = routeTable.filter((route) => route.method === 'GET' && admits(route, role))
    const missed = there
      .map(({ path }) => path)
      .filter((pattern) => !excused.has(pattern) && !found.good.some((path) => matches(pattern, path)))
    expect.soft({ role, missed, broken: found.broken }).toEqual({ role, missed: [], broken: [] })
  }
}, 240_000)

const admits = ({ who }: Listed, role: Role) => who === 'anyone' || who.includes(role)

/** The world after everything in the table has happened to Ann. */
async function lived(): Promise<World> {
  const world = await createWorld()
  for (const route of routeTable) if (route.method === 'GET') await route.real?.(world.ann, world)
  await withFile(world)
  return world
}

/** What Ann sent has a file with it, too. */
async function withFile({ deps, ann }: World): Promise<void> {
  const file = await deps.db.read.select().from(evidenceFiles).get()
  if (!file) throw new Error('Nothing in the table makes a file')
  await deps.db.write((tx) => tx.insert(evidenceFiles).values({ ...file, evidenceId: ann.evidence, version: 1 }))
}

async function whoIs(world: World, role: Role): Promise<TestPerson> {
  if (role === 'learner') return world.ann.person
  return role === 'coordinator' ? world.person(['coordinator']) : world.staff[role]
}

/** Every link and every form that asks, from the first page on. A link to many things alike is followed for each. */
async function crawl(person: TestPerson) {
  const [good, broken]: [string[], string[]] = [[], []]
  const waiting: [to: string, from: string][] = [['/', '']]
  const known = new Set(['/'])
  for (const [to, from] of waiting) {
    const answer = await person.get(to)
    if (answer.status >= 400) broken.push(`${to} from ${from}: ${answer.status}`)
    else good.push(to.replace(/\?.*/, ''))
    const html = answer.headers.get('content-type')?.startsWith('text/html') ? await answer.text() : ''
    for (const link of [...linksIn(html, to), ...[answer.headers.get('location') ?? []].flat()]) {
      if (known.has(link)) continue
      known.add(link)
      waiting.push([link, to])
    }
  }
  return { good, broken }
}

function linksIn(html: string, at: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, href = '']) => href)
  const asked = [...html.matchAll(/<form\b[^>]*>/g)].map(([form]) => form).filter((form) => !/method="post"/.test(form))
  const actions = asked.map((form) => /action="([^"]*)"/.exec(form)?.[1] ?? at)
  return [...links, ...actions]
    .map((href) => new URL(href.replaceAll('&amp;', '&'), `http://here${at}`))
    .filter(({ host }) => host === 'here')
    .map(({ pathname, search }) => pathname + search)
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`).test(path)
}
