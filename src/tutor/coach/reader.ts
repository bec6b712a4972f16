import type { Writing } from '../../content/tutor/writings.ts'
import type { BinaryModel } from '../learn/binary.ts'
import { glancesAt } from './cues.ts'
import { type Move, moves } from './moves.ts'
import { unitsOf } from './sentences.ts'
import { type Lesson, learnSentences, lessonOf, likelySentences } from './training.ts'
import { learnWhole, likelyWhole, saidBy, type Whole } from './whole.ts'

/** What the coach has learned from coded writings. About 1.2 MB. */
export interface CoachModel {
  readonly sentences: BinaryModel
  /** One for each move, in order. */
  readonly wholes: readonly Whole[]
}

/** What the coach makes of one move in one writing. */
export interface Read {
  readonly move: Move
  /** How likely the writing makes it, 0 to 1. */
  readonly likely: number
  readonly made: boolean
  /** Whether the coach is sure enough to speak of it; where it is not, pages say nothing. */
  readonly sure: boolean
  /** The one that shows it best, where it is made. `start` and `end` in UTF-16 units. */
  readonly sentence?: { readonly text: string; readonly start: number; readonly end: number }
}

/** Nearer to the middle than this, the coach holds its tongue. */
const UNSURE = 0.22
/** How the wholes are learned: on writings whose sentences were read by a model that had not seen them. */
const FOLDS = 2

/** The same writings in the same order make the same model. Takes some seconds. */
export function trainCoach(writings: readonly Writing[]): CoachModel {
  return trainOn(writings.map(lessonOf))
}

export function trainOn(lessons: readonly Lesson[]): CoachModel {
  const unseen = Array.from({ length: FOLDS }, (_, fold) => {
    const model = learnSentences(lessons.filter((_, index) => index % FOLDS !== fold))
    return lessons
      .filter((_, index) => index % FOLDS === fold)
      .map(({ glances, made }) => ({ made, likely: likelySentences(model, glances) }))
  }).flat()
  return {
    sentences: learnSentences(lessons),
    wholes: moves.map((_, move) =>
      learnWhole(
        unseen.map(({ made, likely }) => ({
          ...saidBy(likely.map((each) => each[move] ?? 0)),
          made: made[move] === 1,
        })),
      ),
    ),
  }
}

/** Every move in order, made or not. */
export function readWriting(model: CoachModel, text: string): readonly Read[] {
  const units = unitsOf(text)
  const glances = glancesAt(units.map(({ start, end }) => text.slice(start, end)))
  const likely = likelySentences(model.sentences, glances)
  return moves.map((move, index) => {
    const each = likely.map((of) => of[index] ?? 0)
    const read = readMove(model, index, each)
    const unit = units[each.indexOf(Math.max(...each))]
    const sentence = read.made && unit ? { ...unit, text: text.slice(unit.start, unit.end) } : undefined
    return { move, ...read, ...(sentence ? { sentence } : {}) }
  })
}

/** @param each how likely each sentence makes the move. */
export function readMove({ wholes }: CoachModel, move: number, each: readonly number[]) {
  const whole = wholes[move]
  const likely = whole && each.length > 0 ? likelyWhole(whole, saidBy(each)) : 0
  return { likely, made: likely > 0.5, sure: Math.abs(likely - 0.5) >= UNSURE }
}
