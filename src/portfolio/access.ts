import type { TieKind } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { enter } from '../ledger/ledger.ts'
import { lookedAt } from '../ledger/looks.ts'
import { tiedLearner } from '../people/ties.ts'
import { NotFound } from '../web/errors.ts'
import type { Role } from '../web/roles.ts'
import type { Actor } from '../web/session.ts'
import { portfolioOf } from './portfolio.ts'
import type { Portfolio } from './value.ts'

const ways: readonly (readonly [Role, TieKind])[] = [
  ['assessor', 'assesses'],
  ['iqa', 'assures'],
  ['eqa', 'examines'],
]

/**
 * A learner’s portfolio, for somebody whom a tie leads to all of their submitted work: an EQA who may see only what was
 * sampled has none. A look of an EQA’s is kept before anything is shown.
 *
 * @throws {NotFound} where no tie does.
 */
export async function tiedPortfolio(deps: Deps, actor: Actor, learnerId: string, path: string): Promise<Portfolio> {
  await mustReach(deps, actor, learnerId)
  await lookedAt(deps, actor, path, learnerId)
  return portfolioOf(deps.db.read, deps, learnerId)
}

/** The same to take away: the record says who took it, in which form. */
export async function exportedPortfolio(
  deps: Deps,
  actor: Actor,
  learnerId: string,
  form: 'PDF' | 'ZIP' | 'CSV',
): Promise<Portfolio> {
  await mustReach(deps, actor, learnerId)
  const what = `exported the portfolio as ${form}`
  await deps.db.write((tx) => enter(tx, deps, actor, { what, about: 'export', subject: learnerId, learnerId }))
  return portfolioOf(deps.db.read, deps, learnerId)
}

async function mustReach(deps: Deps, actor: Actor, learnerId: string): Promise<void> {
  for (const [role, kind] of ways) {
    if (!actor.roles.includes(role)) continue
    const tied = await tiedLearner(deps.db.read, deps, actor.id, kind, learnerId).catch((error: unknown) => {
      if (error instanceof NotFound) return undefined
      throw error
    })
    if (tied?.scope === 'whole') return
  }
  throw new NotFound()
}
