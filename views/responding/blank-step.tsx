import { raw } from 'hono/html'
import type { Step } from '../../src/activity/activity.ts'
import { BlankField } from '../components/fields/blank/register.tsx'

/** A step's questions: an overview on a screen, and room to answer by hand on paper. */
export function BlankStep({ step }: { step: Step }) {
  return (
    <div class="tight blank-step">
      <h3>{step.name}</h3>
      {step.asksHtml && <div class="tight">{raw(step.asksHtml)}</div>}
      {step.cues.length > 0 && (
        <ul class="cues">
          {step.cues.map((cue) => (
            <li>{cue}</li>
          ))}
        </ul>
      )}
      {step.fields.map((field) => (
        <div class="tight blank-field">
          <p>
            <b>{field.label}</b>
            {field.optional && <span class="small"> (if you like)</span>}
          </p>
          {field.hint && <p class="small">{field.hint}</p>}
          <BlankField field={field} />
        </div>
      ))}
    </div>
  )
}
