import type { TypedEnrolment } from '../../src/people/enrolment.ts'
import type { TypedStanding } from '../../src/people/standing.ts'
import { type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { SelectField } from '../components/select-field.tsx'

interface WhoProps {
  readonly personId: string
  readonly typed: { readonly name: string; readonly email: string }
  readonly mistakes: readonly Mistake[]
}

/** For somebody who married, or whose name was misspelt. */
export function WhoForm({ personId, typed, mistakes }: WhoProps) {
  const wrong = (at: string) => wrongAt(mistakes, at)
  return (
    <details class="fold" open={wrong('name') !== undefined || wrong('email') !== undefined}>
      <summary>Put the name or the e-mail right</summary>
      <form class="flow short" method="post" action={`/people/${personId}/who`}>
        <TextField id="name" label="Name" value={typed.name} autocomplete="off" wrong={wrong('name')} />
        <TextField
          id="email"
          label="E-mail"
          type="email"
          value={typed.email}
          autocomplete="off"
          wrong={wrong('email')}
        />
        <p class="small">
          They sign in with this e-mail and the password they have. What was signed before keeps the name that it was
          signed with.
        </p>
        <p>
          <button type="submit" class="btn second">
            Keep it so
          </button>
        </p>
      </form>
    </details>
  )
}

interface EnrolmentProps {
  readonly personId: string
  readonly typed: TypedEnrolment
  readonly mistakes: readonly Mistake[]
}

/** What the front sheet of a portfolio says besides a name. */
export function EnrolmentForm({ personId, typed, mistakes }: EnrolmentProps) {
  const wrong = (at: string) => wrongAt(mistakes, at)
  return (
    <section class="flow" id="enrolment">
      <h2>Enrolment</h2>
      <p class="small">It stands on the front sheet of their portfolio. Any of it can wait.</p>
      <form class="flow short" method="post" action={`/people/${personId}/enrolment`}>
        <TextField
          id="enrolmentNumber"
          label="Their number at the centre"
          value={typed.enrolmentNumber}
          autocomplete="off"
          wrong={wrong('enrolmentNumber')}
        />
        <TextField
          id="uln"
          label="Unique Learner Number"
          hint="Ten figures."
          inputmode="numeric"
          value={typed.uln}
          autocomplete="off"
          wrong={wrong('uln')}
        />
        <div class="two-up">
          <TextField
            id="enrolledOn"
            label="Enrolled on"
            type="date"
            value={typed.enrolledOn}
            wrong={wrong('enrolledOn')}
          />
          <TextField
            id="finishedOn"
            label="Finished on"
            type="date"
            value={typed.finishedOn}
            wrong={wrong('finishedOn')}
          />
        </div>
        <p>
          <button type="submit" class="btn second">
            Keep the enrolment
          </button>
        </p>
      </form>
    </section>
  )
}

interface StandingProps {
  readonly personId: string
  readonly typed: TypedStanding
  readonly assesses: boolean
  readonly countersigners: readonly { readonly id: string; readonly name: string }[]
  readonly mistakes: readonly Mistake[]
}

export function StandingForm({ personId, typed, assesses, countersigners, mistakes }: StandingProps) {
  const wrong = wrongAt(mistakes, 'qualified-yes')
  return (
    <section class="flow" id="standing">
      <h2>Their qualification</h2>
      <form class="flow short" method="post" action={`/people/${personId}/standing`}>
        <fieldset class={wrong ? 'wrong' : undefined} aria-describedby={wrong ? 'qualified-wrong' : undefined}>
          <legend>Are they qualified for what they do here?</legend>
          {wrong && (
            <p class="why" id="qualified-wrong">
              {wrong}
            </p>
          )}
          <label class="pick">
            <input type="radio" id="qualified-yes" name="qualified" value="yes" checked={typed.qualified === 'yes'} />
            <span>Yes</span>
          </label>
          <label class="pick">
            <input type="radio" name="qualified" value="no" checked={typed.qualified === 'no'} />
            <span>
              Not yet
              {assesses && <span class="hint">Somebody qualified countersigns what they decide as an assessor.</span>}
            </span>
          </label>
        </fieldset>
        <TextField
          id="qualification"
          label="Which qualification, and since when"
          hint="For example: Level 3 Award in Assessing Competence, 2019."
          value={typed.qualification}
          autocomplete="off"
          wrong={wrongAt(mistakes, 'qualification')}
        />
        {assesses && (
          <SelectField
            id="countersignerId"
            label="Who countersigns while they are not"
            none={countersigners.length > 0 ? 'Nobody' : 'No other assessor is qualified yet'}
            options={countersigners}
            value={typed.countersignerId}
            wrong={wrongAt(mistakes, 'countersignerId')}
          />
        )}
        <p>
          <button type="submit" class="btn second">
            Keep the qualification
          </button>
        </p>
      </form>
    </section>
  )
}
