import type { Curriculum } from '../content/curriculum.ts'
import { createFinder, type FoundPlace, type NearestAnswer, type Ranked, ranked } from './finding.ts'
import type { Features } from './learn/features.ts'
import { likelihoods } from './learn/linear.ts'
import { AWARD_AND_TOOL, type Mind, OURS } from './mind.ts'
import { wordsOf } from './words.ts'

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

/**
 * What speaks against the book’s having an answer, and for it: logistic regression on phrasings that were held back, of what is not the book’s and of what is.
 * How likely it is not the book’s (log odds); how near the nearest phrasing is; all that speaks for the best answer; and whether that is on the award or on
 * Alongside itself, of which people ask in words that also ask for what is not the book’s; and how long the message is (logarithm), since whoever tells a
 * story tells one of the work.
 */
const AGAINST = { refused: 0.61, near: -3.37, score: -0.32, awardOrTool: -1.17, words: -1.68, least: -7.8 }
/** Only from here on it is said what it is about: less sure, a word such as “book” would be met with the football. */
const SURE_WHICH = { refusal: 0.5, which: 0.4 }
/** Where so little speaks for the best answer, no place is offered instead: of 83 messages that were refused without a kind, 41 of 41 below this were rightly so. */
const HARDLY_ANYTHING = 0.9
const NEARLY_NOTHING = 1e-6
const CLOSE = 0.75
const PERHAPS_A_CRITERION = 0.05

/** Finds what in the book answers a message, and what is not the book’s. */
export function createFromBook(curriculum: Curriculum, mind: Mind, read: (message: string) => Features) {
  const finder = createFinder(curriculum, mind, read)

  const criteriaFor = (message: string): readonly string[] => {
    const [first, ...others] = ranked(mind.criteria, likelihoods(mind.criterion, read(message))).slice(0, 3)
    if (!first) return []
    return [first, ...others.filter(({ likely }) => likely > first.likely * CLOSE)].map(({ place }) => place)
  }

  function bookOrNot(message: string, kinds: ReadonlyMap<string, number>): FromBook {
    const [first, ...others] = finder.find(message)
    if (!first) return { is: 'not ours', refusal: undefined, nearest: undefined, places: [] }
    const { answer } = first
    const places = [first, ...others].slice(0, 3)
    const refusals = ranked(mind.refusals, likelihoods(mind.refusal, read(message)))
    const refused = 1 - (refusals.find(({ place }) => place === OURS)?.likely ?? 0)
    if (against(message, refused, first) > AGAINST.least)
      return notOurs(refusals, refused, first.score < HARDLY_ANYTHING ? [] : places)
    const close = (others[0]?.weighed ?? 0) > first.weighed * CLOSE
    const criteria = (kinds.get('criterion') ?? 0) > PERHAPS_A_CRITERION ? criteriaFor(message) : answer.place.criteria
    return { is: 'asked', places, answer, close, criteria }
  }

  function against(message: string, refused: number, { place, answer, score }: FoundPlace): number {
    const odds = Math.log((refused + NEARLY_NOTHING) / (1 - refused + NEARLY_NOTHING))
    const own = place === AWARD_AND_TOOL ? AGAINST.awardOrTool : 0
    const words = Math.log(1 + wordsOf(message).length)
    return AGAINST.refused * odds + AGAINST.near * answer.near + AGAINST.score * score + own + AGAINST.words * words
  }

  function notOurs(refusals: readonly Ranked[], refused: number, places: readonly Ranked[]): FromBook {
    const which = refusals.find(({ place }) => place !== OURS)
    if (refused < SURE_WHICH.refusal || !which || which.likely < SURE_WHICH.which * refused)
      return { is: 'not ours', refusal: undefined, nearest: undefined, places }
    const refusal = curriculum.tutor.refusals.find((each) => each.id === which.place)
    return { is: 'not ours', refusal: which.place, nearest: refusal?.nearest, places: [] }
  }

  return { bookOrNot, criteriaFor, placesOf: finder.placesOf, answersIn: finder.all }
}
