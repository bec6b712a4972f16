import { broken, type Drawing, LINE_HEIGHT, type Node, type Shape, type Text, widthOf } from './drawing.ts'
import { type Happening, happeningsIn } from './timeline.ts'

const WIDTH = 340
const EDGE = 4
/** Where the line stands: dates end left of it, words begin right of it. */
const LINE = 112
const SYMBOL = 9
const AWAY = 18
const GAP = 16

export const shapeOf: Readonly<Record<Happening['how'], Shape>> = {
  good: 'circle',
  hard: 'diamond',
  mixed: 'half',
  '': 'dot',
}

/** A line downwards: when on the left, what on the right, how it was as a shape and a word. */
export function drawTimeline(value: readonly Happening[]): Drawing {
  const nodes: Node[] = []
  let y = 24
  for (const happening of happeningsIn(value)) {
    const node = nodeAt(happening, y)
    nodes.push(node)
    y += node.h + GAP
  }
  const height = Math.max(48, y)
  const line = { kind: 'plain' as const, points: [point(4), point(height - 4)], of: [] }
  return { width: WIDTH, height, rings: [], lines: [line], nodes }
}

const point = (y: number) => ({ x: LINE, y })

function nodeAt({ when, what, how }: Happening, y: number): Node {
  const dates = when.trim() === '' ? [] : broken(when, LINE - AWAY - EDGE, 3)
  const words = what.trim() === '' ? [] : broken(what, WIDTH - LINE - AWAY - EDGE, 4)
  const right = how === '' ? words : [...words, how]
  const texts: readonly Text[] = [
    ...dates.map((line, index) => textAt(LINE - AWAY, y, index, line, 'end')),
    ...right.map((line, index) => textAt(LINE + AWAY, y, index, line, 'start', index === words.length)),
  ]
  const x = LINE - Math.max(SYMBOL, ...dates.map((line) => AWAY + widthOf(line)))
  const end = LINE + Math.max(SYMBOL, ...right.map((line) => AWAY + widthOf(line)))
  const tall = Math.max(dates.length, right.length, 1) * LINE_HEIGHT + 4
  const symbol = { shape: shapeOf[how], at: point(y), rx: SYMBOL, ry: SYMBOL, crossed: false }
  return { x, y: y - SYMBOL, w: end - x, h: tall, ...symbol, texts }
}

function textAt(x: number, y: number, index: number, words: string, anchor: 'start' | 'end', light = false): Text {
  return { x, y: y + 5 + index * LINE_HEIGHT, words, anchor, light }
}
