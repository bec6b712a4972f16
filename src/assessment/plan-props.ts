import type { PlanShown } from '../../views/assessment/plan.tsx'
import type { Deps } from '../deps.ts'
import { dayInWords } from '../when.ts'
import { daysLate, type Plan } from './plan.ts'

/** Plans as they are read: days in words, criteria with their wording. */
export function plansShown(plans: readonly Plan[], deps: Pick<Deps, 'clock' | 'curriculum'>): readonly PlanShown[] {
  return plans.map((plan) => ({
    id: plan.id,
    unit: plan.unit,
    words: plan.words,
    criteria: plan.criteria.map((code) => deps.curriculum.criterion(code)).filter((each) => each !== undefined),
    due: dayInWords(plan.due),
    late: daysLate(plan, deps.clock()),
    byName: plan.byName,
    createdAt: plan.createdAt,
    doneAt: plan.doneAt,
  }))
}
