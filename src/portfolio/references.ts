import type { Reader } from '../db/database.ts'
import { itemsOf } from './portfolio-queries.ts'

/**
 * The reference of each piece of evidence that a learner has ever submitted: `E01`, `E02` …, by the order of first
 * submission. One that was taken back keeps its number, so that no other piece’s changes.
 */
export async function referencesOf(db: Reader, learnerId: string): Promise<ReadonlyMap<string, string>> {
  return numbered((await itemsOf(db, learnerId)).map(({ evidence }) => evidence.id))
}

export function numbered(evidenceIds: Iterable<string>): ReadonlyMap<string, string> {
  const ids = [...new Set(evidenceIds)]
  return new Map(ids.map((id, index) => [id, `E${String(index + 1).padStart(2, '0')}`]))
}
