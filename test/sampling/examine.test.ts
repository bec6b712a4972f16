import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { examined, ledger, samples } from '../../src/db/schema.ts'
import type { TestPerson } from '../support/app.ts'
import { tie } from '../support/world.ts'
import { type Centre, createCentre, judge, sent, setStanding } from './support.ts'
import { proposing } from './words.ts'

const html = async (person: TestPerson, path: string) => (await person.get(path)).text()
const looks = ({ deps }: Centre) =>
  deps.db.read.select().from(ledger).where(eq(ledger.about, 'look')).orderBy(ledger.seq)

async function sampled(): Promise<Centre & { sample: string }> {
  const centre = await createCentre()
  const pick = await judge(centre, await sent(centre, centre.sam), centre.ruth)
  await centre.iqa.post('/samples/plans', { ...proposing('plan-1'), pick })
  const [row] = await centre.deps.db.read.select().from(samples)
  return { ...centre, sample: row?.id ?? '' }
}

describe('an EQA', () => {
  test('finds plans, samples, staff and learners, and each look is in the record', async () => {
    const centre = await sampled()
    await setStanding(centre, centre.ruth.id, true, 'Level 3 Award in Assessing, 2019')
    const page = await html(centre.eqa, '/examine')
    for (const there of ['November', '400.7.2, Sam Whitby', 'Level 3 Award in Assessing, 2019', 'Ivy Quarm'])
      expect(page).toContain(there)
    expect(page).toContain(`/learners/${centre.sam.id}`)
    const paths = ['/examine', `/examine/samples/${centre.sample}`, '/examine/plans/plan-1', '/standardisation']
    for (const path of [...paths.slice(1), `/examine/staff/${centre.ruth.id}`, '/reports', '/reports/decisions.csv'])
      expect((await centre.eqa.get(path)).status).toBe(200)
    const kept = await looks(centre)
    expect(kept.map(({ subject }) => subject)).toEqual([
      ...paths,
      `/examine/staff/${centre.ruth.id}`,
      '/reports',
      '/reports/decisions.csv',
    ])
    expect(kept.every(({ actorId }) => actorId === centre.eqa.id)).toBe(true)
    expect(kept[1]?.learnerId).toBe(centre.sam.id)
  })

  test('has nothing to press, and changes nothing', async () => {
    const centre = await sampled()
    expect(await html(centre.eqa, `/examine/samples/${centre.sample}`)).not.toContain('method="post"')
    expect((await centre.eqa.post(`/samples/${centre.sample}`, { verdict: 'agreed' })).status).toBe(404)
  })

  test('finds nothing once the time is over, and no look is kept of that', async () => {
    const centre = await sampled()
    centre.clock.now += 6.9 * 86_400_000
    expect((await centre.eqa.get(`/examine/samples/${centre.sample}`)).status).toBe(200)
    const before = (await looks(centre)).length
    centre.clock.now += 0.2 * 86_400_000
    const late = await centre.person(['eqa'])
    await tie(centre, 'examines', late, { groupId: centre.groupId, until: centre.clock.now })
    expect((await late.get(`/examine/samples/${centre.sample}`)).status).toBe(404)
    expect(await looks(centre)).toHaveLength(before)
    expect(await html(late, '/examine')).toContain('Nothing is open to you')
  })

  test('of a sample opens only learners who were named, and their numbers are in no report', async () => {
    const centre = await sampled()
    const eqa = await centre.person(['eqa'])
    const tieId = await tie(centre, 'examines', eqa, { groupId: centre.groupId, scope: 'sample' })
    expect(await html(eqa, '/examine')).not.toContain(`/learners/${centre.sam.id}`)
    expect((await eqa.get(`/examine/samples/${centre.sample}`)).status).toBe(200)
    expect(await html(eqa, '/reports')).toContain('No decision was sent.')
    await centre.deps.db.write(async (tx) => {
      await tx.insert(examined).values({ tieId, learnerId: centre.sam.id })
    })
    expect(await html(eqa, '/examine')).toContain(`/learners/${centre.sam.id}`)
  })
})

test('who looked at what: for the IQA of the same learners and a coordinator, for nobody else’s', async () => {
  const centre = await sampled()
  await centre.eqa.get(`/examine/samples/${centre.sample}`)
  const [boss, stranger] = [await centre.person(['coordinator']), await centre.person(['iqa'])]
  for (const person of [boss, centre.iqa]) {
    const page = await html(person, '/examine/looks')
    for (const there of ['Edith Moor', 'Sam Whitby', 'A sampled decision']) expect(page).toContain(there)
    expect(page.includes(`href="/samples/${centre.sample}"`)).toBe(person === centre.iqa)
  }
  expect(await html(stranger, '/examine/looks')).toContain('Nothing yet.')
})

describe('watching assessors', () => {
  const seen = { id: 'o-1', day: '2026-11-20', what: 'A discussion with Sam', strengths: 'Patience', action: 'Ask why' }

  test('is noted once, told, read and marked as read', async () => {
    const centre = await createCentre()
    const path = `/assessors/${centre.ruth.id}`
    for (const press of [1, 2])
      expect([press, (await centre.iqa.post(`${path}/observations`, seen)).status]).toEqual([press, 303])
    expect((await html(centre.iqa, path)).match(/A discussion with Sam/g)).toHaveLength(1)
    expect(await html(centre.ruth, '/assessors/mine')).toContain('Ask why')
    await centre.ruth.post('/assessors/mine/o-1/read')
    expect(await html(centre.iqa, path)).toContain('Read on 22 November 2026.')
  })

  test('needs what was seen, and keeps what was typed', async () => {
    const centre = await createCentre()
    const answer = await centre.iqa.post(`/assessors/${centre.ruth.id}/observations`, { ...seen, what: '', day: '' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Say what you watched')
    expect(page).toContain('Patience')
  })
})

test('standardisation notes are read by assessors and EQAs of the same learners', async () => {
  const centre = await createCentre()
  const note = {
    id: 'n-1',
    day: '2026-11-20',
    title: 'Demonstrate',
    criteria: '400.7.2',
    present: 'All',
    notes: 'Seen',
  }
  const wrong = await centre.iqa.post('/standardisation', { ...note, criteria: '999.1' })
  expect([wrong.status, (await wrong.text()).includes('“999.1” is none')]).toEqual([422, true])
  for (const press of [1, 2])
    expect([press, (await centre.iqa.post('/standardisation', note)).status]).toEqual([press, 303])
  for (const person of [centre.iqa, centre.ruth, centre.eqa])
    expect((await html(person, '/standardisation')).match(/<h2>Demonstrate<\/h2>/g)).toHaveLength(1)
  const stranger = await centre.person(['assessor'])
  expect(await html(stranger, '/standardisation')).toContain('No meeting is noted yet.')
})
