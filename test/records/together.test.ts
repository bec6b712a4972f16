import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import {
  ledger,
  notices,
  records,
  standings,
  submissionClaims,
  submissionItems,
  submissions,
  ties,
  unitSignOffs,
} from '../../src/db/schema.ts'
import { digestOf } from '../../src/ledger/ledger.ts'
import { createTestApp } from '../support/app.ts'
import { begunFor, seenOn, signed, typed, waiting } from '../support/records.ts'
import { tie } from '../support/world.ts'

async function pair() {
  const app = await createTestApp()
  const sam = await app.person(['learner'], 'Sam Rees')
  const ivy = await app.person(['assessor'], 'Ivy Cole')
  await tie(app, 'assesses', ivy, { learnerId: sam.id })
  return { app, sam, ivy, read: app.deps.db.read }
}

const html = async (answer: Promise<Response> | Response) => (await answer).text()

test('an assessor begins a record for a learner whom they assess, and nobody else', async () => {
  const { app, sam, ivy } = await pair()
  const other = await app.person(['learner'])
  expect((await ivy.post(`/learners/${other.id}/records/observation`)).status).toBe(404)
  expect((await ivy.get(`/learners/${sam.id}/records/signpost`)).status).toBe(404)
  const id = await begunFor(ivy, sam, 'observation')
  await typed(ivy, id, 'Seen', { do: 'keep' })
  expect(await html(ivy.get(`/learners/${sam.id}/records`))).toContain('Seen at the door')
  expect((await sam.get(`/records/${id}`)).status).toBe(404)
  expect(await html(sam.get('/evidence'))).not.toContain('Seen at the door')
})

