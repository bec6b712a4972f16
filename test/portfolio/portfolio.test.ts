import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { ties } from '../../src/db/schema.ts'
import { portfolioOf } from '../../src/portfolio/portfolio.ts'
import { createWorld, SECRET, tie } from '../support/world.ts'
import { commented, judged, sampled, secondVersion, signedOff, submitted } from './support-judged.ts'

test('a portfolio holds what was submitted and decided, and nothing that is still private', async () => {
  const world = await createWorld()
  const { ann, staff, deps } = world
  const bare = await portfolioOf(deps.db.read, deps, ann.person.id)
  expect(JSON.stringify(bare)).not.toContain(SECRET)

  const sent = await submitted(world, ann.person, ann.evidence, { aiUse: 'None.', help: 'My mentor read it.' })
  await secondVersion(world, ann.evidence, 'Never sent')
  const decision = await judged(world, staff.assessor, sent)
  await judged(world, staff.assessor, sent, { sentAt: null, feedback: 'Still in the making' })
  await commented(world, staff.assessor, sent, 'Seen by all')
  await commented(world, staff.assessor, sent, 'Not sent yet', false)
  await sampled(world, staff.iqa, decision)
  await signedOff(world, ann.person, staff.assessor)

  const portfolio = await portfolioOf(deps.db.read, deps, ann.person.id)
  const text = JSON.stringify(portfolio)
  expect(portfolio.evidence.map(({ ref, id }) => [ref, id])).toEqual([['E01', ann.evidence]])
  expect(portfolio.evidence[0]?.versions.map(({ version }) => version)).toEqual([1])
  for (const words of ['Still in the making', 'Not sent yet', 'Never sent']) expect(text).not.toContain(words)
  for (const words of [
    'You show it well.',
    'Seen by all',
    'My mentor read it.',
    'I judged it all.',
    'For the assessor only.',
  ])
    expect(text).toContain(words)
  const [unit] = portfolio.units
  const criterion = unit?.outcomes.flatMap(({ criteria }) => criteria).find(({ code }) => code === '400.7.2')
  expect(criterion?.standing).toBe('met')
  expect(criterion?.locations.map(({ ref, claim }) => [ref, claim.judgements.length])).toEqual([['E01', 1]])
  expect(portfolio.evidence[0]?.versions[0]?.answers[0]?.asked.question).toBeTruthy()
  expect(portfolio.ledger.lines.map(({ about }) => about)).toEqual(['submission', 'judgement'])

  const own = await portfolioOf(deps.db.read, deps, ann.person.id, 'learner')
  expect(JSON.stringify(own)).not.toContain('For the assessor only.')
}, 120_000)

test('references go by the order of submission, and one that was taken back keeps its number', async () => {
  const world = await createWorld()
  const { ann, deps, clock } = world
  const { submissionItems } = await import('../../src/db/schema.ts')
  const first = await submitted(world, ann.person, ann.evidence)
  await deps.db.write((tx) =>
    tx.update(submissionItems).set({ takenBackAt: clock.now }).where(eq(submissionItems.submissionId, first)),
  )
  clock.now += 1000
  await ann.person.post(`/evidence/${ann.withdrawn}/put-back`)
  await submitted(world, ann.person, ann.withdrawn)
  const portfolio = await portfolioOf(deps.db.read, deps, ann.person.id)
  expect(portfolio.evidence.map(({ ref }) => ref)).toEqual(['E02'])
  expect(portfolio.submissions).toHaveLength(1)
}, 120_000)

test('an EQA with a sample has no portfolio; a look and an export are kept in the record', async () => {
  const world = await createWorld()
  const { ann, staff, deps } = world
  await submitted(world, ann.person, ann.evidence)
  const base = `/learners/${ann.person.id}/portfolio`
  const page = await staff.eqa.get(`${base}/400`)
  expect(await page.text()).toContain(`${SECRET} answer`)
  await staff.assessor.get(`${base}.zip`)
  const { ledger } = await portfolioOf(deps.db.read, deps, ann.person.id)
  expect(ledger.lines.map(({ about }) => about)).toEqual(['submission', 'look', 'export'])

  const narrow = await world.person(['eqa'])
  await tie(world, 'examines', narrow, { groupId: world.groups.ann, scope: 'sample' })
  for (const path of [base, `${base}/400`, `${base}/400.pdf`, `${base}.zip`, `${base}.csv`])
    expect((await narrow.get(path)).status).toBe(404)
  expect(await deps.db.read.select().from(ties).where(eq(ties.staffId, narrow.id))).toHaveLength(1)
}, 120_000)

test('a spreadsheet gets each claim, and no formula', async () => {
  const world = await createWorld()
  const { ann, staff } = world
  const { titled } = await import('./support-judged.ts')
  await titled(world, ann.evidence, '=HYPERLINK("http://evil")')
  await submitted(world, ann.person, ann.evidence)
  const csv = await (await staff.iqa.get(`/learners/${ann.person.id}/portfolio.csv`)).text()
  expect(csv).toContain(`"'=HYPERLINK(""http://evil"")"`)
  expect(csv).toContain('"400","400.7.2","E01","1"')
}, 120_000)
