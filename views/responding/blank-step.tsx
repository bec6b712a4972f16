import { raw } from 'hono/html'
import type { Field, Step } from '../../src/activity/activity.ts'

/** A step's questions with room under them, for paper. */
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
        <div>
          <p>
            <b>{field.label}</b>
            {field.optional && <span class="small"> (if you like)</span>}
          </p>
          {field.hint && <p class="small">{field.hint}</p>}
          {optionsOf(field).length > 0 && (
            <ul class="cues">
              {optionsOf(field).map((words) => (
                <li>{words}</li>
              ))}
            </ul>
          )}
          <div class="room" aria-hidden="true" />
        </div>
      ))}
    </div>
  )
}

/** What there is to choose from, or to fill in, in words. */
function optionsOf(field: Field): readonly string[] {
  if ('options' in field) return field.options.map(({ label }) => label)
  if ('columns' in field) return [...field.columns, ...field.rows].map(({ label }) => label)
  if ('left' in field) return [field.left, field.right, ...field.items.map(({ label }) => label)]
  return 'low' in field ? [`0: ${field.low}`, `10: ${field.high}`] : []
}
