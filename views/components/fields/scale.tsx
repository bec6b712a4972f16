import type { ScaleField } from '../../../src/activity/activity.ts'
import { scale as module, scaleNumbers } from '../../../src/activity/fields/scale.ts'
import { Group, Words } from './parts.tsx'
import type { FieldView } from './view.ts'

export const scale: FieldView<ScaleField, string> = {
  ask: ({ field, value, needs, lone }) => (
    <Group field={field} needs={needs} lone={lone}>
      <div class="scale">
        {scaleNumbers.map((number) => (
          <label>
            <input type="radio" name={field.id} value={number} checked={number === value} />
            <span>
              {number}
              <End field={field} number={number} />
            </span>
          </label>
        ))}
      </div>
      <p class="scale-ends small" aria-hidden="true">
        <span>0: {field.low}</span> <span>10: {field.high}</span>
      </p>
      {field.optional && (
        <label class="pick">
          <input type="radio" name={field.id} value="" checked={value === ''} />
          <span>Leave this open</span>
        </label>
      )}
    </Group>
  ),
  show: ({ field, value }) => <Words text={module.words(field, value)} />,
}

/** The ends are named where they are chosen, for somebody who hears them one by one. */
function End({ field, number }: { field: ScaleField; number: string }) {
  if (number === '0') return <span class="hide">, {field.low}</span>
  return number === '10' ? <span class="hide">, {field.high}</span> : null
}
