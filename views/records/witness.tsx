import { raw } from 'hono/html'
import type { LoadedRecord } from '../../src/records/record.ts'
import type { Testimony } from '../../src/records/testimony.ts'
import type { RecordNeeds } from '../../src/records/typed.ts'
import { dayInWords, dayOf } from '../../src/when.ts'
import { AskField } from '../components/fields/register.tsx'
import { ErrorSummary, TextField, wrongAt } from '../components/forms.tsx'

export interface WitnessProps {
  readonly action: string
  readonly record: LoadedRecord
  readonly typed: Testimony
  readonly needs: RecordNeeds
  readonly expiresAt: number
  readonly organisation: string
  readonly statement: string
}

/** What somebody without an account is asked, who saw the work. */
export function WitnessPage(props: WitnessProps) {
  const { action, record, typed, needs } = props
  return (
    <>
      <ErrorSummary title="Not sent yet: a little is missing" mistakes={needs.mistakes} />
      <Head {...props} />
      <form class="loose" method="post" action={action} autocomplete="off" novalidate>
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
        <AboutYou {...props} />
        <Declaration {...props} />
      </form>
    </>
  )
}

function Head({ record, expiresAt, organisation }: WitnessProps) {
  const { maker, learner, madeByLearner, title, happenedOn, claims, activity } = record
  return (
    <header class="flow">
      <h1>What did you see {learner.name} do?</h1>
      <p class="lead">
        {madeByLearner ? learner.name : `${maker.name}, who assesses ${learner.name},`} asks you to say what you saw of
        their work: {title}
        {happenedOn && `, ${dayInWords(happenedOn)}`}. It counts towards the Level 4 Award in Work with Parents
        {organisation && `, at ${organisation}`}.
      </p>
      <div class="tight">{raw(activity.introHtml)}</div>
      <p>
        <b>Names of families and children stay out.</b> Write “the mother”, “the older child”.
      </p>
      <section class="tight" aria-labelledby="shows">
        <h2 id="shows">What it might show</h2>
        <p>You need not say whether it does. What you saw is enough; somebody else decides.</p>
        <ul class="rows">
          {claims.map(({ criterion }) => (
            <li>{criterion.wording}</li>
          ))}
        </ul>
      </section>
      <p class="small">
        {learner.name} and their assessor read what you write, with your name; so may those who check the assessor’s
        work. Nothing is kept until you press Sign and send. The link works once, until {dayOf(expiresAt)}.
      </p>
    </header>
  )
}

function AboutYou({ typed: { witness }, needs: { mistakes } }: WitnessProps) {
  const wrong = (id: string) => wrongAt(mistakes, id)
  return (
    <section class="flow" aria-labelledby="you">
      <h2 id="you">About you</h2>
      <TextField
        id="witness-name"
        label="Your name"
        autocomplete="name"
        value={witness.name}
        maxlength={200}
        wrong={wrong('witness-name')}
      />
      <TextField
        id="witness-role"
        label="What you do, and where"
        hint="“Health visitor, Harbour Health Centre”."
        autocomplete="organization-title"
        value={witness.role}
        maxlength={300}
        wrong={wrong('witness-role')}
      />
      <TextField
        id="witness-competence"
        label="What makes you able to judge this work?"
        hint="Your training, or the years you have done it."
        value={witness.competence}
        maxlength={1000}
        wrong={wrong('witness-competence')}
      />
      <TextField
        id="witness-knows"
        label="How do you know their work?"
        value={witness.relationship}
        maxlength={1000}
        wrong={wrong('witness-knows')}
      />
      <TextField
        id="witness-contact"
        label="How can an assessor reach you?"
        hint="A telephone number or e-mail at work."
        value={witness.contact}
        maxlength={300}
        wrong={wrong('witness-contact')}
      />
    </section>
  )
}

function Declaration({ statement, needs: { mistakes } }: WitnessProps) {
  const wrong = wrongAt(mistakes, 'witness-signs')
  return (
    <section class={wrong ? 'flow wrong' : 'flow'} aria-labelledby="declares">
      <h2 id="declares">What you sign</h2>
      <blockquote class="said">
        <p>{statement}</p>
      </blockquote>
      {wrong && (
        <p class="why" id="witness-signs-wrong">
          {wrong}
        </p>
      )}
      <label class="pick">
        <input
          type="checkbox"
          id="witness-signs"
          name="witness-signs"
          value="yes"
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'witness-signs-wrong' : undefined}
        />
        <span>This is true, and I sign it with the name above</span>
      </label>
      <p>
        <button type="submit" class="btn">
          Sign and send
        </button>
      </p>
    </section>
  )
}

/** The link has been used. */
export function GivenPage() {
  return (
    <>
      <h1>It is done. Thank you.</h1>
      <p class="lead">What you wrote is kept, signed with your name. There is nothing more to do.</p>
      <p>
        This link opens nothing else. Should you want to change something, tell whoever asked you: they can send you a
        new one.
      </p>
    </>
  )
}

/** The same for a link that is too old, withdrawn, or never was one: nobody can tell which. */
export function NoSuchLinkPage() {
  return (
    <>
      <h1>This link does not open anything now</h1>
      <p class="lead">Each link works once, and only for a while.</p>
      <p>Please ask whoever gave it to you for a new one. It takes them a minute.</p>
    </>
  )
}
