import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { answers, events, evidence, responses } from '../../src/db/schema.ts'
import { exportResponses } from '../../src/responding/exporting.ts'
import { findResponse, ownResponses } from '../../src/responding/response.ts'
import type { Actor } from '../../src/web/session.ts'
import { createTestApp, type TestPerson } from '../support/app.ts'
import { sampleCurriculum } from '../support/curriculum.ts'
import { activityOf, begin, where } from '../support/walking.ts'

const curriculum = sampleCurriculum([activityOf(1), activityOf(3)])

const actorOf = ({ id, name, email }: TestPerson): Actor => ({
  ...{ id, name, email },
  roles: ['learner'],
  sessionId: 's',
  sessionToken: 't',
})

async function finished() {
  const test = await createTestApp({ curriculum })
  const sam = await test.person(['learner'])
  const walk = await begin(sam, 'of-1', { title: 'A visit' })
  await walk.answer('s1', 'What happened.')
  await sam.post(`/responses/${walk.id}/finish`)
  return { ...test, sam, walk, home: `/responses/${walk.id}` }
}

test('finishing twice is finishing once', async () => {
  const { sam, home, deps, walk } = await finished()
  expect(where(await sam.post(`${home}/finish`))).toBe(`303 ${home}/evidence`)
  const said = await deps.db.read.select({ what: events.what }).from(events).where(eq(events.subject, walk.id))
  expect(said.map(({ what }) => what)).toEqual(['response.started', 'response.finished'])
})

test('a finished page is read as a whole, and its steps lead to it', async () => {
  const { sam, home, walk } = await finished()
  const html = await (await sam.get(home)).text()
  expect(html).toContain('What happened.')
  expect(html).toContain('Finished on 22 November 2026')
  expect(where(await sam.get(`${home}/steps/s1`))).toBe(`303 ${home}`)
  expect(where(await sam.get(`${home}/check`))).toBe(`303 ${home}`)
  expect(where(await walk.press('s1', { status: 200, html: '', text: '', carried: {} }, 'What happened.'))).toBe(
    `303 ${home}`,
  )
})

test('a finished page can be worked on again, and finished again', async () => {
  const { sam, home, walk } = await finished()
  for (const _ of ['once', 'twice']) expect(where(await sam.post(`${home}/reopen`))).toBe(`303 ${home}`)
  expect(where(await sam.get(home))).toBe(`303 ${home}/check`)
  await walk.answer('s1', 'What really happened.')
  await sam.post(`${home}/finish`)
  expect(await (await sam.get(home)).text()).toContain('What really happened.')
})

test('a page that answers something no longer asked shows it still', async () => {
  const { sam, home, walk, deps } = await finished()
  const values = JSON.stringify({ what: 'What happened.', before: 'An older answer' })
  await deps.db.write(async (tx) => {
    await tx.update(answers).set({ values }).where(eq(answers.responseId, walk.id))
  })
  expect(await (await sam.get(home)).text()).toContain('An older answer')
  await sam.post(`${home}/reopen`)
  await walk.answer('s1', 'Changed.')
  expect(await (await sam.get(`${home}/check`)).text()).toContain('An older answer')
})

test('deleting says what goes, and takes all of it', async () => {
  const { sam, home, deps } = await finished()
  const asked = await (await sam.get(`${home}/delete`)).text()
  expect(asked).toContain('Delete “A visit”?')
  expect(asked).toContain('One answer goes with it')
  expect(where(await sam.post(`${home}/delete`))).toBe('303 /notebook')
  expect((await sam.get(home)).status).toBe(404)
  expect((await sam.post(`${home}/delete`)).status).toBe(404)
  expect(await deps.db.read.select().from(responses)).toEqual([])
  expect(await deps.db.read.select().from(answers)).toEqual([])
})

test('a page that evidence rests on stays until the evidence is withdrawn', async () => {
  const { sam, home, walk, deps } = await finished()
  const row = { id: 'e1', learnerId: sam.id, kind: 'response' as const, responseId: walk.id, createdAt: 1 }
  await deps.db.write(async (tx) => {
    await tx.insert(evidence).values(row)
  })
  expect(where(await sam.post(`${home}/delete`))).toBe(`303 ${home}/delete`)
  expect(await (await sam.get(`${home}/delete`)).text()).toContain('href="/evidence/e1"')
  expect((await sam.get(home)).status).toBe(200)
  await deps.db.write(async (tx) => {
    await tx.update(evidence).set({ withdrawnAt: 2 })
  })
  expect(await (await sam.get(`${home}/delete`)).text()).toContain('The evidence that you withdrew goes with it')
  expect(where(await sam.post(`${home}/delete`))).toBe('303 /notebook')
})

test('other features find a response whole, the learner’s own only', async () => {
  const { sam, walk, deps, person } = await finished()
  const response = await findResponse(deps, actorOf(sam), walk.id)
  expect(response).toMatchObject({ status: 'finished', title: 'A visit', company: 'alone', learnerId: sam.id })
  expect(response.activity.steps.map(({ id }) => id)).toEqual(['s1'])
  expect(response.answers.get('s1')).toMatchObject({ values: { what: 'What happened.' }, passed: true, revision: 1 })
  await expect(findResponse(deps, actorOf(await person(['learner'])), walk.id)).rejects.toThrow('not found')
  expect(await ownResponses(deps, actorOf(sam))).toEqual([
    {
      id: walk.id,
      activityId: 'of-1',
      title: 'A visit',
      status: 'finished',
      updatedAt: expect.any(Number),
      serves: ['400.7.2'],
    },
  ])
})

test('a learner takes away everything they wrote, what was set aside too, and nobody else’s', async () => {
  const { sam, deps, person } = await finished()
  const walk = await begin(sam, 'of-3')
  const [one, two] = [await walk.open('s1'), await walk.open('s1')]
  await walk.press('s1', one, 'Stands')
  await walk.press('s1', two, 'Beside')
  const exported = JSON.parse(JSON.stringify(await exportResponses(deps, actorOf(sam))))
  expect(exported).toHaveLength(2)
  expect(exported[0]).toMatchObject({
    status: 'walking',
    createdAt: '2026-11-22T09:00:00.000Z',
    activity: { title: 'A walk of 3' },
    answers: [{ step: 's1', values: { what: 'Stands' }, passed: true }],
    beside: [{ step: 's1', values: { what: 'Beside' }, settledAt: null }],
  })
  expect(await exportResponses(deps, actorOf(await person(['learner'])))).toEqual([])
})
