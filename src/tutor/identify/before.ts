import { type Clue, isSpaced, type Place, plainAt, wordAt } from './clues.ts'
import {
  abstracts,
  addresses,
  calling,
  clauseStarts,
  commons,
  determiners,
  enders,
  greetings,
  handling,
  kin,
  labels,
  meeting,
  messages,
  owners,
  personal,
  roles,
  speakingTo,
  subjects,
  titles,
  verbs,
} from './cues.ts'
import { anyName, mark } from './lexicon.ts'
import { has, type Reading } from './reading.ts'

/** A title just before: "Mrs", or with a capital "Uncle". "Miss the bus" has none. */
export function isTitled(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  const last = reading.words[at - 1]
  if (!word || !last || !/^\.?[ \u00a0]+$/.test(word.gap)) return false
  // "who has MS. She", "the DC. He"
  if (last.shouted && !word.shouted && word.gap.startsWith('.')) return false
  return titles.has(last.plain) || (addresses.has(last.plain) && last.capital && word.capital && !word.opens)
}

/** "Family: Kaczmarek" */
const label: Clue = (place) => {
  return /^ ?[:–-] $/.test(place.word.gap) && labels.has(plainAt(place, -1)) ? 5 : undefined
}

const opening: Clue = ({ word, at }) =>
  at === 0 || (word.opens && word.gap !== ' (') ? (word.capital ? 0 : 0.7) : undefined

const title: Clue = ({ reading, at }) => (isTitled(reading, at) ? 10 : undefined)

