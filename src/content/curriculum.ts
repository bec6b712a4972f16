import type { Activity } from '../activity/activity.ts'
import type { TutorWords } from './tutor/tutor.ts'

/** Everything in `content/`, read once at start, checked, and frozen. */
export interface Curriculum {
  readonly award: Award
  readonly sections: readonly Section[]
  /** Every part in order of number. */
  readonly parts: readonly Part[]
  readonly activities: readonly Activity[]
  /** The forms of records: an observation, a testimony, what an upload shows. By the kind of evidence they become. */
  readonly records: readonly Activity[]
  readonly terms: readonly Term[]
  readonly figures: readonly Figure[]
  readonly updates: readonly Update[]
  /** What the tutor says, and the lists it goes by. */
  readonly tutor: TutorWords
  criterion(code: string): Criterion | undefined
  section(number: number): Section | undefined
  part(number: string): Part | undefined
  /** A part by number, or a section's opening by the section's number: `7.4`, `7`. */
  place(number: string): Place | undefined
  activity(id: string): Activity | undefined
  record(kind: string): Activity | undefined
  term(id: string): Term | undefined
  figure(number: number): Figure | undefined
  /** Where a criterion is taught, in order, and what may give evidence for it. */
  taughtIn(code: string): readonly Place[]
  servedBy(code: string): readonly Activity[]
}

export interface Award {
  readonly number: string
  readonly title: string
  readonly body: string
  readonly level: number
  readonly credits: number
  readonly units: readonly Unit[]
  /** All 55, in order. */
  readonly criteria: readonly Criterion[]
}
export interface Unit {
  readonly code: string
  readonly title: string
  readonly level: number
  readonly credits: number
  readonly outcomes: readonly Outcome[]
}
export interface Outcome {
  /** `400.4` */
  readonly code: string
  readonly title: string
  readonly criteria: readonly Criterion[]
}
export interface Criterion {
  /** `400.4.3` */
  readonly code: string
  readonly wording: string
  readonly verbs: readonly Verb[]
  /** It asks to demonstrate, use, apply …: writing alone will not do. */
  readonly practice: boolean
  readonly unit: string
  readonly outcome: string
}
export interface Verb {
  readonly verb: string
  readonly asks: string
  readonly practice: boolean
}

export interface Section {
  readonly number: number
  readonly title: string
  readonly summary: string
  /** Where the section has words of its own before its parts. */
  readonly opening?: Place
  readonly parts: readonly Part[]
  /** Nothing of it is written yet. */
  readonly unwritten: boolean
  /** Numbers of the parts that are still being written. */
  readonly awaits: readonly string[]
}

/** What a part and a section's opening have in common: something to read, at an address. */
export interface Place {
  /** `7.4`, or `7` for an opening. */
  readonly number: string
  readonly section: number
  readonly title: string
  readonly summary: string
  readonly criteria: readonly string[]
  /**
   * The body as HTML of our own making, headings from h3 down, every id prefixed `p7.4-`. Exercises stand in it as
   * cards, figures and updates in full, a glossary aside after the block in which its term stands.
   */
  readonly html: string
  /** The body in plain words, without exercises and questions: what search and the tutor read. */
  readonly text: string
  readonly words: number
  readonly minutes: number
  readonly headings: readonly { readonly id: string; readonly text: string }[]
  readonly activities: readonly string[]
  readonly figures: readonly number[]
  readonly terms: readonly string[]
  readonly questions: readonly Question[]
  readonly updates: readonly Update[]
}
/** A section's opening, where it has one, and its parts: everything in it that can be read. */
export function placesOf({ opening, parts }: Section): readonly Place[] {
  return opening ? [opening, ...parts] : parts
}

export interface Part extends Place {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly carry: readonly string[]
}

/** One short answer, and the many ways in which people ask for it. */
export interface Question {
  readonly asked: readonly string[]
  readonly answerHtml: string
  readonly answerText: string
}

export interface Update {
  /** Its number in the register of changes. */
  readonly row: string
  readonly place: string
  readonly was: string
  readonly nowHtml: string
  readonly nowText: string
  /** Its source, its nation, and how far it can be relied on, in words. */
  readonly note: string
  /** `seen`: a page was seen that says so. `known`: nobody looked at one. */
  readonly standing: 'seen' | 'known' | 'unsure'
  /** It may have moved since. */
  readonly recheck: boolean
}

export interface Term {
  readonly id: string
  readonly name: string
  readonly also: readonly string[]
  readonly html: string
  readonly text: string
}

export interface Figure {
  readonly number: number
  readonly title: string
  readonly credit?: string
  readonly caption: string
  readonly alt: string
  /** The drawing; absent where the figure is a table. */
  readonly svg?: string
  readonly wordsHtml: string
  readonly wordsText: string
}
