import { lockedUnits } from '../assessment/locks.ts'
import { restate } from '../assessment/standing.ts'
import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { enter } from '../ledger/ledger.ts'
import type { Actor } from '../web/session.ts'
import { claimsStillOpen, insertSubmission } from './submission-queries.ts'

export interface KeptEvidence {
  readonly learnerId: string
  readonly evidenceId: string
  readonly version: number
  readonly claimIds: readonly string[]
  /** The exact words that the learner signed. */
  readonly declaration: string
}

/**
 * Puts what an assessor made and both have signed into the assessor's queue: nobody has to send it again. Claims in a
 * unit that was signed off meanwhile stay out of it. Once only, for each version.
 */
export async function submitKept(tx: Writer, deps: Deps, actor: Actor, kept: KeptEvidence): Promise<void> {
  const { learnerId, evidenceId, version, declaration } = kept
  const claimIds = await claimsStillOpen(tx, kept.claimIds, await lockedUnits(tx, learnerId))
  if (claimIds.length === 0) return
  const at = deps.clock()
  const row = {
    ...{ id: deps.id(), learnerId, declaration, aiUse: '', help: '', note: '', at },
    sendKey: `record ${evidenceId} ${version}`,
  }
  await insertSubmission(tx, row, { evidenceId, version }, claimIds)
  await restate(tx, deps, learnerId)
  await enter(tx, deps, actor, { what: 'submitted', about: 'submission', subject: row.id, learnerId, kept: row })
}
