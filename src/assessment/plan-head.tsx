import { PlanHead } from '../../views/assessment/plan.tsx'
import type { Deps } from '../deps.ts'
import { plansOf } from './plan.ts'
import { plansShown } from './plan-props.ts'
import { unitsToSign } from './sign-off.ts'

/** What stands at the head of a learner's own map: HTML, or nothing. */
export async function planHead(deps: Pick<Deps, 'db' | 'clock' | 'curriculum'>, learnerId: string): Promise<string> {
  const next = (await plansOf(deps.db.read, learnerId)).find(({ doneAt }) => doneAt === null)
  const toSign = await unitsToSign(deps.db.read, deps.curriculum, learnerId)
  if (!next && toSign.length === 0) return ''
  return `${<PlanHead next={next && plansShown([next], deps)[0]} toSign={toSign} />}`
}
