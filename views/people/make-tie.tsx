import type { Target } from '../../src/people/tie-making.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { SelectField } from '../components/select-field.tsx'
import { type kinds, tieWords } from './tie-words.ts'

export interface TypedTie {
  readonly staff: string
  readonly from: string
  readonly until: string
  readonly scope: string
  readonly examined: readonly string[]
  readonly key: string
}

interface Choice {
  readonly id: string
  readonly name: string
}

export interface MakeTieProps {
  readonly kind: (typeof kinds)[number]
  readonly to: Target
  readonly staff: readonly Choice[]
  readonly typed: TypedTie
  readonly mistakes: readonly Mistake[]
}

export function MakeTiePage({ kind, to, staff, typed, mistakes }: MakeTieProps) {
  const words = tieWords[kind]
  const back = to.kind === 'group' ? `/groups/${to.id}` : `/people/${to.id}`
  return (
    <>
      <ErrorSummary title="Not tied yet" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href={back}>Back to {to.name}</a>
        </p>
        <h1>
          Who {words.does} {to.name}?
        </h1>
      </header>
      {staff.length === 0 ? (
        <p>
          Nobody here is {words.who} yet. <a href="/people#invite">Invite somebody</a>, or give the role to somebody
          under <a href="/people">People</a>.
        </p>
      ) : (
        <form class="flow short" method="post" action={`${back}/ties/${kind}`}>
          <input type="hidden" name="key" value={typed.key} />
          <SelectField
            id="staff"
            label="Who"
            none={`Choose ${words.who}`}
            options={staff}
            value={typed.staff}
            wrong={wrongAt(mistakes, 'staff')}
          />
          <Days kind={kind} typed={typed} mistakes={mistakes} />
          {kind === 'examines' && <Reach to={to} typed={typed} wrong={wrongAt(mistakes, 'scope-whole')} />}
          <p class="small">They are told, and so is everybody whose work they can see by it.</p>
          <p>
            <button type="submit" class="btn">
              Keep this
            </button>
          </p>
        </form>
      )}
    </>
  )
}

function Days({ kind, typed, mistakes }: Pick<MakeTieProps, 'kind' | 'typed' | 'mistakes'>) {
  return (
    <div class="two-up">
      <TextField id="from" label="From" type="date" value={typed.from} wrong={wrongAt(mistakes, 'from')} />
      <TextField
        id="until"
        label="To, and including"
        type="date"
        hint={
          kind === 'examines' ? 'An external quality assurer’s time always has an end.' : 'Leave it empty for no end.'
        }
        value={typed.until}
        wrong={wrongAt(mistakes, 'until')}
      />
    </div>
  )
}

function Reach({ to, typed, wrong }: { to: Target; typed: TypedTie; wrong: string | undefined }) {
  return (
    <>
      <fieldset class={wrong ? 'wrong' : undefined} aria-describedby={wrong ? 'scope-wrong' : undefined}>
        <legend>What they may open</legend>
        {wrong && (
          <p class="why" id="scope-wrong">
            {wrong}
          </p>
        )}
        <label class="pick">
          <input type="radio" id="scope-whole" name="scope" value="whole" checked={typed.scope === 'whole'} />
          <span>All that these learners have submitted</span>
        </label>
        <label class="pick">
          <input type="radio" name="scope" value="sample" checked={typed.scope === 'sample'} />
          <span>
            A sample
            <span class="hint">What the internal quality assurer has sampled, and the learners ticked below.</span>
          </span>
        </label>
      </fieldset>
      <fieldset>
        <legend>With a sample: all of these learners’ submitted work</legend>
        {to.learners.length === 0 && <p class="small">Nobody is in the group yet.</p>}
        {to.learners.map(({ id, name }) => (
          <label class="pick">
            <input type="checkbox" name="examined" value={id} checked={typed.examined.includes(id)} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
    </>
  )
}

export interface HandOverTieProps {
  readonly tie: { readonly id: string; readonly kind: (typeof kinds)[number] }
  readonly from: string
  readonly to: { readonly name: string; readonly href: string }
  readonly staff: readonly Choice[]
  readonly chosen: string
  readonly mistakes: readonly Mistake[]
}

/** One ends and another begins in one press. */
export function HandOverTiePage({ tie, from, to, staff, chosen, mistakes }: HandOverTieProps) {
  const words = tieWords[tie.kind]
  return (
    <>
      <ErrorSummary title="Not handed over yet" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href={to.href}>Back to {to.name}</a>
        </p>
        <h1>Hand over from {from}</h1>
        <p class="lead">
          {from} {words.does} {to.name}. Whoever takes over begins at the moment at which {from} ends.
        </p>
      </header>
      {staff.length === 0 ? (
        <p>Nobody else here is {words.who} yet.</p>
      ) : (
        <form class="flow short" method="post" action={`/ties/${tie.id}/hand-over`}>
          <SelectField
            id="staff"
            label="To whom"
            none={`Choose ${words.who}`}
            options={staff}
            value={chosen}
            wrong={wrongAt(mistakes, 'staff')}
          />
          <p>
            <button type="submit" class="btn">
              Hand over
            </button>
          </p>
        </form>
      )}
    </>
  )
}
