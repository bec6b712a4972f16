import type { Staff } from '../../src/sampling/assessors.ts'
import type { PlanRow } from '../../src/sampling/plans.ts'
import type { Sample } from '../../src/sampling/samples.ts'
import { counted } from '../components/words.ts'
import { PlanRows, SampleRows } from './rows.tsx'

export interface SamplesProps {
  readonly samples: readonly Sample[]
  readonly plans: readonly PlanRow[]
  readonly assessors: readonly Staff[]
}

/** An IQA’s desk: what to look at, what came back, and the plans it comes from. */
export function SamplesPage({ samples, plans, assessors }: SamplesProps) {
  const of = (state: Sample['state']) => samples.filter((each) => each.state === state)
  const [open, closed] = [
    plans.filter((each) => each.closedAt === null),
    plans.filter((each) => each.closedAt !== null),
  ]
  const [due, answered, returned] = [of('due'), of('answered'), of('returned')]
  return (
    <>
      <header class="flow">
        <h1>Samples</h1>
        <p class="lead">
          {due.length + answered.length === 0
            ? 'Nothing is waiting for you.'
            : `${counted(due.length + answered.length, 'decision')} for you to look at.`}
        </p>
        <p>
          <a class="btn" href="/samples/plans/new">
            Plan a sample
          </a>
        </p>
      </header>
      <Part id="answered" title="Answered, to look at again" samples={answered} />
      <Part id="due" title="To look at" samples={due} />
      <Part id="returned" title="Returned, waiting for the assessor" samples={returned} />
      <section class="flow" aria-labelledby="plans">
        <h2 id="plans">Plans under way</h2>
        {open.length === 0 ? <p>No plan is under way.</p> : <PlanRows plans={open} href={planHref} />}
        {closed.length > 0 && (
          <details class="fold">
            <summary>
              Closed <span class="small">{closed.length}</span>
            </summary>
            <PlanRows plans={closed} href={planHref} />
          </details>
        )}
      </section>
      <section class="flow" aria-labelledby="assessors">
        <h2 id="assessors">Assessors</h2>
        {assessors.length === 0 && <p>Nobody assesses the learners whose assessment you assure yet.</p>}
        <ul class="rows">
          {assessors.map(({ id, name, qualified }) => (
            <li>
              <a href={`/assessors/${id}`}>{name}</a>
              {qualified === false && <p class="small">Not yet qualified: decisions are countersigned.</p>}
            </li>
          ))}
        </ul>
      </section>
      <nav class="row" aria-label="Quality assurance">
        <a class="plain" href="/standardisation">
          Standardisation notes
        </a>
        <a class="plain" href="/reports">
          Reports
        </a>
        <a class="plain" href="/examine/looks">
          What EQAs have looked at
        </a>
      </nav>
    </>
  )
}

const planHref = (id: string) => `/samples/plans/${id}`

function Part({ id, title, samples }: { id: string; title: string; samples: readonly Sample[] }) {
  if (samples.length === 0) return null
  return (
    <section class="flow" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <SampleRows samples={samples} />
    </section>
  )
}
