import type { Curriculum } from '../content/curriculum.ts'
import { type Standing, standings } from './standing.ts'

export const sorts = ['name', 'most met', 'last change', 'longest waiting'] as const
export type Sort = (typeof sorts)[number]
export const onlys = ['waiting', 'quiet'] as const
export type Only = (typeof onlys)[number]

/** Eight weeks without anything sent: the time after which somebody should ask how it goes. */
export const QUIET = 8 * 7 * 86_400_000

/** Which learners, in which order, and which columns. Empty text: not asked for. */
export interface Filter {
  readonly name: string
  /** A group's id. */
  readonly group: string
  readonly unit: string
  /** With `state`: this criterion, or any of those shown, stands like that. */
  readonly criterion: string
  readonly state: Standing | ''
  readonly only: Only | ''
  readonly sort: Sort
  /** For paper: a table for each unit. */
  readonly apart: boolean
}

/** What an address asks for. What it cannot mean is passed over: a filter is never an error. */
export function readFilter(query: (name: string) => string | undefined, { award }: Curriculum): Filter {
  const one = <T extends string>(name: string, known: readonly T[]) => known.find((each) => each === query(name)) ?? ''
  return {
    name: (query('name') ?? '').trim().slice(0, 200),
    group: (query('group') ?? '').slice(0, 200),
    unit: one('unit', codesOf(award.units)),
    criterion: one('criterion', codesOf(award.criteria)),
    state: one('state', standings),
    only: one('only', onlys),
    sort: one('sort', sorts) || 'name',
    apart: query('apart') !== undefined,
  }
}

/** The same as an address, without what was not asked for. */
export function addressOf(path: string, filter: Filter): string {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    if (typeof value === 'string' && value !== '' && !(name === 'sort' && value === 'name')) asked.set(name, value)
  }
  if (filter.apart) asked.set('apart', 'yes')
  const query = asked.toString()
  return query === '' ? path : `${path}?${query}`
}

const codesOf = (all: readonly { readonly code: string }[]) => all.map(({ code }) => code)
