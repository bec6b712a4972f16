import type { Deps } from '../deps.ts'
import { londonDay } from '../evidence/day.ts'
import type { Cast } from './people.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** Something that somebody did, some days ago. */
export interface Act {
  readonly daysAgo: number
  /** Of that day, in UTC; of no account today, where it was a few minutes ago. */
  readonly hour: number
  readonly does: (deps: Deps, cast: Cast) => Promise<unknown>
}

export const act = (daysAgo: number, hour: number, does: Act['does']): Act => ({ daysAgo, hour, does })

/** Everything in the order in which it happened, on a clock that never goes back and never runs ahead. */
export async function play(deps: Deps, cast: Cast, acts: readonly Act[]): Promise<void> {
  const now = deps.clock()
  let moment = 0
  const clock = () => {
    moment = Math.min(now, moment + 40_000)
    return moment
  }
  for (const { daysAgo, hour, does } of acts.toSorted((a, b) => b.daysAgo - a.daysAgo || a.hour - b.hour)) {
    moment = Math.max(moment, momentOf(now, daysAgo, hour))
    await does({ ...deps, clock }, cast)
  }
}

function momentOf(now: number, daysAgo: number, hour: number): number {
  if (daysAgo === 0) return now - 600_000
  return new Date(now - daysAgo * DAY_MS).setUTCHours(0, 0, 0, 0) + hour * HOUR_MS
}

/** A day so long after the moment at which it is asked: `YYYY-MM-DD`. */
export function dayIn(deps: Pick<Deps, 'clock'>, days: number): string {
  return londonDay(deps.clock() + days * DAY_MS)
}

/** A form that was filled in here must be whole. */
export function insist(needs: readonly { readonly message: string }[], what: string): void {
  if (needs.length > 0) {
    throw new Error(`The demonstration: ${what}: ${needs.map(({ message }) => message).join('; ')}`)
  }
}
