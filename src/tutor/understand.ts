import { setImmediate } from 'node:timers/promises'
import type { Activity } from '../activity/activity.ts'
import type { Curriculum } from '../content/curriculum.ts'
import type { Whom } from '../content/tutor/tutor.ts'
import { createFromBook, type FromBook } from './book-or-not.ts'
import { type Codes, codesIn } from './codes.ts'
import type { DangerFound } from './danger/danger.ts'
import type { NearestAnswer, Ranked } from './finding.ts'
import { likelihoods } from './learn/linear.ts'
import { createMeanings, type Meaning } from './meanings.ts'
import { type Mind, reader } from './mind.ts'
import { type Naming, namingOf } from './naming.ts'
import { type Numbered, numberIn } from './numbers.ts'
import { tellingStems, wordsOf } from './words.ts'

/** What a message is, before anything is known of who sent it. */
export type Understood =
  /** `otherwise`: what it is if nobody is in danger, where that is not sure. */
  | {
      readonly is: 'danger'
      readonly whom: Whom
      readonly places: readonly Ranked[]
      readonly otherwise?: Understood | undefined
    }
  | { readonly is: 'wish'; readonly wish: 'reflect' | 'practise'; readonly activities: readonly Activity[] }
  | { readonly is: 'resume'; readonly activities: readonly Activity[] }
  | { readonly is: 'standing'; readonly asks: 'missing' | 'next'; readonly codes: readonly string[] }
  | { readonly is: 'codes'; readonly codes: Codes }
  | { readonly is: 'number'; readonly numbered: Numbered }
  | { readonly is: 'meaning'; readonly meaning: Meaning }
  | { readonly is: 'criterion'; readonly codes: readonly string[] }
  | FromBook
  /** They want more of what was answered last, or were not answered what they asked. */
  | { readonly is: 'more' | 'misread' }
  | { readonly is: 'nothing' }

/** Sorts messages: danger first, then wishes, codes, the learner's own standing, the book, and what is not ours. */
export interface Understanding {
  /** @param calm the tutor saw danger before, and was told that there is none. */
  understand(message: string, calm?: boolean): Understood
  /** Whether somebody may be in danger. */
  danger(message: string): Sensed
  /** How likely each kind is: for measuring. */
  kindsOf(message: string): ReadonlyMap<string, number>
  /** Authored answers that may be meant, the best first. */
  answersFor(message: string): readonly NearestAnswer[]
  /** All authored answers of one place, the best first. */
  answersIn(place: string, message: string): readonly NearestAnswer[]
  /** Makes ready to sense danger and practises on what people ask, with other work in between. */
  readAhead(): Promise<void>
}

export type Sensed = Pick<DangerFound, 'danger' | 'sure' | 'perhaps' | 'whom'>

export interface Senses {
  readonly mind: Mind
  /** @param speaks how much speaks for an answer of the book’s, where the text is a message to the tutor. */
  readonly danger: (text: string, speaks?: () => number) => Sensed
}

/** Found on the development sets: see `npm run eval`. */
const SURE_OF_WISH = 0.35
/** “Why?”, “and then?”: about what was answered last. */
const A_WORD_OR_TWO = 2
/** An authored answer that is so near says more than the glossary does. */
const NEARER_THAN_A_TERM = 0.5
const SURE_OF_CRITERION = 0.35
const LONGEST = 2000
/** So many questions of each place are understood before anybody asks: what has run before runs quicker. */
const PRACTICE = 2

export function createUnderstanding(curriculum: Curriculum, { mind, danger: sense }: Senses): Understanding {
  const read = reader(mind, curriculum)
  const { bookOrNot, speaksFor, placesOf, criteriaFor, answersFor, answersIn } = createFromBook(curriculum, mind, read)
  const naming: Naming = namingOf(curriculum)
  const meaningIn = createMeanings(curriculum)

  const kindsOf = (message: string) => {
    const likely = likelihoods(mind.kind, read(message))
    return new Map(mind.kinds.map((kind, index) => [kind, likely[index] ?? 0]))
  }
  const danger = (message: string) => sense(message, () => speaksFor(message))

  function understand(typed: string, calm = false): Understood {
    const message = typed.slice(0, LONGEST)
    if (wordsOf(message).length === 0) return { is: 'nothing' }
    const { danger: inDanger, sure, whom } = danger(message)
    if (!inDanger || calm) return ifSafe(message)
    const otherwise = sure ? undefined : ifSafe(message)
    return { is: 'danger', whom, places: placesOf(message).slice(0, 2), otherwise }
  }

  function ifSafe(message: string): Understood {
    const kinds = kindsOf(message)
    const of = (kind: string) => kinds.get(kind) ?? 0
    const codes = codesIn(message, curriculum.award)
    const numbered = codes.known.length === 0 ? numberIn(message, curriculum) : undefined
    if (numbered) return { is: 'number', numbered }
    const wish = wishIn(message, of)
    if (wish) return wish
    const standsFor = (kind: string) => of(kind) > SURE_OF_WISH && of(kind) > of('book')
    if (standsFor('missing')) return { is: 'standing', asks: 'missing', codes: codes.known }
    if (codes.known.some((code) => code.length > 3) || codes.unknown.length > 0) return { is: 'codes', codes }
    if (standsFor('next')) return { is: 'standing', asks: 'next', codes: codes.known }
    if (of('criterion') > SURE_OF_CRITERION) return { is: 'criterion', codes: criteriaFor(message) }
    if (codes.known.length > 0 && wordsOf(message).length < 8) return { is: 'codes', codes }
    return bookOrMeaning(message, kinds)
  }

  function bookOrMeaning(message: string, kinds: ReadonlyMap<string, number>): Understood {
    const asked = bookOrNot(message, kinds)
    if (asked.is === 'not ours' && asked.refusal === undefined && tellingStems(message).size === 0)
      return { is: wordsOf(message).length <= A_WORD_OR_TWO ? 'more' : 'nothing' }
    if (asked.is === 'asked' && asked.answer.near > NEARER_THAN_A_TERM) return asked
    const found = meaningIn(message)
    const refused = asked.is === 'not ours' && asked.refusal !== undefined
    return found && (found.plainly || !refused) ? { is: 'meaning', meaning: found.meaning } : asked
  }

  function wishIn(message: string, of: (kind: string) => number): Understood | undefined {
    const named = naming.named(message)
    if (of('resume') > SURE_OF_WISH) return { is: 'resume', activities: named }
    if (of('more') > SURE_OF_WISH) return { is: 'more' }
    if (of('misread') > SURE_OF_WISH) return { is: 'misread' }
    if (of('reflect') > SURE_OF_WISH) return { is: 'wish', wish: 'reflect', activities: named }
    const practise = of('practise') + (naming.asksToBegin(message) && named.length > 0 ? 0.3 : 0)
    if (practise > SURE_OF_WISH) {
      const near =
        named.length > 0
          ? named
          : naming.near(
              placesOf(message)
                .slice(0, 3)
                .map(({ place }) => place),
            )
      return { is: 'wish', wish: 'practise', activities: near }
    }
    return undefined
  }

  async function readAhead(): Promise<void> {
    await setImmediate()
    danger('')
    for (const number of mind.places) {
      for (const { asked } of curriculum.place(number)?.questions.slice(0, PRACTICE) ?? []) {
        await setImmediate()
        understand(asked[0] ?? '')
      }
    }
  }
  return { understand, danger, kindsOf, answersFor, answersIn, readAhead }
}
