import type { ChoiceField, Option } from '../../../src/activity/activity.ts'
import { labelOf } from '../../../src/activity/fields/choice.ts'
import { Group, Words } from './parts.tsx'
import type { FieldView } from './view.ts'

/** What is offered, and what was chosen earlier and is no longer offered. */
export function offered(options: readonly Option[], chosen: readonly string[]): readonly Option[] {
  const gone = chosen.filter((id) => id !== '' && !options.some((option) => option.id === id))
  return [...options, ...gone.map((id) => ({ id, label: `${id} (chosen earlier, no longer offered)` }))]
}

export const choice: FieldView<ChoiceField, string> = {
  ask: ({ field, value, needs, lone }) => (
    <Group field={field} needs={needs} lone={lone}>
      {offered(field.options, [value]).map(({ id, label }) => (
        <label class="pick">
          <input type="radio" name={field.id} value={id} checked={id === value} />
          <span>{label}</span>
        </label>
      ))}
      {field.optional && (
        <label class="pick">
          <input type="radio" name={field.id} value="" checked={value === ''} />
          <span>Leave this open</span>
        </label>
      )}
    </Group>
  ),
  show: ({ field, value }) => <Words text={labelOf(field.options, value)} />,
}
