import type { Reader } from '../db/database.ts'
import { commentsSentOn, latestSent, sendingsOf, sentDecisionsOf, sentOn } from './feedback-queries.ts'
import type { JudgementRow } from './submission-queries.ts'

/** A decision that was sent. Nothing here ever holds one in the making. */
export interface SentDecision extends Omit<JudgementRow, 'decision' | 'sentAt'> {
  readonly decision: 'met' | 'not yet'
  readonly sentAt: number
}

/** Something that an assessor said beside the words, and sent. */
export interface SentComment {
  readonly id: string
  readonly stepId: string
  readonly fieldId: string
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly words: string
  readonly byName: string
  readonly sentAt: number
}

/** What has come back on one version of a piece of evidence. */
export interface Feedback {
  /** Claim → its decisions, the one that stands first. */
  readonly decisions: ReadonlyMap<string, readonly SentDecision[]>
  /** Criterion → what was decided for it on this evidence, in any version. */
  readonly onCriterion: ReadonlyMap<string, readonly SentDecision[]>
  readonly comments: readonly SentComment[]
  /** Claims that are with an assessor → since when. */
  readonly waiting: ReadonlyMap<string, number>
  /** When this version was first sent. */
  readonly sentAt: number | undefined
  /** Anything on this evidence, in any version, has been decided. */
  readonly judged: boolean
}

/** Whether a claim, or anything on a piece of evidence, has been decided on and sent. */
export async function isJudged(
  db: Reader,
  about: { readonly claimId: string } | { readonly evidenceId: string },
): Promise<boolean> {
  return (await latestSent(db, about)) !== undefined
}

/** When a piece of evidence was last sent and not taken back. The caller has seen that it may be known. */
export async function sentSince(db: Reader, learnerId: string, evidenceId: string): Promise<number | undefined> {
  return (await sendingsOf(db, learnerId, evidenceId)).at(-1)?.item.submittedAt
}

/** For the learner whose it is: the caller has seen to that. */
export async function feedbackOn(
  db: Reader,
  evidence: { readonly learnerId: string; readonly id: string; readonly version: number },
): Promise<Feedback> {
  const { learnerId, id, version } = evidence
  const rows = await decisionsOn(db, learnerId, id)
  const sendings = (await sendingsOf(db, learnerId, id)).filter(({ item }) => item.version === version)
  const comments = await commentsSentOn(db, id, version)
  return {
    decisions: grouped(rows, ({ claimId }) => claimId),
    onCriterion: grouped(rows, ({ criterion }) => criterion),
    comments: comments.flatMap(({ sentAt, ...row }) => (sentAt === null ? [] : [{ ...row, sentAt }])),
    waiting: new Map(
      sendings.flatMap(({ item, claimId }) =>
        item.returnedAt === null && claimId !== null ? [[claimId, item.submittedAt] as const] : [],
      ),
    ),
    sentAt: sendings[0]?.item.submittedAt,
    judged: rows.length > 0,
  }
}

/** Everything that was decided on a piece of evidence and sent, in any version, newest first. */
export async function decisionsOn(db: Reader, learnerId: string, evidenceId: string): Promise<readonly SentDecision[]> {
  return (await sentOn(db, learnerId, evidenceId)).flatMap(sent)
}

/** Everything that was ever decided about a learner's work and sent, newest first. For whoever may read it. */
export async function judgementsOf(
  db: Reader,
  learnerId: string,
): Promise<readonly (SentDecision & { readonly title: string })[]> {
  const rows = await sentDecisionsOf(db, learnerId)
  return rows.flatMap(({ judgement, title }) => sent(judgement).map((decision) => ({ ...decision, title })))
}

/** The decision that stands on each claim: by the claim's id. */
export async function latestDecisions(
  db: Reader,
  learnerId: string,
): Promise<ReadonlyMap<string, SentDecision & { readonly title: string }>> {
  // Newest first: turned round, the newest of each claim is put in last.
  return new Map((await judgementsOf(db, learnerId)).toReversed().map((each) => [each.claimId, each]))
}

/** Sent by somebody who is not yet qualified, it counts as met only once somebody who is has signed too. */
export function awaitsSignature(judgement: Pick<JudgementRow, 'needsCountersignature' | 'countersignedAt'>): boolean {
  return judgement.needsCountersignature && judgement.countersignedAt === null
}

function grouped(
  rows: readonly SentDecision[],
  by: (row: SentDecision) => string,
): ReadonlyMap<string, readonly SentDecision[]> {
  const groups = new Map<string, SentDecision[]>()
  for (const row of rows) groups.set(by(row), [...(groups.get(by(row)) ?? []), row])
  return groups
}

function sent(row: JudgementRow): readonly SentDecision[] {
  const { decision, sentAt } = row
  return decision === null || sentAt === null ? [] : [{ ...row, decision, sentAt }]
}
