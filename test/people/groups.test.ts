import { expect, test } from 'vitest'
import { learnersOf, tiedLearner } from '../../src/people/ties.ts'
import { createTestApp, type TestApp, type TestPerson } from '../support/app.ts'

const DAY = 86_400_000

async function service() {
  const t = await createTestApp()
  const ada = await t.person(['coordinator'], 'Ada Bell')
  const jo = await t.person(['learner'], 'Jo Reid')
  const [ruth, sam] = [await t.person(['assessor'], 'Ruth Vane'), await t.person(['assessor'], 'Sam Okoro')]
  return { t, ada, jo, ruth, sam }
}

/** @returns its address */
async function addGroup(ada: TestPerson, name = 'North'): Promise<string> {
  const sent = await ada.post('/groups', { name, key: `key-${name}` })
  expect(sent.status).toBe(303)
  return (sent.headers.get('location') ?? '').replace('?done=added', '')
}

const staysOf = ({ deps }: TestApp) => deps.db.read.query.groupMembers.findMany()
const tiesIn = ({ deps }: TestApp) => deps.db.read.query.ties.findMany()
const noticesTo = async ({ deps }: TestApp, { id }: TestPerson) =>
  (await deps.db.read.query.notices.findMany()).filter(({ personId }) => personId === id).map(({ kind }) => kind)
const ledgerIn = async ({ deps }: TestApp) => (await deps.db.read.query.ledger.findMany()).map(({ what }) => what)

test('a group: added once by a double press, renamed, no two of one name', async () => {
  const { ada } = await service()
  const [north] = [await addGroup(ada), await addGroup(ada)]
  expect((await (await ada.get('/groups')).text()).match(/>North</g)).toHaveLength(1)
  const again = await ada.post('/groups', { name: 'north', key: 'another' })
  expect(again.status).toBe(422)
  expect(await again.text()).toMatch(/there is a group with this one[\s\S]*value="north"/)
  await ada.post(`${north}/name`, { name: 'North-east' })
  expect(await (await ada.get(north)).text()).toContain('<h1>North-east</h1>')
})

test('a learner joins, moves and leaves; everybody concerned is told, and the days stay to be read', async () => {
  const { t, ada, jo, ruth } = await service()
  const [north, south] = [await addGroup(ada), await addGroup(ada, 'South')]
  await ada.post(`${north}/ties/assesses`, { staff: ruth.id, key: 'tie-1' })
  for (const _ of [1, 2]) expect((await ada.post(`${north}/members`, { person: jo.id })).status).toBe(303)
  expect(await (await ada.get('/groups')).text()).toContain('1 learner')
  expect(await staysOf(t)).toHaveLength(1)
  expect(await noticesTo(t, jo)).toEqual(['who sees changed'])
  expect(await noticesTo(t, ruth)).toEqual(['tie made', 'learners changed'])
  expect((await learnersOf(t.deps.db.read, t.deps, ruth.id, 'assesses')).map(({ name }) => name)).toEqual(['Jo Reid'])

  t.clock.now += 3 * DAY
  const [stay] = await staysOf(t)
  const to = south.replace('/groups/', '')
  for (const _ of [1, 2]) expect((await ada.post(`${north}/members/${stay?.id}/move`, { to })).status).toBe(303)
  expect((await staysOf(t)).map(({ from, until }) => [from, until])).toEqual([
    [t.clock.now - 3 * DAY, t.clock.now],
    [t.clock.now, null],
  ])
  await expect(tiedLearner(t.deps.db.read, t.deps, ruth.id, 'assesses', jo.id)).rejects.toThrow('not found')
  expect(await (await ada.get(north)).text()).toContain('From 22 November 2026 to 25 November 2026')
  const second = (await staysOf(t)).at(-1)
  for (const _ of [1, 2]) expect((await ada.post(`${south}/members/${second?.id}/leave`)).status).toBe(303)
  expect((await ada.post(`${north}/members/${second?.id}/leave`)).status).toBe(404)
  expect(await ledgerIn(t)).toEqual([
    'made a tie: assesses',
    'joined a group',
    'left a group',
    'joined a group',
    'left a group',
  ])
})

test('only learners are put into groups, and only people of the right role are tied', async () => {
  const { t, ada, jo, ruth } = await service()
  const north = await addGroup(ada)
  expect((await ada.post(`${north}/members`, { person: ruth.id })).status).toBe(422)
  for (const staff of [jo.id, ada.id, 'nobody']) {
    expect((await ada.post(`${north}/ties/assesses`, { staff, key: t.deps.id() })).status).toBe(422)
  }
  expect((await ada.get(`/people/${ruth.id}/ties/assesses`)).status).toBe(404)
  expect((await ada.get(`${north}/ties/admires`)).status).toBe(404)
  expect(await tiesIn(t)).toEqual([])
  expect(await (await ada.get(`${north}/ties/assures`)).text()).toContain(
    'Nobody here is an internal quality assurer yet',
  )
})

