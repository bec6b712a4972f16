import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { standingsOf } from '../../src/assessment/standing.ts'
import { claims, comments, judgements, ledger, notices, submissionItems, unitSignOffs } from '../../src/db/schema.ts'
import { digestOf } from '../../src/ledger/ledger.ts'
import { desk, met, notYet, notYetQualified, send } from '../support/assessing.ts'
import { createWorld, SECRET, tie, type World } from '../support/world.ts'

const sentToAssessor = async () => {
  const world = await createWorld()
  const id = await send(world.ann.person, world.ann.evidence)
  return { ...world, id, ruth: desk(world.staff.assessor, id, world.ann.evidence) }
}
const told = async ({ deps }: World, personId: string) =>
  (await deps.db.read.select().from(notices).where(eq(notices.personId, personId))).map(({ kind }) => kind)
const cellOf = async ({ deps, ann }: World) =>
  (await standingsOf(deps.db.read, [ann.person.id])).get(ann.person.id)?.['400.7.2']
const stands = ({ deps }: World) => deps.db.read.select().from(judgements)

test('the queue holds what waits, the oldest first, with the waiting in words', async () => {
  const { staff, clock, ann, id } = await sentToAssessor()
  clock.now += 6 * 86_400_000
  const html = await (await staff.assessor.get('/queue')).text()
  expect(html).toContain('One is waiting')
  expect(html).toContain('The oldest came six days ago.')
  expect(html).toContain('6 days')
  expect(html).toContain(`href="/assess/${id}/${ann.evidence}#open"`)
  expect(html).toContain('one claim')
  await ann.person.post(`/evidence/${ann.evidence}/withdraw`, { why: 'A reason' })
  expect(await (await staff.assessor.get('/queue')).text()).toContain('withdrawn')
})

test('another group’s assessor has an empty queue, and says so kindly', async () => {
  const { others } = await sentToAssessor()
  expect(await (await others.assessor.get('/queue')).text()).toContain('Nothing is waiting')
})

test('the words stand left with the claim’s own marked, its form right', async () => {
  const { ruth, ann } = await sentToAssessor()
  const html = await ruth.html()
  expect(html).toMatch(/<mark><span id="open".*<span id="w1"/)
  expect(html).toContain(`${SECRET} because`)
  expect(html).toContain('Is it met?')
  expect(html).toContain(`<b>${ann.person.name}.</b>`)
  expect(html).toContain('This is my own work')
})

test('what is saved is the assessor’s alone until it is sent', async () => {
  const { ruth, ann, staff, deps, id, ...world } = await sentToAssessor()
  const second = await world.person(['assessor'])
  await tie({ ...world, deps }, 'assesses', second, { learnerId: ann.person.id })
  const saved = await ruth.decide(ann.claim, { ...notYet, feedback: 'Hidden words' })
  expect([saved.status, saved.headers.get('location')]).toEqual([303, `${ruth.address}#send`])
  await ruth.comment({ from: 's1/what/0', to: '', words: 'Hidden words' })
  expect(await ruth.html()).toContain('Hidden words')
  const looks = [
    [ann.person, `/evidence/${ann.evidence}`],
    [ann.person, `/submissions/${id}`],
    [ann.person, '/map'],
    [ann.person, '/submit'],
    [second, ruth.address],
    [second, '/queue'],
  ] as const
  for (const [who, path] of looks) expect(await (await who.get(path)).text()).not.toContain('Hidden words')
  expect(await told({ ann, staff, deps, ...world }, ann.person.id)).toEqual([])
  expect((await staff.iqa.get(ruth.address)).status).toBe(404)
})

test.each([
  ['nothing chosen', {}, 'Say whether it is met, or not yet'],
  ['met without a tick', { ...met, current: '' }, 'current has none'],
  ['not yet without words', { ...notYet, feedback: ' ' }, 'Say what is still needed'],
])('%s: says what it needs, and keeps what was typed', async (_, fields, message) => {
  const { ruth, ann } = await sentToAssessor()
  const answer = await ruth.decide(ann.claim, { feedback: 'As I <typed> it', ...fields })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(message)
  expect((await ruth.send()).status).toBe(422)
})

test('typed words survive, on the page and after', async () => {
  const { ruth, ann } = await sentToAssessor()
  const answer = await ruth.decide(ann.claim, { feedback: 'As I <typed> it' })
  expect(await answer.text()).toContain('As I &lt;typed&gt; it')
  expect(await ruth.html()).toContain('As I &lt;typed&gt; it')
})

