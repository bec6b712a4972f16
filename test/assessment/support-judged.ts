import { and, eq, isNull } from 'drizzle-orm'
import { restate } from '../../src/assessment/standing.ts'
import {
  claims,
  comments,
  judgements,
  samples,
  samplingPlans,
  submissionClaims,
  submissionItems,
  submissions,
} from '../../src/db/schema.ts'
import type { TestApp, TestPerson } from '../support/app.ts'

// Submitted and judged work, put down as the tables say that it is kept.

/** A claim like one that there is, for another criterion, on the same words. @returns its id */
export async function claimToo({ deps }: TestApp, like: string, criterion: string): Promise<string> {
  const id = deps.id()
  await deps.db.write(async (tx) => {
    const claim = await tx.select().from(claims).where(eq(claims.id, like)).get()
    if (!claim) throw new Error(`There is no claim ${like}`)
    await tx.insert(claims).values({ ...claim, id, criterion })
  })
  return id
}

/** Sends a version of a piece of evidence to the assessor, with the claims that are given. @returns the submission's id */
export async function submit({ deps, clock }: TestApp, claimIds: readonly string[]): Promise<string> {
  const id = deps.id()
  const at = clock.now
  await deps.db.write(async (tx) => {
    const found = await Promise.all(claimIds.map((each) => tx.select().from(claims).where(eq(claims.id, each)).get()))
    const rows = found.filter((row) => row !== undefined)
    const learnerId = rows[0]?.learnerId ?? ''
    const said = { declaration: 'It is my own work.', aiUse: '', help: '', note: '', sendKey: id }
    await tx.insert(submissions).values({ id, learnerId, ...said, at })
    for (const { evidenceId, version } of rows) {
      const item = { submissionId: id, evidenceId, version, learnerId, submittedAt: at }
      await tx.insert(submissionItems).values(item).onConflictDoNothing()
    }
    for (const claim of rows) await tx.insert(submissionClaims).values({ submissionId: id, claimId: claim.id })
    await restate(tx, deps, learnerId)
  })
  return id
}

export interface Decides {
  readonly decision?: 'met' | 'not yet'
  readonly feedback?: string
  readonly sent?: boolean
  readonly corrects?: string
  readonly needsCountersignature?: boolean
}

/** A decision on a claim, sent unless it is said that it is not. @returns its id */
export async function judge(
  { deps, clock }: TestApp,
  assessor: TestPerson,
  submissionId: string,
  claimId: string,
  { decision = 'met', feedback = 'Clearly shown.', sent = true, corrects, needsCountersignature = false }: Decides = {},
): Promise<string> {
  const id = deps.id()
  const at = clock.now
  await deps.db.write(async (tx) => {
    const claim = await tx.select().from(claims).where(eq(claims.id, claimId)).get()
    if (!claim) throw new Error(`There is no claim ${claimId}`)
    const { evidenceId, version, learnerId, criterion } = claim
    const found = { valid: true, authentic: true, current: true, sufficient: decision === 'met' }
    const by = { assessorId: assessor.id, assessorName: assessor.name, savedAt: at, sentAt: sent ? at : null }
    const about = { submissionId, claimId, evidenceId, version, learnerId, criterion }
    const rest = { corrects: corrects ?? null, needsCountersignature }
    await tx.insert(judgements).values({ id, ...about, decision, ...found, feedback, ...by, ...rest })
    if (sent) {
      await tx
        .update(submissionItems)
        .set({ returnedAt: at })
        .where(
          and(
            eq(submissionItems.submissionId, submissionId),
            eq(submissionItems.evidenceId, evidenceId),
            isNull(submissionItems.returnedAt),
          ),
        )
    }
    await restate(tx, deps, learnerId)
  })
  return id
}

/** Takes a submission back before anybody has decided. */
export async function takeBack({ deps, clock }: TestApp, submissionId: string): Promise<void> {
  await deps.db.write(async (tx) => {
    const [item] = await tx
      .update(submissionItems)
      .set({ takenBackAt: clock.now })
      .where(eq(submissionItems.submissionId, submissionId))
      .returning()
    await restate(tx, deps, item?.learnerId ?? '')
  })
}

export async function comment(
  { deps, clock }: TestApp,
  by: TestPerson,
  submissionId: string,
  claimId: string,
  { words, sent }: { readonly words: string; readonly sent: boolean },
): Promise<void> {
  await deps.db.write(async (tx) => {
    const claim = await tx.select().from(claims).where(eq(claims.id, claimId)).get()
    if (!claim) throw new Error(`There is no claim ${claimId}`)
    const { evidenceId, version, stepId, fieldId, start, end, quote } = claim
    const at = { submissionId, evidenceId, version, stepId, fieldId, start, end, quote }
    const said = { words, byId: by.id, byName: by.name, savedAt: clock.now, sentAt: sent ? clock.now : null }
    await tx.insert(comments).values({ id: deps.id(), ...at, ...said })
  })
}

/** An IQA's look at a judgement. */
export async function sample({ deps, clock }: TestApp, iqa: TestPerson, judgementId: string): Promise<void> {
  const planId = deps.id()
  const at = clock.now
  await deps.db.write(async (tx) => {
    const judgement = await tx.select().from(judgements).where(eq(judgements.id, judgementId)).get()
    if (!judgement) throw new Error(`There is no judgement ${judgementId}`)
    const { learnerId, criterion, assessorId } = judgement
    const plan = {
      name: 'Autumn',
      kind: 'interim',
      from: '2026-11-01',
      until: '2026-12-01',
      rules: '{}',
      note: '',
    } as const
    await tx.insert(samplingPlans).values({ id: planId, iqaId: iqa.id, iqaName: iqa.name, ...plan, createdAt: at })
    const decided = { verdict: 'agreed', feedback: 'I agree.', decidedBy: iqa.id, decidedByName: iqa.name } as const
    const of = { judgementId, learnerId, criterion, assessorId, why: 'By hand' }
    await tx.insert(samples).values({ id: deps.id(), planId, ...of, addedAt: at, ...decided, decidedAt: at })
  })
}

/** All four criteria of the sample unit, submitted on the same words and met. @returns the claims and their judgements */
export async function meetAll(app: TestApp, assessor: TestPerson, claim: string) {
  const others = ['400.5.1', '400.5.2', '400.7.1']
  const all = [claim]
  for (const code of others) all.push(await claimToo(app, claim, code))
  const submission = await submit(app, all)
  const judged: string[] = []
  for (const each of all) judged.push(await judge(app, assessor, submission, each))
  return { submission, claims: all, judged }
}
