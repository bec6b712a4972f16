import type { Mistake } from '../../views/components/forms.tsx'
import type { DateField } from '../activity/activity.ts'
import { controlId, controlName } from '../activity/fields/register.ts'
import type { Award } from '../content/curriculum.ts'
import { londonDay, readDay, type TypedDay, typedDay } from '../evidence/day.ts'
import type { Form } from '../web/form.ts'
import type { Agreed, Plan } from './plan.ts'

export const LONGEST_PLAN = 2000

/** A plan as it was typed, right or wrong. */
export interface TypedPlan {
  /** Of the form: a double press agrees once. */
  readonly key: string
  readonly unit: string
  readonly criteria: readonly string[]
  readonly words: string
  readonly due: TypedDay
}

export const byWhen: DateField = {
  id: 'due',
  kind: 'date',
  label: 'By when?',
  hint: 'For example, 14 3 2027.',
  optional: false,
}

export function blankPlan(key: string): TypedPlan {
  return { key, unit: '', criteria: [], words: '', due: { day: '', month: '', year: '' } }
}

export function typedFrom({ id, unit, criteria, words, due }: Plan): TypedPlan {
  return { key: id, unit, criteria, words, due: typedDay(due) }
}

export function readPlan(form: Form): TypedPlan {
  const box = (at: string) => form.get(controlName(byWhen.id, at)).slice(0, 200)
  return {
    key: form.get('key').slice(0, 64),
    unit: form.get('unit'),
    criteria: form.all('criterion'),
    words: form.get('words'),
    due: { day: box('day'), month: box('month'), year: box('year') },
  }
}

/**
 * What is still missing, or the plan as it is agreed.
 *
 * @param before the plan that is changed: its day may be past already.
 */
export function planFrom(
  typed: TypedPlan,
  award: Award,
  now: number,
  before?: Plan,
): { readonly needs: readonly Mistake[] } | { readonly agreed: Agreed } {
  const unit = award.units.find(({ code }) => code === typed.unit)
  const due = readDay(typed.due)
  const criteria = award.criteria.filter(({ code }) => typed.criteria.includes(code))
  const words = typed.words.trim()
  const needs: Mistake[] = []
  if (!unit) needs.push({ at: 'unit', message: 'Choose the unit that it is about' })
  if (unit && criteria.some((each) => each.unit !== unit.code)) {
    needs.push({ at: 'criteria', message: `Choose criteria of unit ${unit.code} only, or another unit` })
  }
  if (words === '') needs.push({ at: 'words', message: 'Say what comes next' })
  if (words.length > LONGEST_PLAN) needs.push({ at: 'words', message: 'Say it in at most 2,000 characters' })
  const dayNeed = needOfDay(due, now, before)
  if (dayNeed) needs.push({ at: controlId(byWhen.id, 'day'), message: dayNeed })
  if (needs.length > 0 || !unit || due === undefined) return { needs }
  return { agreed: { unit: unit.code, criteria: criteria.map(({ code }) => code), words, due } }
}

function needOfDay(due: string | undefined, now: number, before: Plan | undefined): string | undefined {
  if (due === undefined) return 'Write the day as day, month and year, for example 14 3 2027'
  if (due < londonDay(now) && due !== before?.due) return 'Choose a day that is still to come'
  return undefined
}