test('a tie is made once by a double press, from day to day, and not twice between the same two', async () => {
  const { t, ada, jo, ruth } = await service()
  const fields = { staff: ruth.id, from: '2026-12-01', until: '2026-12-31', key: 'tie-1' }
  for (const _ of [1, 2]) expect((await ada.post(`/people/${jo.id}/ties/assesses`, fields)).status).toBe(303)
  const [tie] = await tiesIn(t)
  expect([tie?.from, tie?.until]).toEqual([Date.UTC(2026, 11, 1), Date.UTC(2027, 0, 1)])
  const twin = await ada.post(`/people/${jo.id}/ties/assesses`, { ...fields, key: 'tie-2' })
  expect(twin.status).toBe(422)
  expect(await twin.text()).toMatch(/this person assesses them already[\s\S]*value="2026-12-01"/)
  expect(await learnersOf(t.deps.db.read, t.deps, ruth.id, 'assesses')).toEqual([])
  t.clock.now = Date.UTC(2026, 11, 31, 23, 59)
  expect(await learnersOf(t.deps.db.read, t.deps, ruth.id, 'assesses')).toHaveLength(1)
  t.clock.now += 60_000
  expect(await learnersOf(t.deps.db.read, t.deps, ruth.id, 'assesses')).toEqual([])
  const later = await t.person(['coordinator'])
  expect(await (await later.get(`/people/${jo.id}`)).text()).toContain('From 1 December 2026 to 31 December 2026')
})

test('days that cannot be come back with everything typed; an EQA’s time has an end', async () => {
  const { t, ada, jo } = await service()
  const eqa = await t.person(['eqa'], 'Eve Marsh')
  const address = `/people/${jo.id}/ties/examines`
  const without = await ada.post(address, { staff: eqa.id, scope: 'sample', examined: jo.id })
  expect(without.status).toBe(422)
  const html = await without.text()
  expect(html).toContain('Say on which day their time ends')
  expect(html).toMatch(/value="sample" checked/)
  expect(html).toMatch(new RegExp(`name="examined" value="${jo.id}" checked`))
  for (const wrong of [{ from: '2026-11-01' }, { from: '31/2/2027' }, { from: '2026-12-05', until: '2026-12-04' }]) {
    expect((await ada.post(address, { staff: eqa.id, until: '2026-12-24', scope: 'whole', ...wrong })).status).toBe(422)
  }
  const right = { staff: eqa.id, until: '2026-12-24', scope: 'sample', examined: [jo.id, eqa.id], key: 'tie-1' }
  expect((await ada.post(address, right)).status).toBe(303)
  expect(await t.deps.db.read.query.examined.findMany()).toEqual([{ tieId: 'tie-1', learnerId: jo.id }])
})

test('handed over: one ends and another begins at the same moment; ended once', async () => {
  const { t, ada, jo, ruth, sam } = await service()
  const north = await addGroup(ada)
  await ada.post(`${north}/members`, { person: jo.id })
  await ada.post(`${north}/ties/assesses`, { staff: ruth.id, key: 'tie-1' })
  t.clock.now += DAY
  expect((await ada.post('/ties/tie-1/hand-over', { staff: jo.id })).status).toBe(422)
  for (const _ of [1, 2]) expect((await ada.post('/ties/tie-1/hand-over', { staff: sam.id })).status).toBe(303)
  const [old, next, ...more] = await tiesIn(t)
  expect([old?.until, next?.from, next?.staffId, more]).toEqual([t.clock.now, t.clock.now, sam.id, []])
  expect(await noticesTo(t, ruth)).toEqual(['tie made', 'tie ended'])
  expect(await noticesTo(t, sam)).toEqual(['tie made'])
  expect(await noticesTo(t, jo)).toHaveLength(3)
  for (const _ of [1, 2]) expect((await ada.post(`/ties/${next?.id}/end`)).status).toBe(303)
  expect(await noticesTo(t, sam)).toEqual(['tie made', 'tie ended'])
  expect(await (await ada.get(north)).text()).toContain('Earlier ties, 2')
})

test('closed, a group lets everybody go and leads nobody anywhere; what was stays to be read', async () => {
  const { t, ada, jo, ruth } = await service()
  const north = await addGroup(ada)
  await ada.post(`${north}/members`, { person: jo.id })
  await ada.post(`${north}/ties/assesses`, { staff: ruth.id, key: 'tie-1' })
  for (const _ of [1, 2]) expect((await ada.post(`${north}/close`)).status).toBe(303)
  expect(await learnersOf(t.deps.db.read, t.deps, ruth.id, 'assesses')).toEqual([])
  const html = await (await ada.get(north)).text()
  for (const words of ['Closed on 22 November 2026', 'Jo Reid', 'Ruth Vane']) expect(html).toContain(words)
  expect((await ada.post(`${north}/members`, { person: jo.id })).status).toBe(404)
  expect((await ada.get(`${north}/ties/assesses`)).status).toBe(404)
})

test('a tie does not outlive the role that it needs, and a change of roles is told and kept for good', async () => {
  const { t, ada, jo, ruth } = await service()
  await ada.post(`/people/${jo.id}/ties/assesses`, { staff: ruth.id, key: 'tie-1' })
  await ada.post(`/people/${ruth.id}/roles`, { roles: 'supervisor' })
  expect((await tiesIn(t)).map(({ until }) => until)).toEqual([t.clock.now])
  expect(await noticesTo(t, ruth)).toEqual(['tie made', 'tie ended', 'roles changed'])
  expect(await ledgerIn(t)).toEqual(['made a tie: assesses', 'gave roles: supervisor', 'ended a tie: assesses'])
})
