import { expect, test } from 'vitest'
import { evidence, submissionItems, submissions } from '../../src/db/schema.ts'
import { putForward, respond } from '../evidence/support.ts'
import { createTestApp } from '../support/app.ts'
import { sampleCurriculum } from '../support/curriculum.ts'

async function sentToAssessor(takenBackAt: number | null = null) {
  const app = await createTestApp({ curriculum: sampleCurriculum() })
  const { read } = app.deps.db
  const sam = await app.person(['learner'])
  const responseId = await respond(app.deps, sam)
  const place = await putForward(sam, responseId)
  const [kept] = await read.select().from(evidence)
  await app.deps.db.write(async (tx) => {
    const words = { declaration: 'Mine.', aiUse: '', help: '', note: '' }
    await tx.insert(submissions).values({ id: 's1', learnerId: sam.id, ...words, sendKey: 'k', at: 1 })
    const item = { submissionId: 's1', evidenceId: kept?.id ?? '', version: 1, learnerId: sam.id, submittedAt: 1 }
    await tx.insert(submissionItems).values({ ...item, takenBackAt })
  })
  return { sam, read, place, home: `/responses/${responseId}` }
}

test('pages go, and what was sent of them stays as it was', async () => {
  const { sam, read, place, home } = await sentToAssessor()
  expect(await (await sam.get('/evidence')).text()).toContain('With your assessor.')
  expect(await (await sam.get(`${home}/delete`)).text()).toContain(
    'What you sent to your assessor stays as it was sent',
  )
  expect((await sam.post(`${home}/delete`)).headers.get('location')).toBe('/notebook')
  expect((await sam.get(home)).status).toBe(404)
  const page = await sam.get(place)
  expect(page.status).toBe(200)
  expect(await page.text()).not.toContain('/responses/')
  expect(await read.select().from(evidence)).toMatchObject([{ responseId: null, withdrawnAt: null }])
  expect((await sam.post(`${place}/claims`, { criterion: '400.5.1' })).status).toBe(422)
})

test('what was taken back before anybody decided is the learner’s alone again', async () => {
  const { sam, read, place, home } = await sentToAssessor(2)
  expect((await sam.post(`${home}/delete`)).headers.get('location')).toBe(`${home}/delete`)
  await sam.post(`${place}/withdraw`, { why: 'Not this one.' })
  await sam.post(`${home}/delete`)
  expect(await read.select().from(evidence)).toEqual([])
})
