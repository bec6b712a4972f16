import { type Line, type Point, zigzag } from './drawing.ts'
import type { TieKind } from './genogram.ts'

/** A path drawn as its kind of tie is drawn: strokes through it, doubled, in a zigzag, or cut. */
export function tieLines(kind: TieKind, points: readonly Point[], of: readonly number[]): readonly Line[] {
  const line = (path: readonly Point[]): Line => ({ kind: 'plain', points: path, of })
  if (kind === 'close') return [line(shifted(points, 2.5)), line(shifted(points, -2.5))]
  if (kind === 'strained') return [{ kind: 'zigzag', points: zigzag(points), of }]
  if (kind === 'cut-off') return cut(points).map(line)
  if (kind === 'separated') return [line(points), line(stroke(points, 0.25))]
  if (kind === 'divorced') return [line(points), line(stroke(points, 0.22)), line(stroke(points, 0.3))]
  return [line(points)]
}

/** The whole path a little to one side of where it leads. */
function shifted(points: readonly Point[], by: number): readonly Point[] {
  const { along } = span(points[0], points.at(-1))
  return points.map(({ x, y }) => ({ x: x - along.y * by, y: y + along.x * by }))
}

interface Span {
  readonly from: Point
  readonly length: number
  /** One pixel of the way. */
  readonly along: Point
}

const origin: Point = { x: 0, y: 0 }

function span(from: Point = origin, to: Point = origin): Span {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length === 0) return { from, length, along: { x: 1, y: 0 } }
  return { from, length, along: { x: (to.x - from.x) / length, y: (to.y - from.y) / length } }
}

/** The longest straight part, which has room for signs, and which one it is. */
function longest(points: readonly Point[]): Span & { readonly index: number } {
  const spans = points.slice(1).map((to, index) => ({ ...span(points[index], to), index }))
  return spans.reduce((best, each) => (each.length > best.length ? each : best), { ...span(), index: 0 })
}

const on = ({ from, along }: Span, far: number): Point => ({ x: from.x + along.x * far, y: from.y + along.y * far })

/** A slanting stroke through the line. */
function stroke(points: readonly Point[], part: number): readonly Point[] {
  const where = longest(points)
  const middle = on(where, where.length * part)
  return bar(middle, { x: where.along.x - where.along.y * 2, y: where.along.y + where.along.x * 2 }, 4)
}

function bar({ x, y }: Point, way: Point, reach: number): readonly Point[] {
  return [
    { x: x + way.x * reach, y: y + way.y * reach },
    { x: x - way.x * reach, y: y - way.y * reach },
  ]
}

/** A path with a gap in it, and a bar at each side of the gap. */
function cut(points: readonly Point[]): readonly (readonly Point[])[] {
  const where = longest(points)
  const across = { x: -where.along.y, y: where.along.x }
  const [end, start] = [on(where, where.length * 0.7 - 4), on(where, where.length * 0.7 + 4)]
  return [
    [...points.slice(0, where.index + 1), end],
    bar(end, across, 7),
    bar(start, across, 7),
    [start, ...points.slice(where.index + 1)],
  ]
}
