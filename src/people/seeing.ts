import type { Reader } from '../db/database.ts'
import type { TieKind } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../web/session.ts'
import { stateOf, type TieLine } from './tie-line.ts'
import { tiesRound } from './tie-queries.ts'
import { type Named, peopleWithRole } from './who.ts'

/** Somebody who can see something of a learner's, could, or will, and from when to when. */
export interface Onlooker {
  readonly id: string
  readonly name: string
  readonly kind: TieKind
  readonly scope: 'whole' | 'sample'
  readonly group: string | null
  readonly from: number
  /** Exclusive. */
  readonly until: number | null
  readonly state: TieLine['state']
}

export interface WhoSees {
  readonly onlookers: readonly Onlooker[]
  readonly coordinators: readonly Named[]
}

/** Everybody who can see anything of a learner's own, by name: for the learner, always. */
export async function whoSees(deps: Pick<Deps, 'db' | 'clock'>, actor: Actor): Promise<WhoSees> {
  const coordinators = await peopleWithRole(deps.db.read, 'coordinator')
  return { onlookers: await onlookersOf(deps.db.read, deps, actor.id), coordinators }
}

/** A tie to a group leads to a learner for as long as the learner is in it. */
export async function onlookersOf(db: Reader, deps: Pick<Deps, 'clock'>, learnerId: string) {
  const at = deps.clock()
  return (await tiesRound(db, learnerId)).flatMap(({ tie, name, closedAt, group, stay }): Onlooker[] => {
    const own = tie.groupId === null
    const from = Math.max(tie.from, own ? tie.from : (stay?.from ?? tie.from))
    const until = earliest(tie.until, own ? null : (stay?.until ?? null), closedAt)
    if (until !== null && until <= from) return []
    const { kind, scope, staffId: id } = tie
    return [{ id, name, kind, scope, group, from, until, state: stateOf(from, until, at) }]
  })
}

function earliest(...ends: readonly (number | null)[]): number | null {
  const known = ends.filter((end) => end !== null)
  return known.length === 0 ? null : Math.min(...known)
}
