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
  const bag = new Map<number, number>()
  const add = (name: string, weight: number) => {
    const place = hash(name)
    bag.set(place, (bag.get(place) ?? 0) + weight)
  }
  const words = wordsOf(text).slice(0, 80)
  const stems = words.map(stemOf)
  // Pieces are for what people type, misspelt; in a long text of the book’s there would be hundreds.
  const short = words.length <= MANY_WORDS
  const told = stems.filter((_, index) => !inPassing(words[index] ?? ''))
  for (const [index, word] of words.entries()) {
    const own = stems[index] ?? ''
    if (inPassing(word)) {
      add(`w:${own}`, 0.25)
      continue
    }
    const weight = telling(own)
    add(`w:${own}`, weight)
    for (const group of groups.get(own) ?? []) add(`g:${group}`, weight * 0.9)
    if (short) for (const piece of piecesOf(word)) add(`c:${piece}`, (weight * 0.7) / Math.sqrt(word.length))
  }
  for (let index = 1; index < stems.length; index++) add(`p:${stems[index - 1]} ${stems[index]}`, 0.5)
  for (let index = 1; index < told.length; index++) add(`t:${told[index - 1]} ${told[index]}`, 0.6)
  for (const first of words.slice(0, 1)) add(`f:${first}`, 0.3)
  return normal(bag)
}

function piecesOf(word: string): readonly string[] {
  const edged = `_${word}_`
  const pieces: string[] = []
  for (const size of [4, 5]) {
    for (let at = 0; at + size <= edged.length; at++) pieces.push(edged.slice(at, at + size))
  }
  return pieces
}

function normal(bag: ReadonlyMap<number, number>): Features {
  const entries = [...bag].sort((a, b) => a[0] - b[0])
  let sum = 0
  for (const [, weight] of entries) sum += weight * weight
  const length = Math.sqrt(sum) || 1
  return {
    at: Int32Array.from(entries, ([place]) => place),
    weight: Float32Array.from(entries, ([, weight]) => weight / length),
  }
}

/** FNV-1a, folded into the room. */
function hash(name: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < name.length; index++) {
    value ^= name.charCodeAt(index)
    value = Math.imul(value, 0x01000193)
  }
  return ((value >>> 16) ^ value) & (ROOM - 1)
}
