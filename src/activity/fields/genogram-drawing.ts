import { broken, type Drawing, LINE_HEIGHT, type Line, type Node, type Point, type Shape, widthOf } from './drawing.ts'
import { type Genogram, isYear, type Person, peopleIn } from './genogram.ts'
import { tieLines } from './genogram-lines.ts'
import { SLOT } from './genogram-places.ts'
import { type Family, type Plan, planOf, type Route, seatOf } from './genogram-plan.ts'
import { MOST_ROWS } from './text.ts'

const EDGE = 8
/** Half a symbol. */
const SYMBOL = 18
const LABEL = SLOT - 8
/** The least width, that of a phone. */
const NARROW = 340
const TRACK = 10
/** Where ties between neighbours leave a symbol, from its middle. */
const BESIDE = [0, 11, -11] as const

export const shapeOf: Readonly<Record<Person['sex'], Shape>> = {
  woman: 'circle',
  man: 'square',
  other: 'diamond',
  '': 'diamond',
}

/** A family as rows of generations: couples side by side, children below their parents, nobody on top of another. */
export function drawGenogram(whole: Genogram): Drawing {
  const value = { people: peopleIn(whole).slice(0, MOST_ROWS), ties: whole.ties.slice(0, MOST_ROWS) }
  const plan = planOf(value)
  const widest = Math.max(0, ...[...plan.seats.values()].map(({ x }) => x))
  const width = Math.max(NARROW, widest + SLOT + EDGE * 2)
  const labels = new Map(peopleIn(value).map((person) => [person.id, labelOf(person)]))
  const levels = levelsOf(labels, plan)
  const table: Table = { labels, plan, levels, left: (width - widest) / 2 }
  return {
    width,
    height: (levels.at(-1)?.bottom ?? 40) + EDGE,
    rings: [],
    lines: plan.routes.flatMap((route) => routeLines(route, table)),
    nodes: peopleIn(value).map((person) =>
      nodeAt(person, placeOf(person.id, table), table.labels.get(person.id) ?? nameless),
    ),
  }
}

/** How deep a row stands: where its lines begin, the middle of its symbols, and where its names end. */
interface Level {
  readonly top: number
  readonly middle: number
  readonly bottom: number
}
interface Table {
  readonly labels: Labels
  readonly plan: Plan
  readonly levels: readonly Level[]
  readonly left: number
}
interface Place extends Point, Level {
  /** Where this person's own name ends. */
  readonly foot: number
}

function levelsOf(labels: Labels, { seats, room }: Plan): readonly Level[] {
  const levels: Level[] = []
  for (const [row, { above }] of room.entries()) {
    const last = levels.at(-1)
    const top = last ? last.bottom + (room[row - 1]?.below ?? 0) + 22 : EDGE
    const own = [...labels].filter(([id]) => seatOf(seats, id).row === row)
    const lines = Math.max(1, ...own.map(([, label]) => linesIn(label)))
    const middle = top + above + 4 + SYMBOL
    levels.push({ top, middle, bottom: middle + SYMBOL + 4 + lines * LINE_HEIGHT })
  }
  return levels
}

function placeOf(id: string, { labels, plan, levels, left }: Table): Place {
  const { row, x } = seatOf(plan.seats, id)
  const level = levels[row] ?? { top: 0, middle: 0, bottom: 0 }
  const lines = linesIn(labels.get(id) ?? nameless)
  return { ...level, x: x + left, y: level.middle, foot: level.middle + SYMBOL + 6 + lines * LINE_HEIGHT }
}

interface Label {
  readonly names: readonly string[]
  readonly years: readonly string[]
}
type Labels = ReadonlyMap<string, Label>

const nameless: Label = { names: [], years: [] }
const linesIn = ({ names, years }: Label) => names.length + years.length

function labelOf(person: Person): Label {
  const years = yearsOf(person)
  return {
    names: broken(person.who.trim() || 'Somebody', LABEL, 2),
    years: years === '' ? [] : broken(years, LABEL, 1),
  }
}

function yearsOf({ born, died }: Person): string {
  const until = isYear(died) ? died.trim() : ''
  if (born.trim() === '') return until === '' ? '' : `d. ${until}`
  return until === '' ? `b. ${born.trim()}` : `${born.trim()}–${until}`
}

