import type { ChoicesField } from '../../../src/activity/activity.ts'
import { labelOf } from '../../../src/activity/fields/choice.ts'
import { offered } from './choice.tsx'
import { Group } from './parts.tsx'
import type { FieldView } from './view.ts'

export const choices: FieldView<ChoicesField, readonly string[]> = {
  ask: ({ field, value, needs, lone }) => (
    <Group field={field} needs={needs} lone={lone}>
      {offered(field.options, value).map(({ id, label }) => (
        <label class="pick">
          <input type="checkbox" name={field.id} value={id} checked={value.includes(id)} />
          <span>{label}</span>
        </label>
      ))}
    </Group>
  ),
  show: ({ field, value }) => (
    <ul class="words things">
      {value
        .filter((id) => id !== '')
        .map((id) => (
          <li>{labelOf(field.options, id)}</li>
        ))}
    </ul>
  ),
}