test('sent at once: decisions, comments, the record of both, the standing, and the learner is told', async () => {
  const world = await sentToAssessor()
  const { ruth, ann, deps } = world
  await ruth.decide(ann.claim, met)
  await ruth.comment({ from: 's2/what/0', to: '', words: 'Well seen.' })
  const [one, two] = [await ruth.send(), await ruth.send()]
  expect([one.status, two.status]).toEqual([303, 303])
  const [judgement, ...more] = await stands(world)
  expect(more).toEqual([])
  expect(judgement).toMatchObject({ decision: 'met', sentAt: world.clock.now, needsCountersignature: false })
  const [comment] = await deps.db.read.select().from(comments)
  expect(comment?.sentAt).toBe(world.clock.now)
  const lines = await deps.db.read.select().from(ledger)
  expect(lines.map(({ about, digest }) => [about, digest]).slice(1)).toEqual([
    ['judgement', digestOf(judgement ?? {})],
    ['comment', digestOf(comment ?? {})],
  ])
  expect(await cellOf(world)).toBe('met')
  expect(await told(world, ann.person.id)).toEqual(['all met'])
  expect((await deps.db.read.select().from(submissionItems))[0]?.returnedAt).toBe(world.clock.now)
})

test('what is not yet is sent back, and leaves the queue', async () => {
  const world = await sentToAssessor()
  await world.ruth.decide(world.ann.claim, notYet)
  await world.ruth.send()
  expect(await cellOf(world)).toBe('sent back')
  expect(await told(world, world.ann.person.id)).toEqual(['sent back'])
  expect(await (await world.staff.assessor.get('/queue')).text()).toContain('Nothing is waiting')
})

test('once an assessor has begun, it cannot be taken back', async () => {
  const { ann, ruth, id } = await sentToAssessor()
  await ruth.decide(ann.claim, {})
  const answer = await ann.person.post(`/submissions/${id}/take-back`)
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('has begun to look at it')])
})

test('taken back, it is on nobody’s desk', async () => {
  const { ann, ruth, staff, id } = await sentToAssessor()
  await ann.person.post(`/submissions/${id}/take-back`)
  expect((await staff.assessor.get(ruth.address)).status).toBe(404)
  expect((await ruth.decide(ann.claim, met)).status).toBe(404)
})

test('a claim that did not go, or another’s, is not decided here', async () => {
  const { ann, ben, ruth, id, staff } = await sentToAssessor()
  expect((await ruth.decide(ben.claim, met)).status).toBe(404)
  expect((await desk(staff.assessor, id, ben.evidence).decide(ben.claim, met)).status).toBe(404)
  expect((await desk(staff.assessor, id, ann.withdrawn).decide(ann.claim, met)).status).toBe(404)
})

test('of two assessors each has their own draft; who sends first decides, the other may change it with a reason', async () => {
  const world = await sentToAssessor()
  const { ann, id } = world
  const second = await world.person(['assessor'], 'Sue Second')
  await tie(world, 'assesses', second, { learnerId: ann.person.id })
  const sue = desk(second, id, ann.evidence)
  await world.ruth.decide(ann.claim, notYet)
  await sue.decide(ann.claim, met)
  await world.ruth.send()
  expect([(await sue.send()).status, await cellOf(world)]).toEqual([422, 'sent back'])
  const [first] = await stands(world)
  const corrects = first?.id ?? ''
  expect((await sue.decide(ann.claim, { ...met, corrects })).status).toBe(422)
  expect((await sue.decide(ann.claim, { ...met, corrects, reason: 'We talked it over' })).status).toBe(303)
  await sue.send()
  const [, later] = await stands(world)
  expect(later).toMatchObject({ corrects, correctionReason: 'We talked it over', assessorName: 'Sue Second' })
  expect((await stands(world))[0]).toEqual(first)
  expect(await cellOf(world)).toBe('met')
})

test('withdrawn in between, it says so, needs no decision, and goes off the queue', async () => {
  const world = await sentToAssessor()
  const { ann, ruth, staff } = world
  await ann.person.post(`/evidence/${ann.evidence}/claims/${ann.claim}/withdraw`)
  const html = await ruth.html()
  expect(html).toContain('Withdrawn by the learner on 22 November 2026.')
  expect(html).toContain('Take it off the queue')
  const tried = await ruth.decide(ann.claim, { ...met, feedback: 'Typed before I knew' })
  expect([tried.status, await tried.text()]).toEqual([422, expect.stringContaining('Typed before I knew')])
  expect((await ruth.send()).status).toBe(303)
  expect(await (await staff.assessor.get('/queue')).text()).toContain('Nothing is waiting')
  expect(await stands(world)).toEqual([])
})

