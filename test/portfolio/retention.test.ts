import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { ledger, people } from '../../src/db/schema.ts'
import { closeAccount } from '../../src/people/people.ts'
import { portfolioOf } from '../../src/portfolio/portfolio.ts'
import { letGoByRule } from '../../src/portfolio/retention.ts'
import { createWorld, SECRET, stored, type World } from '../support/world.ts'
import { exists, judged, PASSWORD, secondVersion, submitted, withPassword } from './support-judged.ts'

const MONTH = 31 * 86_400_000

/** One decided piece, with a version that was never sent. */
async function decided(world: World): Promise<void> {
  const sent = await submitted(world, world.ann.person, world.ann.evidence)
  await judged(world, world.staff.assessor, sent)
  await secondVersion(world, world.ann.evidence, 'Unsent words')
}

const personOf = async ({ deps }: World, id: string) =>
  deps.db.read.select().from(people).where(eq(people.id, id)).get()

test('whoever deletes their account with nothing decided is found nowhere afterwards, not in the file either', async () => {
  const world = await createWorld()
  const { ann, deps } = world
  await submitted(world, ann.person, ann.evidence)
  await withPassword(world, ann.person)
  const answer = await ann.person.post('/account/data/delete', { what: 'account', sure: 'yes', current: PASSWORD })
  expect(await answer.text()).toContain('Everything in it is gone')
  expect((await stored(world)).filter((line) => line.includes(SECRET) || line.includes(ann.person.email))).toEqual([])
  expect((await stored(world)).some((line) => line.startsWith('ledger') && line.includes('erasure'))).toBe(true)
  // While Alongside runs: neither in the file, nor in the log beside it.
  for (const file of ['alongside.db', 'alongside.db-wal'])
    expect(readFileSync(join(deps.config.dataDir, file)).includes(SECRET)).toBe(false)
}, 120_000)

test('what was decided stays, under the name, and all else goes', async () => {
  const world = await createWorld()
  const { ann, staff, deps } = world
  await decided(world)
  const before = await portfolioOf(deps.db.read, deps, ann.person.id)
  const page = await (await ann.person.get('/account/data')).text()
  expect(page).toContain('stays until 22 November 2029')
  await withPassword(world, ann.person)
  const answer = await ann.person.post('/account/data/delete', { what: 'account', sure: 'yes', current: PASSWORD })
  expect(await answer.text()).toContain('The record of what was decided stays')

  const after = await portfolioOf(deps.db.read, deps, ann.person.id)
  expect(after.evidence).toEqual(before.evidence)
  expect((await staff.iqa.get(`/learners/${ann.person.id}/portfolio/400`)).status).toBe(200)
  const lines = await stored(world)
  for (const words of [
    `${SECRET} note`,
    `${SECRET} boundaries`,
    `${SECRET} first text`,
    `${SECRET} reason`,
    'Unsent words',
    ann.person.email,
  ])
    expect(lines.filter((line) => line.includes(words))).toEqual([])
  expect(await exists(world, ann.withdrawn)).toBe(false)
  expect((await personOf(world, ann.person.id))?.closedAt).toBe(world.clock.now)
  expect((await ann.person.get('/notebook')).headers.get('location')).toContain('/sign-in')
}, 120_000)

test('deleting only the writing leaves what was decided, and the account', async () => {
  const world = await createWorld()
  await decided(world)
  const before = await portfolioOf(world.deps.db.read, world.deps, world.ann.person.id)
  await world.ann.person.post('/account/data/delete', { what: 'writing', sure: 'yes' })
  expect((await portfolioOf(world.deps.db.read, world.deps, world.ann.person.id)).evidence).toEqual(before.evidence)
  expect((await world.ann.person.get('/notebook')).status).toBe(200)
}, 120_000)

