import type { TypedVerdict } from '../../src/sampling/forms.ts'
import type { Look } from '../../src/sampling/samples.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { TextArea } from '../components/text-area.tsx'
import { PickOne } from './fields.tsx'
import { LookAtIt } from './look.tsx'

export interface SampleProps {
  readonly look: Look
  readonly typed: TypedVerdict
  readonly mistakes: readonly Mistake[]
  readonly done: boolean
}

export function SamplePage({ look, typed, mistakes, done }: SampleProps) {
  const { sample, state } = look.sample
  return (
    <>
      <ErrorSummary title="Not kept yet: a little is missing" mistakes={mistakes} />
      {done && <Kept>What you decided is kept.</Kept>}
      <LookAtIt look={look} back={`/samples/plans/${sample.planId}`} />
      {state === 'due' && <Decide id={sample.id} typed={typed} mistakes={mistakes} />}
      {(state === 'answered' || state === 'returned') && (
        <form class="flow" method="post" action={`/samples/${sample.id}/close`}>
          <h2>{state === 'answered' ? 'It is answered' : 'The assessor has not answered yet'}</h2>
          <p>
            {state === 'answered'
              ? 'Look again at what is there now. If it is well, close it. If not, add the new decision to a plan.'
              : 'You can close it without an answer, where it has been settled between you.'}
          </p>
          <button type="submit" class={state === 'answered' ? 'btn' : 'btn second'}>
            Close it
          </button>
        </form>
      )}
    </>
  )
}

function Decide({ id, typed, mistakes }: { id: string; typed: TypedVerdict; mistakes: readonly Mistake[] }) {
  return (
    <form class="loose short" method="post" action={`/samples/${id}`}>
      <h2>What do you say?</h2>
      <PickOne
        name="verdict"
        legend="This decision"
        chosen={typed.verdict}
        wrong={wrongAt(mistakes, 'verdict')}
        options={[
          { value: 'agreed', words: 'I agree with it' },
          { value: 'returned', words: 'I return it to the assessor' },
        ]}
      />
      <TextArea
        maxlength={5000}
        id="feedback"
        label="Feedback to the assessor"
        hint="Needed where you return it."
        value={typed.feedback}
        wrong={wrongAt(mistakes, 'feedback')}
      />
      <TextArea
        maxlength={5000}
        id="action"
        label="What is to be done"
        hint="Only where you return it."
        value={typed.action}
        wrong={wrongAt(mistakes, 'action')}
      />
      <TextField
        id="actionDue"
        type="date"
        label="By which day"
        hint="Only where you return it."
        value={typed.actionDue}
        wrong={wrongAt(mistakes, 'actionDue')}
      />
      <p>
        <button type="submit" class="btn">
          Keep and tell the assessor
        </button>
      </p>
    </form>
  )
}

/** The same for an EQA: to read, and nothing to press. */
export function ExaminedSamplePage({ look }: { look: Look }) {
  return <LookAtIt look={look} back="/examine" />
}
