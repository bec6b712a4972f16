import type { PlanRow } from '../../src/sampling/plans.ts'
import type { Sample, SampleState } from '../../src/sampling/samples.ts'
import { dayInWords, dayOf } from '../../src/when.ts'

export const stateWords: Readonly<Record<SampleState, string>> = {
  due: 'To look at',
  agreed: 'Agreed',
  returned: 'Returned, waiting for the assessor',
  answered: 'Answered, to look at again',
  closed: 'Returned, and closed',
}

/** Where its page is, for who reads it. */
export type SampleHref = (id: string) => string
export const ownHref: SampleHref = (id) => `/samples/${id}`
export const examineHref: SampleHref = (id) => `/examine/samples/${id}`

export function SampleRows({ samples, href = ownHref }: { samples: readonly Sample[]; href?: SampleHref }) {
  return (
    <ul class="rows">
      {samples.map((each) => (
        <li class="tight">
          <a href={href(each.sample.id)}>
            {each.sample.criterion}, {each.learner}
          </a>
          <p>
            <b>{stateWords[each.state]}</b>. {each.assessor} decided “{each.decision}”
            {each.sentAt !== null && ` on ${dayOf(each.sentAt)}`}.
          </p>
          <p class="small">
            {each.sample.why} {each.plan}.
            {each.state === 'returned' && each.sample.actionDue && ` By ${dayInWords(each.sample.actionDue)}.`}
          </p>
        </li>
      ))}
    </ul>
  )
}

export function PlanRows({ plans, href }: { plans: readonly PlanRow[]; href: (id: string) => string }) {
  return (
    <ul class="rows">
      {plans.map((plan) => (
        <li class="tight">
          <a href={href(plan.id)}>{plan.name}</a>
          <p class="small">
            {planKinds[plan.kind]}, {dayInWords(plan.from)} to {dayInWords(plan.until)}, by {plan.iqaName}
            {plan.closedAt !== null && `, closed on ${dayOf(plan.closedAt)}`}.
          </p>
        </li>
      ))}
    </ul>
  )
}

/** How each kind of plan is called. */
export const planKinds: Readonly<Record<PlanRow['kind'], string>> = {
  interim: 'Interim',
  summative: 'Summative',
}
