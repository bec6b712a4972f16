import type { DangerSigns, SignKind } from '../../content/tutor/danger-signs.ts'
import { STOP } from './tokens.ts'

export type { DangerSigns } from '../../content/tutor/danger-signs.ts'

/** Where a sign was found: from its first word up to the word after its last. */
export interface Found {
  readonly sign: number
  readonly from: number
  readonly to: number
}

type Piece = { readonly exact: ReadonlySet<string>; readonly starts: readonly string[] } | 'any' | 'gap'

interface Pattern {
  readonly sign: number
  readonly pieces: readonly Piece[]
}

/** Patterns that begin with the same word: those whose second word is known by that word, since `he` begins hundreds. */
interface Beginning {
  readonly second: ReadonlyMap<string, readonly Pattern[]>
  readonly others: readonly Pattern[]
}

/** The signs made ready to be looked for: patterns by the word that they begin with, or by its first two letters. */
export interface Reader {
  readonly names: readonly string[]
  readonly kinds: readonly SignKind[]
  readonly exact: ReadonlyMap<string, Beginning>
  readonly starts: ReadonlyMap<string, readonly { readonly start: string; readonly pattern: Pattern }[]>
}

const GAP = 4

const readers = new WeakMap<DangerSigns, Reader>()

export function readerOf(signs: DangerSigns): Reader {
  const known = readers.get(signs)
  if (known) return known
  const made = compile(signs)
  readers.set(signs, made)
  return made
}

function compile({ signs }: DangerSigns): Reader {
  const begins = new Map<string, Pattern[]>()
  const starts = new Map<string, { start: string; pattern: Pattern }[]>()
  // Many patterns share a piece, such as `he|she|they`.
  const known = new Map<string, Piece>()
  const piece = (text: string) => {
    const made = known.get(text) ?? pieceOf(text)
    known.set(text, made)
    return made
  }
  for (const [sign, { patterns }] of signs.entries()) {
    for (const row of patterns.flatMap(rowsOf)) {
      const pieces = row.trim().split(/\s+/).map(piece)
      const [first] = pieces
      if (first === undefined || typeof first === 'string') continue
      const pattern = { sign, pieces }
      for (const word of first.exact) push(begins, word, pattern)
      for (const start of first.starts) push(starts, start.slice(0, 2), { start, pattern })
    }
  }
  const exact = new Map([...begins].map(([word, patterns]) => [word, beginningOf(patterns)]))
  return { names: signs.map(({ name }) => name), kinds: signs.map(({ kind }) => kind), exact, starts }
}

/** So few are looked through one by one. */
const FEW = 12
const NONE: ReadonlyMap<string, readonly Pattern[]> = new Map()

function beginningOf(patterns: readonly Pattern[]): Beginning {
  if (patterns.length <= FEW) return { second: NONE, others: patterns }
  const second = new Map<string, Pattern[]>()
  const others: Pattern[] = []
  for (const pattern of patterns) {
    const next = pattern.pieces[1]
    if (next === undefined || typeof next === 'string' || next.starts.length > 0) others.push(pattern)
    else for (const word of next.exact) push(second, word, pattern)
  }
  return { second, others }
}

/** `(a|b c) d` is `a d` and `b c d`. Single words stay together in one piece, marked with braces on the way. */
function rowsOf(text: string): readonly string[] {
  const open = /\(([^()]*)\)/.exec(text)
  if (!open) return [text]
  const [whole, inside = ''] = open
  const choices = inside.split('|').map((choice) => choice.trim())
  const single = choices.filter((choice) => choice !== '' && !choice.includes(' '))
  const longer = choices.filter((choice) => choice === '' || choice.includes(' '))
  const rows = single.length > 0 ? [...longer, `{${single.join('|')}}`] : longer
  return rows.flatMap((row) => rowsOf(`${text.slice(0, open.index)} ${row} ${text.slice(open.index + whole.length)}`))
}

function pieceOf(piece: string): Piece {
  if (piece === '_') return 'any'
  if (piece === '...') return 'gap'
  const words = piece.replaceAll(/[{}]/g, '').split('|')
  return {
    exact: new Set(words.filter((word) => !word.endsWith('*'))),
    starts: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  }
}

/** Whether a pattern of harm begins with this word. */
export function tellsOfHarm(word: string, { exact, starts, kinds }: Reader): boolean {
  const isHarm = ({ sign }: Pattern) => kinds[sign] === 'harm' || kinds[sign] === 'sure'
  const begun = exact.get(word)
  return (
    (begun !== undefined && (begun.others.some(isHarm) || [...begun.second.values()].flat().some(isHarm))) ||
    (starts.get(word.slice(0, 2)) ?? []).some(({ start, pattern }) => word.startsWith(start) && isHarm(pattern))
  )
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Every sign that stands in these words. What a figure of speech covers is found no more. */
export function findSigns(words: readonly string[], { exact, starts, kinds }: Reader): readonly Found[] {
  const found: Found[] = []
  const seen = new Set<number>()
  const look = (pattern: Pattern, from: number) => {
    const next = pattern.pieces[1]
    if (next !== undefined && next !== 'gap' && !fits(next, words[from + 1])) return
    const to = endOf(pattern.pieces, words, 1, from + 1)
    const key = (pattern.sign * 512 + from) * 512 + to
    if (to < 0 || seen.has(key)) return
    seen.add(key)
    found.push({ sign: pattern.sign, from, to })
  }
  for (const [from, word] of words.entries()) {
    const begun = exact.get(word)
    for (const pattern of begun?.second.get(words[from + 1] ?? STOP) ?? []) look(pattern, from)
    for (const pattern of begun?.others ?? []) look(pattern, from)
    for (const { start, pattern } of starts.get(word.slice(0, 2)) ?? []) if (word.startsWith(start)) look(pattern, from)
  }
  const covers = found.filter(({ sign }) => kinds[sign] === 'figure')
  if (covers.length === 0) return found
  return found.filter(
    (one) => kinds[one.sign] === 'figure' || !covers.some(({ from, to }) => one.from < to && from < one.to),
  )
}

/** Where the pieces end that are left to match from here; -1 if they do not match. */
function endOf(pieces: readonly Piece[], words: readonly string[], piece: number, here: number): number {
  const wanted = pieces[piece]
  if (wanted === undefined) return here
  if (wanted === 'gap') {
    for (let wide = 0; wide <= GAP; wide++) {
      const end = endOf(pieces, words, piece + 1, here + wide)
      if (end >= 0 || words[here + wide] === STOP) return end
    }
    return -1
  }
  if (!fits(wanted, words[here])) return -1
  return endOf(pieces, words, piece + 1, here + 1)
}

function fits(wanted: Exclude<Piece, 'gap'>, word: string | undefined): boolean {
  if (word === undefined || word === STOP) return false
  if (wanted === 'any' || wanted.exact.has(word)) return true
  for (const start of wanted.starts) if (word.startsWith(start)) return true
  return false
}
