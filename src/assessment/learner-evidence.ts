import type { Deps } from '../deps.ts'
import { type Claim, type ReadEvidence, readEvidence } from '../evidence/evidence.ts'
import { type Signature, signaturesOf } from '../records/signatures.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import {
  type CommentRow,
  decidedSamples,
  type JudgementRow,
  type SampleRow,
  sentComments,
  sentJudgements,
  submittedClaims,
} from './learner-queries.ts'
import { tiedInSightOne } from './learner-sight.ts'

/** A version that was submitted, with what was said and decided about it. Nothing in it is still private. */
export interface SubmittedEvidence {
  readonly learner: { readonly id: string; readonly name: string }
  readonly evidence: ReadEvidence
  /** Those that were submitted, numbered as one comes to their words; a withdrawn one has no words marked. */
  readonly claims: readonly JudgedClaim[]
  readonly comments: readonly CommentRow[]
  /** Who stands by it, where it is a record. */
  readonly signatures: readonly Signature[]
  /** Other versions that were submitted, newest first. */
  readonly versions: readonly number[]
}
export interface JudgedClaim {
  readonly claim: Claim
  /** Every decision that was sent, in order: the last one stands. */
  readonly judgements: readonly (JudgementRow & { readonly samples: readonly SampleRow[] })[]
}

/**
 * A version of a learner's evidence as it was submitted, for whom a tie leads there.
 *
 * @throws {NotFound} where it was not submitted, or is not in an EQA's sample.
 */
export async function submittedEvidence(
  deps: Deps,
  actor: Actor,
  at: { readonly learnerId: string; readonly evidenceId: string; readonly version: number },
): Promise<SubmittedEvidence> {
  const { read } = deps.db
  const learner = await tiedInSightOne(read, deps, actor, at.learnerId)
  const { sampled } = learner
  const submitted = (await submittedClaims(read, at.learnerId)).filter(
    ({ evidenceId, claimId }) => evidenceId === at.evidenceId && (!sampled || sampled.claims.has(claimId)),
  )
  const ids = new Set(submitted.filter(({ version }) => version === at.version).map(({ claimId }) => claimId))
  if (ids.size === 0) throw new NotFound()
  const evidence = await readEvidence(read, deps.curriculum, at.learnerId, at.evidenceId, at.version)
  const versions = new Set(submitted.map(({ version }) => version))
  return {
    learner: { id: learner.id, name: learner.name },
    evidence,
    signatures: await signaturesOf(read, at.evidenceId),
    claims: await judgedClaims(deps, at.learnerId, claimsIn(evidence, ids)),
    // What was said beside words belongs to all that was submitted: a sample of one decision does not show it.
    comments: sampled ? [] : await sentComments(read, at.evidenceId, at.version),
    versions: [...versions].toSorted((a, b) => b - a),
  }
}

/** Claims that were never submitted are not there, and leave no gap in the numbers. */
function claimsIn({ claims, withdrawnClaims }: ReadEvidence, ids: ReadonlySet<string>): readonly Claim[] {
  const withdrawn = withdrawnClaims.map((claim) => ({ ...claim, placed: false }))
  return [...claims, ...withdrawn]
    .filter(({ id }) => ids.has(id))
    .map((claim, index) => ({ ...claim, number: index + 1 }))
}

async function judgedClaims(
  deps: Pick<Deps, 'db'>,
  learnerId: string,
  claims: readonly Claim[],
): Promise<readonly JudgedClaim[]> {
  const ids = new Set(claims.map(({ id }) => id))
  const sent = (await sentJudgements(deps.db.read, learnerId)).filter(({ claimId }) => ids.has(claimId))
  const looks = await decidedSamples(
    deps.db.read,
    sent.map(({ id }) => id),
  )
  return claims.map((claim) => ({
    claim,
    judgements: sent
      .filter(({ claimId }) => claimId === claim.id)
      .map((judgement) => ({ ...judgement, samples: looks.filter(({ judgementId }) => judgementId === judgement.id) })),
  }))
}
