import type { Activity, Field, Step } from './activity.ts'
import { controlId, type FormLike } from './fields/form.ts'
import { hasOneControl, isEmpty, needsOf, parseStored, readField, wordsOf } from './fields/register.ts'

/** Field id → value, as the field's module defines it. */
export type Values = Readonly<Record<string, unknown>>

export interface Answer {
  readonly values: Values
  /** Goes up by one at each change. */
  readonly revision: number
  /** The learner went on from here, with or without having answered everything. */
  readonly passed: boolean
  readonly savedAt: number
}
/** By step id. */
export type Answers = ReadonlyMap<string, Answer>

/** The step that is waiting: the first not passed. Nothing when all have been: then it is time to check. */
export function presentStep(activity: Activity, answers: Answers): Step | undefined {
  return activity.steps.find((step) => !answers.get(step.id)?.passed)
}

/** Steps up to and including the present one. */
export function mayVisit(activity: Activity, answers: Answers, stepId: string): boolean {
  const present = presentStep(activity, answers)
  const last = present ? activity.steps.indexOf(present) : activity.steps.length - 1
  const at = activity.steps.findIndex((step) => step.id === stepId)
  return at !== -1 && at <= last
}

export function stepOf(activity: Activity, stepId: string): Step | undefined {
  return activity.steps.find((step) => step.id === stepId)
}

export function stepBefore(activity: Activity, stepId: string): Step | undefined {
  return activity.steps[activity.steps.findIndex((step) => step.id === stepId) - 1]
}

export function stepAfter(activity: Activity, stepId: string): Step | undefined {
  const at = activity.steps.findIndex((step) => step.id === stepId)
  return at === -1 ? undefined : activity.steps[at + 1]
}

/** `Step 3 of 6`. */
export function progress(activity: Activity, stepId: string): { number: number; of: number; words: string } {
  const number = activity.steps.findIndex((step) => step.id === stepId) + 1
  const of = activity.steps.length
  return { number, of, words: `Step ${number} of ${of}` }
}

/** Something a step still needs of the learner. */
export interface StepNeed {
  readonly field: Field
  /** Relative name of the control, as in `Posted`; and its id in the page. */
  readonly at: string
  readonly control: string
  /** Said at the control. */
  readonly message: string
  /** Said in a list, away from it. */
  readonly summary: string
}

export function needsOfStep(step: Step, values: Values): readonly StepNeed[] {
  return step.fields.flatMap((field) => {
    const value = parseStored(field, values[field.id])
    if (!field.optional && isEmpty(field, value)) {
      const least = hasOneControl(field) ? 'a few words are enough' : 'choose or fill in what fits'
      const message = `Needs you: ${least}, or leave it for now.`
      return [{ field, at: '', control: controlId(field.id, ''), message, summary: `Answer “${field.label}”` }]
    }
    return needsOf(field, value).map(({ at, message }) => ({
      field,
      at,
      control: controlId(field.id, at),
      message,
      summary: message,
    }))
  })
}

/** What stands between here and finishing, steps that were left for now included. */
export function missing(activity: Activity, answers: Answers): readonly { step: Step; needs: readonly StepNeed[] }[] {
  return activity.steps
    .map((step) => ({ step, needs: needsOfStep(step, answers.get(step.id)?.values ?? {}) }))
    .filter(({ needs }) => needs.length > 0)
}

/** What a form sent for a step. Values that no field of the step asks for are carried along, never dropped. */
export function readStep(step: Step, form: FormLike, kept: Values = {}): Values {
  return { ...kept, ...Object.fromEntries(step.fields.map((field) => [field.id, readField(field, form)])) }
}

/** What is stored, with a value for every field: what a form begins from. */
export function valuesOf(step: Step, stored: Values = {}): Values {
  return {
    ...stored,
    ...Object.fromEntries(step.fields.map((field) => [field.id, parseStored(field, stored[field.id])])),
  }
}

export function wordsOfStep(step: Step, values: Values): string {
  return step.fields
    .map((field) => wordsOf(field, values[field.id]))
    .filter((words) => words !== '')
    .join('\n\n')
}

/** Whether anything was answered in a step. */
export function answered(step: Step, values: Values): boolean {
  return step.fields.some((field) => !isEmpty(field, values[field.id]))
}

export function sameValues(one: Values, other: Values): boolean {
  return canonical(one) === canonical(other)
}

/** JSON with its keys in order: the same for the same values, however they came. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
}

/** An answer to something that the activity no longer asks. */
export interface Stray {
  readonly stepId: string
  readonly fieldId: string
  readonly words: string
}

/** Stored answers whose step or field is not in the activity: kept, and shown as they are. */
export function strays(activity: Activity, answers: Answers): readonly Stray[] {
  return [...answers].flatMap(([stepId, { values }]) => {
    const known = new Set(stepOf(activity, stepId)?.fields.map((field) => field.id))
    return Object.entries(values)
      .filter(([fieldId]) => !known.has(fieldId))
      .map(([fieldId, value]) => ({ stepId, fieldId, words: texts(value).join('\n\n') }))
      .filter(({ words }) => words !== '')
  })
}

/** Every text in a value of unknown shape. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  if (typeof value === 'number') return [String(value)]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : []
}
