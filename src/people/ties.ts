import type { Reader } from '../db/database.ts'
import type { TieKind } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import { learnersTiedTo, staffTiedTo } from './ties-queries.ts'

/** A learner whose submitted work, or shares, somebody may see, because a tie in force says so. */
export interface TiedLearner {
  readonly id: string
  readonly name: string
  /** Of an EQA's tie: all of it, or what was sampled. `whole` for every other kind. */
  readonly scope: 'whole' | 'sample'
  readonly tieId: string
  /** Exclusive; null for no end. */
  readonly until: number | null
}

export interface TiedStaff {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly kind: TieKind
  readonly scope: 'whole' | 'sample'
  readonly from: number
  readonly until: number | null
  /** The group by which it leads to the learner; null where it is to the learner alone. */
  readonly group: string | null
}

type Needs = Pick<Deps, 'clock'>

/** Everybody that a tie of this kind leads this member of staff to now, by name, each once: the widest scope counts. */
export async function learnersOf(
  db: Reader,
  deps: Needs,
  staffId: string,
  kind: TieKind,
): Promise<readonly TiedLearner[]> {
  const found = new Map<string, TiedLearner>()
  for (const row of await learnersTiedTo(db, staffId, kind, deps.clock())) {
    const known = found.get(row.id)
    if (!known || (known.scope === 'sample' && row.scope === 'whole')) found.set(row.id, row)
  }
  return [...found.values()]
}

/**
 * The learner, for a member of staff with a tie of this kind in force to them.
 *
 * @throws {NotFound} otherwise: nobody can tell whether there is such a learner.
 */
export async function tiedLearner(
  db: Reader,
  deps: Needs,
  staffId: string,
  kind: TieKind,
  learnerId: string,
): Promise<TiedLearner> {
  const found = (await learnersOf(db, deps, staffId, kind)).find(({ id }) => id === learnerId)
  if (!found) throw new NotFound()
  return found
}

/** Who assesses, supervises, assures or examines a learner now. Closed accounts are left out. */
export async function staffOf(db: Reader, deps: Needs, learnerId: string): Promise<readonly TiedStaff[]> {
  const rows = await staffTiedTo(db, learnerId, deps.clock())
  return rows.map(({ tie, name, email, group }) => ({
    id: tie.staffId,
    name,
    email,
    kind: tie.kind,
    scope: tie.scope,
    from: tie.from,
    until: tie.until,
    group,
  }))
}
