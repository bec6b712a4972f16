import { and, eq, isNull } from 'drizzle-orm'
import { staffStanding, submissionItems } from '../../src/db/schema.ts'
import type { Fields, TestApp, TestPerson } from './app.ts'
import { type Belongings, tie, type World } from './world.ts'

/** What a learner says when they send something. */
export const declared = (evidenceId: string | readonly string[], more: Fields = {}): Fields => ({
  ...{ evidence: evidenceId, ai: 'none', declare: 'yes', key: crypto.randomUUID() },
  ...more,
})

/** Sends evidence to the assessor. @returns the submission's id */
export async function send(person: TestPerson, evidenceId: string | readonly string[], more: Fields = {}) {
  const answer = await person.post('/submit', declared(evidenceId, more))
  if (answer.status !== 303) throw new Error(`Not sent: ${answer.status} ${await answer.text()}`)
  return (answer.headers.get('location') ?? '').replace('/submissions/', '')
}

/** The piece of evidence that a learner of the world has, sent once. @returns the submission's id */
export async function sent({ person, evidence }: Belongings, { deps }: TestApp): Promise<string> {
  const one = and(eq(submissionItems.evidenceId, evidence), isNull(submissionItems.takenBackAt))
  const [known] = await deps.db.read.select().from(submissionItems).where(one)
  return known?.submissionId ?? send(person, evidence)
}

const ticks = { valid: 'yes', authentic: 'yes', current: 'yes', sufficient: 'yes' }
export const met: Fields = { decision: 'met', ...ticks, feedback: 'You did not look away from it.' }
export const notYet: Fields = { decision: 'not yet', valid: 'yes', feedback: 'Say what you will change.' }

/** A piece that was sent, on the desk of somebody. */
export function desk(assessor: TestPerson, submissionId: string, evidenceId: string) {
  const address = `/assess/${submissionId}/${evidenceId}`
  return {
    address,
    html: async (query = '') => (await assessor.get(address + query)).text(),
    decide: (claimId: string, fields: Fields) => assessor.post(`${address}/claims/${claimId}`, fields),
    send: () => assessor.post(`${address}/send`),
    comment: (fields: Fields) => assessor.post(`${address}/comments`, fields),
    sign: (fields: Fields) => assessor.post(`${address}/countersign`, fields),
  }
}

/** The same, and it has come back with "not yet". */
export async function sentBack(of: Belongings, world: World): Promise<void> {
  const { assessor } = of === world.ann ? world.staff : world.others
  const on = desk(assessor, await sent(of, world), of.evidence)
  if ((await on.html()).includes('Say what you will change.')) return
  await on.decide(of.claim, notYet)
  await on.send()
}

/** An assessor of Ann's group whose decisions Ann's own assessor countersigns. */
export async function notYetQualified(world: World): Promise<TestPerson> {
  const junior = await world.person(['assessor'], 'Jo Junior')
  await tie(world, 'assesses', junior, { groupId: world.groups.ann })
  const row = { personId: junior.id, qualified: false, countersignerId: world.staff.assessor.id }
  await world.deps.db.write(async (tx) => {
    await tx.insert(staffStanding).values(row)
  })
  return junior
}