test('a coordinator sees what would go, and what goes is what was shown', async () => {
  const world = await createWorld()
  const { ann, boss, clock, deps } = world
  await decided(world)
  const desk = await world.person(['coordinator'])
  await closeAccount(deps, boss, ann.person.id)
  expect(await (await desk.get('/retention')).text()).not.toContain(ann.person.name)

  clock.now += 6.2 * MONTH
  const later = await world.person(['coordinator'])
  const shown = await (await later.get('/retention')).text()
  expect(shown).toContain(`<b>${ann.person.name}</b>: their private writing`)
  expect(shown).not.toContain(SECRET)
  const token = /name="token" value="([^"]+)"/.exec(shown)?.[1] ?? ''
  await closeAccount(deps, boss, desk.id)
  await deps.db.write((tx) => tx.update(people).set({ closedAt: 1 }).where(eq(people.id, desk.id)))
  const stale = await later.post('/retention/now', { token })
  expect(stale.status).toBe(422)
  expect((await stored(world)).some((line) => line.includes(`${SECRET} note`))).toBe(true)

  const fresh = /name="token" value="([^"]+)"/.exec(await stale.text())?.[1] ?? ''
  expect((await later.post('/retention/now', { token: fresh })).status).toBe(303)
  expect((await stored(world)).some((line) => line.includes(`${SECRET} note`))).toBe(false)
  expect((await portfolioOf(deps.db.read, deps, ann.person.id)).evidence).toHaveLength(1)

  clock.now += 36 * MONTH
  const last = await world.person(['coordinator'])
  const due = await (await last.get('/retention')).text()
  expect(due).toContain('the record of the award')
  const end = /name="token" value="([^"]+)"/.exec(due)?.[1] ?? ''
  expect((await last.post('/retention/now', { token: end })).status).toBe(303)
  expect(await personOf(world, ann.person.id)).toBeUndefined()
  expect((await stored(world)).filter((line) => line.includes(SECRET))).toEqual([])
  const lines = await deps.db.read.select().from(ledger).where(eq(ledger.about, 'erasure'))
  expect(lines.map(({ what }) => what)).toContain('erased the record: 1 pieces of evidence, 1 decisions, 0 sign-offs')
}, 120_000)

test('by rule it happens only where it is switched on, and once a day', async () => {
  const world = await createWorld()
  const { ann, boss, clock, deps } = world
  await closeAccount(deps, boss, ann.person.id)
  clock.now += 7 * MONTH
  expect(await letGoByRule(deps)).toBe('off')
  const desk = await world.person(['coordinator'])
  const rules = { recordYears: '3', writingMonths: '6', noticeMonths: '12', uploadDays: '30', callMonths: '12' }
  const wrong = await desk.post('/retention', { ...rules, recordYears: 'some', on: 'yes' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="some"')
  expect((await desk.post('/retention', { ...rules, on: 'yes' })).status).toBe(303)
  expect(await letGoByRule(deps)).toBe('done')
  expect(await letGoByRule(deps)).toBe('done today')
  expect((await stored(world)).filter((line) => line.includes(SECRET))).toEqual([])
}, 120_000)

test('by hand, for one person: the name is typed, and what was typed stays', async () => {
  const world = await createWorld()
  const { ann } = world
  await decided(world)
  const desk = await world.person(['coordinator'])
  const page = await (await desk.get(`/people/${ann.person.id}/erase`)).text()
  expect(page).toContain('One piece of evidence with one decision')
  const wrong = await desk.post(`/people/${ann.person.id}/erase`, { name: 'Somebody', sure: 'yes' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="Somebody"')
  expect(await exists(world, ann.withdrawn)).toBe(true)
  expect((await desk.post(`/people/${ann.person.id}/erase`, { name: ann.person.name, sure: 'yes' })).status).toBe(303)
  expect(await exists(world, ann.withdrawn)).toBe(false)
  expect(await exists(world, ann.evidence)).toBe(true)
}, 120_000)

test('whoever has decided about others keeps their name there, and nothing else', async () => {
  const world = await createWorld()
  const { staff } = world
  await decided(world)
  const desk = await world.person(['coordinator'])
  const before = (await stored(world)).filter((line) => line.startsWith('judgements'))
  expect(
    (await desk.post(`/people/${staff.assessor.id}/erase`, { name: staff.assessor.name, sure: 'yes' })).status,
  ).toBe(303)
  expect((await stored(world)).filter((line) => line.startsWith('judgements'))).toEqual(before)
  expect((await stored(world)).filter((line) => line.includes(staff.assessor.email))).toEqual([])
}, 120_000)
