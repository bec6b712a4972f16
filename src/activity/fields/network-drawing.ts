import {
  broken,
  crosses,
  type Drawing,
  LINE_HEIGHT,
  type Line,
  meets,
  type Node,
  type Point,
  type Ring,
  type Shape,
  tip,
  widthOf,
  zigzag,
} from './drawing.ts'
import { nameOf, type Support, supportsIn } from './network.ts'
import { MOST_ROWS } from './text.ts'

const WIDTH = 340
const EDGE = 4
const SYMBOL = 9
const LABEL = 88
/** The rings: as wide as a phone allows, and stretched downwards until there is room for every name. */
const RADII = { close: 60, middle: 106, further: 150 } as const
/** Room above and below the outer ring for a name of two lines. */
const ROOM = 52
/** Places on a ring are tried this far apart. */
const STEP = 8
/** With so many it need not be the best place, only a free one. */
const MANY = 14

export const shapeOf: Readonly<Record<Support['relation'], Shape>> = {
  family: 'circle',
  friend: 'triangle',
  community: 'hexagon',
  worker: 'square',
  service: 'house',
  '': 'dot',
}

/** People and services on rings round the centre. No two names ever meet: the rings are stretched until none do. */
export function drawNetwork(centre: string, value: readonly Support[]): Drawing {
  const supports = supportsIn(value).slice(0, MOST_ROWS)
  const named = supports.map(namedOf)
  const many = supports.length > MANY
  // Even where all are in one ring, each name would have 80 px of its straight sides to itself at the end.
  const enough = 400 + supports.length * 80
  for (let stretch = many ? crowding(supports) : 0; stretch <= enough; stretch += many ? 120 : 30) {
    const middle = centreNode(centre, stretch)
    const nodes = place(named, middle, stretch)
    if (nodes) return { ...paper(middle, stretch), lines: linesTo(middle, supports, nodes), nodes: [...nodes, middle] }
  }
  // Not known to happen. The same stands in words below the drawing, so an empty one is better than no page.
  const middle = centreNode(centre, 0)
  return { ...paper(middle, 0), lines: [], nodes: [middle] }
}

/** About how far the fullest ring must be stretched: with two sides, each name has 30 px of it. */
function crowding(supports: readonly Support[]): number {
  const counts = Object.keys(RADII).map((ring) => supports.filter(({ close }) => (close || 'middle') === ring).length)
  return Math.max(0, ...counts) * 30
}

function paper({ at }: Node, stretch: number) {
  const rings = Object.values(RADII).map((radius): Ring => {
    const half = radius + stretch / 2
    return { x: at.x - radius, y: at.y - half, w: radius * 2, h: half * 2, radius }
  })
  return { width: WIDTH, height: at.y * 2, rings }
}

function centreNode(centre: string, stretch: number): Node {
  const at = { x: WIDTH / 2, y: RADII.further + stretch / 2 + ROOM }
  const lines = broken(centre, LABEL, 2)
  const rx = Math.max(24, Math.max(...lines.map(widthOf)) / 2 + 9)
  const ry = Math.max(20, lines.length * (LINE_HEIGHT / 2) + 7)
  const top = at.y - (lines.length * LINE_HEIGHT) / 2
  const box = { x: at.x - rx, y: at.y - ry, w: rx * 2, h: ry * 2 }
  return { ...box, shape: 'oval', at, rx, ry, crossed: false, texts: stacked(lines, at.x, top) }
}

function stacked(lines: readonly string[], x: number, top: number) {
  return lines.map((words, index) => {
    return { x, y: top + 13 + index * LINE_HEIGHT, words, anchor: 'middle' as const, light: false }
  })
}

interface Named {
  readonly support: Support
  readonly lines: readonly string[]
  readonly wide: number
}

function namedOf(support: Support): Named {
  const lines = broken(nameOf(support), LABEL, 2)
  return { support, lines, wide: Math.max(...lines.map(widthOf)) }
}

/** A symbol on its ring, its name on the side away from the centre, pushed in where the paper ends. */
function nodeAt({ support, lines, wide }: Named, at: Point, middle: Point): Node {
  const tall = lines.length * LINE_HEIGHT
  const left = Math.max(EDGE, Math.min(WIDTH - EDGE - wide, at.x - wide / 2))
  const top = at.y < middle.y ? at.y - SYMBOL - 3 - tall : at.y + SYMBOL + 3
  const x = Math.min(left, at.x - SYMBOL)
  return {
    x,
    y: Math.min(top, at.y - SYMBOL),
    w: Math.max(left + wide, at.x + SYMBOL) - x,
    h: tall + 3 + SYMBOL * 2,
    shape: shapeOf[support.relation],
    at,
    rx: SYMBOL,
    ry: SYMBOL,
    crossed: false,
    texts: stacked(lines, left + wide / 2, top),
  }
}

