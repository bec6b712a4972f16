import { raw } from 'hono/html'
import type { Step } from '../../src/activity/activity.ts'
import { isEmpty } from '../../src/activity/fields/register.ts'
import { answered, type Stray, stepOf, type Values } from '../../src/activity/walk.ts'
import type { LoadedResponse } from '../../src/responding/response.ts'
import type { Rival } from '../../src/responding/rivals.ts'
import { whenOf } from '../../src/when.ts'
import { ShowField } from '../components/fields/register.tsx'

/** What a step asks, in the tutor's voice, beside its answer. */
export function Asked({ step }: { step: Step }) {
  const [only, ...others] = step.fields
  return (
    <div class="beside tutor asked">
      <p class="who">{step.name}</p>
      {step.asksHtml && <div class="tight">{raw(step.asksHtml)}</div>}
      {only && others.length === 0 && <p>{only.label}</p>}
    </div>
  )
}

export interface StepWordsProps {
  readonly step: Step
  readonly values: Values
  /** Questions that were not answered, too. */
  readonly all?: boolean
}

/** A step's answers on paper, each under its question where there are several. */
export function StepWords({ step, values, all = false }: StepWordsProps) {
  const lone = step.fields.length === 1
  const fields = all ? step.fields : step.fields.filter((field) => !isEmpty(field, values[field.id]))
  return (
    <>
      {fields.map((field) => (
        <>
          {!lone && <p class="who">{field.label}</p>}
          {isEmpty(field, values[field.id]) ? (
            <p class="small">Nothing here.</p>
          ) : (
            <ShowField field={field} value={values[field.id]} />
          )}
        </>
      ))}
    </>
  )
}

export interface ChangeableProps {
  readonly response: LoadedResponse
  readonly steps: readonly Step[]
  /** Where one comes back to after a change: a step's id, or `check`. Without it nothing can be changed. */
  readonly back?: string
}

/** Question and answer in turn, with a way to change each. */
export function Conversation({ response, steps, back }: ChangeableProps) {
  return (
    <>
      {steps.map((step) => {
        const values = response.answers.get(step.id)?.values ?? {}
        const href = `/responses/${response.id}/steps/${step.id}?back=${back}#now`
        const empty = !answered(step, values)
        return (
          <>
            <Asked step={step} />
            <section class="paper" aria-label={`Your answer to ${step.name}`}>
              {empty ? (
                <p class="small">
                  {step.fields.every(({ optional }) => optional) ? 'Nothing here.' : 'You left this for now.'}
                </p>
              ) : (
                <StepWords step={step} values={values} all={back === 'check'} />
              )}
              {back && (
                <a class="plain" href={href}>
                  {empty ? 'Write it' : 'Change'}
                  <span class="hide">: {step.name}</span>
                </a>
              )}
            </section>
          </>
        )
      })}
    </>
  )
}

export interface BesideProps {
  readonly response: LoadedResponse
  readonly rivals: readonly Rival[]
  readonly strays: readonly Stray[]
}

/** Words that are kept, and no longer part of the page. */
export function SetAside({ response, rivals, strays }: BesideProps) {
  if (rivals.length === 0 && strays.length === 0) return null
  return (
    <section class="paper flow aside" aria-labelledby="set-aside">
      <h2 id="set-aside">Set aside</h2>
      <p class="small">Also written by you, and kept here until you delete this page.</p>
      {rivals.map((rival) => {
        const step = stepOf(response.activity, rival.stepId)
        if (!step) return null
        return (
          <div>
            <p class="who">
              {step.name}, {whenOf(rival.keptAt)}
            </p>
            <StepWords step={step} values={rival.values} />
          </div>
        )
      })}
      {strays.map(({ words }) => (
        <div>
          <p class="who">An answer to a question that is no longer asked</p>
          <div class="words">
            {words.split('\n\n').map((text) => (
              <p>{text}</p>
            ))}
          </div>
        </div>
      ))}
    </section>
  )
}
