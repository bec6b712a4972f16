import type { Activity } from '../activity/activity.ts'
import { type Curriculum, type Place, placesOf } from './curriculum.ts'

export type Whole = Pick<Curriculum, 'award' | 'sections' | 'activities' | 'records' | 'terms' | 'figures' | 'tutor'>

/** Adds the ways of looking things up, and makes sure that nobody changes what everybody shares. */
export function freezeCurriculum(whole: Whole): Curriculum {
  const parts = whole.sections.flatMap((section) => section.parts)
  const places: readonly Place[] = whole.sections.flatMap(placesOf)
  const sectionBy = index(whole.sections, ({ number }) => number)
  const partBy = index(parts, ({ number }) => number)
  const placeBy = index(places, ({ number }) => number)
  const criterionBy = index(whole.award.criteria, ({ code }) => code)
  const activityBy = index(whole.activities, ({ id }) => id)
  const recordBy = index(whole.records, ({ id }) => id)
  const termBy = index(whole.terms, ({ id }) => id)
  const figureBy = index(whole.figures, ({ number }) => number)
  const taught = new Map(
    whole.award.criteria.map(({ code }) => [code, places.filter(({ criteria }) => criteria.includes(code))]),
  )
  const serving = new Map(
    whole.award.criteria.map(({ code }) => [
      code,
      whole.activities.filter(({ serves }) => serves.some(({ criterion }) => criterion === code)),
    ]),
  )
  return deepFreeze({
    ...whole,
    parts,
    updates: places.flatMap(({ updates }) => updates),
    criterion: (code: string) => criterionBy.get(code),
    section: (number: number) => sectionBy.get(number),
    part: (number: string) => partBy.get(number),
    place: (number: string) => placeBy.get(number),
    activity: (id: string): Activity | undefined => activityBy.get(id),
    record: (kind: string): Activity | undefined => recordBy.get(kind),
    term: (id: string) => termBy.get(id),
    figure: (number: number) => figureBy.get(number),
    taughtIn: (code: string) => taught.get(code) ?? [],
    servedBy: (code: string) => serving.get(code) ?? [],
  })
}

function index<K, T>(list: readonly T[], key: (item: T) => K): ReadonlyMap<K, T> {
  return new Map(list.map((item) => [key(item), item]))
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null && !Object.isFrozen(inner)) deepFreeze(inner)
  }
  return Object.freeze(value)
}
