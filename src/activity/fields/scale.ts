import * as z from 'zod'
import type { ScaleField } from '../activity.ts'
import { FieldDefinitionError, type FieldModule } from './module.ts'
import { base, onlyKnows } from './text.ts'

export const scaleNumbers: readonly string[] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']

/** 0 to 10, kept as text: `''` when nothing was chosen. */
export const scale: FieldModule<ScaleField, string> = {
  kind: 'scale',
  define(written) {
    onlyKnows(written, ['low', 'high'], false)
    const { low, high } = written.attributes
    if (!low || !high) {
      throw new FieldDefinitionError('A scale needs words at both ends. Write low="not at all" high="completely".')
    }
    return { ...base(written), kind: 'scale', low, high }
  },
  value: z.union([z.string(), z.number().transform(String)]),
  empty: () => '',
  read: (_field, posted) => posted.get('').slice(0, 200),
  isEmpty: (_field, value) => value.trim() === '',
  needs: (_field, value) =>
    value === '' || scaleNumbers.includes(value) ? [] : [{ at: '', message: 'Choose a number from 0 to 10.' }],
  words: (field, value) => (value.trim() === '' ? '' : `${value.trim()} out of 10. ${ends(field)}`),
}

function ends({ low, high }: ScaleField): string {
  return `On this scale 0 is “${low}” and 10 is “${high}”.`
}
