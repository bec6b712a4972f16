import type { Curriculum } from '../content/curriculum.ts'
import { createAsks } from './asking.ts'
import { createFinder, type FoundAnswer, type NearestAnswer, type Ranked, ranked } from './finding.ts'
import type { Features } from './learn/features.ts'
import { likelihoods } from './learn/linear.ts'
import { AWARD_AND_TOOL, type Mind, OURS, SAFEGUARDING } from './mind.ts'
import { wordsOf } from './words.ts'

export type FromBook =
  /** `others`: what else may have been meant, where it is not plain. */
  | {
      readonly is: 'asked'
      readonly places: readonly Ranked[]
      readonly answer: NearestAnswer
      readonly others: readonly NearestAnswer[]
      readonly criteria: readonly string[]
    }
  /**
   * It is the book’s, and what is meant is anybody’s guess. `told`: nothing is asked; somebody tells of their day.
   * `likely`: one of the answers may well be meant.
   */
  | {
      readonly is: 'unclear'
      readonly told: boolean
      readonly likely: boolean
      readonly places: readonly Ranked[]
      readonly answers: readonly NearestAnswer[]
      readonly criteria: readonly string[]
    }
  /** `answers`: where it is not plain, those of the book that may speak of it after all, a place each. */
  | {
      readonly is: 'not ours'
      readonly refusal: string | undefined
      readonly nearest: string | undefined
      readonly answers: readonly NearestAnswer[]
    }

/**
 * What speaks against the book’s having an answer, and for it: logistic regression on phrasings that were held back, of what is not the book’s and of what is.
 * How likely it is not the book’s (log odds); how near the nearest phrasing is; all that speaks for the best answer; and whether that is on the award or on
 * Alongside itself, of which people ask in words that also ask for what is not the book’s; and how long the message is (logarithm), since whoever tells a
 * story tells one of the work.
 */
const AGAINST = { refused: 0.61, near: -3.37, score: -0.32, awardOrTool: -1.17, words: -1.68, least: -8 }
/** Only from here on it is said what it is about: less sure, a word such as “book” would be met with the football. */
const SURE_WHICH = { refusal: 0.5, which: 0.4 }
/** Where so little speaks for the best answer, no place is offered instead: of 83 messages that were refused without a kind, 41 of 41 below this were rightly so. */
const HARDLY_ANYTHING = 0.9
const NEARLY_NOTHING = 1e-6
/**
 * How sure it must be of an answer to read it out to whoever asks, and to offer nothing else beside it. Of everyday messages by three hands that were held back, the
 * answer that a reader would choose came first in 13 % below 0.2, in 28 % up to 0.35, in 36 % up to 0.5, in 61 % up to 0.75, and in 92 % above 0.9.
 */
const SURE = { toAnswer: 0.15, alone: 0.5 }
/**
 * The same for whoever only tells. They would rather be heard than told what to do: of 62 such messages six people preferred being asked back 52 times, and an answer 8.
 * What was offered beside the question by guess seldom had anything to do with the day they had.
 */
const SURE_WHERE_TOLD = { toOffer: 0.35, toAnswer: 0.75 }
const TO_CHOOSE_FROM = 3
/** A criterion that comes so near to the first may be meant as well. */
const CLOSE = 0.75
const PERHAPS_A_CRITERION = 0.05

/** Finds what in the book answers a message, and what is not the book’s. */
export function createFromBook(curriculum: Curriculum, mind: Mind, read: (message: string) => Features) {
  const finder = createFinder(curriculum, mind, read)
  const asks = createAsks(curriculum.tutor)

  const criteriaFor = (message: string): readonly string[] => {
    const [first, ...others] = ranked(mind.criteria, likelihoods(mind.criterion, read(message))).slice(0, 3)
    if (!first) return []
    return [first, ...others.filter(({ likely }) => likely > first.likely * CLOSE)].map(({ place }) => place)
  }

  function bookOrNot(message: string, kinds: ReadonlyMap<string, number>): FromBook {
    const { places, answers, sure } = finder.find(message)
    const [first, ...others] = answers
    if (!first) return { is: 'not ours', refusal: undefined, nearest: undefined, answers: [] }
    const criteria = (kinds.get('criterion') ?? 0) > PERHAPS_A_CRITERION ? criteriaFor(message) : first.place.criteria
    const near = { places: places.slice(0, TO_CHOOSE_FROM), criteria }
    const refused = refusing(message, first)
    if (refused) {
      const offered = refused.refusal === undefined && first.score >= HARDLY_ANYTHING
      return { ...refused, answers: offered ? ofEachPlace(answers) : [] }
    }
    const told = !asks(message)
    if (sure >= (told ? SURE_WHERE_TOLD.toAnswer : SURE.alone))
      return { ...near, is: 'asked', answer: first, others: [] }
    if (told || sure < SURE.toAnswer) {
      const some = answers.slice(0, TO_CHOOSE_FROM)
      return { ...near, is: 'unclear', told, answers: some, likely: sure >= SURE_WHERE_TOLD.toOffer }
    }
    return { ...near, is: 'asked', answer: first, others: others.slice(0, TO_CHOOSE_FROM) }
  }

  function ofEachPlace(answers: readonly NearestAnswer[]): readonly NearestAnswer[] {
    const best = new Map([...answers].reverse().map((answer) => [answer.place.number, answer]))
    return [...best.values()].reverse().slice(0, TO_CHOOSE_FROM)
  }

  /** @returns nothing where the book may well have an answer. */
  function refusing(message: string, first: FoundAnswer) {
    const refusals = ranked(mind.refusals, likelihoods(mind.refusal, read(message)))
    const refused = 1 - (refusals.find(({ place }) => place === OURS)?.likely ?? 0)
    if (against(message, refused, first) <= AGAINST.least) return undefined
    const which = refusals.find(({ place }) => place !== OURS)
    const known = which && refused >= SURE_WHICH.refusal && which.likely >= SURE_WHICH.which * refused
    const refusal = known ? which.place : undefined
    const nearest = curriculum.tutor.refusals.find(({ id }) => id === refusal)?.nearest
    return { is: 'not ours', refusal, nearest } as const
  }

  function against(message: string, refused: number, { place, near, score }: FoundAnswer): number {
    const odds = Math.log((refused + NEARLY_NOTHING) / (1 - refused + NEARLY_NOTHING))
    const own = place.number === AWARD_AND_TOOL ? AGAINST.awardOrTool : 0
    const words = Math.log(1 + wordsOf(message).length)
    return AGAINST.refused * odds + AGAINST.near * near + AGAINST.score * score + own + AGAINST.words * words
  }

  /** How much speaks for the best answer, beside those on keeping people safe: they may be asked for by somebody who fears for a child. */
  function speaksFor(message: string): number {
    return finder.find(message).answers.find(({ place }) => place.number !== SAFEGUARDING)?.score ?? 0
  }

  /** What may be meant, the best first. */
  const answersFor = (message: string): readonly NearestAnswer[] => finder.find(message).answers

  return { bookOrNot, speaksFor, criteriaFor, placesOf: finder.placesOf, answersFor, answersIn: finder.all }
}
