import type { DateField } from '../../../src/activity/activity.ts'
import { type DateValue, date as module } from '../../../src/activity/fields/date.ts'
import { controlId, controlName } from '../../../src/activity/fields/form.ts'
import { Group, tied, Why, Words, wrongIn } from './parts.tsx'
import type { FieldView } from './view.ts'

const boxes = [
  ['day', 'Day'],
  ['month', 'Month'],
  ['year', 'Year'],
] as const

export const date: FieldView<DateField, DateValue> = {
  ask: ({ field, value, needs, lone }) => (
    <Group field={field} needs={needs} lone={lone}>
      <div class={boxes.some(([at]) => wrongIn(needs, at)) ? 'tight wrong' : 'tight'}>
        {!field.hint && <p class="hint">For example, 14 3 2026</p>}
        {boxes.map(([at]) => (
          <Why field={field} needs={needs} at={at} />
        ))}
        <div class="day">
          {boxes.map(([at, label]) => (
            <div class={at}>
              <label for={controlId(field.id, at)}>{label}</label>
              <input
                {...tied(field, needs, at)}
                name={controlName(field.id, at)}
                type="text"
                inputmode={at === 'month' ? undefined : 'numeric'}
                value={value[at]}
                autocomplete="off"
              />
            </div>
          ))}
        </div>
      </div>
    </Group>
  ),
  show: ({ field, value }) => <Words text={module.words(field, value)} />,
}
