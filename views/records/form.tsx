import { raw } from 'hono/html'
import type { DateField } from '../../src/activity/activity.ts'
import { controlId } from '../../src/activity/fields/register.ts'
import type { Unit } from '../../src/content/curriculum.ts'
import type { OpenRecord } from '../../src/records/record.ts'
import type { RecordNeeds, Typed } from '../../src/records/typed.ts'
import { AskField } from '../components/fields/register.tsx'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Attached } from './attached.tsx'
import { ClaimsPart } from './claims.tsx'
import { AsKept, Elsewhere } from './elsewhere.tsx'
import { FormHead } from './form-head.tsx'
import { Whom } from './whom.tsx'

export interface RecordFormProps {
  readonly record: OpenRecord
  /** What stands in the form: what is kept, or what was typed and is not kept. */
  readonly typed: Typed
  readonly about: DateField
  /** Units that may be claimed. */
  readonly units: readonly Unit[]
  readonly needs: RecordNeeds
  /** It was changed on another page since this one was opened. */
  readonly elsewhere?: boolean
}

/** A record in the making: one page with all that it asks. */
export function RecordFormPage(props: RecordFormProps) {
  const { record, typed, about, needs, elsewhere = false } = props
  const { mistakes } = needs
  return (
    <>
      <ErrorSummary
        title="Not ready to sign yet: a little is missing"
        kept={KEPT}
        mistakes={elsewhere ? [] : mistakes}
      />
      {elsewhere && <Elsewhere savedAt={record.savedAt} />}
      <FormHead record={record} typed={typed} />
      <form class="loose" method="post" action={`/records/${record.id}`} autocomplete="off" novalidate>
        <input type="hidden" name="_revision" value={record.revision} autocomplete="off" />
        {/* Enter in a line presses a form's first button: it must be the one that only keeps. */}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the tab order, and there for the Enter key alone */}
        <button type="submit" class="hide" name="do" value="keep" tabindex={-1} aria-hidden="true">
          Keep as draft
        </button>
        <div class="flow">
          <TextField
            id="title"
            label="What shall it be called?"
            hint="No names of families: call it by what happened."
            value={typed.title}
            maxlength={200}
            wrong={wrongAt(mistakes, 'title')}
          />
          <AskField field={about} value={typed.day} needs={dayNeeds(mistakes, about)} />
        </div>
        {record.kind === 'testimony' ? <Whom typed={typed} mistakes={mistakes} /> : <Steps {...props} />}
        {record.kind !== 'testimony' && <Attached record={record} wrong={wrongAt(mistakes, 'files')} />}
        <ClaimsPart {...props} />
        <Buttons testimony={record.kind === 'testimony'} />
      </form>
      <Drop record={record} />
      {elsewhere && <AsKept record={record} />}
    </>
  )
}

const KEPT = 'Everything you typed is kept as a draft.'

function Steps({ record, typed, needs }: RecordFormProps) {
  return (
    <>
      {record.activity.steps.map((step) => (
        <section class="flow" aria-labelledby={`step-${step.id}`}>
          <h2 id={`step-${step.id}`}>{step.name}</h2>
          {step.asksHtml && <div class="tight">{raw(step.asksHtml)}</div>}
          {step.fields.map((field) => (
            <AskField
              field={field}
              value={typed.steps[step.id]?.[field.id]}
              needs={needs.fields.filter((need) => need.field.id === field.id)}
            />
          ))}
        </section>
      ))}
    </>
  )
}

function Buttons({ testimony }: { testimony: boolean }) {
  return (
    <p class="row ends">
      <button type="submit" class="btn" name="do" value="check">
        {testimony ? 'Check and ask' : 'Check and sign'}
      </button>
      <button type="submit" class="btn second" name="do" value="keep">
        Keep as draft
      </button>
    </p>
  )
}

function Drop({ record }: { record: OpenRecord }) {
  return (
    <details class="screen">
      <summary>Throw this away</summary>
      <form class="flow" method="post" action={`/records/${record.id}/drop`}>
        <p>All that you wrote in it goes, and any file with it. Nobody can bring it back.</p>
        <button type="submit" class="btn second">
          Throw it away
        </button>
      </form>
    </details>
  )
}

function dayNeeds(mistakes: readonly Mistake[], about: DateField) {
  return ['day', 'month', 'year'].flatMap((at) => {
    const message = wrongAt(mistakes, controlId(about.id, at))
    return message === undefined ? [] : [{ at, message }]
  })
}
