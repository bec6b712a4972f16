import type { Place, Question } from '../content/curriculum.ts'
import { lastOne, tellingStems } from './words.ts'

/** The authored answer of a place that comes nearest to what was asked. */
export interface NearestAnswer {
  readonly place: Place
  readonly question: Question
  /** Its number in the place, from 0. */
  readonly index: number
  /** How much of what was asked it shares; of the one that is found, how much the nearest of its place does. */
  readonly near: number
}

/** What a stem tells. */
export interface Stems {
  /** From 0 to a little over 1. */
  telling(stem: string): number
  /** Of all stems that people use, how many are this one: above 0. */
  share(stem: string): number
}

/** What is known of a place: every phrasing and every answer as a text, and in which of them each stem stands. */
interface Known {
  readonly where: ReadonlyMap<string, readonly number[]>
  /** How much each text weighs, by all that tells in it. */
  readonly weights: readonly number[]
  /** Of each text, the number of its question; answers stand after their phrasings. */
  readonly of: readonly number[]
  readonly isAnswer: readonly boolean[]
  /** By question: how many stems its phrasings have in all, and its answer counts half. */
  readonly sizes: Float64Array
}

/** Finds answers in a place by the words that tell. What it has read of a place it keeps. */
export function createFinder({ telling, share }: Stems) {
  const read = new Map<string, Known>()
  const knownOf = (place: Place): Known => {
    const kept = read.get(place.number) ?? readPlace(place, telling)
    read.set(place.number, kept)
    return kept
  }
  const stemsOf = lastOne((text) => [...tellingStems(text)])
  const nearnessIn = (place: Place, asked: string) => {
    const stems = stemsOf(asked).map((stem) => ({ stem, weight: telling(stem), share: share(stem) }))
    const known = knownOf(place)
    return { near: nearness(place, known, stems), fit: fitness(known, stems) }
  }
  return {
    /** So that the first who asks about a place does not wait for it. */
    read: (place: Place): void => void knownOf(place),
    nearest(place: Place, asked: string): NearestAnswer | undefined {
      const { near, fit } = nearnessIn(place, asked)
      let best = 0
      for (let index = 1; index < near.length; index++)
        if (chosen(near, fit, index) > chosen(near, fit, best)) best = index
      const answer = answerOf(place, best, near)
      return answer && { ...answer, near: Math.max(...near) }
    },
    /** All answers of a place, the nearest first. */
    all(place: Place, asked: string): readonly NearestAnswer[] {
      const { near, fit } = nearnessIn(place, asked)
      return place.questions
        .flatMap((_, index) => answerOf(place, index, near) ?? [])
        .sort((a, b) => chosen(near, fit, b.index) - chosen(near, fit, a.index))
    },
  }
}

/** What is read out: of held-back phrasings the nearest alone finds 41 % of their answers, what fits best 47 %, and both together 48 %. */
function chosen(near: Float64Array, fit: Float64Array, index: number): number {
  return (near[index] as number) + FITTING * (fit[index] as number)
}
const FITTING = 0.1

export type Finder = ReturnType<typeof createFinder>

function readPlace({ questions }: Place, telling: (stem: string) => number): Known {
  const where = new Map<string, number[]>()
  const weights: number[] = []
  const of: number[] = []
  const isAnswer: boolean[] = []
  const sizes = new Float64Array(questions.length)
  for (const [index, { asked, answerText }] of questions.entries()) {
    for (const [at, text] of [...asked, answerText].entries()) {
      let weight = 0
      for (const stem of tellingStems(text)) {
        weight += telling(stem)
        sizes[index] = (sizes[index] as number) + (at === asked.length ? OF_ANSWER : 1)
        const texts = where.get(stem)
        if (texts) texts.push(weights.length)
        else where.set(stem, [weights.length])
      }
      weights.push(weight)
      of.push(index)
      isAnswer.push(at === asked.length)
    }
  }
  return { where, weights, of, isAnswer, sizes }
}

/** So much of a word in the answer itself counts as one in a phrasing. */
const OF_ANSWER = 0.5

/** By question: the nearest phrasing counts most, then the answer itself, then how near all the phrasings are. */
function nearness(
  { questions }: Place,
  { where, weights, of, isAnswer }: Known,
  stems: readonly { readonly stem: string; readonly weight: number }[],
): Float64Array {
  const common = new Float64Array(weights.length)
  const sharing: number[] = []
  let all = 0
  for (const { stem, weight } of stems) {
    all += weight
    for (const text of where.get(stem) ?? []) {
      if (common[text] === 0) sharing.push(text)
      common[text] = (common[text] as number) + weight
    }
  }
  const closest = new Float64Array(questions.length)
  const near = new Float64Array(questions.length)
  for (const text of sharing) {
    const index = of[text] as number
    const like = (common[text] as number) / Math.sqrt(all * (weights[text] as number))
    if (isAnswer[text]) near[index] = (near[index] as number) + 0.35 * like
    else {
      closest[index] = Math.max(closest[index] as number, like)
      near[index] = (near[index] as number) + (0.25 * like) / (questions[index] as Question).asked.length
    }
  }
  for (let index = 0; index < near.length; index++)
    near[index] = (near[index] as number) + 0.6 * (closest[index] as number)
  return near
}

/** So many stems of everybody’s are mixed into those of a question, so that one which was never used there is not the end of it. */
const MIXED_IN = 100

/** By question: how much likelier these stems are from whoever asks it than from anybody (naive Bayes). */
function fitness(
  { where, of, isAnswer, sizes }: Known,
  stems: readonly { readonly stem: string; readonly share: number }[],
): Float64Array {
  const fit = Float64Array.from(sizes, (size) => -stems.length * Math.log(1 + size / MIXED_IN))
  const counts = new Float64Array(sizes.length)
  for (const { stem, share } of stems) {
    const texts = where.get(stem) ?? []
    for (const text of texts) {
      const index = of[text] as number
      counts[index] = (counts[index] as number) + (isAnswer[text] ? OF_ANSWER : 1)
    }
    for (const text of texts) {
      const index = of[text] as number
      fit[index] = (fit[index] as number) + Math.log(1 + (counts[index] as number) / (MIXED_IN * share))
      counts[index] = 0
    }
  }
  return fit
}

function answerOf(place: Place, index: number, near: Float64Array): NearestAnswer | undefined {
  const question = place.questions[index]
  return question && { place, question, index, near: near[index] as number }
}
