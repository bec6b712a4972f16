import { eq } from 'drizzle-orm'
import { restate } from '../../src/assessment/standing.ts'
import {
  claims,
  comments,
  evidence,
  evidenceFiles,
  evidenceVersions,
  files,
  judgements,
  passwords,
  samples,
  samplingPlans,
  submissionClaims,
  submissionItems,
  submissions,
  unitSignOffs,
} from '../../src/db/schema.ts'
import { enter } from '../../src/ledger/ledger.ts'
import type { TestApp, TestPerson } from '../support/app.ts'

/** What is sent to an assessor, as the tables say that it is kept. @returns the submission’s id */
export async function submitted(
  { deps, clock }: TestApp,
  learner: TestPerson,
  evidenceId: string,
  more: Partial<typeof submissions.$inferInsert> = {},
): Promise<string> {
  const id = deps.id()
  await deps.db.write(async (tx) => {
    const row = {
      id,
      learnerId: learner.id,
      declaration: 'This is my own work.',
      aiUse: '',
      help: '',
      note: '',
      sendKey: id,
      at: clock.now,
      ...more,
    }
    await tx.insert(submissions).values(row)
    const item = { submissionId: id, evidenceId, version: 1, learnerId: learner.id, submittedAt: row.at }
    await tx.insert(submissionItems).values(item)
    for (const claim of await tx.select().from(claims).where(eq(claims.evidenceId, evidenceId))) {
      await tx.insert(submissionClaims).values({ submissionId: id, claimId: claim.id })
    }
    await restate(tx, deps, learner.id)
    await enter(tx, deps, learner, {
      what: 'submitted evidence',
      about: 'submission',
      subject: id,
      learnerId: learner.id,
      kept: row,
    })
  })
  return id
}

type Judgement = typeof judgements.$inferInsert

/** A decision on the first claim of a submitted piece; sent, unless `sentAt` is null. @returns its id */
export async function judged(
  { deps, clock }: TestApp,
  assessor: TestPerson,
  submissionId: string,
  more: Partial<Judgement> = {},
): Promise<string> {
  const id = deps.id()
  await deps.db.write(async (tx) => {
    const item = await tx.select().from(submissionItems).where(eq(submissionItems.submissionId, submissionId)).get()
    if (!item) throw new Error('Nothing was submitted')
    const claim = await tx.select().from(claims).where(eq(claims.evidenceId, item.evidenceId)).get()
    if (!claim) throw new Error('Nothing was claimed')
    const all = { valid: true, authentic: true, current: true, sufficient: true }
    const who = { assessorId: assessor.id, assessorName: assessor.name }
    const when = { savedAt: clock.now, sentAt: clock.now }
    const { evidenceId, version, learnerId } = item
    const what = { submissionId, evidenceId, version, learnerId, claimId: claim.id, criterion: claim.criterion }
    const row: Judgement = {
      id,
      ...what,
      decision: 'met',
      ...all,
      feedback: 'You show it well.',
      ...who,
      ...when,
      ...more,
    }
    await tx.insert(judgements).values(row)
    if (row.sentAt === null) return
    await tx
      .update(submissionItems)
      .set({ returnedAt: clock.now })
      .where(eq(submissionItems.submissionId, submissionId))
    await restate(tx, deps, learnerId)
    const kept = await tx.select().from(judgements).where(eq(judgements.id, id)).get()
    await enter(tx, deps, assessor, {
      what: 'sent a decision: met',
      about: 'judgement',
      subject: id,
      learnerId,
      kept,
    })
  })
  return id
}

