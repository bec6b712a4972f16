import type { Activity } from '../activity/activity.ts'
import type { Reader } from '../db/database.ts'
import { answersInWords, type FrozenAnswers, isDrawn } from '../evidence/passage.ts'
import * as queries from './portfolio-queries.ts'
import { numbered } from './references.ts'
import type { Answer, Claim, Comment, Judgement, Piece, Sample, Version } from './value.ts'

type Rows<T extends keyof typeof queries> = Awaited<ReturnType<(typeof queries)[T]>>

/** Everything that hangs on a learner’s submitted evidence, read once. */
interface Stock {
  readonly items: Rows<'itemsOf'>
  readonly versions: Rows<'versionRows'>
  readonly files: Rows<'fileRows'>
  readonly claims: Rows<'submittedClaimRows'>
  readonly judgements: Rows<'sentJudgementRows'>
  readonly samples: Rows<'decidedSampleRows'>
  readonly comments: Rows<'sentCommentRows'>
  readonly signatures: Rows<'signatureRows'>
  /** Whether what an IQA said to an assessor is shown. */
  readonly iqaWords: boolean
}

/**
 * The pieces that a learner has submitted and not taken back, in order, each with the versions that were submitted. One
 * that was withdrawn stays only where a decision rests on it.
 */
export async function piecesOf(db: Reader, learnerId: string, iqaWords: boolean): Promise<readonly Piece[]> {
  const stock: Stock = {
    items: await queries.itemsOf(db, learnerId),
    versions: await queries.versionRows(db, learnerId),
    files: await queries.fileRows(db, learnerId),
    claims: await queries.submittedClaimRows(db, learnerId),
    judgements: await queries.sentJudgementRows(db, learnerId),
    samples: await queries.decidedSampleRows(db, learnerId),
    comments: await queries.sentCommentRows(db, learnerId),
    signatures: await queries.signatureRows(db, learnerId),
    iqaWords,
  }
  const refs = numbered(stock.items.map(({ evidence }) => evidence.id))
  return [...refs].flatMap(([id, ref]) => pieceOf(stock, id, ref))
}

function pieceOf(stock: Stock, id: string, ref: string): readonly Piece[] {
  const items = stock.items.filter(({ item }) => item.evidenceId === id && item.takenBackAt === null)
  const row = items[0]?.evidence
  if (!row) return []
  const judged = stock.judgements.some(({ evidenceId }) => evidenceId === id)
  if (row.withdrawnAt !== null && !judged) return []
  const submitted = new Set(items.map(({ item }) => item.version))
  const versions = stock.versions
    .filter(({ version }) => version.evidenceId === id && submitted.has(version.version))
    .map((each) => versionOf(stock, each, items))
  const signatures = stock.signatures
    .filter(({ evidenceId }) => evidenceId === id)
    .map(({ signature: { as, name, role, contact, statement, at } }) => ({ as, name, role, contact, statement, at }))
  return [{ ref, id, kind: row.kind, withdrawnAt: row.withdrawnAt, versions, signatures }]
}

function versionOf(stock: Stock, { version, snapshot }: Stock['versions'][number], items: Stock['items']): Version {
  const { evidenceId, title, happenedOn, createdAt, activityVersion } = version
  const activity = JSON.parse(snapshot) as Activity
  const answers = answersOf(activity, JSON.parse(version.answers) as FrozenAnswers)
  const sent = items.filter(({ item }) => item.version === version.version)
  const here = (row: { readonly evidenceId: string; readonly version: number }) =>
    row.evidenceId === evidenceId && row.version === version.version
  return {
    version: version.version,
    ...{ title, happenedOn, answers },
    keptAt: createdAt,
    activity: { id: activity.id, title: activity.title, credit: activity.credit ?? '', hash: activityVersion },
    submitted: sent.map(({ item }) => ({
      submissionId: item.submissionId,
      at: item.submittedAt,
      returnedAt: item.returnedAt,
    })),
    files: stock.files
      .filter(({ file }) => here(file))
      .map(({ file: { position, hash, name, note }, type, size }) => ({ position, hash, name, note, type, size })),
    claims: claimsOf(stock, evidenceId, new Set(sent.map(({ item }) => item.submissionId)), answers),
    comments: stock.comments.filter(({ comment }) => here(comment)).map(commentOf),
  }
}

function answersOf(activity: Activity, frozen: FrozenAnswers): readonly Answer[] {
  const said = new Map(activity.steps.map(({ id, asksText }) => [id, asksText]))
  return answersInWords(activity, frozen).map(({ stepId, fieldId, step, field, words, value }) => ({
    ...{ stepId, fieldId, words, value },
    ...(isDrawn(field) ? { drawn: field } : {}),
    asked: { step, said: said.get(stepId) ?? '', question: field.label },
  }))
}

function claimsOf(stock: Stock, evidenceId: string, sent: ReadonlySet<string>, answers: readonly Answer[]) {
  const found = new Map<string, Claim>()
  for (const { claim, submissionId } of stock.claims) {
    if (claim.evidenceId !== evidenceId || !sent.has(submissionId)) continue
    const { id, criterion, because, stepId, fieldId, start, end, quote, withdrawnAt } = claim
    const judgements = stock.judgements.filter(({ claimId }) => claimId === id).map((row) => judgementOf(stock, row))
    const at = answers.find((answer) => answer.stepId === stepId && answer.fieldId === fieldId)
    const question = at?.asked.question ?? ''
    const passage = { question, stepId, fieldId, start, end, quote }
    found.set(id, { id, criterion, because, ...passage, withdrawnAt, judgements })
  }
  return [...found.values()]
}

function judgementOf(stock: Stock, row: Stock['judgements'][number]): Judgement {
  const { id, valid, authentic, current, sufficient, feedback, practiceReason, corrects } = row
  return {
    ...{ id, valid, authentic, current, sufficient, feedback, practiceReason, corrects },
    decision: row.decision ?? 'not yet',
    assessor: row.assessorName,
    sentAt: row.sentAt ?? row.savedAt,
    needsCountersignature: row.needsCountersignature,
    countersigner: row.countersignerName,
    countersignedAt: row.countersignedAt,
    samples: stock.samples.filter(({ sample }) => sample.judgementId === id).map((each) => sampleOf(stock, each)),
  }
}

function sampleOf({ iqaWords }: Stock, { sample, plan, kind }: Stock['samples'][number]): Sample {
  const { verdict, feedback, action, actionDue, closedAt, decidedByName, decidedAt, addedAt } = sample
  return {
    ...{ plan, kind, closedAt },
    verdict: verdict ?? 'agreed',
    iqa: decidedByName ?? '',
    at: decidedAt ?? addedAt,
    feedback: iqaWords ? feedback : '',
    action: iqaWords ? action : '',
    actionDue: iqaWords ? actionDue : null,
  }
}

function commentOf({ comment }: Stock['comments'][number]): Comment {
  const { stepId, fieldId, quote, words, byName, sentAt, savedAt } = comment
  return { stepId, fieldId, quote, words, by: byName, sentAt: sentAt ?? savedAt }
}
