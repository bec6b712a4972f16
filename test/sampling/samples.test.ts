import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { judgements, notices, samples, samplingPlans } from '../../src/db/schema.ts'
import { verify } from '../../src/ledger/verify.ts'
import { answerByDecision, returnedTo } from '../../src/sampling/returned.ts'
import type { TestApp, TestPerson } from '../support/app.ts'
import { where } from '../support/walking.ts'
import { tie } from '../support/world.ts'
import { type Centre, createCentre, judge, type Sent, sent } from './support.ts'
import { previewOf, proposing } from './words.ts'

interface Sampled extends Centre {
  readonly claim: Sent
  readonly judgement: string
  readonly sample: string
}

const returning = {
  verdict: 'returned',
  feedback: 'Which words show it?',
  action: 'Name the words.',
  actionDue: '2026-12-01',
}

async function sampled(): Promise<Sampled> {
  const centre = await createCentre()
  const claim = await sent(centre, centre.sam)
  const judgement = await judge(centre, claim, centre.ruth)
  const kept = await centre.iqa.post('/samples/plans', { ...proposing('plan-1'), pick: judgement })
  expect(where(kept)).toBe('303 /samples/plans/plan-1?done')
  const [row] = await centre.deps.db.read.select().from(samples)
  return { ...centre, claim, judgement, sample: row?.id ?? '' }
}

const html = async (person: TestPerson, path: string) => (await person.get(path)).text()
const told = ({ deps }: TestApp, person: TestPerson) =>
  deps.db.read.all<{ kind: string; href: string }>(sql`select kind, href from notices where person_id = ${person.id}`)

describe('a plan', () => {
  test('is proposed with a reason for each, and nothing is kept', async () => {
    const centre = await createCentre()
    const judgement = await judge(centre, await sent(centre, centre.sam), centre.ruth)
    const page = await html(centre.iqa, previewOf(proposing('plan-1')))
    expect(page).toContain(`name="pick" value="${judgement}" checked`)
    expect(page).toContain('Decided within ten minutes of coming in.')
    expect(page).toContain('Reflective writing: 1 of 1')
    expect(await centre.deps.db.read.select().from(samplingPlans)).toEqual([])
  })

  test('is kept once, however often it is pressed', async () => {
    const centre = await sampled()
    await centre.iqa.post('/samples/plans', { ...proposing('plan-1'), pick: centre.judgement })
    expect(await centre.deps.db.read.select().from(samplingPlans)).toHaveLength(1)
    expect(await centre.deps.db.read.select().from(samples)).toHaveLength(1)
  })

  test('says what is missing and keeps what was typed', async () => {
    const { iqa } = await createCentre()
    const typed = proposing('plan-1', { name: '', until: '2026-01-01', share: '120', note: 'For the <EQA>' })
    for (const answer of [await iqa.get(previewOf(typed)), await iqa.post('/samples/plans', typed)]) {
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain('Give the plan a name')
      expect(page).toContain('not before the first')
      expect(page).toContain('Write a whole number from 0 to 100')
      expect(page).toContain('value="120"')
      expect(page).toContain('For the &lt;EQA&gt;')
    }
  })

  test('draws neither from one’s own decisions nor from other learners', async () => {
    const centre = await createCentre()
    const both = await centre.person(['iqa', 'assessor'], 'Bo Both')
    await tie(centre, 'assures', both, { groupId: centre.groupId })
    const own = await judge(centre, await sent(centre, centre.sam), both)
    const stranger = await centre.person(['learner'])
    const theirs = await judge(centre, await sent(centre, stranger), centre.ruth)
    const page = await html(both, previewOf(proposing('plan-1')))
    for (const id of [own, theirs]) expect(page).not.toContain(id)
    await both.post('/samples/plans', { ...proposing('plan-1'), pick: [own, theirs] })
    expect(await centre.deps.db.read.select().from(samples)).toEqual([])
    // Somebody else may sample what Bo decided; Bo then does not find it.
    await centre.iqa.post('/samples/plans', { ...proposing('plan-2'), pick: own })
    const [row] = await centre.deps.db.read.select().from(samples)
    expect((await both.get(`/samples/${row?.id}`)).status).toBe(404)
    expect((await centre.iqa.get(`/samples/${row?.id}`)).status).toBe(200)
  })

  test('draws the newest decision on a claim, and none in the making', async () => {
    const centre = await createCentre()
    const claim = await sent(centre, centre.sam)
    const first = await judge(centre, claim, centre.ruth, { sentAt: centre.clock.now - 1000 })
    const second = await judge(centre, claim, centre.ruth, { corrects: first, decision: 'not yet' })
    const page = await html(centre.iqa, previewOf(proposing('plan-1')))
    expect(page).toContain(second)
    expect(page).not.toContain(`value="${first}"`)
  })

  test('is changed by hand: added to, searched, left out of, and closed when nothing is due', async () => {
    const centre = await sampled()
    const path = '/samples/plans/plan-1'
    const other = await judge(centre, await sent(centre, centre.sam, '400.5.1'), centre.ruth)
    expect(await html(centre.iqa, `${path}?learner=sam&unit=400`)).toContain(`${path}/add/${other}`)
    expect(await html(centre.iqa, `${path}?learner=nobody`)).toContain('No other decision fits.')
    await centre.iqa.post(`${path}/add/${other}`)
    await centre.iqa.post(`${path}/add/${other}`)
    expect((await centre.deps.db.read.select().from(samples)).map(({ why }) => why)).toEqual([
      expect.stringContaining('ten minutes'),
      'Added by hand.',
    ])
    const refused = await centre.iqa.post(`${path}/close`)
    expect([refused.status, (await refused.text()).includes('Look at the 2 still to look at')]).toEqual([422, true])
    for (const press of [1, 2]) {
      expect([press, where(await centre.iqa.post(`${path}/leave-out/${other}`))]).toEqual([press, `303 ${path}?done`])
    }
    await centre.iqa.post(`/samples/${centre.sample}`, { verdict: 'agreed' })
    expect(where(await centre.iqa.post(`${path}/close`))).toBe(`303 ${path}?done`)
    expect(await html(centre.iqa, '/samples')).toContain('closed on 22 November 2026')
  })
})

