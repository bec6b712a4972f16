import type { Child } from 'hono/jsx'
import { ready } from '../../views/components/ready.ts'
import type { Named } from '../../views/reading/place.tsx'
import { PlaceBody } from '../../views/reading/place.tsx'
import type { Curriculum, Part, Place } from '../content/curriculum.ts'
import { headingsOf, raised } from './html.ts'

/** The rendered body of each place, made once and kept: what is in it is the same for everybody. */
export interface PlacePieces {
  /** As one of a section's parts: its title is an h2. */
  withinSection(part: Part): Child
  /** As a page of its own: its title is the h1. */
  alone(part: Part): Child
  /** A section's opening, under the section's h1. */
  opening(opening: Place): Child
}

export function placePieces(curriculum: Curriculum): PlacePieces {
  const made = new Map<string, Child>()
  const keep = (key: string, make: () => string): Child => {
    const html = made.get(key) ?? ready(make())
    made.set(key, html)
    return html
  }
  const body = (place: Place | Part, brief = false) => {
    const criteria = place.criteria.flatMap((code) => curriculum.criterion(code) ?? [])
    const readBefore = placesBefore(curriculum, place)
    const headings = brief ? [] : headingsOf(place.html)
    return String(<PlaceBody {...{ place, readBefore, criteria, headings, brief }} />)
  }
  return {
    withinSection: (part) => keep(part.number, () => body(part, true)),
    alone: (part) => keep(`alone ${part.number}`, () => raised(body(part))),
    opening: (opening) => keep(`opening ${opening.number}`, () => raised(body(opening))),
  }
}

/** What to have read first, by name where it is written already. */
function placesBefore(curriculum: Curriculum, place: Place | Part): readonly Named[] {
  const numbers = 'before' in place ? place.before : []
  return numbers.map((number) => {
    const title = curriculum.place(number)?.title
    return { number, ...(title !== undefined && { title }) }
  })
}
