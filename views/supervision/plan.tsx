import type { Partner, TypedTime } from '../../src/supervision/planning.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Seen } from '../components/marks.tsx'

export interface PlanPageProps {
  readonly partners: readonly Partner[]
  readonly typed: TypedTime & { readonly with: string }
  readonly home: string
  readonly mistakes: readonly Mistake[]
}

/** With whom and when. The agenda makes itself, and can be changed. */
export function PlanPage({ partners, typed, home, mistakes }: PlanPageProps) {
  return (
    <>
      <ErrorSummary title="Not planned yet" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href={home}>Back</a>
        </p>
        <h1>Plan a session</h1>
        <p>What was shared and what was agreed last time go on its agenda. You can both add to it.</p>
      </header>
      {partners.length === 0 && (
        <p>There is nobody to meet with yet. Your service’s coordinator says in Alongside who supervises whom.</p>
      )}
      <form class="loose" method="post" action="/sessions">
        <Whom partners={partners} chosen={typed.with} mistakes={mistakes} />
        <TimeFields typed={typed} mistakes={mistakes} />
        <p class="row">
          <button type="submit" class="btn">
            Plan it
          </button>
          <a class="plain" href={home}>
            Not now
          </a>
        </p>
        <Seen by="two">You both see this session. Planning it shares nothing that anybody wrote.</Seen>
      </form>
    </>
  )
}

function Whom({ partners, chosen, mistakes }: { chosen: string } & Pick<PlanPageProps, 'partners' | 'mistakes'>) {
  const [only, ...others] = partners
  const wrong = wrongAt(mistakes, 'with')
  return (
    <fieldset class={wrong ? 'wrong' : undefined} id="with" tabindex={-1}>
      <legend>With whom?</legend>
      {wrong && <p class="why">{wrong}</p>}
      {partners.map(({ id, name }) => (
        <label class="pick">
          <input
            type="radio"
            name="with"
            value={id}
            checked={chosen === id || (chosen === '' && others.length === 0 && id === only?.id)}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}

function TimeFields({ typed, mistakes }: { typed: TypedTime; mistakes: readonly Mistake[] }) {
  return (
    <>
      <div class="short">
        <TextField
          id="day"
          label="On which day?"
          hint="For example, 10/12/2026"
          type="date"
          value={typed.day}
          wrong={wrongAt(mistakes, 'day')}
        />
      </div>
      <div class="two-up short">
        {(['starts', 'ends'] as const).map((name) => (
          <TextField
            id={name}
            label={name === 'starts' ? 'From' : 'To'}
            hint={name === 'starts' ? 'Such as 10:00' : 'Such as 11:00'}
            value={typed[name]}
            autocomplete="off"
            maxlength={5}
            wrong={wrongAt(mistakes, name)}
          />
        ))}
      </div>
    </>
  )
}

export interface WhenPageProps {
  readonly id: string
  readonly other: string
  readonly typed: TypedTime
  readonly mistakes: readonly Mistake[]
}

/** Another day or hour; or not at all. */
export function WhenPage({ id, other, typed, mistakes }: WhenPageProps) {
  const home = `/sessions/${id}`
  return (
    <>
      <ErrorSummary title="Not changed yet" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href={home}>Back to the session</a>
        </p>
        <h1>Another time</h1>
        <p>{other} is told.</p>
      </header>
      <form class="loose" method="post" action={`${home}/when`}>
        <TimeFields typed={typed} mistakes={mistakes} />
        <p class="row">
          <button type="submit" class="btn">
            Change the time
          </button>
          <button type="submit" class="plain" name="do" value="off">
            Call it off
          </button>
        </p>
        <p class="small" id="off" tabindex={-1}>
          Called off, it goes from both your lists: let {other} know yourself. A session in which something is written,
          or that has questions or topics on its agenda, cannot be called off.
        </p>
      </form>
    </>
  )
}