/** "the manager, Rakesh", "her lad (Kyle" */
const comma: Clue = (place) => {
  if (isSpaced(place.word)) return undefined
  if (/^ \($/.test(place.word.gap) && has(place.reading, place.at - 1, mark.given)) return 4
  const near = kin.has(plainAt(place, -1)) || roles.has(plainAt(place, -1))
  return near && place.word.capital && /^, $|^ [-–(] ?$| \($/.test(place.word.gap) ? 4 : 0
}

/** "a worker called zofia", and not "a group called rainbows". */
const called: Clue = (place) => {
  const last = plainAt(place, -1)
  // "his name is"
  if (/^(?:is|was)$/.test(last) && isSpaced(wordAt(place, -1)) && /^(?:name|names)$/.test(plainAt(place, -2)))
    return 9.5
  if (!calling.has(last)) return undefined
  const isPerson =
    isSomebody(plainAt(place, -2)) || (/^(?:is|was)$/.test(plainAt(place, -2)) && isSomebody(plainAt(place, -3)))
  return last !== 'called' || isPerson ? 9.5 : undefined
}

function isSomebody(plain: string): boolean {
  return (
    kin.has(plain) ||
    roles.has(plain) ||
    /^(?:he|she|who|him|her|man|woman|lady|guy|gentleman|someone|somebody|person|people|one|dog|cat|he's|she's|hes|shes)$/.test(
      plain,
    )
  )
}

/** "her lad kyle", "my colleague nadia" */
const kinship: Clue = (place) => {
  const last = plainAt(place, -1)
  if (wordAt(place, -1)?.possessive || (!kin.has(last) && !(roles.has(last) && hasOwner(place)))) return undefined
  const { word } = place
  return verbs.has(word.plain) && !word.capital && !finite.test(plainAt(place, 1)) ? 0.5 : 4.5
}

/** After these the word before was no verb: "her boyfriend mark was". */
const finite = /^(?:was|is|had|has|said|says|told|asked|went|came|got|did|does|didnt|wasnt|isnt|didn't|wasn't|isn't)$/

function hasOwner(place: Place): boolean {
  return [-2, -3, -4].some((step) => {
    const plain = plainAt(place, step)
    return owners.has(plain) || determiners.has(plain) || wordAt(place, step)?.possessive === true
  })
}

/** "told will", "with sky": and a word for a thing would have "a" or "the". */
const met: Clue = (place) => {
  const last = plainAt(place, -1)
  if (/^(?:with|wi|wiv)$/.test(last) && standsAlone(place)) return 4.8
  if (!meeting.has(last)) return handled(place)
  if (personal.has(last)) return 5.7
  return standsAlone(place) && !commons.has(place.word.plain) ? 4.7 : 3.5
}

/** "ring Jack", "get Hope to check me" */
function handled(place: Place): number | undefined {
  if (!handling.has(plainAt(place, -1)) || !place.word.capital) return undefined
  if (standsAlone(place)) return 4.7
  if (/^(?:to|with)$/.test(plainAt(place, 1))) return 3.5
  return has(place.reading, place.at, anyName) ? 3 : 2.6
}

/** Not so hope or summer, which never have one. */
function standsAlone(place: Place): boolean {
  const { reading, at, word } = place
  if (abstracts.has(word.plain) || !has(reading, at, mark.wordFirst | mark.nameFirst | mark.placeName)) return false
  const next = wordAt(place, 1)
  return !next || !isSpaced(next) || enders.has(next.plain)
}

/** "kyle and summer", "mum and jack" */
const company: Clue = (place) => {
  if (plainAt(place, -1) !== 'and') return undefined
  const { reading, at } = place
  const named = has(reading, at - 2, mark.given) && !reading.spoken[at - 2]
  if (/^(?:me|i)$/.test(plainAt(place, -2))) return 4
  return named || kin.has(plainAt(place, -2)) ? 3 : undefined
}

const determined: Clue = (place) => {
  const last = plainAt(place, -1)
  const { reading, at, word } = place
  // "the fact that ivy was left"
  if (!determiners.has(last) || (last === 'that' && has(reading, at, mark.nameFirst | mark.placeName))) return undefined
  if (!word.capital) return -6
  if (/^(?:the|an?)$/.test(last)) return -5.5
  return /^(?:what|which|that|such|all|both)$/.test(last) ? 0 : -2.5
}

const owned: Clue = (place) => {
  if (owners.has(plainAt(place, -1))) return place.word.capital ? 0 : -6
  return wordAt(place, -1)?.possessive ? -2 : undefined
}

/** "we hope", "you will" */
const subject: Clue = (place) => (subjects.has(plainAt(place, -1)) ? (place.word.capital ? 0 : -6) : undefined)

/** `"I'm livid," said dean` */
const quoted: Clue = (place) => {
  const speaks = /^(?:says|said|asked|goes|went|shouted|replied)$/.test(plainAt(place, -1))
  return speaks && /["”'’,] ?$/.test(wordAt(place, -1)?.gap ?? '') ? 3 : undefined
}

const preposition: Clue = (place) => {
  const last = plainAt(place, -1)
  if (last === 'about' && standsAlone(place)) return 4.8
  if (last === 'to' && speakingTo.has(plainAt(place, -2))) return 4
  const { plain } = place.word
  if (/^(?:for|to|from)$/.test(last) && messages.has(plainAt(place, -2)) && place.word.capital) return 4
  // "To Chelsea I said"
  if (wordAt(place, -1)?.opens && place.word.capital && /^(?:i|he|she|it|we|they)$/.test(plainAt(place, 1))) return 4
  if (!/^(?:for|to|from|by|of|like|without|between|behind|beside|towards|about)$/.test(last)) return undefined
  const isPlace = has(place.reading, place.at, mark.placeName)
  if (standsAlone(place) && !isPlace && !commons.has(plain) && !(last === 'to' && verbs.has(plain))) return 4.7
  if (last === 'to') return !place.word.capital && verbs.has(plain) ? -6 : undefined
  return 1
}

/** "Young April", "namely Zofia" */
const epithet: Clue = (place) => {
  return place.word.capital && /^(?:young|little|old|poor|big|wee|dear|namely)$/.test(plainAt(place, -1))
    ? 3.5
    : undefined
}

/** "hiya grace" */
const greeting: Clue = (place) =>
  greetings.has(plainAt(place, -1)) && !abstracts.has(place.word.plain) ? 4 : undefined

const clause: Clue = (place) => (clauseStarts.has(plainAt(place, -1)) ? 0.7 : undefined)

/** "lasting hope" */
const described: Clue = (place) => {
  return /(?:ing|ous|ful|ive|able|ed)$/.test(plainAt(place, -1)) && !place.word.capital ? -1 : undefined
}

/** What stands before the word, the plainest first. */
export const before: readonly Clue[] = [
  label,
  opening,
  title,
  comma,
  called,
  kinship,
  met,
  company,
  determined,
  owned,
  subject,
  quoted,
  preposition,
  epithet,
  greeting,
  clause,
  described,
]
