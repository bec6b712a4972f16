import type { Reading } from './reading.ts'
import type { Word } from './words.ts'

/** A word that might be a name, and what it stands in. */
export interface Place {
  readonly reading: Reading
  readonly at: number
  readonly word: Word
}

/**
 * What something beside the word says for a person standing there (above nothing) or against, or undefined when it has no
 * say. Weights were found by weighing writings, and mean something only beside each other.
 */
export type Clue = (place: Place) => number | undefined

/** What the first clue with a say says. */
export function firstOf(clues: readonly Clue[], place: Place): number {
  for (const clue of clues) {
    const weight = clue(place)
    if (weight !== undefined) return weight
  }
  return 0
}

/** The word so many places on, or back. */
export function wordAt({ reading, at }: Place, step: number): Word | undefined {
  return reading.words[at + step]
}

/** In small letters without accents; nothing where the text ends. */
export function plainAt(place: Place, step: number): string {
  return wordAt(place, step)?.plain ?? ''
}

/** Nothing but a space before it. */
export function isSpaced(word: Word | undefined): boolean {
  return word !== undefined && /^[ \u00a0]+$/.test(word.gap)
}
