import type { TypedStandardisation } from '../../src/sampling/forms.ts'
import type { StandardisationRow } from '../../src/sampling/standardisation.ts'
import { dayInWords } from '../../src/when.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { TextArea } from '../components/text-area.tsx'
import { Said } from './fields.tsx'

interface ListProps {
  readonly notes: readonly StandardisationRow[]
  readonly writes: boolean
  readonly done: boolean
}

/** What assessors agreed when they compared their decisions. */
export function StandardisationPage({ notes, writes, done }: ListProps) {
  return (
    <>
      <header class="flow">
        <h1>Standardisation</h1>
        <p class="lead">What was agreed when assessors compared their decisions.</p>
        {done && <Kept>The note is kept. The assessors can read it here.</Kept>}
        {writes && (
          <p>
            <a class="btn" href="/standardisation/new">
              Note a meeting
            </a>
          </p>
        )}
      </header>
      {notes.length === 0 && <p>No meeting is noted yet.</p>}
      <ul class="rows">
        {notes.map((each) => (
          <li class="flow">
            <h2>{each.title}</h2>
            <p>
              {dayInWords(each.day)}, noted by {each.iqaName}
              {each.criteria.length > 0 && `. Criteria: ${each.criteria.join(', ')}`}.
            </p>
            <Said by="There" words={each.present} />
            <Said by="Agreed" words={each.notes} />
          </li>
        ))}
      </ul>
    </>
  )
}

export function NewStandardisationPage({
  typed,
  mistakes,
}: {
  typed: TypedStandardisation
  mistakes: readonly Mistake[]
}) {
  return (
    <>
      <ErrorSummary title="Not kept yet: a little is missing" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href="/standardisation">Back to the notes</a>
        </p>
        <h1>Note a meeting</h1>
        <p class="lead">Assessors of the same learners and their EQA can read it. No names of learners or families.</p>
      </header>
      <form class="loose short" method="post" action="/standardisation">
        <input type="hidden" name="id" value={typed.id} />
        <TextField id="day" type="date" label="When did you meet?" value={typed.day} wrong={wrongAt(mistakes, 'day')} />
        <TextField
          id="title"
          label="What was it about?"
          value={typed.title}
          maxlength={200}
          wrong={wrongAt(mistakes, 'title')}
        />
        <TextField
          id="criteria"
          label="Which criteria? (if you like)"
          hint="By number, such as 400.7.2 401.3.1"
          value={typed.criteria}
          wrong={wrongAt(mistakes, 'criteria')}
        />
        <TextArea
          maxlength={5000}
          id="present"
          label="Who was there?"
          value={typed.present}
          wrong={wrongAt(mistakes, 'present')}
        />
        <TextArea
          maxlength={5000}
          id="notes"
          label="What was agreed?"
          value={typed.notes}
          wrong={wrongAt(mistakes, 'notes')}
        />
        <p>
          <button type="submit" class="btn">
            Keep the note
          </button>
        </p>
      </form>
    </>
  )
}
