import { inPassing, stemOf, wordsOf } from '../words.ts'

/** What a text is made of, for a classifier: hashed features with their weights, ascending, none twice. */
export interface Features {
  readonly at: Int32Array
  readonly weight: Float32Array
}

/** How many places there are for features: a power of two. */
export const ROOM = 1 << 16

export interface FeatureOptions {
  /** Words of one meaning: stem → names of the groups it is in. */
  readonly groups: ReadonlyMap<string, readonly string[]>
  /** How telling a stem is, by how few of the texts have it. 1 for an unknown one. */
  readonly telling: (stem: string) => number
}

const MANY_WORDS = 40

/** Words, pairs of words, meanings and pieces of words: each family as long as it is telling, the whole of length one. */
export function featuresOf(text: string, { groups, telling }: FeatureOptions): Features {
  const words = wordsOf(text).slice(0, 80)
  const stems = words.map(stemOf)
  // Pieces are for what people type, misspelt; in a long text of the book’s there would be hundreds.
  const short = words.length <= MANY_WORDS
  const told = stems.filter((_, index) => !inPassing(words[index] ?? ''))
  for (const [index, word] of words.entries()) {
    const own = stems[index] ?? ''
    if (inPassing(word)) {
      add(hash(own, WORD), 0.25)
      continue
    }
    const weight = telling(own)
    add(hash(own, WORD), weight)
    for (const group of groups.get(own) ?? []) add(hash(group, GROUP), weight * 0.9)
    if (short) addPieces(`_${word}_`, (weight * 0.7) / Math.sqrt(word.length))
  }
  addPairs(stems, PAIR, 0.5)
  addPairs(told, TOLD, 0.6)
  if (words[0] !== undefined) add(hash(words[0], FIRST), 0.3)
  return packed()
}

/** What is gathered of the text at hand: how much at each place, and where there is anything. Empty between texts. */
const amounts = new Float64Array(ROOM)
const places: number[] = []

/** @param hashed of a feature's name: folded into the room. */
function add(hashed: number, weight: number): void {
  const place = ((hashed >>> 16) ^ hashed) & (ROOM - 1)
  const before = amounts[place] as number
  if (before === 0) places.push(place)
  amounts[place] = before + weight
}

function addPairs(stems: readonly string[], family: number, weight: number): void {
  for (let index = 1; index < stems.length; index++) {
    add(hash(stems[index] ?? '', hash(' ', hash(stems[index - 1] ?? '', family))), weight)
  }
}

function addPieces(edged: string, weight: number): void {
  for (const size of [4, 5]) {
    for (let at = 0; at + size <= edged.length; at++) add(hash(edged, PIECE, at, at + size), weight)
  }
}

function packed(): Features {
  const at = Int32Array.from(places).sort()
  places.length = 0
  let sum = 0
  for (const place of at) sum += (amounts[place] as number) ** 2
  const length = Math.sqrt(sum) || 1
  const weight = new Float32Array(at.length)
  for (let f = 0; f < at.length; f++) {
    const place = at[f] as number
    weight[f] = (amounts[place] as number) / length
    amounts[place] = 0
  }
  return { at, weight }
}

/** FNV-1a of a piece of text, going on from what was hashed before. */
function hash(text: string, before = 0x811c9dc5, from = 0, to = text.length): number {
  let value = before
  for (let index = from; index < to; index++) {
    value ^= text.charCodeAt(index)
    value = Math.imul(value, 0x01000193)
  }
  return value
}

/** What a family begins its names with. */
const WORD = hash('w:')
const GROUP = hash('g:')
const PIECE = hash('c:')
const PAIR = hash('p:')
const TOLD = hash('t:')
const FIRST = hash('f:')
