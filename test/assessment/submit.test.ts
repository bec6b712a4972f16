import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { standingsOf } from '../../src/assessment/standing.ts'
import {
  evidence,
  judgements,
  ledger,
  notices,
  submissionClaims,
  submissionItems,
  submissions,
  ties,
  unitSignOffs,
} from '../../src/db/schema.ts'
import { DECLARATION } from '../../views/assessment/submit-declare.tsx'
import { declared, send } from '../support/assessing.ts'
import { createWorld, tie, type World } from '../support/world.ts'

const text = async (answer: Response | Promise<Response>) => (await answer).text()
const cellOf = async ({ deps, ann }: World) =>
  (await standingsOf(deps.db.read, [ann.person.id])).get(ann.person.id)?.['400.7.2']

test('shows what goes, for which criteria, to whom; not what is withdrawn', async () => {
  const { ann, staff } = await createWorld()
  const html = await text(ann.person.get(`/submit?evidence=${ann.evidence}`))
  expect(html).toContain(`It goes to ${staff.assessor.name}.`)
  expect(html).toContain(`value="${ann.evidence}" checked`)
  expect(html).toContain('data-criterion="400.7.2"')
  expect(html).not.toContain(ann.withdrawn)
  expect(html).toContain(DECLARATION.slice(0, 40))
})

test('sending freezes the version and its claims with the exact declaration, tells the assessor, and the record', async () => {
  const world = await createWorld()
  const { ann, staff, deps } = world
  const { read } = deps.db
  const id = await send(ann.person, ann.evidence, {
    ai: 'some',
    'ai-use': 'Copilot, for spelling',
    help: 'Jo asked me',
  })
  const [row] = await read.select().from(submissions)
  expect(row).toMatchObject({ id, declaration: DECLARATION, aiUse: 'Copilot, for spelling', help: 'Jo asked me' })
  expect(await read.select().from(submissionItems)).toMatchObject([{ evidenceId: ann.evidence, version: 1 }])
  expect(await read.select().from(submissionClaims)).toEqual([{ submissionId: id, claimId: ann.claim }])
  expect(await read.select().from(notices)).toMatchObject([{ personId: staff.assessor.id, kind: 'submitted' }])
  expect(await read.select().from(ledger)).toMatchObject([{ about: 'submission', subject: id }])
  expect(await cellOf(world)).toBe('submitted')
  const html = await text(ann.person.get(`/submissions/${id}`))
  expect(html).toContain('With your assessor since 22 November 2026.')
  expect(html).toContain('Copilot, for spelling')
})

test('pressed twice, it is sent once; and what is with the assessor is not offered again', async () => {
  const { ann, deps } = await createWorld()
  const fields = declared(ann.evidence)
  const [one, two] = [await ann.person.post('/submit', fields), await ann.person.post('/submit', fields)]
  expect(two.headers.get('location')).toBe(one.headers.get('location'))
  expect(await deps.db.read.select().from(submissions)).toHaveLength(1)
  expect((await ann.person.post('/submit', declared(ann.evidence))).status).toBe(422)
  expect(await text(ann.person.get('/submit'))).toContain('Nothing is ready to send just now')
})

test('what is missing is said, and everything typed is still there', async () => {
  const { ann, deps } = await createWorld()
  const answer = await ann.person.post('/submit', {
    ...{ evidence: ann.evidence, ai: 'some', help: 'Jo <read> it', note: 'Read the end', key: 'k' },
  })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('Not sent yet: two things need you')
  expect(html).toContain('Say which, when, and for what')
  expect(html).toContain('Read the declaration')
  expect(html).toContain('Jo &lt;read&gt; it')
  expect(html).toContain('Read the end')
  expect(html).toContain(`value="${ann.evidence}" checked`)
  expect(await deps.db.read.select().from(submissions)).toEqual([])
})

