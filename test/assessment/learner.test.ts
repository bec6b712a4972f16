import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { examined, ledger } from '../../src/db/schema.ts'
import { putForward, respond } from '../evidence/support.ts'
import { tie } from '../support/world.ts'
import { round, textOf } from './support.ts'
import { claimToo, comment, judge, sample, submit, takeBack } from './support-judged.ts'

test('one learner: what was submitted, how each criterion stands, and where to go on', async () => {
  const app = await round()
  const { kim, iqa, sam, claim, evidence } = app
  await submit(app, [claim])
  const html = await (await kim.get(`/learners/${sam.id}`)).text()
  expect(html).toContain(`href="/learners/${sam.id}/evidence/${evidence}/1"`)
  for (const kind of ['observation', 'discussion', 'questioning']) {
    expect(html).toContain(`href="/learners/${sam.id}/records/${kind}"`)
  }
  expect(html).toContain(`href="/learners/${sam.id}/portfolio"`)
  expect(html).toContain('id="c400.7.2"')
  const seen = await textOf(iqa.get(`/learners/${sam.id}`))
  expect(seen).toContain('it waits for an assessor')
  expect(seen).toContain('0 of 4 met')
  expect(seen).not.toContain('Record an observation')
})

test('what was not submitted is not there, and not counted', async () => {
  const app = await round()
  const { kim, sam, claim, evidence } = app
  const [title, base] = ['The school-run visit', `/learners/${sam.id}`]
  expect(await textOf(kim.get(base))).not.toContain(title)
  expect((await kim.get(`${base}/evidence/${evidence}/1`)).status).toBe(404)
  const submission = await submit(app, [claim])
  await putForward(sam, await respond(app.deps, sam, { title: 'Another' }))
  expect(await textOf(kim.get(base))).toContain('One piece submitted')
  await takeBack(app, submission)
  expect(await textOf(kim.get(base))).not.toContain(title)
  expect((await kim.get(`${base}/evidence/${evidence}/1`)).status).toBe(404)
})

test('a coordinator sees names and states, and none of the work', async () => {
  const app = await round()
  const { boss, kim, sam, claim, evidence } = app
  const submission = await submit(app, [claim])
  await judge(app, kim, submission, claim, { feedback: 'Well seen.' })
  const html = await (await boss.get(`/learners/${sam.id}`)).text()
  expect(html).toContain('1 of 4 met')
  expect(html).not.toContain('The school-run visit')
  expect(html).not.toContain('Well seen.')
  expect(html).not.toContain('/portfolio')
  expect((await boss.get(`/learners/${sam.id}/evidence/${evidence}/1`)).status).toBe(404)
  expect((await boss.get(`/learners/${kim.id}`)).status).toBe(404)
})

test('the piece is read as it was submitted, with every decision, comment and sample in order', async () => {
  const app = await round()
  const { kim, iqa, sam, claim, evidence, clock } = app
  const unsent = await claimToo(app, claim, '400.7.1')
  const submission = await submit(app, [claim])
  const first = await judge(app, kim, submission, claim, { feedback: 'Clearly shown.' })
  await sample(app, iqa, first)
  clock.now += 1000
  await judge(app, kim, submission, claim, { decision: 'not yet', feedback: 'Say what you changed.', corrects: first })
  clock.now += 1000
  await judge(app, kim, submission, claim, { feedback: 'Only in the making.', sent: false })
  await comment(app, kim, submission, claim, { words: 'This is the heart of it.', sent: true })
  await comment(app, kim, submission, claim, { words: 'Not said yet.', sent: false })
  const html = await (await kim.get(`/learners/${sam.id}/evidence/${evidence}/1`)).text()
  const text = await textOf(iqa.get(`/learners/${sam.id}/evidence/${evidence}/1`))
  expect(html).toContain('<mark>')
  expect(text).toMatch(
    /Met, by Kim Hale.*Corrected since.*Sampled by Ira Lane.*agreed.*Not yet, by Kim Hale.*It corrects/,
  )
  expect(text).toContain('This is the heart of it.')
  expect(text).toContain('One claim')
  for (const hidden of ['Only in the making.', 'Not said yet.', '400.7.1', unsent]) expect(html).not.toContain(hidden)
})

test('a later version that was not submitted is not there, though an earlier one was', async () => {
  const app = await round()
  const { kim, sam, claim, evidence } = app
  await submit(app, [claim])
  for (const version of ['2', '0', '01', 'one']) {
    expect((await kim.get(`/learners/${sam.id}/evidence/${evidence}/${version}`)).status).toBe(404)
  }
})

test('an EQA with a sample opens only what was sampled of a piece; each look is kept, none that failed', async () => {
  const app = await round()
  const { kim, iqa, sam, claim, evidence, deps } = app
  const eve = await app.person(['eqa'])
  const tieId = await tie(app, 'examines', eve, { groupId: app.groupId, scope: 'sample' })
  const other = await claimToo(app, claim, '400.7.1')
  const submission = await submit(app, [claim, other])
  const [judged] = [await judge(app, kim, submission, claim), await judge(app, kim, submission, other)]
  const path = `/learners/${sam.id}/evidence/${evidence}/1`
  expect((await eve.get(path)).status).toBe(404)
  await sample(app, iqa, judged)
  const text = await textOf(eve.get(path))
  expect(text).toContain('400.7.2')
  expect(text).not.toContain('400.7.1')
  expect(await textOf(eve.get(`/learners/${sam.id}`))).toContain('1 of 1 in your sample met')
  expect((await eve.get(`/learners/${sam.id}/units/400`)).status).toBe(404)
  await deps.db.write(async (tx) => {
    await tx.insert(examined).values({ tieId, learnerId: sam.id })
  })
  expect(await textOf(eve.get(path))).toContain('400.7.1')
  expect((await eve.get(`/learners/${sam.id}/units/400`)).status).toBe(200)
  const looks = await deps.db.read.select().from(ledger).where(eq(ledger.actorId, eve.id))
  expect(looks.map(({ subject, learnerId }) => [subject, learnerId])).toEqual([
    [path, sam.id],
    [`/learners/${sam.id}`, sam.id],
    [path, sam.id],
    [`/learners/${sam.id}/units/400`, sam.id],
  ])
})