test('what is judged cannot be withdrawn', async () => {
  const { ann, ruth, deps } = await sentToAssessor()
  await ruth.decide(ann.claim, met)
  await ruth.send()
  expect((await ann.person.post(`/evidence/${ann.evidence}/claims/${ann.claim}/withdraw`)).status).toBe(422)
  expect((await ann.person.post(`/evidence/${ann.evidence}/withdraw`, { why: 'I would rather' })).status).toBe(422)
  const [claim] = await deps.db.read.select().from(claims).where(eq(claims.id, ann.claim))
  expect(claim?.withdrawnAt).toBeNull()
})

test('in a locked unit nothing is decided anew', async () => {
  const world = await sentToAssessor()
  const { ann, ruth, deps, staff } = world
  await ruth.decide(ann.claim, met)
  await ruth.send()
  await deps.db.write(async (tx) => {
    await tx.insert(unitSignOffs).values({
      ...{ id: 'lock', learnerId: ann.person.id, unit: '400', summary: '', assessorId: staff.assessor.id },
      ...{ assessorName: 'A', assessorStatement: '', assessorAt: 1, lockedAt: 2 },
    })
  })
  const [first] = await stands(world)
  const answer = await ruth.decide(ann.claim, { ...notYet, corrects: first?.id ?? '', reason: 'Second thoughts' })
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('signed off and locked')])
  expect(await stands(world)).toHaveLength(1)
})

test('an assessor who is not yet qualified: it counts once somebody qualified has signed', async () => {
  const world = await createWorld()
  const { ann, staff, deps } = world
  const person = await notYetQualified(world)
  const id = await send(ann.person, ann.evidence)
  const [jo, ruth] = [desk(person, id, ann.evidence), desk(staff.assessor, id, ann.evidence)]
  await jo.decide(ann.claim, met)
  await jo.send()
  expect(await cellOf(world)).toBe('to be countersigned')
  expect(await told(world, staff.assessor.id)).toEqual(['submitted', 'to countersign'])
  expect(await told(world, ann.person.id)).toEqual([])
  expect(await (await staff.assessor.get('/queue')).text()).toContain('To countersign')
  expect(await (await ann.person.get(`/evidence/${ann.evidence}`)).text()).toContain('waiting for a second signature')

  expect((await ruth.sign({ does: 'hand back', why: '' })).status).toBe(422)
  expect((await jo.sign({ does: 'agree' })).status).toBe(303)
  expect((await stands(world))[0]?.countersignedAt).toBeNull()
  await ruth.sign({ does: 'hand back', why: 'Read the second answer again' })
  expect(await told(world, person.id)).toContain('decision handed back')
  expect(await (await person.get('/queue')).text()).toContain('Handed back to you')
  expect(await jo.html()).toContain('Read the second answer again')

  const [handed] = await stands(world)
  world.clock.now += 1000
  await jo.decide(ann.claim, { ...met, feedback: 'More to say', corrects: handed?.id ?? '', reason: 'Read it again' })
  await jo.send()
  await ruth.sign({ does: 'agree' })
  await ruth.sign({ does: 'agree' })
  expect(await cellOf(world)).toBe('met')
  expect(await told(world, ann.person.id)).toEqual(['all met'])
  const lines = await deps.db.read.select().from(ledger)
  const last = (await stands(world)).find(({ countersignedAt }) => countersignedAt !== null)
  expect(lines.at(-1)).toMatchObject({ what: 'countersigned a decision', digest: digestOf(last ?? {}) })
  expect(await (await ann.person.get(`/evidence/${ann.evidence}`)).text()).toContain('Countersigned by')
})

test('a comment is changed and removed until it is sent, and never after', async () => {
  const world = await sentToAssessor()
  const { ruth, ann, staff, deps } = world
  const fields = { from: 's1/what/0', to: '', words: 'First words', key: 'key-1' }
  expect([(await ruth.comment(fields)).status, (await ruth.comment(fields)).status]).toEqual([303, 303])
  const at = `${ruth.address}/comments/key-1`
  await staff.assessor.post(at, { ...fields, words: 'Other words' })
  expect((await deps.db.read.select().from(comments)).map(({ words }) => words)).toEqual(['Other words'])
  expect((await staff.assessor.post(at, { ...fields, words: '' })).status).toBe(422)
  await ruth.comment({ ...fields, key: 'key-2' })
  await staff.assessor.post(`${ruth.address}/comments/key-2`, { do: 'remove' })
  await ruth.decide(ann.claim, met)
  await ruth.send()
  expect((await staff.assessor.post(at, { do: 'remove' })).status).toBe(404)
  const html = await (await ann.person.get(`/evidence/${ann.evidence}`)).text()
  expect(html).toContain('Other words')
  expect(html).not.toContain('First words')
})
