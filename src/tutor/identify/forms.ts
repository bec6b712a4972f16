import { belongings, kin, roles } from './cues.ts'
import { anyName, anySurname, mark, namesNobody } from './lexicon.ts'
import { beside, has, type Reading } from './reading.ts'
import type { Word } from './words.ts'

/** Names in forms that the lists do not have. */

/** Amelia-Grace, Tyler-Jay: both halves are names. */
export function isDoubleName(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  if (!word?.text.includes('-')) return false
  const halves = word.plain.split('-').map((half) => reading.lexicon.marksOf(half))
  if (halves.length !== 2 || !halves.every((bits) => bits & anyName)) return false
  const capitals = word.text.split('-').every((half) => /^\p{Lu}/u.test(half))
  return capitals || halves.some((bits) => bits & mark.given)
}

/** "Eun-ji", and not "Hands-on": no part of it is a word. */
export function isHyphenedName(reading: Reading, { text, plain }: Word): boolean {
  return !text.includes('-') || plain.split('-').every((half) => !(reading.lexicon.marksOf(half) & namesNobody))
}

/** "marians van", "kyles mum": where apostrophes are left out. */
export function isBareOwner(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  if (!word?.plain.endsWith('s') || word.plain.length < 5 || word.possessive) return false
  const bits = reading.lexicon.marksOf(word.plain.slice(0, -1))
  const next = beside(reading, at, 1)?.plain ?? ''
  const last = beside(reading, at, -1)?.plain ?? ''
  if (bits & (mark.nameFirst | mark.wordFirst)) {
    const led = last === '' || /^(?:in|to|from|at|with|of|for|on|into|round|and|near|outside)$/.test(last)
    return !has(reading, at, mark.given | mark.place) && (kin.has(next) || (led && belongings.has(next)))
  }
  if (!(bits & mark.given) || reading.marks[at] !== 0) return false
  // "Grier and Cobbs wrote"
  if (word.capital && /^(?:and|&)$/.test(last) && /^(?:wrote|write|argue|call|say)$/.test(next)) return false
  if (/^(?:to|round|at|from|outside|near|for)$/.test(last)) return true
  return next !== '' && !/^(?:and|or|of|in|on|at|to|for|was|is|were|are|had|have|who|that)$/.test(next)
}

/** "the Tollands", "the Petersen-Vales" */
export function isFamily(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  if (!word?.capital || word.opens || !word.plain.endsWith('s')) return false
  if (beside(reading, at, -1)?.plain !== 'the' || has(reading, at, namesNobody | mark.theorist)) return false
  const parts = word.plain
    .slice(0, -1)
    .split('-')
    .map((part) => reading.lexicon.marksOf(part))
  return parts.some((bits) => bits & mark.surname) && parts.every((bits) => !(bits & (namesNobody | mark.theorist)))
}

/** DfES and CVs: capitals where no name has them. */
export function isShortForm(text: string): boolean {
  if (/[-'’]/.test(text) || text === text.toUpperCase()) return false
  return /^(?!Mc|Mac|De|Le|La|Fitz)\p{Lu}\p{L}*\p{Lu}/u.test(text)
}

/** AJ and TJ are in capitals by nature. */
export function isLetters(reading: Reading, at: number): boolean {
  return (
    /^[A-Z][JK]$/.test(reading.words[at]?.text ?? '') &&
    has(reading, at, mark.nameFirst) &&
    reading.styles[at] !== 'shouting'
  )
}

/** What stands before a letter that is no initial: "Child B", "Plan A". */
const lettered = /^(?:family|parent|vitamin|plan|block|unit|section|person|year|class|group|option|hepatitis|type)$/

/** "J. Patel": a letter, and a surname after it. */
export function isInitialed(reading: Reading, at: number): boolean {
  const letter = reading.words[at]
  const next = reading.words[at + 1]
  if (letter?.text.length !== 1 || !letter.capital || !next?.capital || reading.spoken[at + 1]) return false
  if (next.text.length < 2 || !/^(?:\.? |\.)$/.test(next.gap)) return false
  const last = beside(reading, at, -1)?.plain ?? ''
  if (kin.has(last) || roles.has(last) || lettered.test(last)) return false
  if (!has(reading, at + 1, anySurname) || has(reading, at + 1, mark.theorist)) return false
  if (next.gap.startsWith('.')) return true
  return !/^[AI]$/.test(letter.text) && has(reading, at + 1, mark.surname)
}
