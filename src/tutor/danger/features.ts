import { inPassing, stemOf } from '../words.ts'
import type { Found, Reader } from './signs.ts'
import { STOP } from './tokens.ts'

/** What a message is made of, for the learner: places in a table, none twice, and how much of each. Of length one. */
export interface Features {
  readonly at: Int32Array
  readonly weight: Float32Array
}

/** How many places there are: a power of two. */
export const ROOM = 1 << 19

/** How much each family of features counts. Found by learning from one writer's lines and testing on another's. */
export const weights = {
  word: 1.3,
  pair: 0.7,
  skip: 0.15,
  sign: 1,
  near: 0.5,
  beside: 0.25,
  message: 0.3,
  row: 0.4,
  first: 0.3,
  shape: 0.5,
  count: 1,
}

/** Signs that stand within so many words of each other speak of the same thing. */
const NEAR = 7

/** A word that stands within so many words of a sign may say what kind of thing it is there. */
const BESIDE = 5

export function featuresOf(words: readonly string[], found: readonly Found[], reader: Reader): Features {
  const hashes = wordHashes(words, found, reader)
  addWords(hashes)
  addRow(hashes, found)
  addSigns(found)
  addBeside(words, hashes, found)
  addShape(words.length, found, reader)
  return packed()
}

/** What is gathered of the message at hand: how much at each place, and where there is anything. Empty between messages. */
const amounts = new Float32Array(ROOM)
const places: number[] = []

function add(place: number, weight: number): void {
  const before = amounts[place] as number
  if (before === 0) places.push(place)
  if (weight > before) amounts[place] = weight
}

/** What a family begins its places with, so that a word and a sign never share one on purpose. */
const WORD = 1
const PAIR = 2
const SKIP = 3
const FIRST = 4
const ROW = 5
const SIGN = 6
const MESSAGE = 7
const CLOSE = 8
const SHAPE = 9
const BEFORE = 10
const AFTER = 11

const END = hash('$')
const FIGURE = hash('~')
const STOPPED = hash(STOP)

/** A number for each word, by its stem. The words of a figure of speech are all the same one. */
function wordHashes(words: readonly string[], found: readonly Found[], { kinds }: Reader): Int32Array {
  const hashes = Int32Array.from(words, hashOf)
  for (const { sign, from, to } of found) if (kinds[sign] === 'figure') hashes.fill(FIGURE, from, to)
  return hashes
}

function addWords(hashes: Int32Array): void {
  for (let at = 0; at < hashes.length; at++) {
    const own = hashes[at] as number
    if (own === STOPPED) continue
    add(mix(WORD, own), weights.word)
    add(mix(PAIR, own, hashes[at + 1] ?? END), weights.pair)
    for (let gap = 2; gap <= 3 && at + gap < hashes.length; gap++) add(mix(SKIP, own, hashes[at + gap]), weights.skip)
  }
  add(mix(FIRST, hashes[0] ?? END), weights.first)
  add(mix(FIRST, hashes[0] ?? END, hashes[1] ?? END), weights.first)
}

/** The message as a row of what it speaks of, where words have a sign, and of its words where they have none. */
function addRow(hashes: Int32Array, found: readonly Found[]): void {
  const row = Int32Array.from(hashes)
  const size = new Uint8Array(hashes.length)
  for (const { sign, from, to } of found) {
    for (let at = from; at < to; at++) {
      if ((size[at] as number) >= to - from) continue
      size[at] = to - from
      row[at] = -1 - sign
    }
  }
  const steps = row.filter((each, at) => each !== row[at - 1])
  for (let at = 0; at + 1 < steps.length; at++) {
    add(mix(ROW, steps[at] as number, steps[at + 1]), weights.row)
    if (at + 2 < steps.length) add(mix(ROW, steps[at] as number, steps[at + 1], steps[at + 2]), weights.row)
  }
}

function addSigns(found: readonly Found[]): void {
  const spots = [...found].sort((a, b) => a.from - b.from || a.sign - b.sign)
  const here = [...new Set(spots.map(({ sign }) => sign))].sort((a, b) => a - b)
  for (const [index, sign] of here.entries()) {
    add(mix(SIGN, sign), weights.sign)
    for (const other of here.slice(index + 1)) add(mix(MESSAGE, sign, other), weights.message)
  }
  for (const [index, one] of spots.entries()) {
    for (let next = index + 1; next < spots.length; next++) {
      const other = spots[next] as Found
      if (other.from - one.to > NEAR) break
      if (other.sign !== one.sign) add(mix(CLOSE, one.sign, other.sign), weights.near)
    }
  }
}

/** Each sign with the telling words around it: a belt to hit with, and a belt to hold up trousers. */
function addBeside(words: readonly string[], hashes: Int32Array, found: readonly Found[]): void {
  const tells = words.map((word) => word !== STOP && !inPassing(word))
  for (const { sign, from, to } of found) {
    for (let at = Math.max(0, from - BESIDE); at < from; at++)
      if (tells[at]) add(mix(BEFORE, sign, hashes[at]), weights.beside)
    for (let at = to; at < Math.min(words.length, to + BESIDE); at++)
      if (tells[at]) add(mix(AFTER, sign, hashes[at]), weights.beside)
  }
}

/** How long it is, and how many signs of harm stand against how many that take the sting out. */
function addShape(length: number, found: readonly Found[], { kinds }: Reader): void {
  const size = [5, 9, 16, 26].findIndex((most) => length < most)
  const here = [...new Set(found.map(({ sign }) => sign))]
  const harm = Math.min(4, here.filter((sign) => kinds[sign] === 'harm' || kinds[sign] === 'sure').length)
  const calm = Math.min(4, here.filter((sign) => kinds[sign] === 'calm').length)
  add(mix(SHAPE, size), weights.shape)
  add(mix(SHAPE, 99), 1)
  add(mix(SHAPE, 100 + harm), weights.count)
  add(mix(SHAPE, 200 + calm), weights.count)
  add(mix(SHAPE, 300 + harm, calm), weights.count)
  add(mix(SHAPE, 400 + harm, size), weights.count)
}

function packed(): Features {
  const at = Int32Array.from(places)
  const weight = new Float32Array(at.length)
  let sum = 0
  for (let f = 0; f < at.length; f++) {
    const place = at[f] as number
    const amount = amounts[place] as number
    weight[f] = amount
    sum += amount * amount
    amounts[place] = 0
  }
  places.length = 0
  const length = Math.sqrt(sum)
  for (let f = 0; f < weight.length; f++) weight[f] = (weight[f] as number) / length
  return { at, weight }
}

const known = new Map<string, number>()
const MOST_KNOWN = 20_000

/** A number for the stem of a word. */
export function hashOf(word: string): number {
  const before = known.get(word)
  if (before !== undefined) return before
  const made = word === STOP ? STOPPED : hash(/^\d+$/.test(word) ? '0' : stemOf(word))
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, made)
  return made
}

/** FNV-1a. */
function hash(name: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < name.length; index++) value = Math.imul(value ^ name.charCodeAt(index), 0x01000193)
  return value & 0x7fffffff
}

/** A place for numbers in a row. */
function mix(family: number, a: number, b = 0, c = 0): number {
  let value = Math.imul(family + 0x9e3779b9, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13) ^ a, 0xc2b2ae35)
  value = Math.imul(value ^ (value >>> 15) ^ b, 0x27d4eb2f)
  value = Math.imul(value ^ (value >>> 14) ^ c, 0x165667b1)
  return (value ^ (value >>> 15)) & (ROOM - 1)
}
