/** A drawing worked out in numbers: a view only has to put it down. One unit is one pixel at its natural size. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly rings: readonly Ring[]
  readonly lines: readonly Line[]
  readonly nodes: readonly Node[]
}

export interface Point {
  readonly x: number
  readonly y: number
}
export interface Box extends Point {
  readonly w: number
  readonly h: number
}
/** A circle, or one that is stretched downwards: two half circles joined by straight sides. */
export interface Ring extends Box {
  readonly radius: number
}

export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon' | 'house' | 'half' | 'dot' | 'oval'

/** A symbol and its words. The box holds both. */
export interface Node extends Box {
  readonly shape: Shape
  /** The middle of the symbol, and how far it reaches from there. */
  readonly at: Point
  readonly rx: number
  readonly ry: number
  readonly crossed: boolean
  readonly texts: readonly Text[]
}

/** One line of words; `y` is the line they stand on. */
export interface Text extends Point {
  readonly words: string
  readonly anchor: 'start' | 'middle' | 'end'
  readonly light: boolean
}

export type LineKind = 'plain' | 'strong' | 'thin' | 'zigzag' | 'tip'

export interface Line {
  readonly kind: LineKind
  readonly points: readonly Point[]
  /** Which entries or ties of the answer it stands for. */
  readonly of: readonly number[]
}

export const LINE_HEIGHT = 17

/** Widths of Literata at 15 px and weight 600, in groups, each as wide as its widest but a little. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\uffff]|[\u{10000}-\u{10ffff}]/u, 17],
  [/[MW]/, 16.6],
  [/[mw@%&—…]/, 15],
  [/\p{Lu}/u, 12.2],
  [/\s/, 3.5],
  [/[ijl.,;:'’‘“”!|()-]/, 5.6],
  [/[ft1/]/, 6.9],
  [/[rscz2357–]/, 8.3],
]

/** About how wide words are in a drawing: rather too much than too little. */
export function widthOf(text: string): number {
  return letters(text).reduce((width, letter) => width + (common.get(letter) ?? widthOfLetter(letter)), 0)
}

function widthOfLetter(letter: string): number {
  return widths.find(([group]) => group.test(letter))?.[1] ?? 9.7
}

/** The letters of nearly every name, measured once. */
const common = new Map(
  Array.from({ length: 224 }, (_, index) => String.fromCharCode(32 + index)).map((letter) => [
    letter,
    widthOfLetter(letter),
  ]),
)

const segments = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/** What a reader sees as letters, so that none is ever cut in two. */
function letters(text: string): readonly string[] {
  // Where every letter is one character there is nothing to work out.
  if (/^[ -~\u00a0-\u017f\u2010-\u2026]*$/.test(text)) return text.split('')
  return Array.from(segments.segment(text), ({ segment }) => segment)
}

/** Words broken into lines of at most `width`; what does not fit into `most` lines ends in `…`. */
export function broken(text: string, width: number, most: number): readonly string[] {
  // Nothing longer than this fits any drawing, and an answer may be very long.
  const words = text.slice(0, 600).trim().split(/\s+/)
  const lines: string[] = []
  for (const word of words.flatMap((each) => pieces(each, width))) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  if (lines.length <= most && text.trim().length <= 600) return lines
  return [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', width)]
}

/** A word that is wider than a line, in pieces: at its own hyphens where it has some, else with new ones. */
function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word]
  const parts = word.split(/(?<=[-/–])(?=.)/)
  if (parts.length > 1)
    return packed(
      parts.flatMap((part) => pieces(part, width)),
      width,
    )
  const found: string[] = []
  let piece = ''
  for (const letter of letters(word)) {
    if (piece !== '' && widthOf(`${piece}${letter}-`) > width) {
      found.push(`${piece}-`)
      piece = ''
    }
    piece += letter
  }
  return [...found, piece]
}

/** Pieces put together again as far as they fit. */
function packed(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  for (const part of parts) {
    const longer = `${lines.at(-1) ?? ''}${part}`
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(part)
  }
  return lines
}

function shortened(line: string, width: number): string {
  const kept = [...letters(line.replace(/[-\s]+$/, ''))]
  while (kept.length > 0 && widthOf(`${kept.join('')}…`) > width) kept.pop()
  return `${kept.join('')}…`
}

export function meets(one: Box, other: Box, gap = 0): boolean {
  return (
    one.x < other.x + other.w + gap &&
    other.x < one.x + one.w + gap &&
    one.y < other.y + other.h + gap &&
    other.y < one.y + one.h + gap
  )
}

export function inside(box: Box, { width, height }: Drawing): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.w <= width && box.y + box.h <= height
}

/** Whether a straight line goes through a box: the part of it that is within both pairs of sides is not nothing. */
export function crosses(from: Point, to: Point, box: Box): boolean {
  const across = within(from.x, to.x, box.x, box.x + box.w)
  const down = within(from.y, to.y, box.y, box.y + box.h)
  return Math.max(across.from, down.from, 0) < Math.min(across.to, down.to, 1)
}

function within(start: number, end: number, low: number, high: number): { from: number; to: number } {
  const length = end - start
  if (Math.abs(length) < 0.001) return start > low && start < high ? { from: 0, to: 1 } : { from: 1, to: 0 }
  const one = (low - start) / length
  const other = (high - start) / length
  return { from: Math.min(one, other), to: Math.max(one, other) }
}

/** The same line as a zigzag, with straight ends. */
export function zigzag(points: readonly Point[], step = 7, reach = 4): readonly Point[] {
  return points.flatMap((from, index) => {
    const to = points[index + 1]
    if (!to) return [from]
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    const teeth = Math.floor(length / step) - 1
    return [from, ...Array.from({ length: Math.max(0, teeth) }, (_, tooth) => aside(from, to, tooth, teeth, reach))]
  })
}

function aside(from: Point, to: Point, tooth: number, teeth: number, reach: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const part = (tooth + 1) / (teeth + 1)
  const away = tooth % 2 === 0 ? reach : -reach
  return {
    x: from.x + (to.x - from.x) * part - ((to.y - from.y) / length) * away,
    y: from.y + (to.y - from.y) * part + ((to.x - from.x) / length) * away,
  }
}

/** A head at the end of a line. */
export function tip(from: Point, to: Point, of: readonly number[]): Line {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const along = { x: ((to.x - from.x) / length) * 9, y: ((to.y - from.y) / length) * 9 }
  const wide = { x: -along.y / 1.8, y: along.x / 1.8 }
  const back = { x: to.x - along.x, y: to.y - along.y }
  const points = [to, { x: back.x + wide.x, y: back.y + wide.y }, { x: back.x - wide.x, y: back.y - wide.y }]
  return { kind: 'tip', points, of }
}
