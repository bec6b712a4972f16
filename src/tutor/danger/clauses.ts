import type { Tokens } from './tokens.ts'

/** From its first word up to the word after its last. */
export interface Clause {
  readonly from: number
  readonly to: number
}

/** A message of fewer words than this is one thing. */
const LONG = 22
/** So many words say something; fewer are read with what comes next. */
const ENOUGH = 6

/** Danger may be one clause among chatter: the clauses of a long message, one at a time and two together. */
export function clausesOf({ words, turns }: Tokens): readonly Clause[] {
  if (words.length <= LONG) return []
  const starts = startsOf(turns, words.length)
  return starts.flatMap((from, index) => {
    const end = starts[index + 1] ?? words.length
    const after = starts[index + 2] ?? words.length
    return after > end
      ? [
          { from, to: end },
          { from, to: after },
        ]
      : [{ from, to: end }]
  })
}

function startsOf(turns: readonly number[], length: number): readonly number[] {
  const starts = [0]
  for (const turn of turns) if (turn - (starts.at(-1) ?? 0) >= ENOUGH && length - turn >= ENOUGH) starts.push(turn)
  return starts
}
