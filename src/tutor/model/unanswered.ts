import type { Outcome } from './model.ts'

/** The model gave no answer that can be used. */
export class Unanswered extends Error {
  override name = 'Unanswered'
  readonly outcome: Exclude<Outcome, 'worded'>

  constructor(outcome: Exclude<Outcome, 'worded'>) {
    super(`The model's answer was ${outcome}`)
    this.outcome = outcome
  }
}