/** A place for each, one after the other; a few are then each placed twice again, with all the others in place. */
function place(named: readonly Named[], middle: Node, stretch: number): readonly Node[] | undefined {
  const placed: (Node | undefined)[] = named.map(() => undefined)
  for (let round = 0; round < (named.length > MANY ? 1 : 3); round++) {
    for (const [index, each] of named.entries()) {
      const others = placed.filter((node, other): node is Node => other !== index && node !== undefined)
      const best = bestPlace(each, index / named.length, middle, stretch, others)
      if (!best) return undefined
      placed[index] = best
    }
  }
  return placed.filter((node) => node !== undefined)
}

/** The free place on its ring with the fewest lines behind names, as near as can be to its turn on the clock. */
function bestPlace(named: Named, turn: number, middle: Node, stretch: number, others: readonly Node[]) {
  const radius = RADII[named.support.close || 'middle']
  const round = 2 * Math.PI * radius + 2 * stretch
  const steps = Math.ceil(round / STEP)
  let best: Node | undefined
  let least = Number.POSITIVE_INFINITY
  for (let step = 0; step < steps; step++) {
    const far = Math.min(step, steps - step) / steps
    if (far >= least) continue
    const node = nodeAt(named, onRing(middle.at, radius, stretch, (turn + step / steps) % 1), middle.at)
    const cost = far + costOf(node, middle, others, others.length > MANY ? 0 : least - far)
    if (cost < least) {
      least = cost
      best = node
    }
  }
  return best
}

/** A point on a ring, by how much of the way round it is, from the top to the right. */
function onRing(middle: Point, radius: number, stretch: number, part: number): Point {
  const quarter = (Math.PI / 2) * radius
  const along = part * (4 * quarter + 2 * stretch)
  const arc = (from: number, side: 1 | -1) => {
    const angle = from / radius - Math.PI / 2
    return { x: middle.x + radius * Math.cos(angle), y: middle.y + side * (stretch / 2) + radius * Math.sin(angle) }
  }
  if (along < quarter) return arc(along, -1)
  if (along < quarter + stretch) return { x: middle.x + radius, y: middle.y - stretch / 2 + along - quarter }
  if (along < 3 * quarter + stretch) return arc(along - stretch, 1)
  const up = along - 3 * quarter - stretch
  if (up < stretch) return { x: middle.x - radius, y: middle.y + stretch / 2 - up }
  return arc(along - 2 * stretch, -1)
}

/** Names never meet; a line behind a name is only a pity. Counts no further than `enough`. */
function costOf(node: Node, middle: Node, others: readonly Node[], enough: number): number {
  if (meets(node, middle, 3) || others.some((other) => meets(node, other, 5))) return Number.POSITIVE_INFINITY
  let cost = 0
  for (const other of others) {
    if (cost >= enough) return cost
    if (crosses(middle.at, node.at, other)) cost += 1
    if (crosses(middle.at, other.at, node)) cost += 1
  }
  return cost
}

function linesTo(middle: Node, supports: readonly Support[], nodes: readonly Node[]): readonly Line[] {
  return nodes.flatMap((node, index) => {
    const support = supports[index]
    return support ? lineTo(middle, support, node, index) : []
  })
}

const kinds = { strong: 'strong', thin: 'thin', strain: 'zigzag', '': 'plain' } as const

/** From the edge of the centre to just before the symbol; a head at both ends where it goes both ways. */
function lineTo(middle: Node, { line, both }: Support, node: Node, index: number): readonly Line[] {
  const away = { x: node.at.x - middle.at.x, y: node.at.y - middle.at.y }
  const length = Math.hypot(away.x, away.y)
  const start = 1 / Math.hypot(away.x / middle.rx, away.y / middle.ry)
  const end = 1 - (SYMBOL + 3) / length
  const on = (part: number): Point => ({ x: middle.at.x + away.x * part, y: middle.at.y + away.y * part })
  const of = [index]
  const points = both ? [on(start + 9 / length), on(end - 9 / length)] : [on(start), on(end)]
  const drawn: Line = { kind: kinds[line], points: line === 'strain' ? zigzag(points) : points, of }
  return both ? [drawn, tip(on(end), on(start), of), tip(on(start), on(end), of)] : [drawn]
}
