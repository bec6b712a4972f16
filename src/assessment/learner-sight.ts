import type { Reader } from '../db/database.ts'
import type { TieKind } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { learnersOf } from '../people/ties.ts'
import { NotFound } from '../web/errors.ts'
import type { Role } from '../web/roles.ts'
import type { Actor } from '../web/session.ts'
import { everyLearner, examinedBy, learnerWithRole, sampledOf } from './learner-queries.ts'

/** The kinds of ties that lead to submitted work, and in which role. A supervisor's does not. */
const kinds: readonly (readonly [Role, TieKind])[] = [
  ['assessor', 'assesses'],
  ['iqa', 'assures'],
  ['eqa', 'examines'],
]

/** A learner, and how much of what they submitted somebody may see. */
export interface InSight {
  readonly id: string
  readonly name: string
  /** The ties in force that lead there. None for a coordinator, who sees names, groups and states only. */
  readonly by: ReadonlySet<TieKind>
  /** Where it is no more than what an IQA has sampled. */
  readonly sampled?: Sampled
}

/** What was sampled, as an EQA with a sample may see it. */
export interface Sampled {
  readonly criteria: ReadonlySet<string>
  readonly claims: ReadonlySet<string>
  /** `<evidence>/<version>` */
  readonly versions: ReadonlySet<string>
}

type Needs = Pick<Deps, 'clock'>
type Who = Pick<Actor, 'id' | 'roles'>

/** Everybody whom the actor may see, in no order. A coordinator sees all who have the role of a learner. */
export async function everybodyInSight(db: Reader, deps: Needs, actor: Who): Promise<readonly InSight[]> {
  const tied = await tiedInSight(db, deps, actor)
  if (!actor.roles.includes('coordinator')) return tied
  const known = new Map(tied.map((learner) => [learner.id, learner]))
  const desk = await everyLearner(db)
  // All states are a coordinator's to see, even where a tie by itself would lead to a sample only.
  for (const { id, name } of desk) known.set(id, { id, name, by: known.get(id)?.by ?? new Set() })
  return [...known.values()]
}

/**
 * One learner, for whom the actor's ties lead to.
 *
 * @throws {NotFound} where none does, or an EQA's sample has nothing of this learner in it.
 */
export async function tiedInSightOne(db: Reader, deps: Needs, actor: Who, learnerId: string): Promise<InSight> {
  const found = (await tiedInSight(db, deps, actor, learnerId))[0]
  if (!found) throw new NotFound()
  return found
}

/** The same; a coordinator without a tie is let in too, with no ties in `by`. */
export async function inSightOne(db: Reader, deps: Needs, actor: Who, learnerId: string): Promise<InSight> {
  const found = (await tiedInSight(db, deps, actor, learnerId))[0]
  if (found) return found
  const learner = actor.roles.includes('coordinator') ? await learnerWithRole(db, learnerId) : undefined
  if (!learner) throw new NotFound()
  return { ...learner, by: new Set() }
}

async function tiedInSight(db: Reader, deps: Needs, actor: Who, only?: string): Promise<readonly InSight[]> {
  const found = new Map<string, { id: string; name: string; by: Set<TieKind>; whole: boolean }>()
  for (const [role, kind] of kinds) {
    if (!actor.roles.includes(role)) continue
    for (const { id, name, scope } of await learnersOf(db, deps, actor.id, kind)) {
      if (only !== undefined && id !== only) continue
      const known = found.get(id) ?? { id, name, by: new Set<TieKind>(), whole: false }
      known.by.add(kind)
      known.whole ||= scope === 'whole'
      found.set(id, known)
    }
  }
  return narrowed(db, deps, actor, [...found.values()])
}

/** Where only a sample may be seen: what was sampled, all of whom the tie names besides, and nobody else. */
async function narrowed(
  db: Reader,
  deps: Needs,
  actor: Who,
  found: readonly { id: string; name: string; by: ReadonlySet<TieKind>; whole: boolean }[],
): Promise<readonly InSight[]> {
  const partly = found.filter(({ whole }) => !whole).map(({ id }) => id)
  if (partly.length === 0) return found
  const examined = new Set((await examinedBy(db, actor.id, deps.clock())).map(({ learnerId }) => learnerId))
  const sampled = await sampledOf(db, partly)
  return found.flatMap((learner): readonly InSight[] => {
    const { id, name, by } = learner
    if (learner.whole || examined.has(id)) return [{ id, name, by }]
    const own = sampled.filter(({ learnerId }) => learnerId === id)
    if (own.length === 0) return []
    const criteria = new Set(own.map(({ criterion }) => criterion))
    const claims = new Set(own.map(({ claimId }) => claimId))
    const versions = new Set(own.map(({ evidenceId, version }) => `${evidenceId}/${version}`))
    return [{ id, name, by, sampled: { criteria, claims, versions } }]
  })
}
