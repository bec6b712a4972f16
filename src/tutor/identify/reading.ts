import type { Finding } from './finding.ts'
import { type Lexicon, mark, type Phrase } from './lexicon.ts'
import { type Style, styleOf, type Word, wordsOf } from './words.ts'

/** A text laid out for the finder of names. */
export interface Reading {
  readonly text: string
  readonly words: readonly Word[]
  /** What each word may be, by the lists. */
  readonly marks: readonly number[]
  /** Words that are spoken for: part of an address, an agency, a theorist. */
  readonly spoken: readonly boolean[]
  /** How capitals are used where each word stands. */
  readonly styles: readonly Style[]
  readonly lexicon: Lexicon
}

export function readingOf(text: string, taken: readonly Finding[], lexicon: Lexicon): Reading {
  const words = wordsOf(text)
  const marks = words.map(
    ({ plain, possessive }) => lexicon.marksOf(plain) | (possessive ? lexicon.marksOf(`${plain}'s`) : 0),
  )
  const spoken = words.map(({ start, end }) => taken.some((one) => start < one.end && one.start < end))
  words.forEach((word, at) => {
    if (/^(?:st|saint)$/.test(word.plain) && /^\.? ?$/.test(words[at + 1]?.gap ?? '-') && words[at + 1]?.capital)
      claim(spoken, at, 2)
    const phrase = (marks[at] ?? 0) & mark.beginsPhrase ? longestPhrase(words, at, lexicon) : undefined
    if (phrase) claim(spoken, at, phrase.words.length)
  })
  return { text, words, marks, spoken, styles: stylesOf(words), lexicon }
}

function claim(spoken: boolean[], from: number, count: number): void {
  for (let at = from; at < from + count && at < spoken.length; at++) spoken[at] = true
}

function longestPhrase(words: readonly Word[], at: number, lexicon: Lexicon): Phrase | undefined {
  return lexicon
    .phrasesFrom(words[at]?.plain ?? '')
    .filter((phrase) =>
      phrase.words.every(
        (plain, ahead) => words[at + ahead]?.plain === plain && (ahead === 0 || close(words[at + ahead])),
      ),
    )
    .toSorted((a, b) => b.words.length - a.words.length)[0]
}

/** Nothing but a space, a hyphen, an ampersand or a full stop before it. */
function close(word: Word | undefined): boolean {
  return word !== undefined && /^[ \u00a0.&-]{1,3}$/.test(word.gap)
}

/** Each sentence its own, so that one heading in capitals does not shout the rest down; small ones go by the whole. */
function stylesOf(words: readonly Word[]): readonly Style[] {
  const whole = styleOf(words)
  const styles: Style[] = []
  for (let from = 0; from < words.length; ) {
    let to = from + 1
    while (to < words.length && !words[to]?.opens) to++
    const own = styleOf(words.slice(from, to))
    for (let at = from; at < to; at++) styles.push(own === 'shouting' ? own : whole)
    from = to
  }
  return styles
}

export function has(reading: Reading, at: number, bits: number): boolean {
  return ((reading.marks[at] ?? 0) & bits) !== 0
}

/** The word beside, if nothing but a space parts them. */
export function beside(reading: Reading, at: number, step: 1 | -1): Word | undefined {
  const other = reading.words[at + step]
  const gap = step === 1 ? other?.gap : reading.words[at]?.gap
  return other && /^[ \u00a0]+$/.test(gap ?? '') ? other : undefined
}
