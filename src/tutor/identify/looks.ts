import { abstracts, commons, kin, roles, verbs } from './cues.ts'
import { isHyphenedName, isShortForm } from './forms.ts'
import { anyName, mark, namesNobody } from './lexicon.ts'
import { beside, has, type Reading } from './reading.ts'
import { isBroughtInAsTheory } from './theories.ts'
import type { Word } from './words.ts'

/** Nothing around a word could make up for this. Most words end here, so that reading stays quick. */
export const HOPELESS = -8
const never = HOPELESS - 1

/** What the look of a word says, before anything around it is weighed. */
export function leaning(reading: Reading, at: number): number {
  const word = reading.words[at]
  if (!word) return never
  const bits = reading.marks[at] ?? 0
  const style = reading.styles[at]
  if (style === 'shouting') return never
  if (!(bits & anyName) && (isShortForm(word.text) || (word.capital && !isHyphenedName(reading, word)))) return never
  if (!word.capital) return small(bits, word.plain, style === 'none')
  return word.opens ? openingCapital(bits, word.plain) : midCapital(reading, at, word)
}

/** A capital that nothing but a name would need. */
function midCapital(reading: Reading, at: number, word: Word): number {
  const bits = reading.marks[at] ?? 0
  if (bits & mark.month) return -0.3
  const follows = followsThing(reading, at) ? -3.5 : 0
  if (bits & mark.nameFirst) return 4.5 + follows
  if (bits & mark.wordFirst) return 3.2 + follows
  if (bits & mark.placeName) return 1.6 + follows
  if (bits & (namesNobody | mark.theorist) || abstractEnding.test(word.plain)) return never
  return isBroughtInAsTheory(reading, at) ? never : follows
}

/** "Outcomes Star", "Golden Rose": part of what a thing is called. */
function followsThing(reading: Reading, at: number): boolean {
  const last = beside(reading, at, -1)
  if (!last?.capital || last.opens || kin.has(last.plain) || roles.has(last.plain)) return false
  return has(reading, at - 1, namesNobody)
}

function openingCapital(bits: number, plain: string): number {
  if (bits & mark.nameFirst) return 1.5
  if (bits & mark.wordFirst) return abstracts.has(plain) ? -1 : -0.4
  if (bits & mark.placeName) return 0.5
  if (bits & mark.month) return -0.6
  return bits & (namesNobody | mark.theorist) || looksOrdinary(plain) ? never : -0.6
}

function small(bits: number, plain: string, everywhere: boolean): number {
  const wordly = wordliness(plain)
  if (bits & mark.nameFirst) return (everywhere ? -0.6 : -1.1) - wordly
  if (bits & mark.wordFirst) return (everywhere ? (abstracts.has(plain) ? -1.6 : -1.2) : -4) - wordly
  if (bits & mark.placeName) return everywhere ? -0.5 : -1.6
  if (bits & mark.month) return everywhere ? -1.8 : -5
  return bits & (namesNobody | mark.theorist) || looksOrdinary(plain) ? never : -6
}

/** How much oftener it is a word than a name. */
function wordliness(plain: string): number {
  if (/^(?:guy|pal|mate|reg|said)$/.test(plain)) return 6
  return (verbs.has(plain) ? 0.5 : 0) + (commons.has(plain) ? 0.6 : 0) + (plain.length < 3 ? 2 : 0)
}

const abstractEnding = /(?:tion|tions|sion|ment|ments|ness|ity|ies|ism|ist|ists|ology|ography|ians?|esque)$/
const wordEnding =
  /(?:ing|ed|ly|tion|sion|ment|ness|ity|ism|ist|ists|ers|ors|able|ible|ful|less|ous|ive|ship|ward|wards|ise|ize|ised|ising|n't|nt)$/

/** Endings that names hardly have. */
function looksOrdinary(plain: string): boolean {
  return plain.length < 3 || wordEnding.test(plain)
}

/** Somebody of that name is in the text already. */
export function familiarity(reading: Reading, at: number): number {
  const word = reading.words[at]
  if (!word) return 0
  if (word.capital) return word.opens ? 2.6 : 4
  if (has(reading, at, mark.wordFirst | mark.month)) return reading.styles[at] === 'none' ? 1.6 : 1
  if (has(reading, at, mark.nameFirst | mark.placeName)) return 2
  return has(reading, at, namesNobody) || word.text.length < 4 ? 0 : 12
}
