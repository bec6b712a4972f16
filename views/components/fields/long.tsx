import type { LongField } from '../../../src/activity/activity.ts'
import { One, tied, Words } from './parts.tsx'
import type { FieldView } from './view.ts'

export const long: FieldView<LongField, string> = {
  ask: ({ field, value, needs, lone }) => (
    <One field={field} needs={needs} lone={lone}>
      <textarea {...tied(field, needs)} class={lone ? 'write' : 'in'} name={field.id} rows={lone ? 9 : 4}>
        {keepFirstLineEnd(value)}
      </textarea>
    </One>
  ),
  show: ({ value }) => <Words text={value.trim()} />,
}

/** A parser drops the first line end inside a textarea; one more saves it. */
export function keepFirstLineEnd(text: string): string {
  return text.startsWith('\n') ? `\n${text}` : text
}
