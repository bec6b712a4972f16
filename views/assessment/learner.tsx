import type { SeenLearner, SubmittedItem } from '../../src/assessment/learner.ts'
import type { Unit } from '../../src/content/curriculum.ts'
import { dayInWords, dayOf } from '../../src/when.ts'
import { kindWords } from '../components/kinds.ts'
import { Seen } from '../components/marks.tsx'
import { counted, listed } from '../components/words.ts'
import { LearnerUnit } from './learner-units.tsx'
import { type PlanShown, Plans } from './plan.tsx'

export interface LearnerProps {
  readonly learner: SeenLearner
  readonly units: readonly Unit[]
  readonly plans: readonly PlanShown[]
}

/** One learner, for those whom a tie leads there; and for a coordinator, who sees how each criterion stands. */
export function LearnerPage({ learner, units, plans }: LearnerProps) {
  const { id, name, by, groups, sampled } = learner
  const tied = by.size > 0
  return (
    <>
      <header class="flow">
        <p class="small">
          <a href="/learners">Back to learners</a>
        </p>
        <h1>{name}</h1>
        {groups.length > 0 && <p class="small">In {listed(groups.map((group) => group.name))}</p>}
        <Seen by="two">{seenInWords(tied, sampled !== undefined)}</Seen>
      </header>
      {tied && <Onward id={id} assesses={by.has('assesses')} whole={!sampled} />}
      {tied && <Submitted learnerId={id} items={learner.items} />}
      {tied && !sampled && <Planned learnerId={id} plans={plans} assesses={by.has('assesses')} />}
      {units.map((unit) => (
        <LearnerUnit unit={unit} learner={learner} />
      ))}
    </>
  )
}

function seenInWords(tied: boolean, sampled: boolean): string {
  if (!tied) return 'You see how each criterion stands. What was written is between the learner and their assessor.'
  if (sampled) return 'You see what was sampled, and nothing else.'
  return 'You see what was submitted, and nothing else: no drafts, notes or conversations.'
}

/** Where a colleague of this page leads on to: records to begin, and the portfolio. */
function Onward({ id, assesses, whole }: { id: string; assesses: boolean; whole: boolean }) {
  if (!assesses && !whole) return null
  return (
    <nav class="row screen" aria-label="What you can do">
      {assesses && (
        <>
          <a class="plain" href={`/learners/${id}/records`}>
            Records with them
          </a>
          <a class="plain" href={`/learners/${id}/records/observation`}>
            Record an observation
          </a>
          <a class="plain" href={`/learners/${id}/records/discussion`}>
            Record a professional discussion
          </a>
          <a class="plain" href={`/learners/${id}/records/questioning`}>
            Record questioning
          </a>
        </>
      )}
      {whole && (
        <a class="plain" href={`/learners/${id}/portfolio`}>
          The whole portfolio
        </a>
      )}
    </nav>
  )
}

function Submitted({ learnerId, items }: { learnerId: string; items: readonly SubmittedItem[] }) {
  return (
    <section aria-labelledby="submitted" class="flow">
      <h2 id="submitted">{items.length === 0 ? 'Submitted' : `${counted(items.length, 'piece')} submitted`}</h2>
      {items.length === 0 && <p>Nothing was submitted yet.</p>}
      {items.length > 0 && (
        <ul class="rows">
          {items.map((item) => (
            <li class="tight">
              <a href={`/learners/${learnerId}/evidence/${item.evidenceId}/${item.version}`}>{item.title}</a>
              <p class="small">
                {kindWords[item.kind].one}, version {item.version}, about {dayInWords(item.happenedOn)}. For{' '}
                {listed(item.criteria)}.
              </p>
              <p class="small">{whereInWords(item)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function whereInWords({ submittedAt, returnedAt, withdrawn }: SubmittedItem): string {
  const sent = `Submitted on ${dayOf(submittedAt)}`
  const then = returnedAt === null ? 'it waits for an assessor' : `the decisions went back on ${dayOf(returnedAt)}`
  return withdrawn ? `${sent}. The learner has withdrawn it since.` : `${sent}; ${then}.`
}

function Planned({
  learnerId,
  plans,
  assesses,
}: {
  learnerId: string
  plans: readonly PlanShown[]
  assesses: boolean
}) {
  return (
    <section aria-labelledby="plan" class="flow">
      <h2 id="plan">What is agreed to come next</h2>
      {plans.length === 0 && <p>Nothing is agreed yet.</p>}
      {plans.length > 0 && <Plans plans={openFirst(plans)} learnerId={assesses ? learnerId : undefined} />}
      {assesses && (
        <p class="screen">
          <a class="btn second" href={`/learners/${learnerId}/plan`}>
            Agree what comes next
          </a>
        </p>
      )}
    </section>
  )
}

const openFirst = (plans: readonly PlanShown[]) =>
  plans.toSorted((a, b) => Number(a.doneAt !== null) - Number(b.doneAt !== null))
