import { setImmediate } from 'node:timers/promises'
import type { Activity } from '../activity/activity.ts'
import type { Curriculum } from '../content/curriculum.ts'
import type { Whom } from '../content/tutor/tutor.ts'
import { type Codes, codesIn } from './codes.ts'
import { createFinder, type NearestAnswer } from './finding.ts'
import { likelihoods } from './learn/linear.ts'
import { createMeanings, type Meaning } from './meanings.ts'
import { type Mind, NOT_OURS, reader, tellingOf } from './mind.ts'
import { type Naming, namingOf } from './naming.ts'
import { type Numbered, numberIn } from './numbers.ts'
import { tellingStems, wordsOf } from './words.ts'

/** What a message is, before anything is known of who sent it. */
export type Understood =
  | { readonly is: 'danger'; readonly whom: Whom; readonly places: readonly Ranked[] }
  | { readonly is: 'wish'; readonly wish: 'reflect' | 'practise'; readonly activities: readonly Activity[] }
  | { readonly is: 'resume'; readonly activities: readonly Activity[] }
  | { readonly is: 'standing'; readonly asks: 'missing' | 'next'; readonly codes: readonly string[] }
  | { readonly is: 'codes'; readonly codes: Codes }
  | { readonly is: 'number'; readonly numbered: Numbered }
  | { readonly is: 'meaning'; readonly meaning: Meaning }
  | { readonly is: 'criterion'; readonly codes: readonly string[] }
  | {
      readonly is: 'asked'
      readonly places: readonly Ranked[]
      readonly answer: NearestAnswer
      readonly close: boolean
      readonly criteria: readonly string[]
    }
  /** `places`: where it is not plain, those of the book that may speak of it after all. */
  | {
      readonly is: 'not ours'
      readonly refusal: string | undefined
      readonly nearest: string | undefined
      readonly places: readonly Ranked[]
    }
  /** They want more of what was answered last, or were not answered what they asked. */
  | { readonly is: 'more' | 'misread' }
  | { readonly is: 'nothing' }

export interface Ranked {
  readonly place: string
  readonly likely: number
}

/** Sorts messages: danger first, then wishes, codes, the learner's own standing, the book, and what is not ours. */
export interface Understanding {
  /** @param calm the tutor saw danger before, and was told that there is none. */
  understand(message: string, calm?: boolean): Understood
  /** How likely each kind is: for measuring. */
  kindsOf(message: string): ReadonlyMap<string, number>
  placesOf(message: string): readonly Ranked[]
  /** The nearest authored answer of one place. */
  answerIn(place: string, message: string): NearestAnswer | undefined
  /** All of them, the nearest first. */
  answersIn(place: string, message: string): readonly NearestAnswer[]
  /** Makes ready to sense danger, reads the answers of every place and practises on what people ask there, one place after the other and other work in between. */
  readAhead(): Promise<void>
}

export interface Senses {
  readonly mind: Mind
  readonly danger: (message: string) => { readonly danger: boolean; readonly perhaps: boolean; readonly whom: Whom }
}

/** Found on the development sets: see `npm run eval`. */
const SURE_OF_WISH = 0.35
const SURE_OF_REFUSAL = 0.05
/** So near to an answer of the book’s that hardly anything refuses it. */
const PLAINLY = { likely: 0.9, near: 0.5, refusal: 0.65 }
/** Enough to refuse where nothing in the book comes near. */
const NOTHING_NEAR = { refusal: 0.02, near: 0.3 }
const CLOSE = 0.75
/** So many of the likeliest places are looked into for an answer, and how much its nearness counts there. */
const LOOKED_INTO = 4
const NEARNESS = 5
/** Only from here on it is said what it is about: less sure, a word such as “book” would be met with the football. */
const SURE_WHICH = { refusal: 0.5, which: 0.4 }
/** “Why?”, “and then?”: about what was answered last. */
const A_WORD_OR_TWO = 2
/** An authored answer that is so near says more than the glossary does. */
const NEARER_THAN_A_TERM = 0.5
const SURE_OF_CRITERION = 0.35
const PERHAPS = 0.05
const LONGEST = 2000
/** So many questions of each place are understood before anybody asks: what has run before runs quicker. */
const PRACTICE = 4

