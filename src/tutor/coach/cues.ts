import type { Features } from '../learn/features.ts'
import { stemOf } from '../words.ts'
import { bare } from './bare.ts'
import { aroundCause } from './because.ts'
import { signNames, signsInEach } from './signs/all.ts'

/** How many places there are for features. Small: nine weights a place are kept in a file and in memory. */
export const ROOM = 1 << 15

/** A sentence read once: the stems of its bare words, and which signs (by number) it shows. */
export interface Glance {
  readonly stems: readonly string[]
  readonly signs: readonly number[]
}

export function glancesAt(sentences: readonly string[]): readonly Glance[] {
  const plain = sentences.map(bare)
  const signs = signsInEach(plain)
  return plain.map((each, index) => ({
    stems: (each.match(/[\p{L}\p{N}]+/gu) ?? []).map(stemOf),
    signs: signs[index] ?? [],
  }))
}

// Found by trying, each hand's writings against the others': the curve is flat around these.
const SIGNS = 1.6
/** A sign that gathers everything plain about its move counts double, so that rare wordings are learned together. */
const SURE = 2
const NEIGHBOURS = 0.08
const POSITION = 0.2
const WORDS = 1.2
const PAIRS = 0.6
/** Two signs in one sentence. */
const TOGETHER = 1.2
const AROUND_CAUSE = 0.8

// Signs have places of their own, so that no word is ever taken for one.
const BEFORE = 320
const AFTER = 640
const PLACES = 960
const HASHED = 1024

/** What the sentence at `index` is made of for the reader, its neighbours and where it stands included. */
export function cuesOf(glances: readonly Glance[], index: number): Features {
  const bag = new Map<number, number>()
  const own = glances[index]
  if (own) addWords(bag, own.stems)
  if (own) addSigns(bag, own.signs)
  if (own) addSignsTogether(bag, own.signs)
  if (own) addAroundCause(bag, own.stems)
  for (const sign of glances[index - 1]?.signs ?? []) bag.set(BEFORE + sign, NEIGHBOURS)
  for (const sign of glances[index + 1]?.signs ?? []) bag.set(AFTER + sign, NEIGHBOURS)
  bag.set(PLACES + standing(index, glances.length), POSITION)
  const entries = [...bag].sort((a, b) => a[0] - b[0])
  return {
    at: Int32Array.from(entries, ([place]) => place),
    weight: Float32Array.from(entries, ([, weight]) => weight),
  }
}

function addSigns(bag: Map<number, number>, signs: readonly number[]): void {
  const share = SIGNS / Math.sqrt(signs.length || 1)
  for (const sign of signs) bag.set(sign, share * (signNames[sign]?.endsWith('-sure') ? SURE : 1))
}

function addWords(bag: Map<number, number>, stems: readonly string[]): void {
  const found = new Map<number, number>()
  for (const stem of stems) found.set(placeOf(`w:${stem}`), 1)
  for (let at = 0; at <= stems.length; at++) found.set(placeOf(`p:${stems[at - 1] ?? '^'} ${stems[at] ?? '$'}`), PAIRS)
  let sum = 0
  for (const weight of found.values()) sum += weight * weight
  for (const [place, weight] of found) bag.set(place, (WORDS * weight) / Math.sqrt(sum))
}

function addSignsTogether(bag: Map<number, number>, signs: readonly number[]): void {
  const share = TOGETHER / Math.sqrt((signs.length * (signs.length - 1)) / 2)
  for (const [index, one] of signs.entries())
    for (const other of signs.slice(index + 1)) bag.set(placeOf(`s:${one} ${other}`), share)
}

function addAroundCause(bag: Map<number, number>, stems: readonly string[]): void {
  const names = aroundCause(stems)
  for (const name of names) bag.set(placeOf(name), AROUND_CAUSE / Math.sqrt(names.length))
}

/** 0 first, 1 last, else 2 to 4 for the third of the writing. */
function standing(index: number, count: number): number {
  if (index === 0) return 0
  return index === count - 1 ? 1 : 2 + Math.floor((3 * index) / count)
}

/** FNV-1a, folded into what the signs leave of the room. */
function placeOf(name: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < name.length; index++) {
    value ^= name.charCodeAt(index)
    value = Math.imul(value, 0x01000193)
  }
  return HASHED + ((((value >>> 15) ^ value) >>> 0) % (ROOM - HASHED))
}
