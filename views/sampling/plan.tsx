import type { Decision, Plan } from '../../src/sampling/plans.ts'
import { dayInWords, dayOf } from '../../src/when.ts'
import { ErrorSummary, type Mistake, TextField } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { SelectField } from '../components/select-field.tsx'
import { counted } from '../components/words.ts'
import { Coverage, type CoverageProps } from './coverage.tsx'
import { Said } from './fields.tsx'
import { examineHref, ownHref, planKinds, SampleRows } from './rows.tsx'
import { RulesInWords } from './rules.tsx'

/** What somebody looks for among the decisions that could be added. */
export interface Sought {
  readonly learner: string
  readonly assessor: string
  readonly unit: string
}

export interface PlanProps extends CoverageProps {
  readonly plan: Plan
  readonly mistakes: readonly Mistake[]
  readonly done: boolean
  readonly sought: Sought
  /** The first of those that were found, and how many there are. */
  readonly found: readonly Decision[]
  readonly foundCount: number
  readonly assessors: readonly { readonly id: string; readonly name: string }[]
}

export function PlanPage(props: PlanProps) {
  const { plan, mistakes, done } = props
  const due = plan.samples.filter(({ state }) => state === 'due')
  return (
    <>
      <ErrorSummary title="Not closed yet" kept="The plan is as it was." mistakes={mistakes} />
      <PlanHead plan={plan} back="/samples" />
      {done && <Kept>The plan is kept.</Kept>}
      <section class="flow" aria-labelledby="inside">
        <h2 id="inside">{counted(plan.samples.length, 'decision')} in it</h2>
        {plan.samples.length === 0 && <p>Nothing is in it yet.</p>}
        <SampleRows samples={plan.samples} href={ownHref} />
      </section>
      <Coverage {...props} />
      {plan.own && due.length > 0 && (
        <details class="fold" id="leave">
          <summary>Leave something out</summary>
          <ul class="rows">
            {due.map(({ sample, learner }) => (
              <li>
                <form
                  class="act"
                  method="post"
                  action={`/samples/plans/${plan.plan.id}/leave-out/${sample.judgementId}`}
                >
                  <span>
                    {sample.criterion}, {learner}
                  </span>
                  <button type="submit" class="plain">
                    Leave out
                    <span class="hide">
                      {' '}
                      {sample.criterion} of {learner}
                    </span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </details>
      )}
      {plan.own && plan.plan.closedAt === null && <AddMore {...props} />}
      {plan.own && plan.plan.closedAt === null && (
        <form method="post" action={`/samples/plans/${plan.plan.id}/close`}>
          <button type="submit" class="btn second" id="close">
            Close this plan
          </button>
        </form>
      )}
    </>
  )
}

export function PlanHead({ plan: { plan, rules }, back }: { plan: Pick<Plan, 'plan' | 'rules'>; back: string }) {
  return (
    <header class="flow">
      <p class="small">
        <a href={back}>Back</a>
      </p>
      <h1>{plan.name}</h1>
      <p>
        {planKinds[plan.kind]}, decisions sent from {dayInWords(plan.from)} to {dayInWords(plan.until)}. Planned by{' '}
        {plan.iqaName} on {dayOf(plan.createdAt)}
        {plan.closedAt !== null && `, closed on ${dayOf(plan.closedAt)}`}.
      </p>
      <Said by={`${plan.iqaName} notes`} words={plan.note} />
      <details class="fold">
        <summary>How it was drawn</summary>
        <RulesInWords rules={rules} />
      </details>
    </header>
  )
}

/** The same for an EQA: to read, and nothing to press. */
export function ExaminedPlanPage({ plan }: { plan: Plan }) {
  return (
    <>
      <PlanHead plan={plan} back="/examine" />
      <section class="flow" aria-labelledby="inside">
        <h2 id="inside">{counted(plan.samples.length, 'decision')} that you may look at</h2>
        <SampleRows samples={plan.samples} href={examineHref} />
      </section>
    </>
  )
}

function AddMore({ plan, sought, found, foundCount, assessors, units }: PlanProps) {
  const path = `/samples/plans/${plan.plan.id}`
  return (
    <section class="flow" aria-labelledby="add">
      <h2 id="add">Add others by hand</h2>
      <form class="flow short" method="get" action={path}>
        <TextField id="learner" label="Learner’s name" type="search" value={sought.learner} autocomplete="off" />
        <SelectField id="assessor" label="Assessor" none="Any assessor" options={assessors} value={sought.assessor} />
        <SelectField
          id="unit"
          label="Unit"
          none="Any unit"
          options={units.map((unit) => ({ id: unit, name: `Unit ${unit}` }))}
          value={sought.unit}
        />
        <button type="submit" class="btn second">
          Look for decisions
        </button>
      </form>
      <p role="status">
        {foundCount === 0 ? 'No other decision fits.' : `${counted(foundCount, 'decision')} not in the plan.`}
        {foundCount > found.length && ` The newest ${found.length} are here: say more to find others.`}
      </p>
      <ul class="rows">
        {found.map((each) => (
          <li>
            <form class="act" method="post" action={`${path}/add/${each.id}`}>
              <span>
                <b>
                  {each.criterion}, {each.learner}
                </b>
                : “{each.decision}” by {each.assessor} on {dayOf(each.sentAt)}
              </span>
              <button type="submit" class="plain">
                Add
                <span class="hide">
                  {' '}
                  {each.criterion} of {each.learner}
                </span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
