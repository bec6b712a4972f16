import type { Criterion } from '../content/curriculum.ts'
import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { type Claim, inOrder, type ReadEvidence, readEvidence } from '../evidence/evidence.ts'
import { countersignsFor, type Standing, standingOf } from '../people/standing.ts'
import { staffOf, tiedLearner } from '../people/ties.ts'
import { nameOf } from '../people/who.ts'
import { type Signature, signaturesOf } from '../records/signatures.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { type CommentRow, commentsFor } from './comment-queries.ts'
import { awaitsSignature, decisionsOn, type SentDecision } from './feedback.ts'
import { draftsOf, itemOf, practiceShown } from './judge-queries.ts'
import { lockedUnits } from './locks.ts'
import type { ItemRow, JudgementRow, SubmissionRow } from './submission-queries.ts'

/** A piece that was sent, as it lies before one of the learner's assessors. */
export interface Desk {
  readonly submission: SubmissionRow
  readonly item: ItemRow
  readonly learner: { readonly id: string; readonly name: string }
  readonly evidence: ReadEvidence
  readonly claims: readonly DeskClaim[]
  readonly comments: readonly CommentRow[]
  /** Who stands by it, where it is a record. */
  readonly signatures: readonly Signature[]
  /** Decisions of a colleague's, for this person's second signature. */
  readonly toSign: readonly SentDecision[]
  /** Where somebody must sign this person's decisions as well: who, and whether a tie lets them see this learner. */
  readonly signer: { readonly name: string; readonly tied: boolean } | undefined
  /** False while somebody qualified must countersign. */
  readonly qualified: boolean
}

export interface DeskClaim extends Claim {
  /** This person's own, not sent yet. */
  readonly draft: JudgementRow | undefined
  /** What was sent on it, the one that stands first. */
  readonly sent: readonly SentDecision[]
  /** What was sent on the same evidence for the same criterion, before it was improved. Newest first. */
  readonly before: readonly SentDecision[]
  /** Its unit is signed off: nothing in it is decided anew. */
  readonly locked: boolean
  /** It asks for practice, and all there is for it is writing. */
  readonly writingAlone: boolean
}

/** @throws {NotFound} unless it was sent, not taken back, and a tie in force leads to the learner. */
export async function deskOf(
  db: Reader,
  deps: Pick<Deps, 'clock' | 'curriculum'>,
  actor: Pick<Actor, 'id'>,
  submissionId: string,
  evidenceId: string,
): Promise<Desk> {
  const found = await itemOf(db, submissionId, evidenceId)
  if (!found) throw new NotFound()
  const { item, submission, claimIds } = found
  const learner = await tiedLearner(db, deps, actor.id, 'assesses', item.learnerId)
  const evidence = await readEvidence(db, deps.curriculum, item.learnerId, evidenceId, item.version)
  const there = [...evidence.claims, ...evidence.claimedBefore, ...evidence.withdrawnClaims]
  const went = inOrder(
    there.filter(({ id }) => claimIds.has(id)),
    evidence.answers,
  )
  const held = {
    drafts: await draftsOf(db, actor.id, submissionId, evidenceId),
    sent: await decisionsOn(db, item.learnerId, evidenceId),
    locked: await lockedUnits(db, item.learnerId),
    shown: await practiceShown(db, item.learnerId, submissionId),
  }
  const claims = went.map((claim) => onDesk(claim, evidence, held))
  const standing = await standingOf(db, actor.id)
  const { qualified } = standing
  const signsFor = qualified ? await countersignsFor(db, actor.id) : new Set<string>()
  return {
    ...{ submission, item, evidence, claims, qualified },
    learner: { id: learner.id, name: learner.name },
    signatures: await signaturesOf(db, evidenceId),
    comments: await commentsFor(db, actor.id, evidenceId, item.version),
    toSign: claims.flatMap(({ sent: [stands] }) => (stands && isToSign(stands, signsFor) ? [stands] : [])),
    signer: await signerOf(db, deps, standing, item.learnerId),
  }
}

interface Held {
  readonly drafts: readonly JudgementRow[]
  readonly sent: readonly SentDecision[]
  readonly locked: ReadonlySet<string>
  readonly shown: ReadonlySet<string>
}

function onDesk(claim: Claim, evidence: ReadEvidence, { drafts, sent, locked, shown }: Held): DeskClaim {
  const { code, unit } = claim.criterion
  return {
    ...claim,
    draft: drafts.find(({ claimId }) => claimId === claim.id),
    sent: sent.filter(({ claimId }) => claimId === claim.id),
    before: sent.filter(({ claimId, criterion, version }) => {
      return claimId !== claim.id && criterion === code && version <= claim.version
    }),
    locked: locked.has(unit),
    writingAlone: isWritingAlone(evidence, claim.criterion, shown),
  }
}

const writing: readonly string[] = ['response', 'file', 'prior-learning']

function isWritingAlone({ kind }: ReadEvidence, { practice, code }: Criterion, shown: ReadonlySet<string>): boolean {
  return practice && writing.includes(kind) && !shown.has(code)
}

function isToSign(decision: SentDecision, signsFor: ReadonlySet<string>): boolean {
  const { assessorId, handedBackAt } = decision
  return awaitsSignature(decision) && handedBackAt === null && assessorId !== null && signsFor.has(assessorId)
}

async function signerOf(
  db: Reader,
  deps: Pick<Deps, 'clock'>,
  { qualified, countersignerId }: Standing,
  learnerId: string,
): Promise<Desk['signer']> {
  if (qualified || countersignerId === null) return undefined
  const name = await nameOf(db, countersignerId)
  if (name === undefined) return undefined
  const staff = await staffOf(db, deps, learnerId)
  return { name, tied: staff.some(({ id, kind }) => id === countersignerId && kind === 'assesses') }
}
