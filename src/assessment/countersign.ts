import type { Mistake } from '../../views/components/forms.tsx'
import type { Deps } from '../deps.ts'
import { enter } from '../ledger/ledger.ts'
import { notify } from '../notices/notices.ts'
import { record } from '../people/record.ts'
import type { Actor } from '../web/session.ts'
import { type Desk, deskOf } from './judge-desk.ts'
import { changeDecision } from './judge-queries.ts'
import { restate } from './standing.ts'

export interface TypedSignature {
  readonly does: 'agree' | 'hand back' | null
  readonly why: string
}

const LONGEST = 4000

/**
 * Signs a colleague's decisions on a piece, or hands them back with words: then the colleague sends corrected ones.
 * Pressed twice, it is signed once: nothing is left to sign the second time.
 */
export async function countersign(
  deps: Deps,
  actor: Actor,
  submissionId: string,
  evidenceId: string,
  typed: TypedSignature,
): Promise<readonly Mistake[]> {
  return deps.db.write(async (tx) => {
    const desk = await deskOf(tx, deps, actor, submissionId, evidenceId)
    if (desk.toSign.length === 0) return []
    const needs = signingNeeds(typed)
    if (needs.length > 0) return needs
    const agreed = typed.does === 'agree'
    const by = { countersignerId: actor.id, countersignerName: actor.name }
    const set = agreed
      ? { ...by, countersignedAt: deps.clock() }
      : { ...by, handedBackAt: deps.clock(), handedBackWhy: typed.why.trim() }
    for (const { id } of desk.toSign) {
      const kept = await changeDecision(tx, id, set)
      const what = agreed ? 'countersigned a decision' : 'handed a decision back unsigned'
      await enter(tx, deps, actor, { what, about: 'judgement', subject: id, learnerId: desk.learner.id, kept })
    }
    await record(tx, deps, actor.id, agreed ? 'decisions.countersigned' : 'decisions.handed-back', evidenceId)
    await restate(tx, deps, desk.learner.id)
    for (const notice of told(desk, agreed)) await notify(tx, deps, { ...notice, from: actor })
    return []
  })
}

function signingNeeds({ does, why }: TypedSignature): readonly Mistake[] {
  if (does === null) return [{ at: 'does', message: 'Say whether you agree' }]
  if (does === 'hand back' && why.trim() === '') return [{ at: 'why', message: 'Say what you would look at again' }]
  if (why.length > LONGEST) return [{ at: 'why', message: `Make it shorter: ${LONGEST} letters at most` }]
  return []
}

/** Agreed, the learner is told once all of it is met; handed back, the assessor. */
function told({ learner, item, toSign }: Desk, agreed: boolean) {
  if (agreed) {
    const met = toSign.every(({ decision }) => decision === 'met')
    return met ? [{ to: learner.id, kind: 'all met', href: `/evidence/${item.evidenceId}` } as const] : []
  }
  const href = `/assess/${item.submissionId}/${item.evidenceId}`
  const assessors = new Set(toSign.flatMap(({ assessorId }) => (assessorId === null ? [] : [assessorId])))
  return [...assessors].map((to) => ({ to, kind: 'decision handed back', href }) as const)
}
