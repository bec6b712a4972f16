import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { lockedUnits } from '../../src/assessment/locks.ts'
import { signOffsOf } from '../../src/assessment/sign-off.ts'
import { ledger, notices, unitSignOffs } from '../../src/db/schema.ts'
import { digestOf } from '../../src/ledger/ledger.ts'
import { plain, type Round, round, textOf } from './support.ts'
import { judge, meetAll } from './support-judged.ts'

const summary = 'You met every family where they were.'
const signing = { key: 'round-1', summary, agree: 'yes' }

const told = async ({ deps }: Round, person: { id: string }) => {
  const rows = await deps.db.read.select().from(notices).where(eq(notices.personId, person.id))
  return rows.map(({ kind, href }) => `${kind} ${href}`)
}
const sign = ({ kim, sam }: Round, fields: Record<string, string> = signing) =>
  kim.post(`/learners/${sam.id}/units/400`, fields)
const addName = ({ sam }: Round, read = 'round-1') => sam.post('/units/400/sign', { read, agree: 'yes' })

async function ready(): Promise<Round & Awaited<ReturnType<typeof meetAll>>> {
  const app = await round()
  return { ...app, ...(await meetAll(app, app.kim, app.claim)) }
}

test('signed by the assessor, then by the learner, a unit is locked, and the record has each step', async () => {
  const app = await ready()
  const { kim, sam, deps } = app
  expect(await textOf(sam.get('/units/400'))).toContain('Your assessor writes a summary next')
  expect((await sign(app)).status).toBe(303)
  expect(await told(app, sam)).toEqual(['sign-off to sign /units/400'])
  expect(await textOf(sam.get('/map'))).toContain('Unit 400 is ready for you to read and sign')
  const page = await textOf(sam.get('/units/400'))
  for (const words of [summary, 'valid, authentic, current and sufficient', 'Met, by Kim Hale', 'Kim Hale, on 22 Nov'])
    expect(page).toContain(words)
  expect(await lockedUnits(deps.db.read, sam.id)).toEqual(new Set())
  expect((await addName(app)).headers.get('location')).toBe('/units/400?done')
  expect(await textOf(sam.get('/units/400?done'))).toContain('You have signed')
  expect(await lockedUnits(deps.db.read, sam.id)).toEqual(new Set(['400']))
  expect(await told(app, kim)).toEqual([`unit locked /learners/${sam.id}/units/400`])
  expect(await textOf(kim.get('/learners'))).toContain('400 signed off')
  const lines = await deps.db.read.select().from(ledger).where(eq(ledger.about, 'sign-off'))
  const [row] = await deps.db.read.select().from(unitSignOffs)
  expect(lines.map(({ what }) => what)).toEqual([
    'signed unit 400 off as assessor',
    'signed unit 400 off as learner, and locked it',
  ])
  expect(lines.at(-1)?.digest).toBe(digestOf(row ?? {}))
  expect(row?.learnerStatement).toContain('my own work')
})

test('an assessor cannot sign what is not met, nor what is to be countersigned', async () => {
  const app = await ready()
  const { kim, sam, submission, claims, deps, clock } = app
  clock.now += 1000
  await judge(app, kim, submission, claims[0] ?? '', { needsCountersignature: true })
  expect(await textOf(kim.get(`/learners/${sam.id}/units/400`))).toContain(
    'One criterion does not stand at met yet: 400.7.2',
  )
  const refused = await sign(app)
  expect(refused.status).toBe(422)
  expect(plain(await refused.text())).toContain('does not stand at met any more')
  expect(await signOffsOf(deps.db.read, sam.id)).toEqual([])
})

test('a learner cannot sign before the assessor, nor what they have not read', async () => {
  const app = await ready()
  const { sam, deps } = app
  const early = await addName(app)
  expect([early.status, plain(await early.text()).includes('Your assessor signs first')]).toEqual([422, true])
  const both = await sam.post('/units/400/sign')
  expect([both.status, plain(await both.text()).includes('Your assessor signs first')]).toEqual([422, true])
  await sign(app)
  const unticked = await sam.post('/units/400/sign', { read: 'round-1' })
  expect([unticked.status, plain(await unticked.text()).includes('Tick the declaration')]).toEqual([422, true])
  app.clock.now += 1000
  await sign(app, { ...signing, key: 'round-2', summary: 'Better said.' })
  const old = await addName(app)
  expect([old.status, plain(await old.text()).includes('read it through again')]).toEqual([422, true])
  expect(await lockedUnits(deps.db.read, sam.id)).toEqual(new Set())
  expect((await addName(app, 'round-2')).status).toBe(303)
})

