import type { AnswerInWords } from '../evidence/passage.ts'

/** Some words of an answer, and what they answer. */
export interface SharedPassage {
  readonly step: string
  readonly label: string
  readonly quote: string
}

/** What a share says: why, and the words. As it stays with a session once something was noted on it. */
export interface SharedWords {
  readonly note: string
  readonly passages: readonly SharedPassage[]
}

export const passagesIn = (json: string): readonly SharedPassage[] => JSON.parse(json) as SharedPassage[]

export const passageFrom = ({ step, field, words }: AnswerInWords): SharedPassage => ({
  step,
  label: field.label,
  quote: words,
})

/** What was kept of a share with a session, or nothing. */
export function discussedWords(stored: string): SharedWords | undefined {
  return stored === '' ? undefined : (JSON.parse(stored) as SharedWords)
}
