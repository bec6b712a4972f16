import type { DateField } from '../../src/activity/activity.ts'
import type { Need } from '../../src/activity/fields/module.ts'
import { controlId } from '../../src/activity/fields/register.ts'
import type { TypedDay } from '../../src/evidence/day.ts'
import { AskField } from '../components/fields/register.tsx'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Seen } from '../components/marks.tsx'

export interface DetailsProps {
  readonly responseId: string
  readonly done: string
  /** How the day is asked for. */
  readonly about: DateField
  readonly details: { readonly title: string } & TypedDay
  /** The version kept already, where these words have changed since, and where they have not. */
  readonly kept?: { readonly version: number; readonly changed: boolean } | undefined
  readonly mistakes: readonly Mistake[]
}

/** The first page after finishing: what it is called, and the day it is about. */
export function DetailsPage({ responseId, done, details, about, kept, mistakes }: DetailsProps) {
  return (
    <>
      <ErrorSummary title="Not there yet: a little is missing" mistakes={mistakes} />
      <header class="flow">
        <h1>What it might be evidence for</h1>
        <p class="lead">
          You have finished {done}, and it is kept. If you like, say which criteria it speaks to. It takes a few
          minutes, and it can wait.
        </p>
        {kept?.changed && (
          <p>
            You changed it after you kept version {kept.version}. That version stays as it was; what you keep now
            becomes version {kept.version + 1}.
          </p>
        )}
        <Seen>Only you can read this. Nothing is claimed unless you claim it.</Seen>
      </header>
      <form class="loose" method="post" action={`/responses/${responseId}/evidence`}>
        <TextField
          id="title"
          label="What shall it be called?"
          hint="No names of families: call it by what happened."
          value={details.title}
          maxlength={200}
          wrong={wrongAt(mistakes, 'title')}
        />
        <AskField field={about} value={details} needs={needsAt(mistakes, about)} />
        <p class="row">
          <button type="submit" class="btn">
            Next: choose criteria
          </button>
          <NotNow />
        </p>
      </form>
    </>
  )
}

/** Leaves with everything typed so far saved. */
export function NotNow() {
  return (
    <button type="submit" class="plain" name="do" value="later">
      Not now
    </button>
  )
}

/** What is wrong with the day, as the field itself speaks of its boxes. */
function needsAt(mistakes: readonly Mistake[], about: DateField): readonly Need[] {
  return ['day', 'month', 'year'].flatMap((at) => {
    const message = wrongAt(mistakes, controlId(about.id, at))
    return message === undefined ? [] : [{ at, message }]
  })
}
