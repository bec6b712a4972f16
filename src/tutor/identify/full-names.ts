import { houses, beingOrJoining as joining } from './cues.ts'
import { anyName, anySurname, mark, namesNobody } from './lexicon.ts'
import { beside, has, type Reading } from './reading.ts'

const particles =
  /^(?:al|el|de|da|dos|do|das|del|della|di|van|von|der|den|ter|bin|ibn|ul|ur|le|la|mac|mc|o|st|abu|um|bint)$/

/** Words from one to another, both counted. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The name at `at`, with what belongs to it: a second first name, a surname, "dos Santos", the "Big" of "Big Kev". */
export function fullName(reading: Reading, at: number): Stretch {
  let to = at
  while (to < at + 3 && !reading.words[to]?.possessive) {
    const more = furtherWords(reading, to, at)
    if (more === 0) break
    to += more
  }
  return { from: hasEpithet(reading, at) ? at - 1 : at, to }
}

function furtherWords(reading: Reading, to: number, from: number): number {
  if (continues(reading, to + 1, from)) return 1
  if (!particle(reading, to + 1, to + 2)) return 0
  return continues(reading, to + 2, from) || particles.test(reading.words[to]?.plain ?? '') ? 2 : 0
}

const epithets = /^(?:big|little|wee|old|young|fat|mad|crazy|tall|ginger|scouse)$/

function hasEpithet(reading: Reading, at: number): boolean {
  const last = beside(reading, at, -1)
  return last?.capital === true && !last.opens && epithets.test(last.plain)
}

function particle(reading: Reading, at: number, named: number): boolean {
  const word = reading.words[at]
  return (
    word !== undefined &&
    beside(reading, at - 1, 1) !== undefined &&
    particles.test(word.plain) &&
    reading.words[named]?.capital === true
  )
}

function continues(reading: Reading, at: number, from: number): boolean {
  const word = reading.words[at]
  if (!word || reading.spoken[at] || !beside(reading, at - 1, 1) || word.text.length < 2) return false
  if (word.opens || !/^\p{L}/u.test(word.text)) return false
  if (word.capital && reading.styles[at] !== 'shouting') return takesCapital(reading, at, from)
  if (reading.styles[at] === 'shouting') return has(reading, at, mark.surname) && !has(reading, at, namesNobody)
  if (reading.styles[at] === 'usual' && reading.words[from]?.capital) return false
  return takesSmall(reading, at)
}

function takesCapital(reading: Reading, at: number, from: number): boolean {
  const word = reading.words[at]
  if (!word) return false
  if (word.shouted && reading.words[from]?.shouted === false) return false
  if (has(reading, at, mark.month) || houses.has(word.plain)) return false
  if (has(reading, at, anySurname | mark.given | mark.nameFirst | mark.wordFirst))
    return !has(reading, at, mark.never) || has(reading, at, mark.surname)
  // "Ingrid Sole", and not "I said to Ingrid Would you".
  return !has(reading, at, mark.never | mark.place | mark.wellKnown) && !joining(word.plain)
}

/** Small letters: only surnames that are no words, or after a title a second name. */
function takesSmall(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  if (!word) return false
  if (has(reading, at, mark.ordinary | mark.never)) return false
  return has(reading, at, mark.surname) || (has(reading, at, mark.given) && has(reading, at - 1, anyName))
}
