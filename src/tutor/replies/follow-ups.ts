import type { Curriculum } from '../../content/curriculum.ts'
import type { NearestAnswer } from '../finding.ts'
import { bare, type Reply } from '../reply.ts'
import { type createBookAnswers, toChooseFrom } from './from-book.ts'
import type { Voice } from './voice.ts'

/** The last answer in a thread, and what it was an answer to. */
export interface Before {
  readonly asked: string
  readonly reply: Reply
  /** What was answered of late: it is not said again. */
  readonly said: ReadonlySet<string>
}

/** What the tutor says where somebody wants more of the last answer, or was not answered what they asked. */
export function createFollowUps(
  { place }: Pick<Curriculum, 'place'>,
  say: Voice,
  book: ReturnType<typeof createBookAnswers>,
) {
  /** @param answers of the place that answered last, the nearest first. */
  function more(before: Before | undefined, answers: readonly NearestAnswer[]): Reply {
    const at = before && place(before.reply.parts[0] ?? '')
    if (!before || !at) return bare('refuse', say('more of what'))
    const next = answers.find(({ question }) => !before.said.has(question.answerText))
    if (next) return { ...book.fromPlace(before.asked, next), about: before.asked }
    const text = say('no more', { part: at.number, title: at.title })
    return { ...bare('answer', text), parts: [at.number], about: before.asked }
  }

  /** @param answers that may have been meant, the likeliest first. Neither what was said is offered, nor what was offered. */
  function misread(before: Before | undefined, answers: readonly NearestAnswer[]): Reply {
    const offered = (before?.reply.choices ?? []).map((choice) => choice.does === 'mean' && answerOf(choice))
    const others = answers
      .filter(({ question }) => !before?.said.has(question.answerText))
      .filter(({ place, index }) => !offered.includes(answerOf({ place: place.number, answer: index })))
      .slice(0, 3)
    if (!before || others.length === 0) return bare('refuse', say('misread what'))
    return { ...toChooseFrom(say('misread'), others), about: before.asked }
  }

  return { more, misread }
}
function answerOf({ place, answer }: { readonly place: string; readonly answer?: number }): string {
  return `${place} ${answer}`
}

export type FollowUps = ReturnType<typeof createFollowUps>
