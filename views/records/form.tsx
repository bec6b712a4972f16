import { raw } from 'hono/html'
import type { DateField } from '../../src/activity/activity.ts'
import { controlId } from '../../src/activity/fields/register.ts'
import type { Unit } from '../../src/content/curriculum.ts'
import type { OpenRecord } from '../../src/records/record.ts'
import type { RecordNeeds, Typed } from '../../src/records/typed.ts'
import { whenOf } from '../../src/when.ts'
import { AskField } from '../components/fields/register.tsx'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Kept, Seen } from '../components/marks.tsx'
import { Attached } from './attached.tsx'
import { StaysThere } from './begin.tsx'
import { ClaimsPart } from './claims.tsx'
import { RecordSheet } from './sheet.tsx'
import { kindWords } from './words.ts'

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
      <Head {...props} />
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

function Head({ record, typed }: RecordFormProps) {
  const { kind, activity, learner, madeByLearner, savedAt, revision, back } = record
  return (
    <header class="flow">
      <p class="small">
        {madeByLearner ? (
          <a href="/evidence">Your evidence</a>
        ) : (
          <a href={`/learners/${learner.id}/records`}>Records with {learner.name}</a>
        )}
      </p>
      <h1>{typed.title || activity.title}</h1>
      <p class="small">
        {kindWords[kind].one}
        {!madeByLearner && `, with ${learner.name}`}.
      </p>
      {back && (
        <div class="guard tight">
          <p>
            <b>{back.by} did not sign it yet.</b> Change what needs it, then sign again.
          </p>
          {back.why && (
            <blockquote class="said">
              <p>{back.why}</p>
            </blockquote>
          )}
        </div>
      )}
      {kind !== 'testimony' && <div class="tight">{raw(activity.introHtml)}</div>}
      {kind === 'testimony' && <p>Somebody who saw the work writes down what they saw. You ask; they write.</p>}
      {kind === 'signpost' && <StaysThere />}
      <Seen>
        {madeByLearner
          ? 'Only you can read this until you send it to your assessor.'
          : `Only you can read this until you sign it; then ${learner.name} does, and signs or hands it back.`}
      </Seen>
      {revision > 0 && <Kept>Kept as a draft on {whenOf(savedAt)}.</Kept>}
    </header>
  )
}

function Elsewhere({ savedAt }: { savedAt: number }) {
  return (
    <div class="alarm tight" role="alert" aria-labelledby="elsewhere" tabindex={-1} id="needs" autofocus>
      <h2 id="elsewhere">Not kept yet: this was changed on another page</h2>
      <p>
        Somewhere else it was kept on {whenOf(savedAt)}. What you typed here is all below, and kept nowhere yet. What
        was kept stands at the foot of this page. Keep this one, and it takes the other’s place.
      </p>
    </div>
  )
}

/** The other text, whole, so that nothing is lost by keeping one of them. */
function AsKept({ record }: { record: OpenRecord }) {
  return (
    <section class="rule flow" aria-labelledby="as-kept">
      <h2 id="as-kept">As it was kept elsewhere</h2>
      <p>
        <a href={`/records/${record.id}`}>Carry on with this one</a>, and what you typed above goes.
      </p>
      <RecordSheet record={record} bare={record.kind === 'testimony'} />
    </section>
  )
}

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

/** Whom a testimony is asked of. */
function Whom({ typed: { asked }, mistakes }: { typed: Typed; mistakes: readonly Mistake[] }) {
  const wrong = (id: string) => wrongAt(mistakes, id)
  return (
    <section class="flow" aria-labelledby="whom">
      <h2 id="whom">Who saw it?</h2>
      <p>
        A colleague, a manager, somebody from another service. Not a parent or a child, unless your assessor has said
        so. They need no account: you give them a link.
      </p>
      <TextField
        id="witness-name"
        label="Their name"
        value={asked.name}
        maxlength={200}
        wrong={wrong('witness-name')}
      />
      <TextField
        id="witness-role"
        label="What they do"
        hint="“Health visitor”, “team manager”."
        value={asked.role}
        maxlength={200}
        wrong={wrong('witness-role')}
      />
      <TextField
        id="witness-knows"
        label="How they know the work"
        hint="“We visited together”, “she was in the room”."
        value={asked.knows}
        maxlength={500}
        wrong={wrong('witness-knows')}
      />
      <TextField
        id="witness-email"
        label="Their e-mail (if you like)"
        hint="To know where you sent it. Alongside writes to nobody for you."
        type="email"
        inputmode="email"
        value={asked.email}
        maxlength={200}
        wrong={wrong('witness-email')}
      />
    </section>
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
