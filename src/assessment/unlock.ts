import type { Mistake } from '../../views/components/forms.tsx'
import type { Deps } from '../deps.ts'
import { notify } from '../notices/notices.ts'
import { record } from '../people/record.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { type InSight, inSightOne } from './learner-sight.ts'
import { keepInLedger, unitStanding } from './sign-off.ts'
import { markUnlocked } from './sign-off-queries.ts'

export const LONGEST_UNLOCK = 1000

/** The learner, for whoever may open their units again: an IQA who is tied to them, or a coordinator. */
export async function unlockable(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Pick<Actor, 'id' | 'roles'>,
  learnerId: string,
  db = deps.db.read,
): Promise<InSight> {
  const learner = await inSightOne(db, deps, actor, learnerId)
  if (!mayUnlock(actor, learner)) throw new NotFound()
  return learner
}

/** Nobody opens a unit of their own. */
export function mayUnlock({ id, roles }: Pick<Actor, 'id' | 'roles'>, learner: InSight): boolean {
  if (id === learner.id) return false
  return roles.includes('coordinator') || (roles.includes('iqa') && learner.by.has('assures'))
}

export function needsOfWhy(why: string): readonly Mistake[] {
  if (why.trim() === '') return [{ at: 'why', message: 'Say why it must be opened again' }]
  if (why.length > LONGEST_UNLOCK) return [{ at: 'why', message: 'Say why in at most 1,000 characters' }]
  return []
}

/** Opens a unit again that both had signed. The round stays, with who opened it and why. Twice, it was opened once. */
export async function unlockUnit(
  deps: Deps,
  actor: Actor,
  learnerId: string,
  code: string,
  why: string,
): Promise<void> {
  await deps.db.write(async (tx) => {
    await unlockable(deps, actor, learnerId, tx)
    const { stage, rounds } = await unitStanding(tx, deps.curriculum, learnerId, code)
    const [locked] = rounds
    if (stage !== 'locked' || !locked) return
    const by = { unlockedById: actor.id, unlockedByName: actor.name, unlockedWhy: why }
    await markUnlocked(tx, locked.id, { unlockedAt: deps.clock(), ...by })
    await keepInLedger(tx, deps, actor, locked.id, `unlocked unit ${code}`)
    await record(tx, deps, actor.id, 'unit.unlocked', locked.id)
    const told = { kind: 'unit unlocked', from: actor } as const
    await notify(tx, deps, { ...told, to: learnerId, href: `/units/${code}` })
    if (locked.assessorId !== null && locked.assessorId !== actor.id) {
      await notify(tx, deps, { ...told, to: locked.assessorId, href: `/learners/${learnerId}/units/${code}` })
    }
  })
}
