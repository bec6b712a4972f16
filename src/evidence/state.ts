import type { State } from '../../views/components/marks.tsx'

export interface Held {
  /** Responses under way or finished: the criteria that their activities serve. */
  readonly responses: readonly { readonly serves: readonly string[] }[]
  /** Claims in the making. */
  readonly drafts: readonly { readonly criterion: string }[]
  /** Standing claims on evidence that is not withdrawn. */
  readonly claims: readonly { readonly criterion: string }[]
}

/** Where each criterion stands, from what a learner has. The furthest state wins. */
export function statesOf(codes: readonly string[], held: Held): ReadonlyMap<string, State> {
  const claimed = new Set(held.claims.map(({ criterion }) => criterion))
  const drafted = new Set([
    ...held.drafts.map(({ criterion }) => criterion),
    ...held.responses.flatMap(({ serves }) => serves),
  ])
  const stateOf = (code: string): State =>
    claimed.has(code) ? 'claimed' : drafted.has(code) ? 'drafted' : 'nothing yet'
  return new Map(codes.map((code) => [code, stateOf(code)]))
}

/** Nothing stands for it yet that somebody else could look at. */
export function isOpen(state: State | undefined): boolean {
  return state === undefined || state === 'nothing yet' || state === 'drafted' || state === 'sent back'
}
