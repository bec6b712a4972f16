import type { TypedPlan } from '../../src/sampling/forms.ts'
import type { Proposed } from '../../src/sampling/propose.ts'
import { dayOf } from '../../src/when.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { TextArea } from '../components/text-area.tsx'
import { counted } from '../components/words.ts'
import { Coverage, type CoverageProps } from './coverage.tsx'
import { PickOne, Tick } from './fields.tsx'
import { risks } from './risks.ts'
import { riskWords } from './rules.tsx'

export interface Preview extends CoverageProps {
  readonly of: number
  readonly proposed: readonly (Proposed & { readonly why: string })[]
}

export interface PlanFormProps {
  readonly typed: TypedPlan
  readonly mistakes: readonly Mistake[]
  readonly preview?: Preview | undefined
}

/** The rules of a plan, and what they would draw. Nothing is kept until it is said so. */
export function PlanFormPage({ typed, mistakes, preview }: PlanFormProps) {
  return (
    <>
      <ErrorSummary title="Not there yet: a little is missing" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href="/samples">Back to samples</a>
        </p>
        <h1>Plan a sample</h1>
        <p class="lead">Say which weeks and by which rules. You see what would be looked at before anything is kept.</p>
      </header>
      <form class="loose short" method="get" action="/samples/plans/new">
        <input type="hidden" name="id" value={typed.id} />
        <input type="hidden" name="preview" value="yes" />
        <About typed={typed} mistakes={mistakes} />
        <Shares typed={typed} mistakes={mistakes} />
        <Risks typed={typed} mistakes={mistakes} />
        <TextArea
          maxlength={5000}
          id="note"
          label="Note (if you like)"
          value={typed.note}
          hint="Why this plan, for you and the EQA."
        />
        <p>
          <button type="submit" class={preview ? 'btn second' : 'btn'}>
            {preview ? 'Propose again' : 'Propose a sample'}
          </button>
        </p>
      </form>
      {preview && <Proposal typed={typed} preview={preview} />}
    </>
  )
}

type Part = Pick<PlanFormProps, 'typed' | 'mistakes'>

function About({ typed, mistakes }: Part) {
  return (
    <>
      <TextField
        id="name"
        label="What shall it be called?"
        value={typed.name}
        maxlength={200}
        wrong={wrongAt(mistakes, 'name')}
      />
      <PickOne
        name="kind"
        legend="Which decisions?"
        chosen={typed.kind}
        wrong={wrongAt(mistakes, 'kind')}
        options={[
          { value: 'interim', words: 'Interim: all decisions, on the way' },
          { value: 'summative', words: 'Summative: only in units that are signed off' },
        ]}
      />
      <TextField id="from" type="date" label="Sent from" value={typed.from} wrong={wrongAt(mistakes, 'from')} />
      <TextField
        id="until"
        type="date"
        label="Sent until (this day included)"
        value={typed.until}
        wrong={wrongAt(mistakes, 'until')}
      />
    </>
  )
}

function Shares({ typed, mistakes }: Part) {
  const percent = (id: 'share' | 'newShare' | 'newUnder', label: string) => (
    <TextField
      id={id}
      label={label}
      value={typed[id]}
      inputmode="numeric"
      maxlength={5}
      wrong={wrongAt(mistakes, id)}
    />
  )
  return (
    <>
      {percent('share', 'Share of each assessor’s decisions, in percent')}
      {percent('newShare', 'Share for new assessors, in percent')}
      {percent('newUnder', 'An assessor is new with fewer decisions than')}
      <p class="hint">Who is not yet qualified counts as new, too.</p>
      <fieldset>
        <legend>At least once for each assessor</legend>
        <Tick name="cover" value="units" ticked={typed.cover.includes('units')}>
          each unit
        </Tick>
        <Tick name="cover" value="methods" ticked={typed.cover.includes('methods')}>
          each method, such as an observation or a testimony
        </Tick>
      </fieldset>
    </>
  )
}

function Risks({ typed, mistakes }: Part) {
  return (
    <>
      <fieldset>
        <legend>Look more at</legend>
        {risks.map((risk) => (
          <Tick name="risk" value={risk} ticked={typed.risks.includes(risk)}>
            {riskWords[risk]}
          </Tick>
        ))}
      </fieldset>
      <TextField
        id="riskEach"
        label="At most so many of each, for each assessor"
        value={typed.riskEach}
        inputmode="numeric"
        maxlength={3}
        wrong={wrongAt(mistakes, 'riskEach')}
      />
    </>
  )
}

function Proposal({ typed, preview }: { typed: TypedPlan; preview: Preview }) {
  const { proposed, of } = preview
  return (
    <section class="flow" aria-labelledby="proposal">
      <h2 id="proposal">
        {counted(proposed.length, 'decision')} of {of}
      </h2>
      <p>
        {of === 0
          ? 'Nothing was decided in these weeks on learners whose assessment you assure. You can keep the plan and add to it later.'
          : 'Untick what you want to leave out. You can add others by hand once the plan is kept.'}
      </p>
      <form class="loose" method="post" action="/samples/plans">
        <Typed typed={typed} />
        <fieldset class="rows">
          <legend class="hide">What to look at</legend>
          {proposed.map(({ decision, why }) => (
            <Tick name="pick" value={decision.id} ticked>
              <b>
                {decision.criterion}, {decision.learner}
              </b>
              : “{decision.decision}” by {decision.assessor} on {dayOf(decision.sentAt)}
              <span class="hint">{why}</span>
            </Tick>
          ))}
        </fieldset>
        <p>
          <button type="submit" class="btn">
            Keep this plan
          </button>
        </p>
      </form>
      <Coverage {...preview} />
    </section>
  )
}

/** The rules as they were typed, along with what is chosen of their proposal. */
function Typed({ typed: { cover, risks: chosen, ...one } }: { typed: TypedPlan }) {
  return (
    <>
      {Object.entries(one).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {cover.map((value) => (
        <input type="hidden" name="cover" value={value} />
      ))}
      {chosen.map((value) => (
        <input type="hidden" name="risk" value={value} />
      ))}
    </>
  )
}