test('pressed twice, each signs once', async () => {
  const app = await ready()
  const { sam, deps } = app
  for (const _ of [1, 2]) expect((await sign(app)).status).toBe(303)
  for (const _ of [1, 2]) expect((await addName(app)).status).toBe(303)
  expect(await signOffsOf(deps.db.read, sam.id)).toHaveLength(1)
  expect(await deps.db.read.select().from(ledger).where(eq(ledger.about, 'sign-off'))).toHaveLength(2)
  expect(await told(app, sam)).toHaveLength(1)
})

test('corrected in between, what the assessor signed is void, says so, and is signed anew', async () => {
  const app = await ready()
  const { kim, sam, submission, claims, judged, clock } = app
  await sign(app)
  clock.now += 1000
  const corrects = judged[0] ?? ''
  const again = await judge(app, kim, submission, claims[0] ?? '', { decision: 'not yet', corrects })
  const refused = await addName(app)
  expect([refused.status, plain(await refused.text()).includes('A decision has changed')]).toEqual([422, true])
  clock.now += 1000
  await judge(app, kim, submission, claims[0] ?? '', { corrects: again })
  expect((await addName(app)).status).toBe(422)
  expect(await textOf(kim.get(`/learners/${sam.id}/units/400`))).toContain('This one no longer counts')
  expect(await textOf(sam.get('/map'))).not.toContain('ready for you to read and sign')
  expect((await sign(app, { ...signing, key: 'round-2' })).status).toBe(303)
  expect((await addName(app, 'round-2')).status).toBe(303)
})

test('a locked unit is opened again with a reason, by an IQA or a coordinator, and all of it stays to be read', async () => {
  const app = await ready()
  const { kim, iqa, eqa, boss, sam, deps } = app
  await sign(app)
  await addName(app)
  const path = `/learners/${sam.id}/units/400`
  for (const who of [kim, eqa, sam]) expect((await who.post(`${path}/unlock`, { why: 'So.' })).status).toBe(404)
  const unsaid = await iqa.post(`${path}/unlock`, { why: '  ' })
  expect([unsaid.status, plain(await unsaid.text()).includes('Say why it must be opened again')]).toEqual([422, true])
  expect((await sign(app, { ...signing, key: 'round-2' })).status).toBe(422)
  for (const _ of [1, 2]) expect((await iqa.post(`${path}/unlock`, { why: 'A sample was returned.' })).status).toBe(303)
  expect(await lockedUnits(deps.db.read, sam.id)).toEqual(new Set())
  expect((await told(app, sam)).at(-1)).toBe('unit unlocked /units/400')
  expect((await told(app, kim)).at(-1)).toBe(`unit unlocked ${path}`)
  expect(await textOf(sam.get('/units/400'))).toMatch(/Opened again by Ira Lane.*A sample was returned/)
  expect(await textOf(sam.get('/units/400'))).toContain(summary)
  await sign(app, { ...signing, key: 'round-2' })
  await addName(app, 'round-2')
  const shown = await textOf(boss.get(path))
  expect(shown).toContain('Open it again')
  expect(shown).not.toContain(summary)
  expect((await boss.post(`${path}/unlock`, { why: 'The wrong unit.' })).status).toBe(303)
  const rows = await signOffsOf(deps.db.read, sam.id)
  expect(rows.map(({ id, unlockedByName }) => [id, unlockedByName])).toEqual([
    ['round-2', 'Bo Reed'],
    ['round-1', 'Ira Lane'],
  ])
  const lines = await deps.db.read.select().from(ledger).where(eq(ledger.about, 'sign-off'))
  for (const row of rows) expect(lines.filter(({ subject }) => subject === row.id).at(-1)?.digest).toBe(digestOf(row))
})

test('what is missing is said, and the summary is still there', async () => {
  const app = await ready()
  const answer = await sign(app, { key: 'round-1', summary: 'Half a thought' })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('Half a thought</textarea>')
  expect(plain(html)).toContain('Tick the declaration, if it is so')
})
