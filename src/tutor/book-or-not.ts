import type { Curriculum } from '../content/curriculum.ts'
import { createFinder, type NearestAnswer } from './finding.ts'
import type { Features } from './learn/features.ts'
import { likelihoods } from './learn/linear.ts'
import { type Mind, OURS, shareOf, tellingOf } from './mind.ts'
import { wordsOf } from './words.ts'

export interface Ranked {
  readonly place: string
  readonly likely: number
}

export type FromBook =
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

/** Found on the development sets: see `npm run eval`. */
/**
 * What speaks against the book’s having an answer, and for it: logistic regression on phrasings that were held back, of what is not the book’s and of what is.
 * How likely it is not the book’s (log odds); how near the nearest answer is; how likely its place is, and how long the message (logarithms).
 */
const AGAINST = { refused: 0.63, near: -9.8, likely: -0.97, words: -0.93, least: -6.25 }
/** Only from here on it is said what it is about: less sure, a word such as “book” would be met with the football. */
const SURE_WHICH = { refusal: 0.5, which: 0.4 }
const NEARLY_NOTHING = 1e-6
const CLOSE = 0.75
/** So many of the likeliest places are looked into for an answer, and how much its nearness counts there. */
const LOOKED_INTO = 8
const NEARNESS = 8
const PERHAPS_A_CRITERION = 0.05

/** Finds what in the book answers a message, and what is not the book’s. */
export function createFromBook(curriculum: Curriculum, mind: Mind, read: (message: string) => Features) {
  const finder = createFinder({ telling: tellingOf(mind), share: shareOf(mind) })
  const placesOf = (message: string) => ranked(mind.places, likelihoods(mind.place, read(message)))

  const criteriaFor = (message: string): readonly string[] => {
    const [first, ...others] = ranked(mind.criteria, likelihoods(mind.criterion, read(message))).slice(0, 3)
    if (!first) return []
    return [first, ...others.filter(({ likely }) => likely > first.likely * CLOSE)].map(({ place }) => place)
  }

  function bookOrNot(message: string, kinds: ReadonlyMap<string, number>): FromBook {
    const [first, ...others] = answersNear(message)
    if (!first) return { is: 'not ours', refusal: undefined, nearest: undefined, places: [] }
    const { answer } = first
    const places = [first, ...others].slice(0, 3)
    const refusals = ranked(mind.refusals, likelihoods(mind.refusal, read(message)))
    const refused = 1 - (refusals.find(({ place }) => place === OURS)?.likely ?? 0)
    if (against(message, refused, first) > AGAINST.least) return notOurs(refusals, refused, places)
    const close = (others[0]?.weighed ?? 0) > first.weighed * CLOSE
    const criteria = (kinds.get('criterion') ?? 0) > PERHAPS_A_CRITERION ? criteriaFor(message) : answer.place.criteria
    return { is: 'asked', places, answer, close, criteria }
  }

  function against(
    message: string,
    refused: number,
    { answer, likely }: { answer: NearestAnswer; likely: number },
  ): number {
    const odds = Math.log((refused + NEARLY_NOTHING) / (1 - refused + NEARLY_NOTHING))
    const words = Math.log(1 + wordsOf(message).length)
    return (
      AGAINST.refused * odds +
      AGAINST.near * answer.near +
      AGAINST.likely * Math.log(likely + NEARLY_NOTHING) +
      AGAINST.words * words
    )
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

  function notOurs(refusals: readonly Ranked[], refused: number, places: readonly Ranked[]): FromBook {
    const which = refusals.find(({ place }) => place !== OURS)
    if (refused < SURE_WHICH.refusal || !which || which.likely < SURE_WHICH.which * refused)
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
  const readPlace = (number: string) => {
    const place = curriculum.place(number)
    if (place) finder.read(place)
  }
  return { bookOrNot, placesOf, criteriaFor, answerIn, answersIn, readPlace }
}

function ranked(names: readonly string[], likely: Float64Array): readonly Ranked[] {
  return names.map((place, index) => ({ place, likely: likely[index] ?? 0 })).sort((a, b) => b.likely - a.likely)
}
