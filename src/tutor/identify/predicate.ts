import { isSpaced, type Place, plainAt, wordAt } from './clues.ts'
import { abstracts, belongings, doing, impersonal, kin, skipped, speech, states } from './cues.ts'
import { mark } from './lexicon.ts'
import { has } from './reading.ts'

/** What somebody does or is, told from what may be said of hope, summer or the month of May. */

export function isAct(plain: string): boolean {
  return speech.has(plain) || doing.has(plain)
}

/** Through doors and up stairs only people go. */
const motion =
  /^(?:(?:came|come|comes) (?:to the door|downstairs|upstairs|home|with|round|running|over|in with|out of \d|off the|down (?:the|off|from)|through the door)|(?:went|goes|gone) (?:home|upstairs|downstairs|with|quiet|red|white|first|to (?:her|his|bed|school|nursery)))\b/

/** How far what is done, so many words on, shows that a person does it. */
export function act(place: Place, ahead: number): number {
  const done = plainAt(place, ahead)
  // "how will looking at it help"
  if (/^(?:will|may)$/.test(place.word.plain) && ahead === 1 && done.endsWith('ing')) return -2
  const usual = speech.has(done) ? 5 : ahead === 1 && !hasObject(place, ahead) ? 4 : 4.6
  return isThing(place) ? (actOfThing(place, ahead) ?? usual) : usual
}

/** "cleaned the hutch", "legged it", "drummed on the table" */
export function hasObject(place: Place, ahead: number): boolean {
  const next = plainAt(place, ahead + 1)
  if (/^(?:on|off|at|out|over|into|under|round)$/.test(next))
    return /^(?:the|a|her|his|my|their|me|him|of|two|three|four|some|all|\d+)$/.test(plainAt(place, ahead + 2))
  return /^(?:the|a|an|her|his|my|our|their|me|him|it|them|us)$/.test(next)
}

/** Whether the word means something that has no "a" or "the", and so may itself be what is spoken of. */
function isThing({ reading, at, word }: Place): boolean {
  return abstracts.has(word.plain) || has(reading, at, mark.month)
}

function actOfThing(place: Place, ahead: number): number | undefined {
  const done = plainAt(place, ahead)
  const beyond = plainAt(place, ahead + 1)
  if (impersonal.has(done)) {
    // "Summer helped to hand out the plates"
    if (/^helps?(?:ed)?$/.test(done) && beyond === 'to' && doing.has(plainAt(place, ahead + 2))) return 4.6
    // "April went by"
    if (/^(?:by|and)$/.test(beyond)) return 0
    if (motion.test([0, 1, 2, 3].map((step) => plainAt(place, ahead + step)).join(' '))) return 4
  }
  if (isUndergone(place, ahead) && !speech.has(done)) return 2
  if (impersonal.has(done)) return /^(?:her|his|me|him|herself|himself)$/.test(beyond) ? 4 : 2
  return undefined
}

/** "justice was done" */
function isUndergone(place: Place, ahead: number): boolean {
  if (plainAt(place, ahead).endsWith('ing')) return false
  const between = Array.from({ length: ahead - 1 }, (_, step) => plainAt(place, step + 1))
  return between.some((plain) => /^(?:was|is|been|be|isn't|wasn't|isnt|wasnt)$/.test(plain))
}

/** Where only people are said to be. */
const whereabouts =
  /^(?:(?:in|on|at|with|under|behind|back|off|out) (?:her|his|mum|mums|dad|nan|bed|care|foster|hospital|school|home|nursery|reception|year|work|remand|prison|tears|sick|me|us)|(?:upstairs|downstairs|outside|sat|stood|laid)|(?:get|got|getting|gets) (?:on|off|up|out|in|into|dressed|down|home|ready|upset|angry|cross|hurt|a|her|his|the))\b/

/** "Joy would not get on the bus": past the small verbs to the one that counts. */
export function predicate(place: Place): number {
  let ahead = 1
  while (ahead < 5 && skipped.has(plainAt(place, ahead)) && isSpaced(wordAt(place, ahead + 1))) ahead++
  const main = plainAt(place, ahead)
  const two = `${main} ${plainAt(place, ahead + 1)}`
  if (states.has(main)) return 4
  if (isAct(main)) return act(place, ahead)
  // "is handing over", and not "is coming"
  if (ahead > 1 && /[a-z]{2}ing$/.test(main) && !impersonal.has(main))
    return isThing(place) && !hasObject(place, ahead) ? 2.5 : 4
  if (whereabouts.test(two) || isSomebodys(place, ahead)) return 4
  if (!abstracts.has(place.word.plain)) return 3.5
  return hasKinLater(place) ? 4 : 1
}

/** "Hope's asleep", "Will's at his nan's": what looks like a possessive says how somebody is. */
export function isShortened(place: Place): boolean {
  return states.has(plainAt(place, 1)) || whereabouts.test(`${plainAt(place, 1)} ${plainAt(place, 2)}`)
}

/** "Hope had her feet up", "June is the kinship carer" */
function isSomebodys(place: Place, ahead: number): boolean {
  const main = plainAt(place, ahead)
  if (/^(?:her|his)$/.test(main) && belongings.has(plainAt(place, ahead + 1))) return true
  if (!/^(?:the|a|an|my|his|her|their)$/.test(main)) return false
  return [1, 2, 3].some((step) => {
    const plain = plainAt(place, ahead + step)
    return kin.has(plain) || /^(?:carer|worker|manager|supervisor)$/.test(plain)
  })
}

/** "Faith was Victim, her mother Persecutor": what has a mother is no virtue. */
function hasKinLater(place: Place): boolean {
  if (!place.word.capital) return false
  for (let step = 2; step < 12; step++) {
    const word = wordAt(place, step)
    if (!word || word.opens) return false
    if (/^(?:her|his)$/.test(word.plain) && word.gap === ', ' && kin.has(plainAt(place, step + 1))) return true
  }
  return false
}
