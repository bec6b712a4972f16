import { isJudged } from '../assessment/feedback.ts'
import { restate } from '../assessment/standing.ts'
import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { record } from '../people/record.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { evidenceOf } from './queries.ts'
import { claimOf, endWithdrawal, insertWithdrawal, markClaimWithdrawn } from './writing-queries.ts'

/** What an assessor has decided on stays where it is: the decision would hang in the air. */
export type Withdrawal = 'withdrawn' | 'judged'

/** Withdrawn twice, it is withdrawn once, for the first reason. Its assessor, if it was sent to one, sees that it was. */
export async function withdrawEvidence(deps: Deps, actor: Actor, id: string, why: string): Promise<Withdrawal> {
  return deps.db.write(async (tx) => {
    const row = await evidenceOf(tx, actor.id, id)
    if (!row) throw new NotFound()
    if (row.withdrawnAt !== null) return 'withdrawn'
    if (await isJudged(tx, { evidenceId: id })) return 'judged'
    const withdrawnAt = deps.clock()
    await insertWithdrawal(tx, { id: deps.id(), evidenceId: id, why, withdrawnAt })
    await record(tx, deps, actor.id, 'evidence.withdrawn', id)
    await restate(tx, deps, actor.id)
    return 'withdrawn'
  })
}

export async function putBackEvidence(deps: Deps, actor: Actor, id: string): Promise<void> {
  await deps.db.write(async (tx) => {
    const row = await evidenceOf(tx, actor.id, id)
    if (!row) throw new NotFound()
    if (row.withdrawnAt !== null) await markPutBack(tx, deps, actor, id)
  })
}

/** Inside a transaction that has seen that the evidence is the actor's, and withdrawn. */
export async function markPutBack(tx: Writer, deps: Deps, actor: Actor, id: string): Promise<void> {
  await endWithdrawal(tx, id, deps.clock())
  await record(tx, deps, actor.id, 'evidence.put-back', id)
  await restate(tx, deps, actor.id)
}

export async function withdrawClaim(
  deps: Deps,
  actor: Actor,
  evidenceId: string,
  claimId: string,
): Promise<Withdrawal> {
  return deps.db.write(async (tx) => {
    const claim = await claimOf(tx, actor.id, evidenceId, claimId)
    if (!claim) throw new NotFound()
    if (claim.withdrawnAt !== null) return 'withdrawn'
    if (await isJudged(tx, { claimId })) return 'judged'
    await markClaimWithdrawn(tx, claimId, deps.clock())
    await record(tx, deps, actor.id, 'claim.withdrawn', claimId)
    await restate(tx, deps, actor.id)
    return 'withdrawn'
  })
}