export function createUnderstanding(curriculum: Curriculum, { mind, danger }: Senses): Understanding {
  const read = reader(mind, curriculum)
  const finder = createFinder(tellingOf(mind))
  const naming: Naming = namingOf(curriculum)
  const meaningIn = createMeanings(curriculum)

  const kindsOf = (message: string) => {
    const likely = likelihoods(mind.kind, read(message))
    return new Map(mind.kinds.map((kind, index) => [kind, likely[index] ?? 0]))
  }
  const ranked = (names: readonly string[], likely: Float64Array): readonly Ranked[] =>
    names.map((place, index) => ({ place, likely: likely[index] ?? 0 })).sort((a, b) => b.likely - a.likely)
  const placesOf = (message: string) => ranked(mind.places, likelihoods(mind.place, read(message)))

  const criteriaFor = (message: string): readonly string[] => {
    const [first, ...others] = ranked(mind.criteria, likelihoods(mind.criterion, read(message))).slice(0, 3)
    if (!first) return []
    return [first, ...others.filter(({ likely }) => likely > first.likely * CLOSE)].map(({ place }) => place)
  }

  function understand(typed: string, calm = false): Understood {
    const message = typed.slice(0, LONGEST)
    if (wordsOf(message).length === 0) return { is: 'nothing' }
    const sensed = danger(message)
    if (sensed.danger && !calm) return { is: 'danger', whom: sensed.whom, places: placesOf(message).slice(0, 2) }

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

  function bookOrNot(message: string, kinds: ReadonlyMap<string, number>): Understood {
    const [first, ...others] = answersNear(message)
    if (!first) return { is: 'not ours', refusal: undefined, nearest: undefined, places: [] }
    const { answer } = first
    const places = [first, ...others].slice(0, 3)
    const refused = kinds.get(NOT_OURS) ?? 0
    const farOff = refused > NOTHING_NEAR.refusal && answer.near < NOTHING_NEAR.near
    const plainlyIn = first.likely > PLAINLY.likely && answer.near > PLAINLY.near && refused < PLAINLY.refusal
    if ((refused > SURE_OF_REFUSAL || farOff) && !plainlyIn) return notOurs(message, refused, places)
    const close = (others[0]?.weighed ?? 0) > first.weighed * CLOSE
    const criteria = (kinds.get('criterion') ?? 0) > PERHAPS ? criteriaFor(message) : answer.place.criteria
    return { is: 'asked', places, answer, close, criteria }
  }

  /** The likeliest places, each with its nearest answer, which has a say in which of them comes first. */
  function answersNear(message: string) {
    return placesOf(message)
      .slice(0, LOOKED_INTO)
      .flatMap(({ place, likely }) => {
        const answer = answerIn(place, message)
        return answer ? { place, likely, answer, weighed: likely * Math.exp(NEARNESS * answer.near) } : []
      })
      .sort((a, b) => b.weighed - a.weighed)
  }

  function notOurs(message: string, refused: number, places: readonly Ranked[]): Understood {
    const which = ranked(mind.refusals, likelihoods(mind.refusal, read(message)))[0]
    if (refused < SURE_WHICH.refusal || !which || which.likely < SURE_WHICH.which)
      return { is: 'not ours', refusal: undefined, nearest: undefined, places }
    const refusal = curriculum.tutor.refusals.find((each) => each.id === which.place)
    return { is: 'not ours', refusal: which.place, nearest: refusal?.nearest, places: [] }
  }

  const answerIn = (number: string, message: string) => {
    const place = curriculum.place(number)
    return place && finder.nearest(place, message)
  }
  const answersIn = (number: string, message: string) => {
    const place = curriculum.place(number)
    return place ? finder.all(place, message) : []
  }
  async function readAhead(): Promise<void> {
    await setImmediate()
    danger('')
    for (const number of mind.places) {
      await setImmediate()
      const place = curriculum.place(number)
      if (place) finder.read(place)
      for (const { asked } of place?.questions.slice(0, PRACTICE) ?? []) {
        await setImmediate()
        understand(asked[0] ?? '')
      }
    }
  }
  return { understand, kindsOf, placesOf, answerIn, answersIn, readAhead }
}
