import type { AnswerInWords, Passage } from './passage.ts'
import { paragraphsOf, type Stretch, sentencesOf } from './sentences.ts'

/** Answers as they stand on the page where words are chosen: each sentence has a number, through all of them. */
export interface NumberedAnswer {
  readonly answer: AnswerInWords
  readonly paragraphs: readonly (readonly Piece[])[]
  readonly sentences: readonly NumberedSentence[]
}
export interface NumberedSentence extends Stretch {
  readonly number: number
  readonly text: string
  /** What the controls send: the place of its first and of its last letter. */
  readonly from: string
  readonly to: string
}
/** A sentence, or what stands before one: a space, a bullet. */
export type Piece = NumberedSentence | { readonly gap: string }

export function numbered(answers: readonly AnswerInWords[]): readonly NumberedAnswer[] {
  let number = 0
  return answers.map((answer) => {
    const sentences = sentencesOf(answer.words).map(({ start, end }) => {
      number++
      const text = answer.words.slice(start, end)
      return { number, text, start, end, from: placeIn(answer, start), to: placeIn(answer, end) }
    })
    const paragraphs = paragraphsOf(answer.words).map((within) => piecesIn(answer.words, within, sentences))
    return { answer, sentences, paragraphs }
  })
}

export function placeIn({ stepId, fieldId }: Pick<Passage, 'stepId' | 'fieldId'>, offset: number): string {
  return `${stepId}/${fieldId}/${offset}`
}

/** What stands between two sentences of a paragraph, line breaks included, is kept as it was written. */
function piecesIn(words: string, within: Stretch, sentences: readonly NumberedSentence[]): readonly Piece[] {
  let at = within.start
  const pieces = sentences
    .filter(({ start, end }) => start >= within.start && end <= within.end)
    .flatMap((sentence): Piece[] => {
      const gap = words.slice(at, sentence.start)
      at = sentence.end
      return gap === '' ? [sentence] : [{ gap }, sentence]
    })
  return at < within.end ? [...pieces, { gap: words.slice(at, within.end) }] : pieces
}
