import type { UnitStanding } from '../../src/assessment/sign-off.ts'
import type { Criterion } from '../../src/content/curriculum.ts'
import { dayOf } from '../../src/when.ts'
import { Seen } from '../components/marks.tsx'
import { counted } from '../components/words.ts'
import { Wording } from '../evidence/criterion.tsx'
import { OwnUnits } from './sign-off-own.tsx'

/** Something that was agreed to come next. */
export interface PlanShown {
  readonly id: string
  readonly unit: string
  readonly words: string
  readonly criteria: readonly Criterion[]
  readonly due: string
  /** Whole days. */
  readonly late: number
  readonly byName: string
  readonly createdAt: number
  readonly doneAt: number | null
}

/** The learner's own page: what was agreed, and how far each unit is from being signed off. */
export function OwnPlanPage({ plans, units }: { plans: readonly PlanShown[]; units: readonly UnitStanding[] }) {
  const open = plans.filter(({ doneAt }) => doneAt === null)
  const done = plans.filter(({ doneAt }) => doneAt !== null)
  return (
    <>
      <header class="flow">
        <p class="small">
          <a href="/map">Back to your map</a>
        </p>
        <h1>Your plan</h1>
        <p class="lead">What you and your assessor agreed to do next.</p>
        <Seen by="two">You and your assessor can read this.</Seen>
      </header>
      <section aria-labelledby="agreed" class="flow">
        <h2 id="agreed">Agreed</h2>
        {open.length === 0 ? <p>Nothing is agreed just now.</p> : <Plans plans={open} />}
      </section>
      {done.length > 0 && (
        <section aria-labelledby="done" class="flow">
          <h2 id="done">Done</h2>
          <Plans plans={done} />
        </section>
      )}
      <OwnUnits units={units} />
    </>
  )
}

/** @param learnerId where the reader may change them, whose they are. */
export function Plans({ plans, learnerId }: { plans: readonly PlanShown[]; learnerId?: string | undefined }) {
  return (
    <ol class="rows">
      {plans.map((plan) => (
        <li class="tight" id={`plan-${plan.id}`}>
          <p class="said as-typed">{plan.words}</p>
          <p>
            <b>{dueInWords(plan)}</b> <span class="small">Unit {plan.unit}.</span>
          </p>
          {plan.criteria.length > 0 && (
            <ul class="tight small">
              {plan.criteria.map((criterion) => (
                <li>
                  <Wording criterion={criterion} />
                </li>
              ))}
            </ul>
          )}
          <p class="small">
            Agreed with {plan.byName} on {dayOf(plan.createdAt)}
          </p>
          {learnerId !== undefined && plan.doneAt === null && <Changes plan={plan} learnerId={learnerId} />}
        </li>
      ))}
    </ol>
  )
}

function Changes({ plan, learnerId }: { plan: PlanShown; learnerId: string }) {
  const base = `/learners/${learnerId}/plan/${plan.id}`
  return (
    <form class="row screen" method="post" action={`${base}/done`}>
      <button type="submit" class="plain">
        It is done<span class="hide">: {plan.words}</span>
      </button>
      <a class="plain" href={base}>
        Change it<span class="hide">: {plan.words}</span>
      </a>
    </form>
  )
}

export function dueInWords({ due, late, doneAt }: Pick<PlanShown, 'due' | 'late' | 'doneAt'>): string {
  if (doneAt !== null) return `Done on ${dayOf(doneAt)}.`
  if (late === 0) return `By ${due}.`
  return `It was to be done by ${due}: ${counted(late, 'day').toLowerCase()} ago.`
}

/** At the head of the map: what is agreed next, and a unit that waits for the learner's own name. */
export function PlanHead({ next, toSign }: { next: PlanShown | undefined; toSign: readonly string[] }) {
  if (!next && toSign.length === 0) return null
  return (
    <div class="tight rule">
      {toSign.map((unit) => (
        <p>
          <a href={`/units/${unit}`}>Unit {unit} is ready for you to read and sign</a>
        </p>
      ))}
      {next && (
        <p>
          <span class="small">Agreed with {next.byName}</span>
          <br />
          <span class="said as-typed">{next.words}</span>
          <br />
          {dueInWords(next)} <a href="/plan">Your plan</a>
        </p>
      )}
    </div>
  )
}
