import type { TieKind } from '../db/schema.ts'
import type { tiesBy } from './tie-queries.ts'

/** One tie as a coordinator reads it. */
export interface TieLine {
  readonly id: string
  readonly kind: TieKind
  readonly scope: 'whole' | 'sample'
  readonly staff: { readonly id: string; readonly name: string }
  readonly to: { readonly href: string; readonly name: string }
  readonly from: number
  /** Exclusive. */
  readonly until: number | null
  readonly state: 'to come' | 'in force' | 'over'
}

export function tieLine(row: Awaited<ReturnType<typeof tiesBy>>[number], at: number): TieLine {
  const { id, kind, scope, staffId, learnerId, groupId, from, until } = row.tie
  const to =
    learnerId === null
      ? { href: `/groups/${groupId}`, name: row.group ?? '' }
      : { href: `/people/${learnerId}`, name: row.learner ?? '' }
  return { id, kind, scope, staff: { id: staffId, name: row.staff }, to, from, until, state: stateOf(from, until, at) }
}

export function stateOf(from: number, until: number | null, at: number): TieLine['state'] {
  if (until !== null && until <= at) return 'over'
  return from > at ? 'to come' : 'in force'
}
