import { type Genogram, type KnownTie, peopleIn, tiesIn } from './genogram.ts'

/** Who belongs beside whom in a row: a couple, or somebody alone. Ids in order. */
export type Unit = readonly string[]

export const isCouple = ({ kind }: KnownTie) => kind === 'couple' || kind === 'separated' || kind === 'divorced'
export const isParent = ({ kind }: KnownTie) => kind === 'parent'

/**
 * The generations of a family, oldest first, each in an order that keeps couples side by side and children near
 * their parents. Everybody is in exactly one row, whatever the ties say.
 */
export function generations(value: Genogram): readonly (readonly Unit[])[] {
  const ids = peopleIn(value).map(({ id }) => id)
  const ties = tiesIn(value)
  const level = levels(ids, ties)
  const rows = [...new Set(level.values())].sort((one, other) => one - other)
  const units = rows.map((row) =>
    unitsOf(
      ids.filter((id) => level.get(id) === row),
      ties,
    ),
  )
  return untangled(units, ties)
}

/** How far down each person is. A tie that would make somebody their own ancestor is passed over. */
function levels(ids: readonly string[], ties: readonly KnownTie[]): ReadonlyMap<string, number> {
  const same = peers(ids, ties)
  const peer = (id: string) => same.get(id) ?? id
  const above = new Map<string, Set<string>>()
  for (const { one, other } of ties.filter(isParent)) {
    if (reaches(above, peer(one), peer(other))) continue
    above.set(peer(other), (above.get(peer(other)) ?? new Set()).add(peer(one)))
  }
  const depth = depths([...new Set(same.values())], above)
  lowered(depth, above, ties, peer)
  return new Map(ids.map((id) => [id, depth.get(peer(id)) ?? 0]))
}

/** For each person one who stands for their generation: couples are in the same. */
function peers(ids: readonly string[], ties: readonly KnownTie[]): Map<string, string> {
  const of = new Map(ids.map((id) => [id, id]))
  const join = (one: string, other: string) => {
    const [from, to] = [of.get(other), of.get(one)]
    for (const [id, now] of of) if (now === from && to !== undefined) of.set(id, to)
  }
  for (const { one, other } of ties.filter(isCouple)) join(one, other)
  return of
}

/** Whether going up from one leads to the other, or they are the same. */
function reaches(above: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set([from])
  for (const id of seen) for (const parent of above.get(id) ?? []) seen.add(parent)
  return seen.has(to)
}

