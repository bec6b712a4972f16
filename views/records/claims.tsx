import type { Criterion, Outcome, Unit } from '../../src/content/curriculum.ts'
import type { RecordNeeds, Typed } from '../../src/records/typed.ts'
import { wrongAt } from '../components/forms.tsx'
import { TextArea } from '../components/text-area.tsx'
import { Wording } from '../evidence/criterion.tsx'

interface ClaimsPartProps {
  readonly typed: Typed
  readonly units: readonly Unit[]
  readonly needs: RecordNeeds
}

/** What it is to be claimed for: each with its reason, and all the others to tick. */
export function ClaimsPart({ typed: { claims, aside }, units, needs: { mistakes } }: ClaimsPartProps) {
  const chosen = new Set(claims.map(({ criterion }) => criterion.code))
  const wrong = wrongAt(mistakes, 'claims')
  return (
    <section class="flow" aria-labelledby="claims">
      <h2 id="claims" tabindex={-1}>
        What does it show?
      </h2>
      {wrong && (
        <div class="wrong">
          <p class="why">{wrong}</p>
        </div>
      )}
      <p>
        Tick the criteria, press “Add what I ticked”, and say for each why it shows it. A few that fit are better than
        many.
      </p>
      {claims.map(({ criterion, because }) => (
        <Chosen criterion={criterion} because={because} wrong={wrongAt(mistakes, `because-${criterion.code}`)} />
      ))}
      {units.map((unit) => (
        <UnitCriteria unit={unit} chosen={chosen} aside={aside} />
      ))}
      <p>
        <button type="submit" class="btn second" name="do" value="claims">
          Add what I ticked
        </button>
      </p>
    </section>
  )
}

function Chosen({ criterion, because, wrong }: { criterion: Criterion; because: string; wrong: string | undefined }) {
  const id = `because-${criterion.code}`
  return (
    <div class="rule tight" data-criterion={criterion.code}>
      <Tick criterion={criterion} checked />
      <TextArea
        id={id}
        name={`because.${criterion.code}`}
        label={
          <>
            Why does it show this?<span class="hide"> {criterion.code}</span>
          </>
        }
        value={because}
        rows={2}
        wrong={wrong}
      />
    </div>
  )
}

interface UnitProps {
  readonly unit: Unit
  readonly chosen: ReadonlySet<string>
  readonly aside: Readonly<Record<string, string>>
}

function UnitCriteria({ unit, chosen, aside }: UnitProps) {
  return (
    <details>
      <summary>
        <b class="code">{unit.code}</b> {unit.title}
      </summary>
      {unit.outcomes.map((outcome) => (
        <OutcomeCriteria outcome={outcome} chosen={chosen} aside={aside} />
      ))}
    </details>
  )
}

function OutcomeCriteria({ outcome, chosen, aside }: Omit<UnitProps, 'unit'> & { outcome: Outcome }) {
  const others = outcome.criteria.filter(({ code }) => !chosen.has(code))
  if (others.length === 0) return null
  return (
    <fieldset class="other-criteria">
      <legend class="small">
        {outcome.code} {outcome.title}
      </legend>
      {others.map((criterion) => (
        <Tick criterion={criterion} hint={aside[criterion.code] && 'The reason you wrote before is kept.'} />
      ))}
    </fieldset>
  )
}

function Tick({
  criterion,
  checked = false,
  hint,
}: {
  criterion: Criterion
  checked?: boolean
  hint?: string | undefined
}) {
  return (
    <label class="pick" data-criterion={criterion.code}>
      <input type="checkbox" name="claim" value={criterion.code} checked={checked} />
      <span>
        <Wording criterion={criterion} />
        {hint && <span class="hint">{hint}</span>}
      </span>
    </label>
  )
}