export async function commented(
  { deps, clock }: TestApp,
  assessor: TestPerson,
  submissionId: string,
  words: string,
  sent = true,
) {
  await deps.db.write(async (tx) => {
    const item = await tx.select().from(submissionItems).where(eq(submissionItems.submissionId, submissionId)).get()
    if (!item) throw new Error('Nothing was submitted')
    const place = { stepId: 's1', fieldId: 'what', start: 0, end: 6, quote: 'Secret' }
    await tx.insert(comments).values({
      ...{ id: deps.id(), submissionId, evidenceId: item.evidenceId, version: 1, ...place, words },
      ...{ byId: assessor.id, byName: assessor.name, savedAt: clock.now, sentAt: sent ? clock.now : null },
    })
  })
}

export async function sampled({ deps, clock }: TestApp, iqa: TestPerson, judgementId: string, decided = true) {
  await deps.db.write(async (tx) => {
    const planId = deps.id()
    const judgement = await tx.select().from(judgements).where(eq(judgements.id, judgementId)).get()
    if (!judgement) throw new Error('Nothing was decided')
    const plan = { id: planId, iqaId: iqa.id, iqaName: iqa.name, name: 'Autumn', kind: 'interim' as const }
    await tx.insert(samplingPlans).values({
      ...plan,
      ...{ from: '2026-11-01', until: '2026-11-30', rules: '{}', note: '', createdAt: clock.now },
    })
    await tx.insert(samples).values({
      ...{ id: deps.id(), planId, judgementId, learnerId: judgement.learnerId, criterion: judgement.criterion },
      ...{ assessorId: judgement.assessorId, why: 'By hand', addedAt: clock.now },
      ...(decided
        ? {
            verdict: 'agreed' as const,
            decidedBy: iqa.id,
            decidedByName: iqa.name,
            decidedAt: clock.now,
            feedback: 'For the assessor only.',
          }
        : {}),
    })
  })
}

export async function signedOff({ deps, clock }: TestApp, learner: TestPerson, assessor: TestPerson, unit = '400') {
  await deps.db.write(async (tx) => {
    await tx.insert(unitSignOffs).values({
      ...{ id: deps.id(), learnerId: learner.id, unit, summary: 'All of it was seen in practice.' },
      ...{ assessorId: assessor.id, assessorName: assessor.name, assessorStatement: 'I judged it all.' },
      ...{ assessorAt: clock.now, learnerStatement: 'It is my work.', learnerAt: clock.now, lockedAt: clock.now },
    })
  })
}

/** A file in a piece’s first version. Its bytes are not in the store. */
export async function withFile({ deps, clock }: TestApp, evidenceId: string, name: string, hash: string, size: number) {
  await deps.db.write(async (tx) => {
    await tx.insert(files).values({ hash, size, type: 'text/plain', createdAt: clock.now })
    await tx.insert(evidenceFiles).values({ evidenceId, version: 1, position: 0, hash, name, note: 'Page 2' })
  })
}

/** Another version of a piece, that was never submitted. */
export async function secondVersion({ deps, clock }: TestApp, evidenceId: string, words: string) {
  await deps.db.write(async (tx) => {
    const first = await tx.select().from(evidenceVersions).where(eq(evidenceVersions.evidenceId, evidenceId)).get()
    if (!first) throw new Error('There is no first version')
    const answers = first.answers.replaceAll('Secret answer', words)
    await tx.insert(evidenceVersions).values({ ...first, version: 2, title: words, answers, createdAt: clock.now })
  })
}

export async function titled({ deps }: TestApp, evidenceId: string, title: string) {
  await deps.db.write((tx) =>
    tx.update(evidenceVersions).set({ title }).where(eq(evidenceVersions.evidenceId, evidenceId)),
  )
}

export async function exists({ deps }: TestApp, evidenceId: string): Promise<boolean> {
  return (await deps.db.read.select().from(evidence).where(eq(evidence.id, evidenceId))).length > 0
}

export const PASSWORD = 'four quiet herons wading'

export async function withPassword({ deps, clock }: TestApp, { id }: TestPerson) {
  const hash = await deps.passwords.hash(PASSWORD)
  await deps.db.write((tx) => tx.insert(passwords).values({ personId: id, hash, changedAt: clock.now }))
}