/** One below the lowest of one's parents. `above` has no circles, so this ends. */
function depths(ids: readonly string[], above: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number> {
  const depth = new Map<string, number>()
  const find = (id: string): number => {
    const known = depth.get(id)
    if (known !== undefined) return known
    const found = Math.max(-1, ...[...(above.get(id) ?? [])].map(find)) + 1
    depth.set(id, found)
    return found
  }
  for (const id of ids) find(id)
  return depth
}

/** Those without parents stand just above their children; those with neither, beside somebody they have a tie with. */
function lowered(
  depth: Map<string, number>,
  above: ReadonlyMap<string, ReadonlySet<string>>,
  ties: readonly KnownTie[],
  peer: (id: string) => string,
): void {
  for (const [id] of [...depth].filter(([id]) => !above.has(id))) {
    const children = [...above].filter(([, parents]) => parents.has(id)).map(([child]) => depth.get(child) ?? 0)
    if (children.length > 0) depth.set(id, Math.min(...children) - 1)
    else depth.set(id, depthOfFriend(id, depth, ties, peer))
  }
}

function depthOfFriend(
  id: string,
  depth: ReadonlyMap<string, number>,
  ties: readonly KnownTie[],
  peer: (id: string) => string,
) {
  const tie = ties.find(({ one, other }) => (peer(one) === id) !== (peer(other) === id))
  if (!tie) return depth.get(id) ?? 0
  return depth.get(peer(tie.one) === id ? peer(tie.other) : peer(tie.one)) ?? 0
}

/** A row in units. A chain of partners stands in the order of its ties, from one end. */
function unitsOf(row: readonly string[], ties: readonly KnownTie[]): readonly Unit[] {
  const couples = ties.filter(isCouple)
  const partners = (id: string) => {
    const found = couples
      .filter(({ one, other }) => one === id || other === id)
      .map((tie) => (tie.one === id ? tie.other : tie.one))
    return [...new Set(found)].filter((partner) => row.includes(partner))
  }
  const placed = new Set<string>()
  const units: Unit[] = []
  const ends = [...row].sort((one, other) => Number(partners(one).length > 1) - Number(partners(other).length > 1))
  for (const start of row) {
    if (placed.has(start)) continue
    const all = joined(start, partners)
    const first = ends.find((id) => all.includes(id)) ?? start
    const unit = walk(first, partners)
    for (const id of unit) placed.add(id)
    units.push(unit)
  }
  return units
}

/** Everybody that one gets to through partners, nearest first. */
function joined(start: string, partners: (id: string) => readonly string[]): readonly string[] {
  const seen = new Set([start])
  for (const id of seen) for (const partner of partners(id)) seen.add(partner)
  return [...seen]
}

/** The same, but as one goes from hand to hand. */
function walk(start: string, partners: (id: string) => readonly string[]): Unit {
  const seen = new Set<string>()
  const go = (id: string) => {
    if (seen.has(id)) return
    seen.add(id)
    for (const partner of partners(id)) go(partner)
  }
  go(start)
  return [...seen]
}

const SWEEPS = 6

/** Of some orders that each bring people nearer to their parents and children, the one with the fewest crossings. */
function untangled(rows: readonly (readonly Unit[])[], ties: readonly KnownTie[]): readonly (readonly Unit[])[] {
  const parents = ties.filter(isParent)
  let now = rows
  let best = rows
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    now = swept(now, parents, sweep % 2 === 0)
    if (crossings(now, parents) < crossings(best, parents)) best = now
  }
  return best
}

function swept(rows: readonly (readonly Unit[])[], parents: readonly KnownTie[], down: boolean) {
  const sorted = rows.map((row) => [...row])
  const order = down ? sorted.keys() : [...sorted.keys()].reverse()
  for (const row of order) {
    const place = places(sorted)
    const wish = (id: string) =>
      average(kin(id, parents, down).map((other) => place.get(other) ?? 0)) ?? place.get(id) ?? 0
    const units = (sorted[row] ?? []).map((unit) => (facesBack(unit, wish) ? [...unit].reverse() : unit))
    const wishes = new Map(units.map((unit) => [unit, average(unit.map(wish)) ?? 0]))
    sorted[row] = units.sort((one, other) => (wishes.get(one) ?? 0) - (wishes.get(other) ?? 0))
  }
  return sorted
}

function facesBack(unit: Unit, wish: (id: string) => number): boolean {
  const [first, last] = [unit[0], unit.at(-1)]
  return first !== undefined && last !== undefined && wish(first) > wish(last)
}

function kin(id: string, parents: readonly KnownTie[], up: boolean): readonly string[] {
  return parents.filter((tie) => (up ? tie.other : tie.one) === id).map((tie) => (up ? tie.one : tie.other))
}

export function average(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

/** Where in its row each person is, from 0 at the left to 1. */
function places(rows: readonly (readonly Unit[])[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row) => {
      const people = row.flat()
      return people.map((id, index): [string, number] => [id, (index + 0.5) / people.length])
    }),
  )
}

/** How many lines from parents to children cross. */
function crossings(rows: readonly (readonly Unit[])[], parents: readonly KnownTie[]): number {
  const place = places(rows)
  const at = (id: string) => place.get(id) ?? 0
  let count = 0
  for (const [index, one] of parents.entries()) {
    for (const other of parents.slice(index + 1)) {
      if ((at(one.one) - at(other.one)) * (at(one.other) - at(other.other)) < 0) count += 1
    }
  }
  return count
}
