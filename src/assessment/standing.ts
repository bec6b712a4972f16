import type { Reader, Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { keepStanding, keptStandings, standingRows } from './standing-queries.ts'

/**
 * How a criterion stands for everybody who may know: never from what is private. A claim that was not submitted is
 * nothing yet.
 */
export const standings = ['nothing yet', 'submitted', 'sent back', 'to be countersigned', 'met'] as const
export type Standing = (typeof standings)[number]

/** Criterion code → how it stands; what is not in it has nothing yet. */
export type Cells = Readonly<Record<string, Standing>>

/**
 * Makes a learner's standing anew from what was submitted and judged. To be called, in the same transaction, by
 * whatever submits, takes back, sends decisions, countersigns, withdraws evidence or a claim, or erases.
 */
export async function restate(tx: Writer, deps: Pick<Deps, 'clock'>, learnerId: string): Promise<void> {
  const cells: Record<string, Standing> = {}
  for (const row of await standingRows(tx, learnerId)) {
    const now = standingOf(row)
    const known = cells[row.criterion] ?? 'nothing yet'
    if (furthest.indexOf(now) > furthest.indexOf(known)) cells[row.criterion] = now
  }
  await keepStanding(tx, { learnerId, cells: JSON.stringify(cells), updatedAt: deps.clock() })
}

/**
 * The furthest that any claim has come is how its criterion stands. What waits for an assessor is further than what one
 * has sent back: the learner has done their part.
 */
const furthest: readonly Standing[] = ['nothing yet', 'sent back', 'submitted', 'to be countersigned', 'met']

function standingOf(claim: Awaited<ReturnType<typeof standingRows>>[number]): Standing {
  if (claim.decision === 'met')
    return claim.needsCountersignature && !claim.countersignedAt ? 'to be countersigned' : 'met'
  if (claim.decision === 'not yet') return 'sent back'
  return 'submitted'
}

/** Of many learners at once; one who has submitted nothing is not in it. */
export async function standingsOf(db: Reader, learnerIds: readonly string[]): Promise<ReadonlyMap<string, Cells>> {
  const rows = await keptStandings(db, learnerIds)
  return new Map(rows.map(({ learnerId, cells }) => [learnerId, JSON.parse(cells) as Cells]))
}