test('nobody’s evidence but one’s own goes', async () => {
  const { ann, ben, deps } = await createWorld()
  expect((await ann.person.post('/submit', declared(ben.evidence))).status).toBe(422)
  expect((await ann.person.post('/submit', declared([ann.evidence, ben.evidence]))).status).toBe(422)
  expect(await deps.db.read.select().from(submissionItems)).toEqual([])
})

test('a page that has changed since it was opened is looked at once more', async () => {
  const { ann } = await createWorld()
  const fields = declared(ann.evidence, { [`seen.${ann.evidence}`]: 'another claim' })
  const answer = await ann.person.post('/submit', fields)
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('has changed since you opened')])
})

test('without an assessor nothing goes, and nothing is lost', async () => {
  const world = await createWorld()
  await world.deps.db.write(async (tx) => {
    await tx.delete(ties)
  })
  const html = await text(world.ann.person.get('/submit'))
  expect(html).toContain('Nobody assesses your work yet. Your coordinator arranges that.')
  expect((await world.ann.person.post('/submit', declared(world.ann.evidence))).status).toBe(422)
})

test('both of two assessors are told', async () => {
  const world = await createWorld()
  const second = await world.person(['assessor'])
  await tie(world, 'assesses', second, { learnerId: world.ann.person.id })
  await send(world.ann.person, world.ann.evidence)
  const told = (await world.deps.db.read.select().from(notices)).map(({ personId }) => personId)
  expect(told.toSorted()).toEqual([second.id, world.staff.assessor.id].toSorted())
})

test('a claim in a unit that is signed off and locked stays, and says why', async () => {
  const { ann, deps, staff } = await createWorld()
  await deps.db.write(async (tx) => {
    await tx.insert(unitSignOffs).values({
      ...{ id: 'lock', learnerId: ann.person.id, unit: '400', summary: '', assessorId: staff.assessor.id },
      ...{ assessorName: 'A', assessorStatement: '', assessorAt: 1, lockedAt: 2 },
    })
  })
  expect(await text(ann.person.get('/submit'))).toContain('its unit is signed off and locked')
  expect((await ann.person.post('/submit', declared(ann.evidence))).status).toBe(422)
})

test('it can be taken back, and sent again', async () => {
  const world = await createWorld()
  const { ann, deps } = world
  const id = await send(ann.person, ann.evidence)
  expect((await ann.person.post(`/submissions/${id}/take-back`)).status).toBe(303)
  expect((await ann.person.post(`/submissions/${id}/take-back`)).status).toBe(303)
  expect(await cellOf(world)).toBeUndefined()
  expect(await text(ann.person.get(`/submissions/${id}`))).toContain('Taken back on 22 November 2026.')
  expect(await send(ann.person, ann.evidence)).not.toBe(id)
  expect(await deps.db.read.select().from(ledger)).toHaveLength(3)
})

test('withdrawn in between, it counts for nothing, and put back it waits again', async () => {
  const world = await createWorld()
  const { ann } = world
  await send(ann.person, ann.evidence)
  await ann.person.post(`/evidence/${ann.evidence}/withdraw`, { why: 'Not mine to show' })
  expect(await cellOf(world)).toBeUndefined()
  await ann.person.post(`/evidence/${ann.evidence}/put-back`)
  expect(await cellOf(world)).toBe('submitted')
})

test('deleting the pages leaves what was sent', async () => {
  const { ann, deps } = await createWorld()
  const [row] = await deps.db.read.select().from(evidence).where(eq(evidence.id, ann.evidence))
  await send(ann.person, ann.evidence)
  await ann.person.post(`/evidence/${ann.evidence}/withdraw`, { why: 'A reason' })
  expect((await ann.person.post(`/responses/${row?.responseId}/delete`)).headers.get('location')).toBe('/notebook')
  const [after] = await deps.db.read.select().from(evidence).where(eq(evidence.id, ann.evidence))
  expect(after?.responseId).toBeNull()
  expect((await ann.person.get(`/evidence/${ann.evidence}`)).status).toBe(200)
  expect(await deps.db.read.select().from(judgements)).toEqual([])
})
