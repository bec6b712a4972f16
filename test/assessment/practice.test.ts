import { expect, test } from 'vitest'
import { activityVersions } from '../../src/db/schema.ts'
import { keepOther } from '../../src/evidence/keep-other.ts'
import type { Actor } from '../../src/web/session.ts'
import { placed, putForward, respond } from '../evidence/support.ts'
import { createTestApp, type TestPerson } from '../support/app.ts'
import { desk, met, send } from '../support/assessing.ts'
import { group, tie } from '../support/world.ts'

/** Sam claims a criterion that asks to demonstrate, on a reflection. */
const demonstrating = async () => {
  const app = await createTestApp()
  const sam = await app.person(['learner'], 'Sam Whitby')
  const ruth = await app.person(['assessor'], 'Ruth Hale')
  await tie(app, 'assesses', ruth, { groupId: await group(app, [sam]) })
  const responseId = await respond(app.deps, sam)
  const quote = placed('evaluation', 'He held my hand')
  const address = await putForward(sam, responseId, { code: '400.5.1', quote })
  return { ...app, sam, ruth, evidenceId: address.replace('/evidence/', '') }
}
const decideOn = async (ruth: TestPerson, id: string, evidenceId: string, more = {}) => {
  const on = desk(ruth, id, evidenceId)
  const [, claim = ''] = /\/claims\/([^"]+)"/.exec(await on.html()) ?? []
  return on.decide(claim, { ...met, ...more })
}

test('where a criterion asks for practice, met on writing alone needs a reason, or an observation', async () => {
  const { sam, ruth, evidenceId } = await demonstrating()
  const id = await send(sam, evidenceId)
  const refused = await decideOn(ruth, id, evidenceId)
  const html = await refused.text()
  expect(refused.status).toBe(422)
  expect(html).toContain('Say why writing alone shows practice here')
  expect(html).toContain(`href="/learners/${sam.id}/records/observation"`)
  expect((await decideOn(ruth, id, evidenceId, { practice: 'I was in the room and saw it' })).status).toBe(303)
})

test('an observation that was sent with it is enough', async () => {
  const { sam, ruth, evidenceId, deps } = await demonstrating()
  const snapshot = JSON.stringify(deps.curriculum.record('observation'))
  const actor = { ...sam, roles: ['learner'], sessionId: '', sessionToken: '' } as Actor
  const seen = await deps.db.write(async (tx) => {
    await tx.insert(activityVersions).values({ hash: 'form', activityId: 'observation', snapshot, createdAt: 1 })
    const claims = [{ criterion: '400.5.1', because: 'She saw me do it' }]
    const answers = { s1: { seen: 'She agreed the ground rules with Mum.' } }
    const form = { title: 'Home visit', happenedOn: '2026-11-14', activityVersion: 'form', answers, claims }
    return keepOther(tx, deps, actor, { kind: 'observation', learnerId: sam.id, ...form })
  })
  const id = await send(sam, [evidenceId, seen.evidenceId])
  expect((await decideOn(ruth, id, evidenceId)).status).toBe(303)
  expect((await sam.get(`/evidence/${seen.evidenceId}`)).status).toBe(200)
})
