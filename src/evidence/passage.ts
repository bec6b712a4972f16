import type { Activity, Field } from '../activity/activity.ts'
import { parseStored, wordsOf } from '../activity/fields/register.ts'
import type { Answers } from '../activity/walk.ts'
import type { Stretch } from './sentences.ts'

/** Step id → field id → value, as a version freezes it. */
export type FrozenAnswers = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The words a claim rests on: which answer, and which of its words. */
export interface Passage extends Stretch {
  readonly stepId: string
  readonly fieldId: string
  readonly quote: string
}

/** One answer as it is read: the question as it was asked, what was stored, and the same in plain words. */
export interface AnswerInWords {
  readonly stepId: string
  readonly fieldId: string
  readonly step: string
  readonly field: Field
  readonly value: unknown
  readonly words: string
}

/** Always in the activity's own order, so that the same answers freeze to the same text. */
export function freeze(activity: Activity, answers: Answers): FrozenAnswers {
  const kept = activity.steps.flatMap((step) => {
    const values = answers.get(step.id)?.values
    return values ? [[step.id, values] as const] : []
  })
  return Object.fromEntries(kept)
}

/** Every answer that has words, in order. */
export function answersInWords(activity: Activity, answers: FrozenAnswers): readonly AnswerInWords[] {
  return activity.steps.flatMap((step) =>
    step.fields.flatMap((field) => {
      const stored = answers[step.id]?.[field.id]
      if (stored === undefined) return []
      const value = parseStored(field, stored)
      const words = wordsOf(field, value)
      return words.trim() === '' ? [] : [{ stepId: step.id, fieldId: field.id, step: step.name, field, value, words }]
    }),
  )
}

/** Answers that are shown as a picture, with the same in words. */
export function isDrawn({ kind }: Field): boolean {
  return kind === 'network' || kind === 'genogram' || kind === 'timeline'
}

export function answerAt(
  answers: readonly AnswerInWords[],
  at: { readonly stepId: string; readonly fieldId: string },
): AnswerInWords | undefined {
  return answers.find(({ stepId, fieldId }) => stepId === at.stepId && fieldId === at.fieldId)
}

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

/**
 * The passage between two places of an answer, without white space round it. A place inside an emoji or an accented
 * letter moves outwards, so that no letter is ever cut in two. Nothing where there are no words between them.
 */
export function passageOf(answer: AnswerInWords, from: number, to: number): Passage | undefined {
  const { words, stepId, fieldId } = answer
  if (from < 0 || to > words.length || from >= to) return undefined
  const letters = graphemes.segment(words)
  let start = letters.containing(from)?.index ?? from
  const last = letters.containing(to - 1)
  let end = last ? last.index + last.segment.length : to
  const chosen = words.slice(start, end)
  if (chosen.trim() === '') return undefined
  start += chosen.length - chosen.trimStart().length
  end -= chosen.length - chosen.trimEnd().length
  return { stepId, fieldId, start, end, quote: words.slice(start, end) }
}

/** Where a passage stands now: at its old place if it can, else where the same words stand nearest to it. */
export function carried(passage: Passage, answers: readonly AnswerInWords[]): Passage | undefined {
  const words = answerAt(answers, passage)?.words
  if (words === undefined) return undefined
  let nearest: number | undefined
  for (let at = words.indexOf(passage.quote); at !== -1; at = words.indexOf(passage.quote, at + 1)) {
    if (nearest === undefined || Math.abs(at - passage.start) < Math.abs(nearest - passage.start)) nearest = at
  }
  return nearest === undefined ? undefined : { ...passage, start: nearest, end: nearest + passage.quote.length }
}

/** A stretch of words that the same claims rest on, and the claims that begin with it. */
export interface Run {
  readonly text: string
  readonly claims: readonly number[]
  readonly begins: readonly number[]
}

/** Cuts words where any claim begins or ends. Put together again, the runs are the words. */
export function runsOf(
  words: string,
  within: Stretch,
  claims: readonly (Stretch & { number: number })[],
): readonly Run[] {
  const cuts = new Set([within.start, within.end])
  for (const { start, end } of claims) {
    for (const at of [start, end]) if (at > within.start && at < within.end) cuts.add(at)
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? within.end
    const on = claims.filter((claim) => claim.start < end && claim.end > start)
    return {
      text: words.slice(start, end),
      claims: on.map(({ number }) => number),
      begins: on.filter((claim) => claim.start === start).map(({ number }) => number),
    }
  })
}
