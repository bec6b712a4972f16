import type { Place } from '../content/curriculum.ts'
import type { Lessons } from '../content/tutor/tutor.ts'
import { type Commonness, shareOf, tellingOf } from './commonness.ts'
import { type Inverted, invert, MOST_LINES } from './inverted.ts'
import { tellingStems } from './words.ts'

/**
 * All that is known to ask for an answer of the book, and the answers themselves, as texts: by stem, in which of them it
 * stands. Answers are numbered through the whole book, place after place.
 */
export interface Phrasings {
  /** Of each place, the number of its first answer. */
  readonly firsts: ReadonlyMap<string, number>
  /** By stem, in which texts it stands. */
  readonly texts: Inverted
  /** By text: which answer it asks for, or is. */
  readonly of: Uint16Array
  /** By text: whether it is the answer itself. */
  readonly isAnswer: Uint8Array
  /** By text: the square root of how much all its stems tell. */
  readonly lengths: Float32Array
  readonly fits: Fits
}

/** How much likelier a stem is from whoever asks for an answer than from anybody (naive Bayes, in logarithms). */
export interface Fits {
  /** By stem, and one more: where its answers begin. */
  readonly starts: Int32Array
  readonly answers: Uint16Array
  /** What the stem adds for each of these, */
  readonly adds: Float32Array
  /** and what each stem takes away, by answer: where much is asked, more is said of everything. */
  readonly takes: Float32Array
}

/** So much of a word in the answer itself counts as one in a phrasing. */
const OF_ANSWER = 0.5
/** So many stems of everybody’s are mixed into those of an answer, so that one which was never used there is not the end of it. */
const MIXED_IN = 100

interface Text {
  /** By number. */
  readonly stems: readonly number[]
  readonly tells: number
  readonly of: number
  readonly isAnswer: boolean
}

export function gatherPhrasings(places: readonly Place[], waysIn: Lessons['waysIn'], common: Commonness): Phrasings {
  const telling = tellingOf(common)
  const firsts = new Map<string, number>()
  const texts: Text[] = []
  let answers = 0
  const add = (text: string, of: number, isAnswer = false) => {
    const stems = [...tellingStems(text)]
    const tells = stems.reduce((sum, stem) => sum + telling(stem), 0)
    texts.push({ stems: stems.flatMap((stem) => common.stems.get(stem) ?? []), tells, of, isAnswer })
  }
  for (const { number, questions } of places) {
    firsts.set(number, answers)
    for (const { said, answer } of waysIn.get(number) ?? []) if (answer !== undefined) add(said, answers + answer)
    for (const { asked, answerText } of questions) {
      for (const each of asked) add(each, answers)
      add(answerText, answers, true)
      answers++
    }
  }
  if (texts.length > MOST_LINES)
    throw new Error(`The tutor can know ${MOST_LINES} phrasings, and there are ${texts.length}`)
  return {
    firsts,
    texts: invert(
      texts.map(({ stems }) => stems),
      common.stems.size,
    ),
    of: Uint16Array.from(texts, ({ of }) => of),
    isAnswer: Uint8Array.from(texts, ({ isAnswer }) => (isAnswer ? 1 : 0)),
    lengths: Float32Array.from(texts, ({ tells }) => Math.sqrt(tells)),
    fits: fitsOf(texts, answers, common),
  }
}

function fitsOf(texts: readonly Text[], answers: number, common: Commonness): Fits {
  const share = shareOf(common)
  const sizes = new Float64Array(answers)
  const counts = Array.from({ length: common.stems.size }, () => new Map<number, number>())
  for (const { stems, of, isAnswer } of texts) {
    const one = isAnswer ? OF_ANSWER : 1
    sizes[of] = (sizes[of] as number) + stems.length * one
    for (const stem of stems) counts[stem]?.set(of, (counts[stem].get(of) ?? 0) + one)
  }
  const starts = new Int32Array(counts.length + 1)
  for (const [stem, by] of counts.entries()) starts[stem + 1] = (starts[stem] as number) + by.size
  const usual = [...common.stems.keys()].map((stem) => MIXED_IN * share(stem))
  return {
    starts,
    answers: Uint16Array.from(counts.flatMap((by) => [...by.keys()])),
    adds: Float32Array.from(
      counts.flatMap((by, stem) => [...by.values()].map((count) => Math.log(1 + count / (usual[stem] as number)))),
    ),
    takes: Float32Array.from(sizes, (size) => Math.log(1 + size / MIXED_IN)),
  }
}
