import { after } from './after.ts'
import { before } from './before.ts'
import { firstOf, type Place, plainAt } from './clues.ts'
import { belongings, messages, placing, timing } from './cues.ts'
import { mark } from './lexicon.ts'
import { beside, has, type Reading } from './reading.ts'

/** How much the words around speak for a person standing at `at`. */
export function evidence(reading: Reading, at: number): number {
  const word = reading.words[at]
  if (!word) return 0
  const place: Place = { reading, at, word }
  return firstOf(before, place) + firstOf(after, place) + against(place)
}

/** What speaks for a month or a place, rather than for somebody called after it. */
function against(place: Place): number {
  const { reading, at } = place
  // "fell out over Chelsea's timetable"
  if (place.word.possessive && belongings.has(plainAt(place, 1))) return 0
  if (has(reading, at, mark.month)) return asMonth(place)
  if (!has(reading, at, mark.placeName)) return 0
  const last = beside(reading, at, -1)?.plain ?? ''
  if (/^(?:in|near|around|across|throughout|visiting|at|outside|leaving)$/.test(last)) return -6
  return placing.has(last) ? -2.5 : 0
}

function asMonth(place: Place): number {
  const { reading, at } = place
  const last = beside(reading, at, -1)?.plain ?? ''
  if (beside(reading, at, 1) && /^\d/.test(plainAt(place, 1))) return -8
  if (/^\d/.test(last) || (last !== '' && has(reading, at - 1, mark.month))) return -8
  // "booked for April", and not "a card for April"
  if (/^(?:for|to)$/.test(last) && (messages.has(plainAt(place, -2)) || reading.words[at - 1]?.opens)) return 0
  return timing.has(last) || /^(?:half|term|dry|wet|cold|warm|hot|whole|by)$/.test(last) ? -5 : 0
}
