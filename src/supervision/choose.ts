import { fingerprint } from '../activity/save-order.ts'
import { type NumberedAnswer, numbered } from '../evidence/numbered.ts'
import { type AnswerInWords, answersInWords, type FrozenAnswers, freeze } from '../evidence/passage.ts'
import type { LoadedResponse } from '../responding/response.ts'
import { titleFor } from '../responding/starting.ts'
import { passageFrom, type SharedPassage } from './shared-words.ts'

/** What a learner says of sharing, as typed. */
export interface Typed {
  readonly supervisor: string
  readonly how: string
  /** `step/field/2`: the third sentence of an answer. */
  readonly ticked: readonly string[]
  readonly note: string
}

/** A response as it can be shared: sentence by sentence. */
export interface Choosable {
  readonly response: LoadedResponse
  readonly frozen: FrozenAnswers
  readonly answers: readonly AnswerInWords[]
  readonly numbered: readonly NumberedAnswer[]
}

export function choosable(response: LoadedResponse): Choosable {
  const frozen = freeze(response.activity, response.answers)
  const answers = answersInWords(response.activity, frozen)
  return { response, frozen, answers, numbered: numbered(answers) }
}

/**
 * What a share is called. The name that a page has by itself tells the day on which it was begun: without it, since a
 * supervisor does not learn when anything was written.
 */
export function shareTitle({ title, activity, createdAt }: LoadedResponse): string {
  return title === titleFor(activity, createdAt) ? activity.title : title
}

export const sentenceKey = ({ stepId, fieldId }: AnswerInWords, index: number) => `${stepId}/${fieldId}/${index}`

/** What exactly would be shared, and what it is known by, so that nobody shares what they have not looked at. */
export interface Chosen {
  readonly whole: boolean
  readonly answers: FrozenAnswers
  readonly passages: readonly SharedPassage[]
  readonly seen: string
}

export function chosenFrom({ response, frozen, answers, numbered }: Choosable, { how, ticked }: Typed): Chosen {
  const whole = how === 'whole'
  const passages = whole ? [] : numbered.flatMap((each) => tickedIn(each, ticked))
  const what = { whole, answers: whole ? frozen : {}, passages }
  return {
    ...what,
    seen: fingerprint({ title: shareTitle(response), words: whole ? answers.map(passageFrom) : passages }),
  }
}

/** Sentences that follow each other are one passage. */
function tickedIn({ answer, sentences }: NumberedAnswer, ticked: readonly string[]): readonly SharedPassage[] {
  const runs: { start: number; end: number; last: number }[] = []
  for (const [index, { start, end }] of sentences.entries()) {
    if (!ticked.includes(sentenceKey(answer, index))) continue
    const run = runs.at(-1)
    if (run?.last === index - 1) Object.assign(run, { end, last: index })
    else runs.push({ start, end, last: index })
  }
  return runs.map(({ start, end }) => ({
    step: answer.step,
    label: answer.field.label,
    quote: answer.words.slice(start, end),
  }))
}