function nodeAt(person: Person, { x, y }: Place, { names, years }: Label): Node {
  const lines = [...names, ...years]
  const wide = Math.max(SYMBOL * 2, ...lines.map(widthOf))
  const texts = lines.map((words, index) => {
    const down = y + SYMBOL + 4 + 13 + index * LINE_HEIGHT
    return { x, y: down, words, anchor: 'middle' as const, light: index >= names.length }
  })
  const box = { x: x - wide / 2, y: y - SYMBOL, w: wide, h: SYMBOL * 2 + 4 + lines.length * LINE_HEIGHT }
  const crossed = person.died.trim() !== ''
  return { ...box, shape: shapeOf[person.sex], at: { x, y }, rx: SYMBOL, ry: SYMBOL, crossed, texts }
}

/** Lines may end inside a symbol: symbols are filled, and drawn on top. */
function routeLines(route: Route, table: Table): readonly Line[] {
  const { tie, of } = route
  if (route.way === 'down') return downLines(route, table)
  const [one, other] = [placeOf(tie.one, table), placeOf(tie.other, table)]
  const [first, second] = one.y < other.y || (one.y === other.y && one.x < other.x) ? [one, other] : [other, one]
  if (route.way === 'between') return tieLines(tie.kind, between(first, second, route.track, table), [of])
  if (route.way === 'over') return tieLines(tie.kind, over(first, second, route.track), [of])
  const y = first.y + (BESIDE[route.track] ?? 0)
  const reach = route.track === 0 ? SYMBOL : 8
  return tieLines(
    tie.kind,
    [
      { x: first.x + reach, y },
      { x: second.x - reach, y },
    ],
    [of],
  )
}

/** Up from one, over whoever stands between, and down to the other. */
function over(first: Place, second: Place, track: number): readonly Point[] {
  const y = first.middle - SYMBOL - 4 - track * TRACK
  return [
    { x: first.x + 9, y: first.y - 8 },
    { x: first.x + 9, y },
    { x: second.x - 9, y },
    { x: second.x - 9, y: second.y - 8 },
  ]
}

/** From below the upper one's name to the lower one, between the people of the rows that it passes. */
function between(upper: Place, lower: Place, track: number, table: Table): readonly Point[] {
  const aside = track % 2 === 0 ? 12 : -12
  const passed = table.levels.flatMap((level, row) => {
    if (level.top <= upper.top || level.top >= lower.top) return []
    const wish = upper.x + ((lower.x - upper.x) * (level.middle - upper.y)) / (lower.y - upper.y)
    const x = channel(row, wish, table)
    return [
      { x, y: level.top - 2 },
      { x, y: level.bottom + 4 },
    ]
  })
  return [
    { x: upper.x + aside, y: upper.foot },
    { x: upper.x + aside, y: upper.bottom + 4 },
    ...passed,
    { x: lower.x + aside, y: lower.top - 2 },
    { x: lower.x + aside, y: lower.y - 5 },
  ]
}

/** A way through a row where nobody stands, near to `wish`; sooner not where the line to a couple's children is. */
function channel(row: number, wish: number, { plan, left }: Table): number {
  const xs = [...plan.seats.values()].filter((seat) => seat.row === row).map(({ x }) => x + left)
  const taken = plan.families
    .filter((family) => family.couple && family.row === row)
    .map(({ parents }) => Math.min(...parents.map((id) => seatOf(plan.seats, id).x)) + left + SLOT / 2)
  const ways = xs.flatMap((x) => [x - SLOT / 2, x + SLOT / 2])
  const cost = (x: number) => Math.abs(x - wish) + (taken.some((other) => Math.abs(other - x) < 1) ? SLOT / 2 : 0)
  return ways.reduce((best, x) => (cost(x) < cost(best) ? x : best), ways[0] ?? wish)
}

/** From the parents to the line that their children hang from, and down to one child. */
function downLines({ tie, of }: Route, table: Table): readonly Line[] {
  const family = table.plan.families.find(
    ({ parents, children }) => parents.includes(tie.one) && children.includes(tie.other),
  )
  if (!family) return []
  const from = family.couple ? betweenCouple(family, table) : below(placeOf(tie.one, table))
  const child = placeOf(tie.other, table)
  const y = (table.levels[family.row]?.bottom ?? 0) + 8 + family.track * TRACK
  return tieLines('parent', [from, { x: from.x, y }, { x: child.x, y }, { x: child.x, y: child.y - SYMBOL }], [of])
}

function betweenCouple({ parents }: Family, table: Table): Point {
  const places = parents.map((id) => placeOf(id, table))
  return { x: places.reduce((sum, { x }) => sum + x, 0) / places.length, y: places[0]?.y ?? 0 }
}

const below = ({ x, foot }: Place): Point => ({ x, y: foot })
