import type { Curriculum } from '../content/curriculum.ts'
import type { Deps } from '../deps.ts'
import { enter } from '../ledger/ledger.ts'
import { record } from '../people/record.ts'
import type { Actor } from '../web/session.ts'
import { everybodyInSight, type InSight } from './learner-sight.ts'
import { type KnownCells, keptCells } from './matrix-cells.ts'
import { type Filter, QUIET } from './matrix-filter.ts'
import { type MatrixLine, matrixLines } from './matrix-queries.ts'

/** A learner in the matrix. */
export interface MatrixRow {
  readonly id: string
  readonly name: string
  readonly groups: readonly Group[]
  readonly cells: KnownCells
  /** Units that both have signed off. */
  readonly locked: readonly string[]
  /** Of what was submitted and judged; null before anything was. */
  readonly changedAt: number | null
  readonly waitingSince: number | null
  readonly quiet: boolean
}
export interface Group {
  readonly id: string
  readonly name: string
}

export interface Matrix {
  /** As the filter asks for them. */
  readonly rows: readonly MatrixRow[]
  /** Of everybody whom the actor may see. */
  readonly groups: readonly Group[]
  readonly everybody: number
}

const made = new WeakMap<Curriculum, ReturnType<typeof keptCells>>()

/** Learners by criteria, for whom the actor may see, from two reads however many there are. */
export async function matrixOf(deps: Deps, actor: Actor, filter: Filter): Promise<Matrix> {
  const inSight = await everybodyInSight(deps.db.read, deps, actor)
  const now = deps.clock()
  const ids = inSight.map(({ id }) => id)
  const lines = new Map((await matrixLines(deps.db.read, ids, now)).map((line) => [line.id, line]))
  const cellsOf = cellsFor(deps.curriculum)
  const all = inSight.flatMap((learner) => {
    const line = lines.get(learner.id)
    return line ? [rowOf(learner, line, cellsOf(line.cells, learner.sampled), now)] : []
  })
  const groups = new Map(all.flatMap((row) => row.groups.map((group) => [group.id, group] as const)))
  return {
    rows: sorted(
      all.filter((row) => asked(row, filter, deps.curriculum)),
      filter,
    ),
    groups: [...groups.values()].toSorted((a, b) => inOrder.compare(a.name, b.name)),
    everybody: all.length,
  }
}

/** Taking what stands about others away is kept in the record. */
export async function tookMatrix(deps: Deps, actor: Actor): Promise<void> {
  await deps.db.write(async (tx) => {
    await enter(tx, deps, actor, { what: 'took the matrix away as CSV', about: 'export', subject: '/learners.csv' })
    await record(tx, deps, actor.id, 'took the matrix away', actor.id)
  })
}

function cellsFor(curriculum: Curriculum) {
  const known = made.get(curriculum)
  if (known) return known
  const units = curriculum.award.units.map(({ code, outcomes }) => ({
    code,
    criteria: outcomes.flatMap(({ criteria }) => criteria.map((criterion) => criterion.code)),
  }))
  const cells = keptCells(units)
  made.set(curriculum, cells)
  return cells
}

function rowOf({ id, name, sampled }: InSight, line: MatrixLine, cells: KnownCells, now: number): MatrixRow {
  return {
    id,
    name,
    cells,
    groups: JSON.parse(line.groups) as readonly Group[],
    // What is signed off, and what waits, would tell of criteria that are not in the sample.
    locked: sampled || !line.locked ? [] : line.locked.split(',').toSorted(),
    changedAt: sampled ? null : line.updatedAt,
    waitingSince: sampled ? null : line.waitingSince,
    quiet: !sampled && (line.lastSentAt ?? line.createdAt) < now - QUIET,
  }
}

function asked(row: MatrixRow, filter: Filter, curriculum: Curriculum): boolean {
  const { name, group, only } = filter
  if (name !== '' && !row.name.toLocaleLowerCase('en-GB').includes(name.toLocaleLowerCase('en-GB'))) return false
  if (group !== '' && !row.groups.some(({ id }) => id === group)) return false
  if (only === 'waiting' && row.waitingSince === null) return false
  if (only === 'quiet' && !row.quiet) return false
  return stands(row, filter, curriculum)
}

/** The criterion, or any criterion of the columns that are shown, stands as asked for. */
function stands({ cells }: MatrixRow, { state, criterion, unit }: Filter, { award }: Curriculum): boolean {
  if (state === '') return true
  if (criterion !== '') return cells.shown(criterion) === state
  return award.criteria.some((each) => (unit === '' || each.unit === unit) && cells.shown(each.code) === state)
}

const inOrder = new Intl.Collator('en-GB')

function sorted(rows: readonly MatrixRow[], { sort }: Filter): readonly MatrixRow[] {
  const byName = (a: MatrixRow, b: MatrixRow) => inOrder.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
  const first = {
    name: () => 0,
    'most met': (a: MatrixRow, b: MatrixRow) => b.cells.met - a.cells.met,
    'last change': (a: MatrixRow, b: MatrixRow) => (b.changedAt ?? 0) - (a.changedAt ?? 0),
    'longest waiting': (a: MatrixRow, b: MatrixRow) => (a.waitingSince ?? Infinity) - (b.waitingSince ?? Infinity) || 0,
  }[sort]
  return rows.toSorted((a, b) => first(a, b) || byName(a, b))
}
