import { eq } from 'drizzle-orm'
import { restate } from '../../src/assessment/standing.ts'
import {
  claims,
  evidence,
  judgements,
  staffStanding,
  submissionClaims,
  submissionItems,
  submissions,
} from '../../src/db/schema.ts'
import { enter } from '../../src/ledger/ledger.ts'
import { placed, putForward, respond, words } from '../evidence/support.ts'
import type { TestApp, TestPerson } from '../support/app.ts'
import { createTestApp } from '../support/app.ts'
import { group, tie } from '../support/world.ts'

type Judgement = typeof judgements.$inferSelect

/** A claim that was sent to an assessor. */
export interface Sent {
  readonly submissionId: string
  readonly evidenceId: string
  readonly claimId: string
  readonly learnerId: string
  readonly criterion: string
}

export const DAY = 86_400_000

/** Puts a finished response forward for one criterion, through the pages, and sends it to the assessor. */
export async function sent(
  app: TestApp,
  learner: TestPerson,
  criterion = '400.7.2',
  at = app.clock.now,
): Promise<Sent> {
  const responseId = await respond(app.deps, learner)
  const address = await putForward(learner, responseId, {
    code: criterion,
    quote: placed('evaluation', words.evaluation),
  })
  return submit(app, learner.id, address.replace('/evidence/', ''), at)
}

/** The submission of a piece of evidence with its first claim, as the table says it is kept. */
export async function submit(
  { deps, clock }: TestApp,
  learnerId: string,
  evidenceId: string,
  at = clock.now,
): Promise<Sent> {
  const claim = await deps.db.read.select().from(claims).where(eq(claims.evidenceId, evidenceId)).get()
  if (!claim) throw new Error('nothing is claimed')
  const submissionId = deps.id()
  await deps.db.write(async (tx) => {
    const texts = { declaration: 'It is my own work.', aiUse: '', help: '', note: '' }
    await tx.insert(submissions).values({ id: submissionId, learnerId, ...texts, sendKey: submissionId, at })
    const item = { submissionId, evidenceId, version: claim.version, learnerId, submittedAt: at }
    await tx.insert(submissionItems).values(item)
    await tx.insert(submissionClaims).values({ submissionId, claimId: claim.id })
    const kept = await tx.select().from(submissions).where(eq(submissions.id, submissionId)).get()
    await enter(
      tx,
      deps,
      { id: learnerId },
      { what: 'submitted', about: 'submission', subject: submissionId, learnerId, kept },
    )
    await restate(tx, deps, learnerId)
  })
  return { submissionId, evidenceId, claimId: claim.id, learnerId, criterion: claim.criterion }
}

/** A decision as an assessor sends it: kept, told to the record, the standing made anew. */
export async function judge(
  { deps, clock }: TestApp,
  { learnerId, ...of }: Sent,
  assessor: Pick<TestPerson, 'id' | 'name'>,
  more: Partial<Judgement> = {},
): Promise<string> {
  const id = deps.id()
  const at = more.sentAt ?? clock.now
  await deps.db.write(async (tx) => {
    await tx.insert(judgements).values({
      ...{ id, learnerId, ...of, version: 1, decision: 'met' as const },
      ...{ valid: true, authentic: true, current: true, sufficient: true, feedback: 'You see whose hand it was.' },
      ...{ assessorId: assessor.id, assessorName: assessor.name, savedAt: at, sentAt: at },
      ...more,
    })
    const kept = await tx.select().from(judgements).where(eq(judgements.id, id)).get()
    const what = `sent a decision: ${kept?.decision}`
    await enter(tx, deps, assessor, { what, about: 'judgement', subject: id, learnerId, kept })
    await tx.update(submissionItems).set({ returnedAt: at }).where(eq(submissionItems.evidenceId, of.evidenceId))
    await restate(tx, deps, learnerId)
  })
  return id
}

/** Of another kind than it was put forward as: for what only looks at the kind. */
export async function setKind({ deps }: TestApp, { evidenceId }: Sent, kind: typeof evidence.$inferSelect.kind) {
  await deps.db.write(async (tx) => void (await tx.update(evidence).set({ kind }).where(eq(evidence.id, evidenceId))))
}

export async function setStanding({ deps }: TestApp, personId: string, qualified: boolean, qualification = '') {
  await deps.db.write(
    async (tx) => void (await tx.insert(staffStanding).values({ personId, qualified, qualification })),
  )
}

export interface Centre extends TestApp {
  readonly sam: TestPerson
  readonly ruth: TestPerson
  readonly iqa: TestPerson
  readonly eqa: TestPerson
  readonly groupId: string
}

/** A learner, their assessor, IQA and EQA, tied by one group. */
export async function createCentre(): Promise<Centre> {
  const app = await createTestApp()
  const sam = await app.person(['learner'], 'Sam Whitby')
  const ruth = await app.person(['assessor'], 'Ruth Hale')
  const iqa = await app.person(['iqa'], 'Ivy Quarm')
  const eqa = await app.person(['eqa'], 'Edith Moor')
  const groupId = await group(app, [sam])
  await tie(app, 'assesses', ruth, { groupId })
  await tie(app, 'assures', iqa, { groupId })
  await tie(app, 'examines', eqa, { groupId })
  return { ...app, sam, ruth, iqa, eqa, groupId }
}
