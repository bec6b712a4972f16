import type { Mistake } from '../../views/components/forms.tsx'
import { isJudged } from '../assessment/feedback.ts'
import type { Deps } from '../deps.ts'
import { record } from '../people/record.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { reasonNeeds } from './draft.ts'
import { claimsOn, latestVersion } from './queries.ts'
import { claimOf, insertClaim } from './writing-queries.ts'

/**
 * Answers what was sent back with another reason for the same words: a claim of its own, which takes the place of the
 * one that was judged. The other stays as it was. Pressed twice, it is said once.
 *
 * @throws {NotFound} unless the claim is the actor's, stands in the newest version, and was judged.
 */
export async function claimAnew(
  deps: Deps,
  actor: Actor,
  evidenceId: string,
  claimId: string,
  because: string,
): Promise<readonly Mistake[]> {
  const needs = reasonNeeds(because)
  return deps.db.write(async (tx) => {
    const claim = await claimOf(tx, actor.id, evidenceId, claimId)
    const newest = await latestVersion(tx, evidenceId)
    if (!claim || claim.withdrawnAt !== null || claim.version !== newest?.version) throw new NotFound()
    if (!(await isJudged(tx, { claimId }))) throw new NotFound()
    const same = (await claimsOn(tx, evidenceId)).filter(
      ({ criterion, version, withdrawnAt }) =>
        criterion === claim.criterion && version === claim.version && withdrawnAt === null,
    )
    if (same.at(-1)?.because === because && same.at(-1)?.id !== claimId) return []
    if (needs.length > 0) return needs
    if (claim.because === because) return [{ at: 'because', message: 'Say it in another way than before' }]
    if (same.at(-1)?.id !== claimId) throw new NotFound()
    const id = deps.id()
    await insertClaim(tx, { ...claim, id, because, createdAt: deps.clock() })
    await record(tx, deps, actor.id, 'claim.made', id)
    return []
  })
}
