import type { DangerSigns } from './danger-signs.ts'
import type { Move } from './moves.ts'
import type { Names } from './names.ts'
import type { SayKey } from './says.ts'
import type { Writing } from './writings.ts'

/** Who may be in danger. The learner is the person who types. */
export const whoms = ['child', 'adult', 'worker', 'learner'] as const
export type Whom = (typeof whoms)[number]

/** Everything that the tutor says, and the lists that it goes by. In memory as long as Alongside runs. */
export interface TutorWords {
  /** What it says, by key. Several lines are ways of saying the same. */
  readonly says: Readonly<Record<SayKey, readonly string[]>>
  readonly safety: Readonly<Record<Whom, Safety>>
  readonly refusals: readonly Refusal[]
  readonly moves: readonly MoveWords[]
  /** Words of one meaning, the street’s beside the book’s. */
  readonly synonyms: readonly (readonly string[])[]
  /** How a message asks for something: with what it, or a sentence in it, begins; what stands anywhere in one; and what may stand before. */
  readonly asking: Readonly<Record<AskingList, readonly string[]>>
  /** Names by which people call an activity besides its title. */
  readonly nicknames: readonly Nickname[]
  readonly names: Names
  readonly dangerSigns: DangerSigns
  readonly supervision: SupervisionQuestions
}

/** What a supervisor may ask about something that was brought: in general, by move, by section of the book. */
export interface SupervisionQuestions {
  readonly general: readonly string[]
  readonly moves: Readonly<Record<string, readonly string[]>>
  readonly sections: Readonly<Record<string, readonly string[]>>
}

/** What stands first when somebody may be in danger. */
export interface Safety {
  readonly title: string
  /** Why this stands here, and that being worried is enough. */
  readonly why: string
  readonly calls: readonly Call[]
  /** A calm way on, once they have rung. */
  readonly after: string
}

/** Numbers that a coordinator sets, each a gap in what is said: `{lead}`. */
export const serviceNumbers = ['lead', 'nights', 'children', 'adults'] as const
export type ServiceNumber = (typeof serviceNumbers)[number]

export interface Call {
  readonly when: string
  /** A number, or one of the service's own: `{lead}`. */
  readonly number: string
  readonly note: string
  /** When, or whom, in a word or three. */
  readonly short: string
}

export interface Refusal {
  readonly id: string
  /** The part of the book that comes nearest. */
  readonly nearest?: string
  /** What the tutor says: that the book does not cover it, and who to ask. */
  readonly says: string
}

export interface MoveWords {
  readonly move: Move
  readonly name: string
  /** For the page that tells what the coach looks at. */
  readonly looksFor: string
  /** Questions about it when it is missing. */
  readonly nudges: readonly string[]
}

export const askingLists = ['first', 'anywhere', 'before'] as const
export type AskingList = (typeof askingLists)[number]

export interface Nickname {
  readonly activity: string
  readonly also: readonly string[]
}

/** What somebody said who came to a part. */
export interface WayIn {
  readonly said: string
  /** Which of the part’s answers they wanted, from 0; none, where none is known to serve them. */
  readonly answer?: number
}

export function allWaysIn(waysIn: Lessons['waysIn']): readonly string[] {
  return [...waysIn.values()].flatMap((ways) => ways.map(({ said }) => said))
}

/** What the tutor learns from, by example. Read only when there is something new to learn. */
export interface Lessons {
  readonly danger: Readonly<Record<Whom | 'calm', readonly string[]>>
  readonly wishes: Readonly<Record<WishKind, readonly string[]>>
  /** Phrasings of what is not the book’s, by the id of the refusal. */
  readonly notOurs: ReadonlyMap<string, readonly string[]>
  /** Phrasings of what an assessor wants, by criterion. */
  readonly criteria: ReadonlyMap<string, readonly string[]>
  /** Other ways in which people come to a part, by its number, besides what stands in it as asked, and for which answer. */
  readonly waysIn: ReadonlyMap<string, readonly WayIn[]>
  readonly writings: readonly Writing[]
}

export const wishKinds = [
  'reflect',
  'practise',
  'resume',
  'missing',
  'next',
  'code',
  'more',
  'misread',
  'not-a-wish',
] as const
export type WishKind = (typeof wishKinds)[number]
