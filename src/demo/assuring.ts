import type { Deps } from '../deps.ts'
import { lookedAt } from '../ledger/looks.ts'
import { observe } from '../sampling/assessors.ts'
import { addable, addToPlan, closePlan, findPlan, keepPlan, type PlanInput, proposalFor } from '../sampling/plans.ts'
import { usual } from '../sampling/rules.ts'
import { closeSample, decide, type Verdict } from '../sampling/samples.ts'
import { noteStandardisation } from '../sampling/standardisation.ts'
import type { Actor } from '../web/session.ts'
import { type Act, act, dayIn } from './acts.ts'

const FIRST = 'unit-402-first'
const SECOND = 'both-teams-second'

const agrees = (feedback: string): Verdict => ({ verdict: 'agreed', feedback, action: '', actionDue: null })

/** Before Jo’s unit is signed off: three of the decisions on it, chosen by hand. */
const first: readonly Act[] = [
  act(36, 10, async (deps, { ivor }) => {
    const note = 'The first unit of the year that is nearly whole. One of each kind of evidence.'
    const plan = planOf(deps, FIRST, 'Unit 402, before the first sign-off', { from: -62, until: 0, note })
    const { all } = await proposalFor(deps, ivor, plan)
    const chosen = all.filter(({ criterion }) => ['402.1.3', '402.2.2', '402.3.1'].includes(criterion))
    await keepPlan(
      deps,
      ivor,
      plan,
      chosen.filter(({ decision }) => decision === 'met').map(({ id }) => id),
    )
  }),
  act(35, 9, async (deps, { ivor }) => {
    await says(deps, ivor, FIRST, '402.1.3', agrees('Her words are in the record, and the feedback answers them.'))
    await says(
      deps,
      ivor,
      FIRST,
      '402.3.1',
      agrees('The new reason says what was missing. You asked for exactly that.'),
    )
    await says(deps, ivor, FIRST, '402.2.2', {
      verdict: 'returned',
      feedback:
        'I agree that it is met: the observation shows it. “Well done” does not tell Jo what she did, or a reader which behaviour grew and which shrank.',
      action: 'Say in the feedback which behaviour grew, which shrank, and where you saw it.',
      actionDue: dayIn(deps, 7),
    })
  }),
  act(30, 10, async (deps, { ivor }) => {
    const { samples } = await findPlan(deps, ivor, FIRST)
    for (const { sample, state } of samples) if (state === 'answered') await closeSample(deps, ivor, sample.id)
    const left = await closePlan(deps, ivor, FIRST)
    if (left > 0) throw new Error('The demonstration: Ivor’s first plan has something left in it')
  }),
]

/** Drawn by the rules, and under way: some looked at, one returned and still with Ruth, the rest to come. */
const second: readonly Act[] = [
  act(3, 9, async (deps, { ivor }) => {
    const note = 'Owen is new, so half of his. Of Ruth’s, what rests on writing alone.'
    const plan = planOf(deps, SECOND, 'Both teams, the last four weeks', { from: -26, until: 0, note })
    const { proposed } = await proposalFor(deps, ivor, plan)
    await keepPlan(
      deps,
      ivor,
      plan,
      proposed.map(({ decision }) => decision.id),
    )
    await alsoSample(deps, ivor, SECOND, ['400.5.2', '401.2.3', '401.8.1'])
  }),
  act(2, 9, async (deps, { ivor }) => {
    await says(deps, ivor, SECOND, '401.2.3', agrees('The words that Sam chose carry it, and your feedback says why.'))
    await says(deps, ivor, SECOND, '400.5.2', {
      verdict: 'returned',
      feedback:
        'It asks to demonstrate. What Dilys heard through a door is something, and it stands in no record that anybody can open.',
      action: 'Ask Dilys for a testimony, or see Bev do it yourself. Then say whether the decision stands.',
      actionDue: dayIn(deps, 14),
    })
  }),
]

const beside: readonly Act[] = [
  act(21, 15, (deps, { ivor, ruth }) =>
    observe(deps, ivor, ruth.id, {
      id: 'ruth-at-the-desk',
      day: dayIn(deps, 0),
      what: 'Ruth giving a learner feedback on a piece that she had sent back: in the small office, half an hour.',
      strengths:
        'She read the learner’s own sentence aloud before she said anything about it. She asked what had happened since, and waited. The learner left with one thing to do and knew what it was.',
      action: 'Write down what was agreed while the learner is still there, so that both have the same words.',
      actionDue: dayIn(deps, 35),
    }),
  ),
  act(14, 13, (deps, { ivor }) =>
    noteStandardisation(deps, ivor, {
      id: 'a-plan-is-not-a-change',
      day: dayIn(deps, 0),
      title: 'A plan is not yet a change',
      criteria: ['400.7.2', '401.8.1'],
      present: 'Ruth, Owen, Ivor',
      notes:
        'We read three pages for 400.7.2 without the decisions, and decided each for ourselves. On two we agreed. On the third Owen had said met for a good plan, and Ruth not yet. We settled it by the wording, “making modifications as required”: something has to have been done differently at least once, and the page says what. For 401.8.1 a plan may be enough, since what it asks for is the look back.',
    }),
  ),
  act(5, 10, async (deps, { esme, jo }) => {
    await lookedAt(deps, esme, `/learners/${jo.id}`, jo.id)
    await lookedAt(deps, esme, `/learners/${jo.id}/units/402`, jo.id)
  }),
]

/** Ivor’s sampling and what goes with it; and what Esme has looked at. */
export const assuring: readonly Act[] = [...first, ...second, ...beside]

function planOf(
  deps: Deps,
  id: string,
  name: string,
  { from, until, note }: { readonly from: number; readonly until: number; readonly note: string },
): PlanInput {
  return { id, name, kind: 'interim', from: dayIn(deps, from), until: dayIn(deps, until), rules: usual, note }
}

async function says(deps: Deps, ivor: Actor, planId: string, criterion: string, verdict: Verdict): Promise<void> {
  const { samples } = await findPlan(deps, ivor, planId)
  const found = samples.find(({ sample, state }) => sample.criterion === criterion && state === 'due')
  if (!found) throw new Error(`The demonstration: ${criterion} is not in the plan ${planId}`)
  await decide(deps, ivor, found.sample.id, verdict)
}

/** By hand, where the rules did not draw it. */
async function alsoSample(deps: Deps, ivor: Actor, planId: string, criteria: readonly string[]): Promise<void> {
  const plan = await findPlan(deps, ivor, planId)
  const wanted = criteria.filter((code) => !plan.samples.some(({ sample }) => sample.criterion === code))
  for (const { id, criterion } of await addable(deps, ivor, plan)) {
    if (wanted.includes(criterion)) await addToPlan(deps, ivor, planId, id)
  }
}
