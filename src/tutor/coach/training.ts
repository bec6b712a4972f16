import type { Writing } from '../../content/tutor/writings.ts'
import { type Answered, type BinaryModel, learnBinary, likelihoods } from '../learn/binary.ts'
import { cuesOf, type Glance, glancesAt, ROOM } from './cues.ts'
import { moves } from './moves.ts'
import { unitsOf } from './sentences.ts'

/** A coded writing, read once for training. */
export interface Lesson {
  readonly examples: readonly Answered[]
  /** The writing as it will be met: one text, its sentences found anew. */
  readonly glances: readonly Glance[]
  /** 1 or 0 for each move. */
  readonly made: readonly number[]
}

type Coded = Writing['sentences']

/** Less than a sentence as it was written: this is only another way in which it could have been. */
const VARIANT = 0.3

export function lessonOf({ sentences }: Writing): Lesson {
  const units = sentencesIn(textOf(sentences))
  const written = sentences.map(({ text }) => text)
  const anew = units.filter((unit) => !written.includes(unit))
  const read = glancesAt([...written, ...anew])
  const glances = read.slice(0, written.length)
  const known = new Map([...written, ...anew].map((text, index) => [text, read[index]]))
  return {
    examples: [
      ...examplesOf(sentences, glances, 1),
      ...examplesOf(twoByTwo<Pick<Coded[number], 'moves'>>(sentences, movesOfBoth), twoByTwo(glances, both), VARIANT),
    ],
    glances: units.flatMap((unit) => known.get(unit) ?? []),
    made: moves.map((move) => (sentences.some((each) => each.moves.includes(move)) ? 1 : 0)),
  }
}

export function textOf(sentences: Coded): string {
  return sentences.map(({ text }) => text).join(' ')
}

function sentencesIn(text: string): readonly string[] {
  return unitsOf(text).map(({ start, end }) => text.slice(start, end))
}

function examplesOf(coded: readonly Pick<Coded[number], 'moves'>[], glances: readonly Glance[], weight: number) {
  return coded.map((sentence, index) => ({
    features: cuesOf(glances, index),
    answers: Uint8Array.from(moves, (move) => (sentence.moves.includes(move) ? 1 : 0)),
    weight,
  }))
}

/** As writers who use no full stops would have it. */
function twoByTwo<T>(each: readonly T[], join: (first: T, second: T) => T): readonly T[] {
  return each.flatMap((first, index) => {
    const second = each[index + 1]
    return index % 2 === 1 || second === undefined ? [] : [join(first, second)]
  })
}

function movesOfBoth(first: Pick<Coded[number], 'moves'>, second: Pick<Coded[number], 'moves'>) {
  return { moves: [...first.moves, ...second.moves] }
}

function both(first: Glance, second: Glance): Glance {
  return { stems: [...first.stems, ...second.stems], signs: [...new Set([...first.signs, ...second.signs])] }
}

export function learnSentences(lessons: readonly Lesson[]): BinaryModel {
  const examples = lessons.flatMap((lesson) => lesson.examples)
  return learnBinary(examples, { room: ROOM, questions: moves.length }, { rounds: 5, rate: 0.25, decay: 2e-5 })
}

/** For each sentence, how likely it makes each move. */
export function likelySentences(model: BinaryModel, glances: readonly Glance[]): readonly Float64Array[] {
  return glances.map((_, index) => likelihoods(model, cuesOf(glances, index), new Float64Array(moves.length)))
}