describe('a sample', () => {
  test('shows the words, the reason and the decision with its ticks', async () => {
    const centre = await sampled()
    const page = await html(centre.iqa, `/samples/${centre.sample}`)
    expect(page).toContain('He held my hand, not hers')
    expect(page).toContain('I see whose hand it was.')
    expect(page).toContain('You see whose hand it was.')
    expect(page).toContain('Ticked: valid, authentic, current and sufficient.')
    expect(page).toContain('It is my own work.')
  })

  test('agreed: kept, entered, and not decided twice', async () => {
    const centre = await sampled()
    const agreed = await centre.iqa.post(`/samples/${centre.sample}`, { verdict: 'agreed', feedback: 'Well seen.' })
    expect(where(agreed)).toBe(`303 /samples/${centre.sample}?done`)
    await centre.iqa.post(`/samples/${centre.sample}`, returning)
    const [row] = await centre.deps.db.read.select().from(samples)
    expect(row).toMatchObject({ verdict: 'agreed', feedback: 'Well seen.', decidedByName: 'Ivy Quarm' })
    expect(await told(centre, centre.ruth)).toEqual([])
    expect(await html(centre.ruth, '/samples/returned')).toContain('Well seen.')
    expect((await verify(centre.deps.db.read)).altered).toEqual([])
  })

  test('returned needs why, what and by when; what was typed is still there', async () => {
    const centre = await sampled()
    const answer = await centre.iqa.post(`/samples/${centre.sample}`, { ...returning, action: '', actionDue: '31 2' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Say what the assessor is to do')
    expect(page).toContain('Write the day by which it is to be done')
    expect(page).toContain('Which words show it?')
    expect(page).toContain('value="31 2"')
    expect((await centre.deps.db.read.select().from(samples))[0]?.verdict).toBeNull()
  })

  test('returned, answered in words, looked at again, closed', async () => {
    const centre = await sampled()
    await centre.iqa.post(`/samples/${centre.sample}`, returning)
    expect(await told(centre, centre.ruth)).toEqual([{ kind: 'sample returned', href: '/samples/returned' }])
    expect(await returnedTo(centre.deps.db.read, centre.deps, centre.ruth.id)).toHaveLength(1)
    expect(await html(centre.ruth, '/queue')).toContain('One decision came back from quality assurance')
    const page = await html(centre.ruth, '/samples/returned')
    expect(page).toContain('Name the words.')
    expect(page).toContain('1 December 2026')
    expect(page).toContain(`/assess/${centre.claim.submissionId}/${centre.claim.evidenceId}`)

    const path = `/samples/returned/${centre.sample}`
    expect((await centre.ruth.post(path, { answer: ' ' })).status).toBe(422)
    await centre.ruth.post(path, { answer: '“He held my hand”.' })
    await centre.ruth.post(path, { answer: 'again' })
    expect(await told(centre, centre.iqa)).toEqual([{ kind: 'sample answered', href: `/samples/${centre.sample}` }])
    expect(await returnedTo(centre.deps.db.read, centre.deps, centre.ruth.id)).toEqual([])
    expect(await html(centre.iqa, '/samples')).toContain('Answered, to look at again')
    expect(await html(centre.iqa, `/samples/${centre.sample}`)).toContain('“He held my hand”.')

    await centre.iqa.post(`/samples/${centre.sample}/close`)
    await centre.iqa.post(`/samples/${centre.sample}/close`)
    expect(await html(centre.iqa, `/samples/${centre.sample}`)).toContain('Returned, and closed')
    const { altered, rows } = await verify(centre.deps.db.read)
    expect([altered, rows.sample]).toEqual([[], 1])
  })

  test('returned and answered by another decision on the same claim', async () => {
    const centre = await sampled()
    await centre.iqa.post(`/samples/${centre.sample}`, returning)
    centre.clock.now += 1000
    const later = await judge(centre, centre.claim, centre.ruth, { corrects: centre.judgement, decision: 'not yet' })
    expect(await html(centre.iqa, '/samples')).toContain('Answered, to look at again')
    const actor = { ...centre.ruth, roles: ['assessor' as const], sessionId: '', sessionToken: '' }
    await centre.deps.db.write((tx) => answerByDecision(tx, centre.deps, actor, later))
    await centre.deps.db.write((tx) => answerByDecision(tx, centre.deps, actor, later))
    expect(await told(centre, centre.iqa)).toHaveLength(1)
    await centre.iqa.post(`/samples/${centre.sample}/close`)
    expect((await centre.deps.db.read.select().from(samples))[0]?.correctedBy).toBe(later)
    expect((await verify(centre.deps.db.read)).altered).toEqual([])
  })

  test('a verdict that was altered is named', async () => {
    const centre = await sampled()
    await centre.iqa.post(`/samples/${centre.sample}`, returning)
    await centre.deps.db.write(async (tx) => void (await tx.update(samples).set({ verdict: 'agreed' })))
    expect((await verify(centre.deps.db.read)).altered).toEqual([
      expect.stringMatching(/^sample .* on 400.7.2 by Ivy Quarm .*not as it was recorded/),
    ])
  })

  test('is for the IQA, the EQA and the assessor once decided; never for the learner or another assessor', async () => {
    const centre = await sampled()
    const other = await centre.person(['assessor'])
    await tie(centre, 'assesses', other, { groupId: centre.groupId })
    expect(await html(centre.ruth, '/samples/returned')).toContain('Nothing has come back')
    await centre.iqa.post(`/samples/${centre.sample}`, returning)
    expect(await html(other, '/samples/returned')).not.toContain('Name the words.')
    expect((await other.post(`/samples/returned/${centre.sample}`, { answer: 'Mine' })).status).toBe(404)
    for (const path of [`/samples/${centre.sample}`, `/examine/samples/${centre.sample}`, '/samples/returned']) {
      expect((await centre.sam.get(path)).status).toBe(404)
    }
    expect(await centre.deps.db.read.select().from(notices)).toHaveLength(1)
  })

  test('a tie that has ended closes the page', async () => {
    const centre = await sampled()
    await centre.deps.db.write(async (tx) => void tx.run(sql`update ties set until = ${centre.clock.now}`))
    expect((await centre.iqa.get(`/samples/${centre.sample}`)).status).toBe(404)
    expect(await html(centre.iqa, '/samples')).toContain('Nothing is waiting for you.')
  })
})

test('an assessor’s own decision in the making is never in a sample', async () => {
  const centre = await sampled()
  const [row] = await centre.deps.db.read.select().from(judgements)
  await centre.deps.db.write(async (tx) => {
    await tx.insert(judgements).values({ ...(row as typeof judgements.$inferSelect), id: 'draft', sentAt: null })
  })
  expect((await centre.iqa.post('/samples/plans/plan-1/add/draft')).status).toBe(404)
})
