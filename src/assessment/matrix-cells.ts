import type { Sampled } from './learner-sight.ts'
import { type Cells, type Standing, standings } from './standing.ts'

/** How a criterion stands in the matrix. `not sampled`: an EQA with a sample does not see it. */
export type Shown = Standing | 'not sampled'

/** A learner's cells as they were read, and what was made of them: many learners, and many readings, share one. */
export interface KnownCells {
  readonly shown: (code: string) => Shown
  readonly met: number
  /** How many there are to see. */
  readonly of: number
  /** HTML of the cells of each unit, by its code. */
  readonly html: ReadonlyMap<string, string>
}

/** As short as they can be said. The whole words go with those that are not plain by themselves. */
const words: Readonly<Record<Shown, string>> = {
  'nothing yet': '<td>none',
  submitted: '<td class=s aria-label=submitted>sent',
  'sent back': '<td class=b aria-label="sent back">back',
  'to be countersigned': '<td class=c aria-label="to be countersigned">sign',
  met: '<td class=m>met',
  'not sampled': '<td class=x aria-label="not in your sample">&#183;',
}

/** The most that are kept: twice the learners of a large service. */
const MOST = 2000

/**
 * What the cells of a line look like, kept by what `standings` says: nothing of it depends on whose they are, and text
 * that is the same makes the same cells, so that nothing has to be told when something changes.
 */
export function keptCells(units: readonly { readonly code: string; readonly criteria: readonly string[] }[]) {
  const kept = new Map<string, KnownCells>()
  return (stored: string | null, sampled?: Sampled): KnownCells => {
    if (sampled) return make(units, stored, sampled)
    const key = stored ?? '{}'
    const known = kept.get(key)
    if (known) return known
    if (kept.size >= MOST) kept.clear()
    const made = make(units, key)
    kept.set(key, made)
    return made
  }
}

function make(units: Parameters<typeof keptCells>[0], stored: string | null, sampled?: Sampled): KnownCells {
  const cells = readCells(stored)
  const shown = (code: string): Shown =>
    sampled && !sampled.criteria.has(code) ? 'not sampled' : (cells[code] ?? 'nothing yet')
  const all = units.flatMap(({ criteria }) => criteria)
  return {
    shown,
    met: all.filter((code) => shown(code) === 'met').length,
    of: all.filter((code) => shown(code) !== 'not sampled').length,
    html: new Map(units.map(({ code, criteria }) => [code, criteria.map((each) => words[shown(each)]).join('')])),
  }
}

/** As `standings` keeps them. */
export function readCells(stored: string | null): Cells {
  const cells = JSON.parse(stored ?? '{}') as Record<string, string>
  const known = Object.entries(cells).filter(([, state]) => (standings as readonly string[]).includes(state))
  return Object.fromEntries(known) as Cells
}
