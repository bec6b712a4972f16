import type { ShortField } from '../../../src/activity/activity.ts'
import { One, tied, Words } from './parts.tsx'
import type { FieldView } from './view.ts'

export const short: FieldView<ShortField, string> = {
  ask: ({ field, value, needs, lone }) => (
    <One field={field} needs={needs} lone={lone}>
      <input {...tied(field, needs)} name={field.id} type="text" value={value} autocomplete="off" />
    </One>
  ),
  show: ({ value }) => <Words text={value.trim()} />,
}
