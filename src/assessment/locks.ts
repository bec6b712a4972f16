import type { Reader } from '../db/database.ts'
import { locksOf } from './lock-queries.ts'

/** The units of a learner that are signed off by both, and not unlocked since: nothing in them may be judged anew. */
export async function lockedUnits(db: Reader, learnerId: string): Promise<ReadonlySet<string>> {
  return new Set((await locksOf(db, learnerId)).map(({ unit }) => unit))
}
