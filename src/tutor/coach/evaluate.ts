import type { Writing } from '../../content/tutor/writings.ts'
import { type Move, moves } from './moves.ts'
import { type CoachModel, type Read, readWriting, trainOn } from './reader.ts'
import { lessonOf, textOf } from './training.ts'
import { agreement } from './whole.ts'

/** How well the coach agrees with the people who coded writings that it has not seen. */
export interface CoachReport {
  readonly kappa: Readonly<Record<Move, number>>
  readonly mean: number
  /** Share of all reads that the coach was not sure of. */
  readonly abstained: number
  /** The mean κ among those it was sure of. */
  readonly meanWhenSure: number
}

interface Judged extends Read {
  readonly truly: boolean
}

/** Cross-validated by writing: no writing is read by a coach that learned from any of its sentences. */
export function evaluateCoach(writings: readonly Writing[], folds: number): CoachReport {
  const lessons = writings.map(lessonOf)
  return report(
    Array.from({ length: folds }, (_, fold) => {
      const model = trainOn(lessons.filter((_, index) => index % folds !== fold))
      return judge(
        model,
        writings.filter((_, index) => index % folds === fold),
      )
    }).flat(),
  )
}

/** A coach against writings it did not learn from. */
export function evaluateOn(model: CoachModel, writings: readonly Writing[]): CoachReport {
  return report(judge(model, writings))
}

function judge(model: CoachModel, writings: readonly Writing[]): readonly Judged[] {
  return writings.flatMap(({ sentences }) =>
    readWriting(model, textOf(sentences)).map((read) => ({
      ...read,
      truly: sentences.some((each) => each.moves.includes(read.move)),
    })),
  )
}

function report(judged: readonly Judged[]): CoachReport {
  const sure = judged.filter((each) => each.sure)
  const of = (reads: readonly Judged[]) => moves.map((move) => agreement(reads.filter((each) => each.move === move)))
  const all = of(judged)
  return {
    kappa: Object.fromEntries(moves.map((move, index) => [move, all[index] ?? 0])) as Record<Move, number>,
    mean: mean(all),
    abstained: 1 - sure.length / (judged.length || 1),
    meanWhenSure: mean(of(sure)),
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
}
