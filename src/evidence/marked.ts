import { type AnswerInWords, type Run, runsOf } from './passage.ts'
import { paragraphsOf, type Stretch } from './sentences.ts'

/** An answer with the words that claims rest on marked in it, paragraph by paragraph. */
export interface MarkedAnswer {
  readonly answer: AnswerInWords
  readonly paragraphs: readonly (readonly Run[])[]
  readonly claimed: boolean
}

export interface Numbered extends Stretch {
  readonly number: number
  readonly stepId: string
  readonly fieldId: string
}

export function markedAnswers(answers: readonly AnswerInWords[], claims: readonly Numbered[]): readonly MarkedAnswer[] {
  return answers.map((answer) => {
    const own = claims.filter(({ stepId, fieldId }) => stepId === answer.stepId && fieldId === answer.fieldId)
    const paragraphs = paragraphsOf(answer.words).map((within) => runsOf(answer.words, within, own))
    return { answer, paragraphs, claimed: own.length > 0 }
  })
}
