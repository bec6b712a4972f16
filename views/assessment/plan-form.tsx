import type { DateField } from '../../src/activity/activity.ts'
import { controlId } from '../../src/activity/fields/form.ts'
import type { TypedPlan } from '../../src/assessment/plan-form.ts'
import type { Unit } from '../../src/content/curriculum.ts'
import { AskField } from '../components/fields/register.tsx'
import { ErrorSummary, type Mistake, wrongAt } from '../components/forms.tsx'
import { TextArea } from '../components/text-area.tsx'
import { Wording } from '../evidence/criterion.tsx'

export interface PlanFormProps {
  readonly learner: { readonly id: string; readonly name: string }
  readonly units: readonly Unit[]
  readonly typed: TypedPlan
  readonly due: DateField
  readonly mistakes: readonly Mistake[]
  /** The id of the plan that is changed; without one it is a new one. */
  readonly changes?: string | undefined
}

/** What next, for which unit and criteria, by when. */
export function PlanFormPage({ learner, units, typed, due, mistakes, changes }: PlanFormProps) {
  const action = `/learners/${learner.id}/plan`
  const needs = ['day', 'month', 'year'].flatMap((at) => {
    const message = wrongAt(mistakes, controlId(due.id, at))
    return message === undefined ? [] : [{ at, message }]
  })
  return (
    <>
      <ErrorSummary title="Not agreed yet: a little is missing" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href={`/learners/${learner.id}`}>Back to {learner.name}</a>
        </p>
        <h1>{changes ? 'Change what is agreed' : 'Agree what comes next'}</h1>
        <p class="lead">{learner.name} reads this, word for word. Write it as you would say it together.</p>
      </header>
      <form class="loose" method="post" action={changes ? `${action}/${changes}` : action}>
        <input type="hidden" name="key" value={typed.key} />
        <TextArea id="words" label="What comes next?" value={typed.words} rows={4} wrong={wrongAt(mistakes, 'words')} />
        <Units units={units} chosen={typed.unit} wrong={wrongAt(mistakes, 'unit')} />
        <Criteria units={units} chosen={typed.criteria} wrong={wrongAt(mistakes, 'criteria')} />
        <AskField field={due} value={typed.due} needs={needs} />
        <p>
          <button type="submit" class="btn">
            {changes ? 'Keep the change' : 'Agree it'}
          </button>
        </p>
      </form>
    </>
  )
}

function Units({ units, chosen, wrong }: { units: readonly Unit[]; chosen: string; wrong: string | undefined }) {
  return (
    <fieldset
      id="unit"
      tabindex={-1}
      class={wrong ? 'tight wrong' : 'tight'}
      aria-describedby={wrong ? 'unit-wrong' : undefined}
    >
      <legend>For which unit?</legend>
      {wrong && (
        <p class="why" id="unit-wrong">
          {wrong}
        </p>
      )}
      {units.map(({ code, title }) => (
        <label class="pick">
          <input type="radio" name="unit" value={code} checked={code === chosen} />
          <span>
            <b class="code">{code}</b> {title}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

interface CriteriaProps {
  readonly units: readonly Unit[]
  readonly chosen: readonly string[]
  readonly wrong: string | undefined
}

function Criteria({ units, chosen, wrong }: CriteriaProps) {
  return (
    <fieldset
      id="criteria"
      tabindex={-1}
      class={wrong ? 'tight wrong' : 'tight'}
      aria-describedby={wrong ? 'criteria-wrong' : undefined}
    >
      <legend>
        Towards which criteria? <span class="may">You may leave this out</span>
      </legend>
      {wrong && (
        <p class="why" id="criteria-wrong">
          {wrong}
        </p>
      )}
      {units.map(({ code, outcomes }) => {
        const criteria = outcomes.flatMap((outcome) => outcome.criteria)
        return (
          <details class="fold" open={criteria.some((each) => chosen.includes(each.code))}>
            <summary>Unit {code}</summary>
            <div>
              {criteria.map((criterion) => (
                <label class="pick">
                  <input
                    type="checkbox"
                    name="criterion"
                    value={criterion.code}
                    checked={chosen.includes(criterion.code)}
                  />
                  <span>
                    <Wording criterion={criterion} />
                  </span>
                </label>
              ))}
            </div>
          </details>
        )
      })}
    </fieldset>
  )
}
