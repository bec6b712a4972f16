import { type Clue, isSpaced, type Place, plainAt, wordAt } from './clues.ts'
import { afterModal, being, belongings, determiners, houses, kin, owners, roles, skipped } from './cues.ts'
import { anyName, anySurname, mark, namesNobody } from './lexicon.ts'
import { act, hasObject, isAct, isShortened, predicate } from './predicate.ts'
import { has } from './reading.ts'

const ends: Clue = (place) => (wordAt(place, 1) ? undefined : 0)

/** "Kyle (14)", "Kelly (mum)" */
const bracket: Clue = (place) => {
  if (!/^ ?\($/.test(wordAt(place, 1)?.gap ?? '')) return undefined
  const next = plainAt(place, 1)
  return /^\d+$/.test(next) || roles.has(next) || kin.has(next) || owners.has(next) ? 4 : 0
}

/** "Jack, who is four", "Donal, his father", "will, mum's fella" */
const comma: Clue = (place) => {
  const next = wordAt(place, 1)
  if (/^(?:['’]|['’]?s|['’](?:d|ll|ve|re))?[ \u00a0]+$/.test(next?.gap ?? '')) return undefined
  if (!next?.gap.startsWith(',')) return 0
  if (/^(?:who|whose|aged|age)$/.test(next.plain)) return 4
  if (/^\d/.test(next.plain)) return 4.2
  const beyond = plainAt(place, 2)
  if ((kin.has(next.plain) && next.possessive) || (kin.has(beyond) && owners.has(next.plain))) return 7
  if (kin.has(beyond) && determiners.has(next.plain)) return 3
  return roles.has(beyond) && (owners.has(next.plain) || determiners.has(next.plain)) ? 4 : 0
}

/** "Grace's nan", "Hope's blue coat" */
const possessive: Clue = (place) => {
  if (!place.word.possessive) return undefined
  if (belongings.has(plainAt(place, 1))) return 5
  if (isShortened(place)) return 4
  return isSpaced(wordAt(place, 2)) && belongings.has(plainAt(place, 2)) ? 4.5 : 3
}

/** "the Nelson Centre" */
const house: Clue = (place) => {
  const next = wordAt(place, 1)
  return next?.capital && !next.opens && houses.has(next.plain) ? -8 : undefined
}

/** With a capital that nothing asks for, and in no list. */
function isUnknown({ reading, at, word }: Place): boolean {
  return word.capital && !word.opens && !has(reading, at, anyName | anySurname | namesNobody | mark.theorist)
}

/** "Frank Delaney", "Li Wei" */
const surname: Clue = (place) => {
  const { reading, at, word } = place
  const next = wordAt(place, 1)
  if (!next?.capital || next.opens || next.shouted || !word.capital || reading.spoken[at + 1]) return undefined
  if (has(reading, at + 1, mark.never)) return undefined
  // "Perpetua Nwosu": a first name that no list has.
  if (isUnknown(place)) return has(reading, at + 1, mark.surname) ? 4 : undefined
  return has(reading, at, anyName) && has(reading, at + 1, anySurname | mark.given | mark.nameFirst) ? 4 : undefined
}

const number: Clue = (place) => (/^\d/.test(plainAt(place, 1)) ? -1.4 : undefined)

/** Of these one may say the name even if no list has it: "the Achebe household". */
const ofOneName = /^(?:family|household|siblings)$/

/** "the Adeyemi family" */
const family: Clue = (place) => {
  const isFamily = /^(?:family|families|household|siblings|twins|brothers|sisters|boys|girls|kids|children|parents)$/
  // "the Adeyemi and Price families"
  const shared = plainAt(place, 1) === 'and' && plainAt(place, 3) === 'families' && wordAt(place, 2)?.capital === true
  if (!shared && !isFamily.test(plainAt(place, 1))) return undefined
  const owned = has(place.reading, place.at, anySurname) || (isUnknown(place) && ofOneName.test(plainAt(place, 1)))
  if (!owned) return undefined
  // Makes up for what "the" takes away.
  return plainAt(place, -1) === 'the' ? 8.7 : 4
}

/** "will be", "may have" */
const modal: Clue = (place) => {
  const { word } = place
  if (!/^(?:will|may|can)$/.test(word.plain) || (word.capital && !word.opens)) return undefined
  const next = plainAt(place, 1)
  if (afterModal.has(next)) return -8
  return !word.capital && isAct(next) && !pastOrPresent.test(next) ? -8 : undefined
}

/** Forms that no "will" goes before: "will said". */
const pastOrPresent =
  /(?:ed|[^s]s)$|^(?:said|told|did|got|took|gave|saw|sat|stood|ran|knew|thought|felt|left|kept|went|came|threw|bit|fell|rose|drew|wrote|ate|drank|slept|woke|held|swore|rang|done|bought|brought|lost|won|met|made|broke|spat|stole|sang|swung|tore|rode|spoke|chose|hid|lay|lied|forgot|understood|meant|sent|built|fought|caught|taught)$/

/** What is done has no capital: "Our Wellbeing Lead". */
const capital: Clue = (place) => {
  const next = wordAt(place, 1)
  return next?.capital && !next.opens && place.reading.styles[place.at] === 'usual' ? 0 : undefined
}

const deed: Clue = (place) => {
  if (isAct(plainAt(place, 1))) return act(place, 1)
  if (being.has(plainAt(place, 1)) || skipped.has(plainAt(place, 1))) return predicate(place)
  // Something else that was done, by whatever it was.
  if (!/[a-z]{3}ed$/.test(plainAt(place, 1))) return undefined
  return hasObject(place, 1) ? 4.2 : 3.4
}

/** "grace and her mum", "Tony and Sandy" */
const and: Clue = (place) => {
  if (plainAt(place, 1) !== 'and') return undefined
  const beyond = wordAt(place, 2)
  if (!beyond) return 0
  if (/^(?:i|me|myself|her|his)$/.test(beyond.plain) || kin.has(beyond.plain)) return 4
  const { reading, at } = place
  if (reading.spoken[at + 2]) return 0
  if (has(reading, at + 2, mark.given)) return 3.7
  if (
    /^(?:the|two|three|four|my|their|our)$/.test(beyond.plain) &&
    [3, 4].some((step) => kin.has(plainAt(place, step)))
  )
    return 4
  const doubtful = mark.nameFirst | mark.wordFirst | mark.placeName
  return beyond.capital && !beyond.opens && has(reading, at + 2, doubtful) ? 2.5 : 0
}

/** "Hope the toddler" */
const apposition: Clue = (place) => {
  if (/^(?:who|whose)$/.test(plainAt(place, 1))) return 4
  return plainAt(place, 1) === 'the' && kin.has(plainAt(place, 2)) && has(place.reading, place.at, anyName)
    ? 4
    : undefined
}

const offices = new Set(
  'panel team office hub council school nursery housing class group agency charity service centre unit project hospital surgery library foodbank station society'.split(
    ' ',
  ),
)

/** "Erikson, since Chelsea at fifteen is busy" */
const age: Clue = (place) => {
  return plainAt(place, 1) === 'at' &&
    /^(?:\d{1,2}|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty)$/.test(plainAt(place, 2)) &&
    plainAt(place, 3) !== 'on'
    ? 4
    : undefined
}

/** "Chelsea next door" */
const nextDoor: Clue = (place) => (plainAt(place, 1) === 'next' && plainAt(place, 2) === 'door' ? 4 : undefined)

/** "Carol from the panel" */
const from: Clue = (place) => {
  if (plainAt(place, 1) !== 'from') return undefined
  if ([3, 4, 5].some((step) => offices.has(plainAt(place, step)))) return 4.5
  if (has(place.reading, place.at, mark.nameFirst)) return 2
  const where = /^(?:the|her|his|our|my|next|housing|school|nursery|probation|cafcass|camhs|social|early|duty|admin)$/
  return where.test(plainAt(place, 2)) ? 2.5 : undefined
}

/** "hope that", "faith in" */
const complement: Clue = (place) => {
  if (!/^(?:of|in|that|for|on)$/.test(plainAt(place, 1))) return undefined
  return place.word.opens || !place.word.capital ? -2 : 0
}

/** What stands after the word, the plainest first. */
export const after: readonly Clue[] = [
  ends,
  bracket,
  comma,
  possessive,
  house,
  surname,
  number,
  family,
  modal,
  capital,
  deed,
  and,
  apposition,
  from,
  age,
  nextDoor,
  complement,
]
