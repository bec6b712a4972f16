import { raw } from 'hono/html'
import type { Step } from '../../src/activity/activity.ts'
import { controlId, hasOneControl } from '../../src/activity/fields/register.ts'
import { MOST_CHARACTERS } from '../../src/activity/fields/text.ts'
import { type StepNeed, stepAfter, stepBefore, stepOf, type Values } from '../../src/activity/walk.ts'
import type { LoadedResponse } from '../../src/responding/response.ts'
import type { Nudge } from '../../src/tutor/coaching.ts'
import type { Found } from '../../src/tutor/guard.ts'
import { whenOf } from '../../src/when.ts'
import { AskField } from '../components/fields/register.tsx'
import { GuardSection, NudgeAside } from '../tutor/noticed.tsx'
import { SavedWords } from './saved.tsx'

export interface StepFormProps {
  readonly response: LoadedResponse
  readonly step: Step
  readonly values: Values
  /** What the form began from, and the key of this view of it. */
  readonly from: { readonly revision: number; readonly page: string; readonly began: string }
  /** Where to go after Next, when this step is being changed: a step's id, or `check`. */
  readonly back?: string | undefined
  readonly needs?: readonly StepNeed[]
  readonly noticed?: NoticedAt
}

type NoticedAt = {
  readonly nudge: Nudge | undefined
  readonly found: readonly Found[]
  readonly before: Nudge | undefined
}

/** The one thing that is asked now, and what to press. */
export function StepForm({ response, step, values, from, back, needs = [], noticed }: StepFormProps) {
  const address = `/responses/${response.id}/steps/${step.id}`
  const lone = step.fields.length === 1 ? step.fields[0] : undefined
  return (
    <form
      class="now"
      id="now"
      method="post"
      action={address}
      tabindex={-1}
      aria-label={step.name}
      autocomplete="off"
      novalidate
      hx-post={address}
      hx-target="#main"
      hx-select="#main"
      hx-swap="outerHTML"
      hx-sync="this:replace"
      data-person={response.learnerId}
      data-draft={`${address}/draft`}
      data-most={MOST_CHARACTERS}
    >
      <input type="hidden" name="_revision" value={from.revision} autocomplete="off" />
      <input type="hidden" name="_page" value={from.page} autocomplete="off" />
      <input type="hidden" name="_seq" value="0" autocomplete="off" />
      <input type="hidden" name="_began" value={from.began} autocomplete="off" />
      {back && <input type="hidden" name="_back" value={back} />}
      {/* Enter in a line presses a form's first button: it must be this one, and not one inside a field. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the tab order, and there for the Enter key alone */}
      <button type="submit" class="hide" name="do" value="next" tabindex={-1} aria-hidden="true">
        Next
      </button>
      <Question step={step} needs={needs} />
      <div
        class={lone?.kind === 'long' ? 'paper writing' : 'paper answering flow'}
        hx-post={`${address}/draft`}
        hx-trigger="input delay:700ms, change, keep"
        hx-target="#saved"
        hx-swap="innerHTML"
        hx-sync="this:replace"
      >
        {step.fields.map((field) => (
          <AskField
            field={field}
            value={values[field.id]}
            needs={needs.filter((need) => need.field.id === field.id)}
            lone={field === lone}
          />
        ))}
        <SavedLine response={response} step={step} />
      </div>
      <div
        class="noticed"
        id="noticed"
        aria-live="polite"
        hx-post={`${address}/notice`}
        hx-trigger="notice"
        hx-swap="innerHTML"
        hx-sync="this:replace"
      >
        {noticed && <Noticed nudge={noticed.nudge} found={noticed.found} />}
      </div>
      <Buttons response={response} step={step} back={back} left={needs.length > 0} />
    </form>
  )
}

/** Under what is being written: one question at the most, and what could show who somebody is. */
export function Noticed({ nudge, found }: Pick<NoticedAt, 'nudge' | 'found'>) {
  return (
    <>
      {nudge && <NudgeAside nudge={nudge} />}
      <GuardSection found={found} inForm />
    </>
  )
}

/** What is asked now. With one field, its own question is the heading. */
function Question({ step, needs }: { step: Step; needs: readonly StepNeed[] }) {
  const lone = step.fields.length === 1 ? step.fields[0] : undefined
  const id = lone && controlId(lone.id, '')
  const wrong = lone && needs.find((need) => need.field.id === lone.id && need.at === '')?.message
  return (
    <div class={wrong ? 'beside tutor asked tight wrong' : 'beside tutor asked tight'}>
      <p class="who">{step.name}</p>
      {step.asksHtml && <div class={lone ? 'tight' : 'tight asks'}>{raw(step.asksHtml)}</div>}
      {lone && (
        <h2 class="asks">
          {hasOneControl(lone) ? <label for={id}>{lone.label}</label> : lone.label}
          {lone.optional && <span class="may"> (if you like)</span>}
        </h2>
      )}
      {lone?.hint && <p id={`${id}-hint`}>{lone.hint}</p>}
      {wrong && (
        <p class="why" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      {step.cues.length > 0 && (
        <details>
          <summary>Questions to choose from</summary>
          <ul class="tight cues">
            {step.cues.map((cue) => (
              <li>{cue}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function SavedLine({ response, step }: { response: LoadedResponse; step: Step }) {
  const savedAt = response.answers.get(step.id)?.savedAt
  return (
    <div class="tight">
      <p class="small" id="room" role="status" hidden />
      <p class="kept" role="status" id="saved">
        {savedAt !== undefined && <SavedWords words={`Saved on ${whenOf(savedAt)}`} />}
      </p>
    </div>
  )
}

interface ButtonsProps {
  readonly response: LoadedResponse
  readonly step: Step
  readonly back: string | undefined
  /** Something was missing: offer to leave it. */
  readonly left: boolean
}

function Buttons({ response, step, back, left }: ButtonsProps) {
  return (
    <p class="row ends">
      <button type="submit" class="btn" name="do" value="next">
        {nextWords(response, step, back)}
      </button>
      {left && (
        <button type="submit" class="btn second" name="do" value="leave">
          Leave it for now
        </button>
      )}
      {stepBefore(response.activity, step.id) && (
        <button type="submit" class="btn second" name="do" value="back">
          Back
        </button>
      )}
    </p>
  )
}

function nextWords({ activity }: LoadedResponse, step: Step, back: string | undefined): string {
  if (back === 'check') return 'Next: back to your answers'
  const to = back === undefined ? undefined : stepOf(activity, back)
  if (to) return `Next: back to ${to.name}`
  const next = stepAfter(activity, step.id)
  return next ? `Next: ${next.name}` : 'Next: check your answers'
}
