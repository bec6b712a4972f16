import { type Inverted, invert, MOST_LINES } from '../inverted.ts'
import { hashOf } from './features.ts'
import { STOP } from './tokens.ts'

/** Lines that are known, and how to find those that a message is most like: they share what few others have. */
export interface Alike {
  /** How telling the word or the pair at each place is; 0 for what no line has, and for what every tenth has. */
  readonly tells: Float32Array
  readonly dangers: Known
  /** Of what is no danger, what comes nearest to it. */
  readonly others: Known
}

interface Known extends Inverted {
  /** By line. */
  readonly lengths: Float32Array
}

/** A line as places, none twice: of its words by their stems, and, at odd places, of pairs of them. */
export type Marks = readonly number[]

/** How many places there are: a power of two. */
const ROOM = 1 << 16
/** What so large a share of all lines has tells nothing. */
const COMMON = 0.1
/** So many of the nearest lines are asked. */
const ASKED = 3
/** What is shared of a pair counts so much of what a word would. */
const OF_PAIR = 0.7

export function marksOf(words: readonly string[]): Marks {
  const marks = new Set<number>()
  const hashes = words.map((word) => (word === STOP ? 0 : hashOf(word)))
  for (const [at, hash] of hashes.entries()) {
    if (hash === 0) continue
    marks.add(placeFor(hash, 0))
    const next = hashes[at + 1]
    if (next) marks.add(placeFor(Math.imul(hash, 31) + next, 1))
  }
  return [...marks]
}

function placeFor(hash: number, pair: 0 | 1): number {
  return ((((hash >>> 16) ^ hash) << 1) & (ROOM - 1)) | pair
}

/** @param all every line that there is, from which it is known how common each mark is. */
export function learnAlike(all: readonly Marks[], dangers: readonly Marks[], others: readonly Marks[]): Alike {
  const counts = new Int32Array(ROOM)
  for (const marks of all) for (const mark of marks) counts[mark] = (counts[mark] as number) + 1
  const tells = Float32Array.from(counts, (count, place) => {
    if (count === 0 || count > all.length * COMMON) return 0
    return (Math.log((1 + all.length) / (1 + count)) + 1) * (place & 1 ? OF_PAIR : 1)
  })
  return { tells, dangers: keep(dangers, tells), others: keep(others, tells) }
}

function keep(lines: readonly Marks[], tells: Float32Array): Known {
  const telling = lines.map((marks) => marks.filter((mark) => tells[mark] !== 0))
  return { ...invert(telling, ROOM), lengths: Float32Array.from(telling, (marks) => lengthOf(marks, tells)) }
}

function lengthOf(marks: Marks, tells: Float32Array): number {
  let sum = 0
  for (const mark of marks) sum += (tells[mark] as number) ** 2
  return Math.sqrt(sum)
}

/** How like it is to the lines of each kind that it is most like: the mean of their cosines, from 0 to 1. */
export function likenessOf(marks: Marks, { tells, dangers, others }: Alike): { danger: number; other: number } {
  const length = lengthOf(marks, tells)
  if (length === 0) return { danger: 0, other: 0 }
  return { danger: nearest(marks, dangers, tells) / length, other: nearest(marks, others, tells) / length }
}

/** What each line has in common with the message at hand. Nothing, between messages. */
const shared = new Float32Array(MOST_LINES)

function nearest(marks: Marks, { starts, lines, lengths }: Known, tells: Float32Array): number {
  for (const mark of marks) {
    const telling = (tells[mark] as number) ** 2
    const end = starts[mark + 1] as number
    for (let at = starts[mark] as number; at < end; at++) {
      const line = lines[at] as number
      shared[line] = (shared[line] as number) + telling
    }
  }
  const best = new Float64Array(ASKED)
  for (let line = 0; line < lengths.length; line++) {
    const common = shared[line] as number
    if (common === 0) continue
    shared[line] = 0
    insert(best, common / (lengths[line] as number))
  }
  return best.reduce((sum, each) => sum + each, 0) / ASKED
}

/** Keeps the largest, the least of them first. */
function insert(best: Float64Array, value: number): void {
  if (value <= (best[0] as number)) return
  let at = 0
  while (at + 1 < best.length && value > (best[at + 1] as number)) {
    best[at] = best[at + 1] as number
    at++
  }
  best[at] = value
}
