import { type Genogram, type KnownTie, tiesIn } from './genogram.ts'
import { placesAcross } from './genogram-places.ts'
import { generations, isCouple, isParent } from './genogram-rows.ts'

/** Between two lines that run beside each other. */
const TRACK = 10
/** So many ties fit side by side between two neighbours. */
const BESIDE = 3

export interface Seat {
  readonly row: number
  readonly index: number
  readonly x: number
}

/** Which way the line of a tie goes, and where among those that go the same way. */
export type Route =
  | { readonly way: 'beside' | 'over' | 'between'; readonly tie: KnownTie; readonly of: number; readonly track: number }
  | { readonly way: 'down'; readonly tie: KnownTie; readonly of: number }

/** Parents, together or alone, with the children they have in common. */
export interface Family {
  readonly parents: readonly string[]
  readonly children: readonly string[]
  /** A couple side by side: the line to their children begins between them. */
  readonly couple: boolean
  /** The row of the lower parent. */
  readonly row: number
  readonly track: number
}

export interface Plan {
  readonly seats: ReadonlyMap<string, Seat>
  readonly routes: readonly Route[]
  readonly families: readonly Family[]
  /** For each row: the room that lines need above it, and below. */
  readonly room: readonly { readonly above: number; readonly below: number }[]
}

export function planOf(value: Genogram): Plan {
  const ties = tiesIn(value)
  const rows = generations(value)
  const across = placesAcross(rows, ties)
  const seats = new Map(
    rows.flatMap((units, row) =>
      units.flat().map((id, index): [string, Seat] => [id, { row, index, x: across.get(id) ?? 0 }]),
    ),
  )
  const routes = routesOf(ties, seats)
  const families = familiesOf(routes, ties, seats)
  const room = rows.map((_, row) => ({
    above: roomFor(
      routes.flatMap((route) => (route.way === 'over' && rowOf(seats, route.tie.one) === row ? [route.track] : [])),
    ),
    below:
      roomFor(families.filter((family) => family.row === row).map(({ track }) => track)) +
      roomToCross(routes, seats, row),
  }))
  return { seats, routes, families, room }
}

const nowhere: Seat = { row: 0, index: 0, x: 0 }
export const seatOf = (seats: ReadonlyMap<string, Seat>, id: string): Seat => seats.get(id) ?? nowhere
const rowOf = (seats: ReadonlyMap<string, Seat>, id: string) => seatOf(seats, id).row

function roomFor(tracks: readonly number[]): number {
  return tracks.length === 0 ? 0 : (Math.max(...tracks) + 1) * TRACK
}

/** Lines that slant from one row to the next need more room to be told apart. */
function roomToCross(routes: readonly Route[], seats: ReadonlyMap<string, Seat>, row: number): number {
  const slants = routes.some(({ way, tie }) => {
    const rows = [rowOf(seats, tie.one), rowOf(seats, tie.other)]
    return way === 'between' && Math.min(...rows) <= row && row < Math.max(...rows)
  })
  return slants ? 2 * TRACK : 0
}

function routesOf(ties: readonly KnownTie[], seats: ReadonlyMap<string, Seat>): readonly Route[] {
  const pairs = new Map<string, number>()
  const ways = ties.map((tie, of) => {
    const [one, other] = [seatOf(seats, tie.one), seatOf(seats, tie.other)]
    if (isParent(tie) && one.row < other.row) return { way: 'down' as const, tie, of }
    const pair = [tie.one, tie.other].sort().join()
    const track = pairs.get(pair) ?? 0
    pairs.set(pair, track + 1)
    if (one.row !== other.row) return { way: 'between' as const, tie, of, track }
    const beside = Math.abs(one.index - other.index) === 1 && track < BESIDE
    return { way: beside ? ('beside' as const) : ('over' as const), tie, of, track }
  })
  const over = ways.filter((route) => route.way === 'over')
  const tracks = tracksOf(over.map(({ tie }) => spanOf([tie.one, tie.other], seats)))
  return ways.map((route) => (route.way === 'over' ? { ...route, track: tracks[over.indexOf(route)] ?? 0 } : route))
}

interface Stretch {
  readonly row: number
  readonly from: number
  readonly to: number
}

function spanOf(ids: readonly string[], seats: ReadonlyMap<string, Seat>): Stretch {
  const found = ids.map((id) => seatOf(seats, id))
  const xs = found.map(({ x }) => x)
  return { row: Math.max(...found.map(({ row }) => row)), from: Math.min(...xs), to: Math.max(...xs) }
}

/** The lowest track on which each stretch meets no earlier one of its row. */
function tracksOf(stretches: readonly Stretch[]): readonly number[] {
  const tracks: number[] = []
  for (const [index, { row, from, to }] of stretches.entries()) {
    const taken = stretches
      .slice(0, index)
      .map((other, before) =>
        other.row === row && other.from <= to + TRACK && from <= other.to + TRACK ? tracks[before] : -1,
      )
    let track = 0
    while (taken.includes(track)) track++
    tracks.push(track)
  }
  return tracks
}

function familiesOf(
  routes: readonly Route[],
  ties: readonly KnownTie[],
  seats: ReadonlyMap<string, Seat>,
): readonly Family[] {
  const children = new Map<string, Set<string>>()
  for (const { way, tie } of routes) {
    if (way === 'down') children.set(tie.other, (children.get(tie.other) ?? new Set()).add(tie.one))
  }
  const found = new Map<string, { parents: string[]; children: string[] }>()
  for (const [child, parents] of children) {
    const key = [...parents].sort().join()
    const family = found.get(key) ?? { parents: [...parents], children: [] }
    family.children.push(child)
    found.set(key, family)
  }
  const families = [...found.values()]
  const upper = families.map(({ parents }) => spanOf(parents, seats))
  const tracks = tracksOf(
    families.map((family, index) => ({
      ...spanOf([...family.parents, ...family.children], seats),
      row: upper[index]?.row ?? 0,
    })),
  )
  return families.map((family, index) => ({
    ...family,
    couple: sideBySide(family.parents, ties, seats),
    row: upper[index]?.row ?? 0,
    track: tracks[index] ?? 0,
  }))
}

function sideBySide(parents: readonly string[], ties: readonly KnownTie[], seats: ReadonlyMap<string, Seat>): boolean {
  const [one, other] = parents.map((id) => seatOf(seats, id))
  if (parents.length !== 2 || !one || !other || one.row !== other.row || Math.abs(one.index - other.index) !== 1)
    return false
  return ties.some((tie) => isCouple(tie) && parents.includes(tie.one) && parents.includes(tie.other))
}
