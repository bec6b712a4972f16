import type { AssessorSeen, ObservationRow, Staff } from '../../src/sampling/assessors.ts'
import type { TypedObservation } from '../../src/sampling/forms.ts'
import { dayInWords, dayOf } from '../../src/when.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { TextArea } from '../components/text-area.tsx'
import { Said } from './fields.tsx'
import { daysWords } from './numbers.ts'

export interface AssessorProps {
  readonly seen: AssessorSeen
  readonly typed: TypedObservation
  readonly mistakes: readonly Mistake[]
  readonly done: boolean
}

/** One assessor, for the IQA: how qualified, what they decided, what was seen when somebody watched. */
export function AssessorPage({ seen, typed, mistakes, done }: AssessorProps) {
  const { assessor, met, notYet, waited, observations } = seen
  return (
    <>
      <ErrorSummary title="Not kept yet: a little is missing" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href="/samples">Back to samples</a>
        </p>
        <h1>{assessor.name}</h1>
        <Qualified staff={assessor} />
        {done && <Kept>The observation is kept, and {assessor.name} is told.</Kept>}
        <p>
          {met + notYet === 0
            ? 'No decisions yet on the learners whose assessment you assure.'
            : `Decisions on the learners whose assessment you assure: ${met} met, ${notYet} not yet.`}
          {waited &&
            ` Work waited ${daysWords(waited.median)} as a rule (the median), ${daysWords(waited.longest)} at most.`}
        </p>
      </header>
      <section class="flow" aria-labelledby="observed">
        <h2 id="observed">Observations</h2>
        {observations.length === 0 && <p>Nobody has noted one yet.</p>}
        <Observations observations={observations} />
      </section>
      <form class="loose short" method="post" action={`/assessors/${assessor.id}/observations`}>
        <h2>Note an observation</h2>
        <input type="hidden" name="id" value={typed.id} />
        <TextField
          id="day"
          type="date"
          label="When did you watch?"
          value={typed.day}
          wrong={wrongAt(mistakes, 'day')}
        />
        <TextArea
          maxlength={5000}
          id="what"
          label="What did you watch?"
          value={typed.what}
          wrong={wrongAt(mistakes, 'what')}
        />
        <TextArea
          maxlength={5000}
          id="strengths"
          label="What was done well?"
          value={typed.strengths}
          wrong={wrongAt(mistakes, 'strengths')}
        />
        <TextArea
          maxlength={5000}
          id="action"
          label="What next? (if you like)"
          value={typed.action}
          wrong={wrongAt(mistakes, 'action')}
        />
        <TextField
          id="actionDue"
          type="date"
          label="By which day? (if you like)"
          value={typed.actionDue}
          wrong={wrongAt(mistakes, 'actionDue')}
        />
        <p>
          <button type="submit" class="btn">
            Keep and tell {assessor.name}
          </button>
        </p>
      </form>
    </>
  )
}

export function Qualified({ staff }: { staff: Staff }) {
  if (staff.qualified === null) return <p>How they are qualified is not noted yet. The coordinator can add it.</p>
  const words = staff.qualified ? 'Qualified' : 'Not yet qualified: decisions are countersigned'
  return (
    <p>
      {words}
      {staff.qualification ? `. ${staff.qualification}` : ''}.
    </p>
  )
}

export function Observations({
  observations,
  own = false,
}: {
  observations: readonly ObservationRow[]
  own?: boolean
}) {
  return (
    <ul class="rows">
      {observations.map((each) => (
        <li class="flow">
          <h3>
            {dayInWords(each.day)}, {each.iqaName}
          </h3>
          <Said by="What was watched" words={each.what} />
          <Said by="Done well" words={each.strengths} />
          <Said by={each.actionDue ? `Next, by ${dayInWords(each.actionDue)}` : 'Next'} words={each.action} />
          {each.readAt !== null && <p class="small">Read on {dayOf(each.readAt)}.</p>}
          {own && each.readAt === null && (
            <form method="post" action={`/assessors/mine/${each.id}/read`}>
              <button type="submit" class="btn second">
                I have read it
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

export function ObservedPage({ observations }: { observations: readonly ObservationRow[] }) {
  return (
    <>
      <header class="flow">
        <p class="small">
          <a href="/queue">Back to the queue</a>
        </p>
        <h1>When you were observed</h1>
        {observations.length === 0 && <p class="lead">Nobody has noted an observation of you yet.</p>}
      </header>
      {observations.length > 0 && <h2>Observations</h2>}
      <Observations observations={observations} own />
    </>
  )
}

/** For an EQA: to read. */
export function ExaminedStaffPage({
  assessor,
  observations,
}: {
  assessor: Staff
  observations: readonly ObservationRow[]
}) {
  return (
    <>
      <header class="flow">
        <p class="small">
          <a href="/examine">Back</a>
        </p>
        <h1>{assessor.name}</h1>
        <Qualified staff={assessor} />
      </header>
      <section class="flow" aria-labelledby="observed">
        <h2 id="observed">Observations</h2>
        {observations.length === 0 && <p>None is noted.</p>}
        <Observations observations={observations} />
      </section>
    </>
  )
}
