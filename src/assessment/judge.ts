import type { Mistake } from '../../views/components/forms.tsx'
import type { Deps } from '../deps.ts'
import { record } from '../people/record.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { type Desk, type DeskClaim, deskOf } from './judge-desk.ts'
import { saveDecisionRow } from './judge-queries.ts'
import type { JudgementRow } from './submission-queries.ts'

/** As the form sent it. */
export interface TypedDecision {
  readonly decision: 'met' | 'not yet' | null
  readonly valid: boolean
  readonly authentic: boolean
  readonly current: boolean
  readonly sufficient: boolean
  readonly feedback: string
  readonly practiceReason: string
  /** The decision that this one is meant to correct, and why; empty for a first one. */
  readonly corrects: string
  readonly correctionReason: string
}

const LONGEST = 8000

/**
 * Keeps what an assessor has made of one claim so far, right or wrong, for them alone, and says what is still needed.
 * Nothing is kept where nothing can be decided any more.
 */
export async function saveDecision(
  deps: Deps,
  actor: Actor,
  { submissionId, evidenceId, claimId }: { submissionId: string; evidenceId: string; claimId: string },
  typed: TypedDecision,
): Promise<readonly Mistake[]> {
  return deps.db.write(async (tx) => {
    const desk = await deskOf(tx, deps, actor, submissionId, evidenceId)
    const claim = desk.claims.find(({ id }) => id === claimId)
    if (!claim) throw new NotFound()
    const closed = closedBecause(claim, desk)
    if (closed) return [{ at: 'decision', message: closed }]
    const row = draftRow(deps, actor, desk, claim, typed)
    const needs = decisionNeeds(row, claim)
    // More than the boxes take: what is typed is on the page again, and not kept so.
    if (needs.some(({ message }) => message === TOO_LONG)) return needs
    await saveDecisionRow(tx, row)
    if (!claim.draft) await record(tx, deps, actor.id, 'decision.begun', claimId)
    return needs
  })
}

/** Why nothing can be decided on a claim. */
export function closedBecause(claim: DeskClaim, { learner }: Pick<Desk, 'learner'>): string | undefined {
  if (claim.locked) return `Unit ${claim.criterion.unit} is signed off and locked: nothing in it is decided anew`
  if (claim.withdrawnAt !== null) return `${learner.name} has withdrawn this claim: there is nothing to decide`
  return undefined
}

function draftRow(deps: Deps, actor: Actor, desk: Desk, claim: DeskClaim, typed: TypedDecision): JudgementRow {
  const { corrects, feedback, practiceReason, correctionReason, ...ticked } = typed
  const stands = claim.sent[0]
  return {
    id: claim.draft?.id ?? deps.id(),
    submissionId: desk.item.submissionId,
    claimId: claim.id,
    evidenceId: desk.evidence.id,
    version: desk.item.version,
    learnerId: desk.learner.id,
    criterion: claim.criterion.code,
    ...ticked,
    feedback: feedback.trim(),
    practiceReason: practiceReason.trim(),
    assessorId: actor.id,
    assessorName: actor.name,
    savedAt: deps.clock(),
    sentAt: null,
    corrects: stands && stands.id === corrects ? corrects : null,
    correctionReason: correctionReason.trim(),
    ...unsigned,
  }
}

const unsigned = {
  needsCountersignature: false,
  countersignerId: null,
  countersignerName: null,
  countersignedAt: null,
  handedBackAt: null,
  handedBackWhy: '',
}

const TOO_LONG = `Make it shorter: ${LONGEST} letters at most`
const ticks = ['valid', 'authentic', 'current', 'sufficient'] as const

/** What a decision still lacks before it can be sent. */
export function decisionNeeds(row: JudgementRow, claim: DeskClaim): readonly Mistake[] {
  const needs: Mistake[] = []
  const need = (at: string, message: string) => needs.push({ at, message })
  const stands = claim.sent[0]
  if (stands && row.corrects !== stands.id)
    need(
      'decision',
      `${stands.assessorName} has sent a decision on this meanwhile. Read it; then change it if you still would`,
    )
  if (row.decision === null) need('decision', 'Say whether it is met, or not yet')
  const open = ticks.find((tick) => !row[tick])
  if (row.decision === 'met' && open)
    need(
      open,
      `Met needs all four ticks, and ${open} has none. If you are not sure of it, say not yet, and what is needed`,
    )
  if (row.decision === 'not yet' && row.feedback === '') need('feedback', 'Say what is still needed')
  if (row.decision === 'met' && claim.writingAlone && row.practiceReason === '')
    need('practice', 'Say why writing alone shows practice here, or record an observation')
  if (stands && row.correctionReason === '') need('reason', 'Say why you change the decision')
  const texts = [
    ['feedback', row.feedback],
    ['practice', row.practiceReason],
    ['reason', row.correctionReason],
  ] as const
  for (const [at, text] of texts) if (text.length > LONGEST) need(at, TOO_LONG)
  return needs
}
