import { stemOf, wordsOf } from './words.ts'

/** How common each stem is in what was learned from. */
export interface Commonness {
  /** A number for each stem. */
  readonly stems: ReadonlyMap<string, number>
  /** By number: in how many texts it stands. */
  readonly counts: Uint32Array
  /** How many texts there were. */
  readonly texts: number
}

export function countStems(texts: readonly string[]): Commonness {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const stem of new Set(wordsOf(text).map(stemOf))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return {
    texts: texts.length,
    stems: new Map([...counts.keys()].map((stem, number) => [stem, number])),
    counts: Uint32Array.from(counts.values()),
  }
}

/** How telling a stem is, from 0 to a little over 1: the fewer texts have it, the more. */
export function tellingOf({ texts, stems, counts }: Commonness): (stem: string) => number {
  const of = (count: number) => Math.log(1 + texts / count) / Math.log(1 + texts)
  const known = Float64Array.from(counts, of)
  const unknown = of(0.5)
  return (stem) => known[stems.get(stem) ?? -1] ?? unknown
}

/** How large a share of all stems in what it learned from a stem is. Above 0 for those that nobody used, too. */
export function shareOf({ stems, counts }: Commonness): (stem: string) => number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return (stem) => ((counts[stems.get(stem) ?? -1] ?? 0) + 0.5) / (all + 1)
}
