import type { ListField } from '../../../src/activity/activity.ts'
import { thingsIn } from '../../../src/activity/fields/list.ts'
import { keepFirstLineEnd } from './long.tsx'
import { One, tied } from './parts.tsx'
import type { FieldView } from './view.ts'

export const list: FieldView<ListField, readonly string[]> = {
  ask: ({ field, value, needs, lone }) => (
    <One field={field} needs={needs} lone={lone}>
      <textarea {...tied(field, needs)} class={lone ? 'write' : 'in'} name={field.id} rows={lone ? 9 : 4}>
        {keepFirstLineEnd(value.join('\n'))}
      </textarea>
    </One>
  ),
  show: ({ value }) => (
    <ul class="words things">
      {thingsIn(value).map((thing) => (
        <li>{thing}</li>
      ))}
    </ul>
  ),
}
