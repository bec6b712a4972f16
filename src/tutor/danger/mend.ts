import { type DangerSigns, type Reader, readerOf, tellsOfHarm } from './signs.ts'
import { tokensOf } from './tokens.ts'

/** Words that people write, and those among them that tell of harm, so that a slip in one of those can be mended. */
export interface Spelling {
  /** With a space between. */
  readonly known: string
  readonly harm: string
}

const SHORTEST = 5

/** In lines of danger, and in those that only sound like it, a word may be a slip that stands there for good reason; of it there must be a few. */
const FEW = 4

export function learnSpelling(dashedOff: readonly string[], others: readonly string[], signs: DangerSigns): Spelling {
  const counts = new Map<string, number>()
  const count = (lines: readonly string[], by: number) => {
    for (const line of lines)
      for (const word of new Set(tokensOf(line).words)) counts.set(word, (counts.get(word) ?? 0) + by)
  }
  count(dashedOff, 1)
  count(others, FEW)
  const known = [...counts].filter(([, times]) => times >= FEW).map(([word]) => word)
  const reader = readerOf(signs)
  const harm = known.filter((word) => word.length >= SHORTEST && tellsOfHarm(word, reader))
  return { known: known.join(' '), harm: harm.join(' ') }
}

interface Mender {
  readonly known: ReadonlySet<string>
  /** A word less one letter → the word of harm that it comes from. */
  readonly lessOne: ReadonlyMap<string, string>
}

const menders = new WeakMap<Spelling, Mender>()

function menderOf(spelling: Spelling): Mender {
  const made = menders.get(spelling)
  if (made) return made
  const lessOne = new Map<string, string>()
  for (const word of spelling.harm.split(' '))
    for (const less of [word, ...lessOneOf(word)]) if (!lessOne.has(less)) lessOne.set(less, word)
  const mender = { known: new Set(spelling.known.split(' ')), lessOne }
  menders.set(spelling, mender)
  return mender
}

/** `brused`, `scard`, `suicde`: an unknown word becomes the word of harm that is one slip away and begins like it. */
export function mend(word: string, spelling: Spelling, reader: Reader): string {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return word
  const { known, lessOne } = menderOf(spelling)
  if (known.has(word) || tellsOfHarm(word, reader)) return word
  for (const less of [word, ...lessOneOf(word)]) {
    const meant = lessOne.get(less)
    if (meant !== undefined && isSlip(word, meant)) return meant
  }
  return word
}

function lessOneOf(word: string): readonly string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

/** A letter too many or too few, two that changed places, or one vowel for another: what else differs is another word. */
function isSlip(word: string, meant: string): boolean {
  if (word[0] !== meant[0]) return false
  if (word.length !== meant.length) return true
  const sorted = (letters: string) => [...letters].sort().join('')
  return sorted(word) === sorted(meant) || word.replaceAll(/[aeiouy]/g, '') === meant.replaceAll(/[aeiouy]/g, '')
}
