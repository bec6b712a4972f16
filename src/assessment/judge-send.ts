import type { Mistake } from '../../views/components/forms.tsx'
import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { enter } from '../ledger/ledger.ts'
import { notify } from '../notices/notices.ts'
import { record } from '../people/record.ts'
import { standingOf } from '../people/standing.ts'
import { answerByDecision } from '../sampling/returned.ts'
import type { Actor } from '../web/session.ts'
import { markCommentsSent } from './comment-queries.ts'
import { closedBecause, decisionNeeds } from './judge.ts'
import { type Desk, deskOf } from './judge-desk.ts'
import { changeDecision, markReturned } from './judge-queries.ts'
import { restate } from './standing.ts'
import type { JudgementRow } from './submission-queries.ts'

/**
 * Sends everything that this assessor has decided and said on a piece, once each claim on it is decided. From then on the
 * learner sees it, and nothing of it changes. Pressed twice, it is sent once.
 *
 * @returns what is still needed, with the number of the claim that needs it.
 */
export async function sendDecisions(
  deps: Deps,
  actor: Actor,
  submissionId: string,
  evidenceId: string,
): Promise<readonly Mistake[]> {
  return deps.db.write(async (tx) => {
    const desk = await deskOf(tx, deps, actor, submissionId, evidenceId)
    const needs = sendingNeeds(desk)
    if (needs.length > 0) return needs
    const sent = await sendAll(tx, deps, actor, desk)
    const said = await sendComments(tx, deps, actor, desk)
    if (desk.item.returnedAt !== null && sent.length + said === 0) return []
    await markReturned(tx, submissionId, evidenceId, deps.clock())
    await record(tx, deps, actor.id, 'decisions.sent', evidenceId)
    await restate(tx, deps, desk.learner.id)
    await tell(tx, deps, actor, desk, sent)
    return []
  })
}

/** A claim that is withdrawn, or whose unit is locked, needs nothing. */
export function sendingNeeds(desk: Desk): readonly Mistake[] {
  return desk.claims.flatMap((claim): readonly Mistake[] => {
    const { draft, sent, number, criterion } = claim
    if (closedBecause(claim, desk)) return []
    if (!draft)
      return sent.length > 0 ? [] : [{ at: `claim-${number}`, message: `Decide on claim ${number}, ${criterion.code}` }]
    const [first] = decisionNeeds(draft, claim)
    return first ? [{ at: `claim-${number}`, message: `Claim ${number}: ${first.message}` }] : []
  })
}

async function sendAll(tx: Writer, deps: Deps, actor: Actor, desk: Desk): Promise<readonly JudgementRow[]> {
  const needsCountersignature = !desk.qualified
  const sent: JudgementRow[] = []
  for (const claim of desk.claims) {
    if (!claim.draft || closedBecause(claim, desk)) continue
    const set = { sentAt: deps.clock(), assessorName: actor.name, needsCountersignature }
    const kept = await changeDecision(tx, claim.draft.id, set)
    if (!kept) continue
    const what = `${kept.corrects ? 'changed a decision' : 'sent a decision'}: ${kept.decision}`
    await enter(tx, deps, actor, { what, about: 'judgement', subject: kept.id, learnerId: kept.learnerId, kept })
    await answerByDecision(tx, deps, actor, kept.id)
    sent.push(kept)
  }
  return sent
}

async function sendComments(tx: Writer, deps: Deps, actor: Actor, { item, learner }: Desk): Promise<number> {
  const said = await markCommentsSent(tx, actor.id, item.submissionId, item.evidenceId, deps.clock())
  for (const kept of said) {
    const about = { about: 'comment', subject: kept.id, learnerId: learner.id, kept } as const
    await enter(tx, deps, actor, { what: 'sent a comment', ...about })
  }
  return said.length
}

/** The learner, of what needs them, or of what is met for good; and whoever must sign too. */
async function tell(tx: Writer, deps: Deps, from: Actor, desk: Desk, sent: readonly JudgementRow[]): Promise<void> {
  if (sent.length === 0) return
  const { learner, item, qualified } = desk
  const href = `/evidence/${item.evidenceId}`
  const back = sent.some(({ decision }) => decision === 'not yet')
  if (back) await notify(tx, deps, { to: learner.id, kind: 'sent back', from, href })
  else if (qualified) await notify(tx, deps, { to: learner.id, kind: 'all met', from, href })
  if (qualified) return
  const to = (await standingOf(tx, from.id)).countersignerId
  const at = `/assess/${item.submissionId}/${item.evidenceId}`
  if (to) await notify(tx, deps, { to, kind: 'to countersign', from, href: at })
}
