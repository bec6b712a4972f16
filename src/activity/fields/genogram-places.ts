import type { KnownTie } from './genogram.ts'
import { average, isParent, type Unit } from './genogram-rows.ts'

/** The room that one person has in a row. */
export const SLOT = 104
const PASSES = 16

type Rows = readonly (readonly Unit[])[]

/** Where each person stands, from the left. In a row nobody is nearer to another than {@link SLOT}. */
export function placesAcross(rows: Rows, ties: readonly KnownTie[]): ReadonlyMap<string, number> {
  const parents = ties.filter(isParent)
  const at = new Map<string, number>()
  for (const row of rows) for (const [index, id] of row.flat().entries()) at.set(id, index * SLOT)
  for (let pass = 0; pass < PASSES; pass++) {
    const down = pass % 2 === 0
    for (const row of down ? rows : rows.toReversed()) settle(row, at, parents, down)
  }
  const least = Math.min(...at.values())
  return new Map([...at].map(([id, x]) => [id, Math.round(x - least)]))
}

/** Moves the units of a row as near as can be to where they would like to be, in their order. */
function settle(row: readonly Unit[], at: Map<string, number>, parents: readonly KnownTie[], down: boolean): void {
  const wishes = row.map((unit) => {
    const wish = down ? belowParents(unit, at, parents) : aboveChildren(unit, at, parents)
    return wish ?? at.get(unit[0] ?? '') ?? 0
  })
  const starts = apart(
    wishes,
    row.map((unit) => unit.length * SLOT),
  )
  for (const [index, unit] of row.entries()) {
    for (const [seat, id] of unit.entries()) at.set(id, (starts[index] ?? 0) + seat * SLOT)
  }
}

function belowParents(unit: Unit, at: ReadonlyMap<string, number>, parents: readonly KnownTie[]): number | undefined {
  const starts = unit.flatMap((id, seat) => {
    const middle = average(parents.filter(({ other }) => other === id).map(({ one }) => at.get(one) ?? 0))
    return middle === undefined ? [] : [middle - seat * SLOT]
  })
  return average(starts)
}

function aboveChildren(unit: Unit, at: ReadonlyMap<string, number>, parents: readonly KnownTie[]): number | undefined {
  const children = new Set(parents.filter(({ one }) => unit.includes(one)).map(({ other }) => other))
  const starts = [...children].map((child) => {
    const seats = unit.flatMap((id, seat) =>
      parents.some(({ one, other }) => one === id && other === child) ? [seat] : [],
    )
    return (at.get(child) ?? 0) - (average(seats) ?? 0) * SLOT
  })
  return average(starts)
}

/**
 * Numbers as near as can be (least squares) to the wished ones, each at least its predecessor's width after it.
 * Without the widths this is isotonic regression: neighbours that would overlap are pooled at their mean.
 */
export function apart(wishes: readonly number[], widths: readonly number[]): readonly number[] {
  const before = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0))
  const pools: { sum: number; count: number }[] = []
  for (const [index, wish] of wishes.entries()) {
    let pool = { sum: wish - (before[index] ?? 0), count: 1 }
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count }
      pools.pop()
    }
    pools.push(pool)
  }
  const level = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  return level.map((start, index) => start + (before[index] ?? 0))
}
