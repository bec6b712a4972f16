import type { Place, Question } from '../content/curriculum.ts'
import { tellingStems } from './words.ts'

/** The authored answer of a place that comes nearest to what was asked. */
export interface NearestAnswer {
  readonly place: Place
  readonly question: Question
  /** Its number in the place, from 0. */
  readonly index: number
  /** How much of what was asked it shares. */
  readonly near: number
}

/** What is known of a place: every phrasing and every answer as a text, and in which of them each stem stands. */
interface Known {
  readonly where: ReadonlyMap<string, readonly number[]>
  /** How much each text weighs, by all that tells in it. */
  readonly weights: readonly number[]
  /** Of each text, the number of its question; answers stand after their phrasings. */
  readonly of: readonly number[]
  readonly isAnswer: readonly boolean[]
}

/** Finds answers in a place by the words that tell. What it has read of a place it keeps. */
export function createFinder(telling: (stem: string) => number) {
  const read = new Map<string, Known>()
  const knownOf = (place: Place): Known => {
    const kept = read.get(place.number) ?? readPlace(place, telling)
    read.set(place.number, kept)
    return kept
  }
  return {
    /** So that the first who asks about a place does not wait for it. */
    read: (place: Place): void => void knownOf(place),
    nearest(place: Place, asked: string): NearestAnswer | undefined {
      return this.all(place, asked)[0]
    },
    /** All answers of a place, the nearest first. */
    all(place: Place, asked: string): readonly NearestAnswer[] {
      const { where, weights, of, isAnswer } = knownOf(place)
      const common = new Float64Array(weights.length)
      let all = 0
      for (const stem of tellingStems(asked)) {
        const weight = telling(stem)
        all += weight
        for (const text of where.get(stem) ?? []) common[text] = (common[text] as number) + weight
      }
      const like = (text: number) =>
        all === 0 || weights[text] === 0 ? 0 : (common[text] as number) / Math.sqrt(all * (weights[text] as number))
      return ranked(place, of, isAnswer, like)
    },
  }
}

export type Finder = ReturnType<typeof createFinder>

function readPlace({ questions }: Place, telling: (stem: string) => number): Known {
  const where = new Map<string, number[]>()
  const weights: number[] = []
  const of: number[] = []
  const isAnswer: boolean[] = []
  for (const [index, { asked, answerText }] of questions.entries()) {
    for (const [at, text] of [...asked, answerText].entries()) {
      let weight = 0
      for (const stem of tellingStems(text)) {
        weight += telling(stem)
        const texts = where.get(stem)
        if (texts) texts.push(weights.length)
        else where.set(stem, [weights.length])
      }
      weights.push(weight)
      of.push(index)
      isAnswer.push(at === asked.length)
    }
  }
  return { where, weights, of, isAnswer }
}

/** The nearest phrasing counts most, then the answer itself, then how near all the phrasings are. */
function ranked(
  place: Place,
  of: readonly number[],
  isAnswer: readonly boolean[],
  like: (text: number) => number,
): readonly NearestAnswer[] {
  const closest = new Float64Array(place.questions.length)
  const sum = new Float64Array(place.questions.length)
  const answers = new Float64Array(place.questions.length)
  for (let text = 0; text < of.length; text++) {
    const index = of[text] as number
    const near = like(text)
    if (isAnswer[text]) answers[index] = near
    else {
      closest[index] = Math.max(closest[index] as number, near)
      sum[index] = (sum[index] as number) + near
    }
  }
  const nearness = (index: number, phrasings: number) => {
    const mean = (sum[index] as number) / Math.max(1, phrasings)
    return 0.6 * (closest[index] as number) + 0.25 * mean + 0.35 * (answers[index] as number)
  }
  return place.questions
    .map((question, index) => ({ place, question, index, near: nearness(index, question.asked.length) }))
    .sort((a, b) => b.near - a.near)
}
