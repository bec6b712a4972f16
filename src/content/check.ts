import type { Activity } from '../activity/activity.ts'
import { type Curriculum, type Part, type Place, placesOf } from './curriculum.ts'
import type { Reference } from './place.ts'
import type { Problems, Source } from './source.ts'

export interface Read extends Pick<Curriculum, 'award' | 'sections' | 'terms' | 'figures'> {
  readonly activities: readonly Activity[]
  readonly links: readonly Reference[]
  readonly awaits: readonly string[]
  /** The file in which a part or an opening stands. */
  readonly origins: ReadonlyMap<string, Source>
}

/** What can only be seen when everything has been read: ids that stand twice, and references that lead nowhere. */
export function check(read: Read, problems: Problems): void {
  const criteria = new Set(read.award.criteria.map(({ code }) => code))
  const places = read.sections.flatMap(placesOf)
  const numbers = [
    ...places.map(({ number }) => number),
    ...read.sections.map(({ number }) => String(number)),
    ...read.awaits,
  ]
  const known = new Set(numbers)
  const at = (place: string, key: string, says: string) => {
    const source = read.origins.get(place)
    problems.add(source?.file ?? `part ${place}`, source?.lineOf(key) ?? 1, says)
  }

  twins(codesOf(read), (code) => problems.add('qualification', 1, `the criterion ${code} stands twice`))
  twins(
    places.map(({ number }) => number),
    (number) => at(number, 'part', `part ${number} stands twice`),
  )
  checkActivities(read, known, at)
  for (const place of places) checkPlace(place, criteria, at)
  for (const section of read.sections) {
    for (const part of section.parts) checkNeighbours(part, known, read.awaits, at)
  }
  for (const link of read.links) checkLink(link, read, known, criteria, problems)
}

type At = (place: string, key: string, says: string) => void

function codesOf({ award }: Read): readonly string[] {
  return award.criteria.map(({ code }) => code)
}

function checkActivities({ activities }: Read, known: ReadonlySet<string>, at: At): void {
  twins(
    activities.map(({ id }) => id),
    (id) => {
      const parts = activities.filter((each) => each.id === id).map(({ part }) => part)
      at(
        parts.at(-1) ?? '',
        'part',
        `the id "${id}" is taken by another activity (${parts.join(' and ')}); give this one another`,
      )
    },
  )
  for (const { id, part, serves } of activities) {
    if (!known.has(part)) at(part, 'part', `activities/${id}: there is no part ${part}`)
    twins(
      serves.map(({ criterion }) => criterion),
      (code) => at(part, 'part', `the activity "${id}" serves ${code} twice; join the reasons`),
    )
  }
}

function checkPlace(place: Place, criteria: ReadonlySet<string>, at: At): void {
  for (const code of place.criteria) {
    if (!criteria.has(code)) at(place.number, 'criteria', `there is no criterion ${code}`)
  }
  twins(place.figures.map(String), (figure) => at(place.number, 'part', `figure ${figure} stands twice in this part`))
}

function checkNeighbours(part: Part, known: ReadonlySet<string>, awaits: readonly string[], at: At): void {
  if (awaits.includes(part.number))
    at(part.number, 'part', `part ${part.number} is there: take it out of the section’s awaits`)
  for (const key of ['before', 'after'] as const) {
    for (const to of part[key]) {
      if (!known.has(to)) at(part.number, key, `${key}: there is no part ${to}`)
    }
  }
}

function checkLink(
  { to, file, line }: Reference,
  read: Read,
  places: ReadonlySet<string>,
  criteria: ReadonlySet<string>,
  problems: Problems,
): void {
  if (/^(https:\/\/|tel:|mailto:)/.test(to)) return
  const [, kind, name] = /^\/(parts|sections|criteria|activities|glossary)(?:[/#](.+))?$/.exec(to) ?? []
  const leads =
    (kind === 'parts' && places.has(name ?? '')) ||
    (kind === 'sections' && read.sections.some(({ number }) => String(number) === name)) ||
    (kind === 'criteria' && (name === undefined || criteria.has(name))) ||
    (kind === 'activities' && read.activities.some(({ id }) => id === name)) ||
    (kind === 'glossary' && (name === undefined || read.terms.some(({ id }) => id === name))) ||
    ['/', '/book', '/updates', '/search', '/notebook', '/map'].includes(to)
  if (!leads)
    problems.add(
      file,
      line,
      `the link ${to} leads nowhere; link to /parts/7.4, /sections/7, /criteria/400.5.1, /activities/own-limits, /glossary#term or https://…`,
    )
}

function twins(list: readonly string[], found: (twin: string) => void): void {
  const seen = new Set<string>()
  for (const each of list) {
    if (seen.has(each)) found(each)
    seen.add(each)
  }
}
