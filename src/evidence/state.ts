import type { State } from '../../views/components/marks.tsx'

/** A claim, and what has become of it: see `MapRow`. */
export interface HeldClaim {
  readonly criterion: string
  readonly since?: number | null
  readonly decision?: 'met' | 'not yet' | null
  readonly unsigned?: number | null
}

export interface Held {
  /** Responses under way or finished: the criteria that their activities serve. */
  readonly responses: readonly { readonly serves: readonly string[] }[]
  /** Claims in the making. */
  readonly drafts: readonly { readonly criterion: string }[]
  /** Standing claims on evidence that is not withdrawn. */
  readonly claims: readonly HeldClaim[]
}

/** From nothing to done. What is with an assessor is further than what one has sent back. */
const furthest: readonly State[] = ['nothing yet', 'drafted', 'sent back', 'claimed', 'met']

/** Where each criterion stands, from what a learner has. The furthest state wins. */
export function statesOf(codes: readonly string[], held: Held): ReadonlyMap<string, State> {
  const states = new Map<string, State>(codes.map((code) => [code, 'nothing yet']))
  const reach = (code: string, state: State) => {
    const known = states.get(code)
    if (known !== undefined && furthest.indexOf(state) > furthest.indexOf(known)) states.set(code, state)
  }
  for (const { criterion } of held.drafts) reach(criterion, 'drafted')
  for (const { serves } of held.responses) for (const code of serves) reach(code, 'drafted')
  for (const claim of held.claims) reach(claim.criterion, stateOfClaim(claim))
  return states
}

/** Sent again after it came back, it is with the assessor and no longer sent back. */
export function stateOfClaim({ since, decision, unsigned }: HeldClaim): 'claimed' | 'sent back' | 'met' {
  if (decision === 'met' && !unsigned) return 'met'
  return decision === 'not yet' && since == null ? 'sent back' : 'claimed'
}

/** Nothing stands for it yet that somebody else could look at. */
export function isOpen(state: State | undefined): boolean {
  return state === undefined || state === 'nothing yet' || state === 'drafted' || state === 'sent back'
}
