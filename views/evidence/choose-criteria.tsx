import type { Criterion, Unit } from '../../src/content/curriculum.ts'
import { ErrorSummary, type Mistake, wrongAt } from '../components/forms.tsx'
import { AlsoNeeds, VerbsAsk, Wording } from './criterion.tsx'
import { NotNow } from './details.tsx'

export interface ChooseCriteriaProps {
  readonly responseId: string
  readonly title: string
  /** What the activity may give evidence for, why, and what was claimed before and has lost its words. */
  readonly offered: readonly Offered[]
  /** The whole award, for any other. */
  readonly units: readonly Unit[]
  readonly claimed: readonly Criterion[]
  readonly chosen: ReadonlySet<string>
  readonly mistakes: readonly Mistake[]
}

export interface Offered {
  readonly criterion: Criterion
  readonly why: string
}

/** Suggestions with their reasons, and all the others by code. Nothing is ticked until the learner ticks it. */
export function ChooseCriteriaPage(props: ChooseCriteriaProps) {
  const { responseId, title, offered, claimed, chosen, mistakes } = props
  const wrong = wrongAt(mistakes, 'criteria')
  return (
    <>
      <ErrorSummary title="Nothing is chosen yet" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href={`/responses/${responseId}/evidence`}>Back</a>
        </p>
        <h1>Which criteria does it speak to?</h1>
        <p>
          For each one you tick, you choose your words in <b>{title}</b> and say why they fit.
        </p>
        {claimed.length > 0 && (
          <p class="small">Claimed already, and still standing: {claimed.map(({ code }) => code).join(', ')}.</p>
        )}
      </header>
      <form class="loose" method="post" action={`/responses/${responseId}/evidence/criteria`}>
        <fieldset class={wrong ? 'wrong' : undefined} id="criteria" tabindex={-1}>
          <legend class={offered.length > 0 ? undefined : 'hide'}>It might be evidence for</legend>
          {wrong && <p class="why">{wrong}</p>}
          {offered.map(({ criterion, why }) => (
            <Offer criterion={criterion} why={why} chosen={chosen.has(criterion.code)} />
          ))}
        </fieldset>
        <Others {...props} />
        <p class="row">
          <button type="submit" class="btn">
            Next
          </button>
          <NotNow />
        </p>
      </form>
    </>
  )
}

function Offer({ criterion, why, chosen }: Offered & { chosen: boolean }) {
  const id = `offer-${criterion.code}`
  return (
    <div class="offer tight" data-criterion={criterion.code}>
      <label class="pick">
        <input
          type="checkbox"
          name="criterion"
          value={criterion.code}
          checked={chosen}
          aria-describedby={`${id}-why`}
        />
        <span>
          <Wording criterion={criterion} />
        </span>
      </label>
      <div class="tight small" id={`${id}-why`}>
        <p class="reason">{why}</p>
        <VerbsAsk criterion={criterion} />
        {criterion.practice && (
          <p>
            <AlsoNeeds criterion={criterion} />
          </p>
        )}
      </div>
    </div>
  )
}

function Others({ units, offered, claimed, chosen }: ChooseCriteriaProps) {
  const known = new Set([...offered.map(({ criterion }) => criterion.code), ...claimed.map(({ code }) => code)])
  const count = units.flatMap(({ outcomes }) => outcomes.flatMap(({ criteria }) => criteria)).length
  return (
    <section class="tight" aria-labelledby="others">
      <h2 id="others">Or any other of the {count}</h2>
      {units.map((unit) => (
        <details open={unit.outcomes.some(({ criteria }) => criteria.some(isOther(known, chosen)))}>
          <summary>
            <b class="code">{unit.code}</b> {unit.title}
          </summary>
          {unit.outcomes.map((outcome) => (
            <fieldset class="other-criteria">
              <legend class="small">
                {outcome.code} {outcome.title}
              </legend>
              {outcome.criteria
                .filter(({ code }) => !known.has(code))
                .map((criterion) => (
                  <label class="pick" data-criterion={criterion.code}>
                    <input
                      type="checkbox"
                      name="criterion"
                      value={criterion.code}
                      checked={chosen.has(criterion.code)}
                    />
                    <span>
                      <Wording criterion={criterion} />
                    </span>
                  </label>
                ))}
            </fieldset>
          ))}
        </details>
      ))}
    </section>
  )
}

/** A unit in which something is ticked already stands open. */
function isOther(known: ReadonlySet<string>, chosen: ReadonlySet<string>) {
  return ({ code }: Criterion) => chosen.has(code) && !known.has(code)
}