test('those who sign may be named in it, a family may not', async () => {
  const { sam, ivy } = await pair()
  const id = await begunFor(ivy, sam, 'observation')
  await typed(ivy, id, undefined, { seen: 'Sam Rees asked Sharon Davies. Then Sam waited, and Ivy wrote.' })
  const names = [...(await html(ivy.get(`/records/${id}/check`))).matchAll(/\.found" value="([^"]+)"/g)]
  expect(names.map(([, name]) => name)).toEqual(['Sharon Davies'])
})

test('a tie that has ended closes the draft', async () => {
  const { app, sam, ivy } = await pair()
  const id = await begunFor(ivy, sam, 'observation')
  await app.deps.db.write(async (tx) => {
    await tx.update(ties).set({ until: app.clock.now })
  })
  expect((await ivy.get(`/records/${id}`)).status).toBe(404)
  expect((await typed(ivy, id)).status).toBe(404)
})

test('signed by both it is evidence, submitted already, in the chain, and each is told', async () => {
  const { sam, ivy, read } = await pair()
  const id = await waiting(ivy, sam, 'Seen')
  expect(await read.select().from(notices)).toMatchObject([
    { personId: sam.id, kind: 'record to sign', href: `/records/${id}` },
  ])
  expect(await html(sam.get('/evidence'))).toContain('For you to read and sign')
  const page = await html(sam.get(`/records/${id}`))
  for (const words of ['Seen was this.', 'Ivy Cole', 'I, Sam Rees, have read this record.'])
    expect(page).toContain(words)
  expect((await signed(sam, id, `/records/${id}`)).status).toBe(303)

  const [submission] = await read.select().from(submissions)
  const [item] = await read.select().from(submissionItems)
  expect(submission).toMatchObject({ learnerId: sam.id, aiUse: '' })
  expect(submission?.declaration).toContain('I, Sam Rees, have read this record.')
  expect(item).toMatchObject({ submissionId: submission?.id, version: 1, returnedAt: null })
  expect(await read.select().from(submissionClaims)).toHaveLength(1)
  expect(JSON.parse((await read.select().from(standings))[0]?.cells ?? '')).toEqual({ '400.5.1': 'submitted' })
  const line = (await read.select().from(ledger)).find(({ about }) => about === 'submission')
  expect(line).toMatchObject({ subject: submission?.id, digest: digestOf(submission ?? {}) })

  const evidence = await html(sam.get((await sam.get(`/records/${id}`)).headers.get('location') ?? ''))
  for (const words of ['Ivy Cole</b>, assessor', 'Sam Rees</b>, learner', 'by-other', 'watched Sam Rees at work']) {
    expect(evidence).toContain(words)
  }
  expect(await html(sam.get('/evidence'))).toContain('With your assessor.')
  expect(await html(ivy.get(`/records/${id}`))).toContain('Everybody has signed.')
  const told = (await read.select().from(notices)).filter(({ personId }) => personId === ivy.id)
  expect(told).toMatchObject([{ kind: 'record signed', href: `/records/${id}` }])
})

test('signed twice by each, it is signed once', async () => {
  const { sam, ivy, read } = await pair()
  const id = await begunFor(ivy, sam, 'discussion')
  await typed(ivy, id)
  const first = await seenOn(ivy, `/records/${id}/check`)
  await Promise.all([1, 2].map(() => ivy.post(`/records/${id}/sign`, { seen: first })))
  const second = await seenOn(sam, `/records/${id}`)
  const answers = await Promise.all([1, 2].map(() => sam.post(`/records/${id}/sign`, { seen: second })))
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await read.select().from(submissions)).toHaveLength(1)
  expect(await read.select().from(notices)).toHaveLength(2)
})

test('handed back with a reason, it is changed and signed anew; what was read before cannot be signed', async () => {
  const { sam, ivy, read } = await pair()
  const id = await waiting(ivy, sam, 'Seen')
  const before = await seenOn(sam, `/records/${id}`)
  const without = await sam.post(`/records/${id}/hand-back`, { why: ' ' })
  expect(without.status).toBe(422)
  expect(await without.text()).toContain('id="why-wrong"')
  expect((await sam.post(`/records/${id}/hand-back`, { why: 'It was the Tuesday.' })).status).toBe(303)
  expect((await sam.get(`/records/${id}`)).status).toBe(404)
  expect((await read.select().from(notices)).at(-1)).toMatchObject({ personId: ivy.id, kind: 'record handed back' })
  const page = await html(ivy.get(`/records/${id}`))
  expect(page).toContain('It was the Tuesday.')
  expect(page).toContain('Seen was this.')
  await typed(ivy, id, 'Tuesday')
  await signed(ivy, id)
  expect((await sam.post(`/records/${id}/sign`, { seen: before })).status).toBe(409)
  await signed(sam, id, `/records/${id}`)
  expect(await read.select().from(records)).toMatchObject([{ state: 'kept', title: 'Tuesday at the door' }])
})

test('its maker takes it back while the other has not signed', async () => {
  const { sam, ivy } = await pair()
  const id = await waiting(ivy, sam)
  expect(await html(ivy.get(`/records/${id}`))).toContain('Sam Rees has not signed yet.')
  expect((await typed(ivy, id, 'Late')).headers.get('location')).toBe(`/records/${id}`)
  await ivy.post(`/records/${id}/take-back`)
  expect((await sam.get(`/records/${id}`)).status).toBe(404)
  await typed(ivy, id, 'Late')
  await signed(ivy, id)
  await signed(sam, id, `/records/${id}`)
  expect((await ivy.post(`/records/${id}/take-back`)).status).toBe(404)
})

test('a unit that is signed off takes no more: nothing is submitted for it', async () => {
  const { app, sam, ivy, read } = await pair()
  const id = await waiting(ivy, sam)
  await app.deps.db.write(async (tx) => {
    const signed = { assessorName: 'Ivy Cole', assessorStatement: 'Met.', assessorAt: 1, lockedAt: 2 }
    await tx.insert(unitSignOffs).values({ id: 'u1', learnerId: sam.id, unit: '400', summary: '', ...signed })
  })
  await signed(sam, id, `/records/${id}`)
  expect(await read.select().from(submissions)).toEqual([])
  expect(await read.select().from(records).where(eq(records.state, 'kept'))).toHaveLength(1)
})
