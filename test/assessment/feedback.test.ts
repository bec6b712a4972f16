import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { judgementsOf, latestDecisions } from '../../src/assessment/feedback.ts'
import { claims, evidence, submissionItems } from '../../src/db/schema.ts'
import { declared, desk, met, notYet, send } from '../support/assessing.ts'
import { walker } from '../support/walking.ts'
import { createWorld, type World } from '../support/world.ts'

/** Ann has sent her evidence, and it has come back. */
const cameBack = async () => {
  const world = await createWorld()
  const { ann, staff } = world
  const id = await send(ann.person, ann.evidence)
  const ruth = desk(staff.assessor, id, ann.evidence)
  await ruth.decide(ann.claim, notYet)
  await ruth.comment({ from: 's2/what/0', to: '', words: 'What did she say then?' })
  await ruth.send()
  world.clock.now += 86_400_000
  const page = async (path = '') => (await ann.person.get(`/evidence/${ann.evidence}${path}`)).text()
  const [row] = await world.deps.db.read.select().from(evidence).where(eq(evidence.id, ann.evidence))
  return { ...world, ruth, page, responseId: row?.responseId ?? '' }
}
const claimsOf = ({ deps, ann }: World) => deps.db.read.select().from(claims).where(eq(claims.evidenceId, ann.evidence))

const reason = (evidenceId: string, claimId: string) => `/evidence/${evidenceId}/claims/${claimId}/reason`

/** Opens the pages again, writes more into the last answer, and keeps them as the next version. */
const improved = async (
  { ann, responseId }: Awaited<ReturnType<typeof cameBack>>,
  { criterion, because } = { criterion: '400.7.2', because: 'It says what I will change' },
) => {
  await ann.person.post(`/responses/${responseId}/reopen`)
  await walker(ann.person, responseId).answer('s3', 'Secret answer, and what I will change')
  await ann.person.post(`/responses/${responseId}/finish`)
  const base = `/responses/${responseId}/evidence`
  await ann.person.post(base, { title: 'Secret, again', 'about.day': '14', 'about.month': '11', 'about.year': '2026' })
  const choose = await (await ann.person.get(`${base}/criteria`)).text()
  // What was sent back is not carried on as it was: it is ticked, with what was asked for, and the words are chosen anew.
  expect(choose).toMatch(/value="400\.7\.2"[^>]* checked/)
  expect(choose).toContain('Your assessor sent it back: Say what you will change.')
  await ann.person.post(`${base}/criteria`, { criterion })
  expect(await (await ann.person.get(`${base}/criteria/400.7.2`)).text()).toContain('sent it back:</b> Say what you')
  await ann.person.post(`${base}/criteria/${criterion}`, { from: 's3/what/0', to: '', because })
  expect((await ann.person.post(`${base}/keep`)).headers.get('location')).toBe(`/evidence/${ann.evidence}`)
}

test('what came back stands beside the words: the decision, its ticks, the feedback, the comment, who and when', async () => {
  const { page, staff } = await cameBack()
  const html = await page()
  expect(html).toContain('not yet')
  expect(html).toContain('Say what you will change.')
  expect(html).toContain('valid: yes, authentic: no, current: no, sufficient: no')
  expect(html).toContain(`${staff.assessor.name}, 22 November 2026 at 09:00.`)
  expect(html).toContain('What did she say then?')
  expect(html).toMatch(/<mark class="other">.*Comment 2: /)
  expect(html).toContain('Improve it')
  expect(html).not.toContain('Withdraw this claim')
})

test('unchanged, it does not go again, and says what would help', async () => {
  const { ann } = await cameBack()
  expect((await ann.person.post('/submit', declared(ann.evidence))).status).toBe(422)
  expect(await (await ann.person.get('/submit')).text()).toContain('answer with a new reason')
})

test('improved, it goes again for a second look, and both versions stay as they were', async () => {
  const world = await cameBack()
  const { ann, staff, page } = world
  await improved(world)
  expect(await page()).toContain('Say what you will change.')
  const id = await send(ann.person, ann.evidence)
  const [item] = await world.deps.db.read.select().from(submissionItems).where(eq(submissionItems.submissionId, id))
  expect(item?.version).toBe(2)
  expect(await (await staff.assessor.get('/queue')).text()).toContain('second look')
  const again = desk(staff.assessor, id, ann.evidence)
  expect(await again.html()).toContain('Say what you will change.')
  const later = (await claimsOf(world)).find(({ version }) => version === 2)
  await again.decide(later?.id ?? '', { ...met, feedback: 'Now I see it.' })
  await again.send()
  expect(await page()).toContain('Now I see it.')
  const first = await page('/versions/1')
  expect(first).toContain('Say what you will change.')
  expect(first).toContain('What did she say then?')
  expect(first).not.toContain('what I will change</p>')
})

test('left out of the next version, it still says that it was sent back, and not that its words have changed', async () => {
  const world = await cameBack()
  const { ann, responseId } = world
  await improved(world, { criterion: '400.5.1', because: 'A boundary, said plainly' })
  const base = `/responses/${responseId}/evidence`
  const words = await (await ann.person.get(`${base}/criteria/400.7.2`)).text()
  expect(words).toContain('sent it back:</b> Say what you')
  expect(words).not.toContain('The words you chose before have changed')
  const check = await (await ann.person.get(`${base}/check`)).text()
  expect(check).toContain('Your assessor sent it back.')
  expect(check).not.toContain('These words have changed.')
})

test('a new reason for the same words goes again, and the old one stays to be read', async () => {
  const world = await cameBack()
  const { ann, page } = world
  const because = 'It shows that I looked at my own part'
  const same = await ann.person.post(reason(ann.evidence, ann.claim), { because: 'Secret because' })
  expect(same.status).toBe(422)
  for (const _ of ['once', 'twice']) {
    const answer = await ann.person.post(reason(ann.evidence, ann.claim), { because })
    expect(answer.headers.get('location')).toBe(`/submit?evidence=${ann.evidence}`)
  }
  expect(await claimsOf(world)).toHaveLength(2)
  expect(await page()).toContain('Before you gave another reason')
  await send(ann.person, ann.evidence)
})

test('a reason is one’s own claim’s, and only for what came back', async () => {
  const { ann, ben } = await cameBack()
  const because = 'Another reason'
  const tried = [reason(ann.evidence, ann.claim), reason(ben.evidence, ann.claim), reason(ben.evidence, ben.claim)]
  for (const path of tried) expect((await ben.person.post(path, { because })).status).toBe(404)
  expect((await ann.person.post(reason(ann.evidence, 'nowhere'), { because })).status).toBe(404)
})

test('other rooms get what was sent, newest first, and which decision stands', async () => {
  const world = await cameBack()
  const { ann, ruth, deps } = world
  const [first] = await judgementsOf(deps.db.read, ann.person.id)
  await ruth.decide(ann.claim, { ...met, corrects: first?.id ?? '', reason: 'I read it again' })
  expect(await judgementsOf(deps.db.read, ann.person.id)).toHaveLength(1)
  await ruth.send()
  const all = await judgementsOf(deps.db.read, ann.person.id)
  expect(all.map(({ decision, criterion }) => [decision, criterion])).toEqual([
    ['met', '400.7.2'],
    ['not yet', '400.7.2'],
  ])
  expect((await latestDecisions(deps.db.read, ann.person.id)).get(ann.claim)?.decision).toBe('met')
})
