import * as z from 'zod'
import type { LongField } from '../activity.ts'
import type { FieldModule } from './module.ts'
import { base, onlyKnows, tooLong } from './text.ts'

/** As much as one likes. */
export const long: FieldModule<LongField, string> = {
  kind: 'long',
  define(written) {
    onlyKnows(written, [], false)
    return { ...base(written), kind: 'long' }
  },
  value: z.string(),
  empty: () => '',
  read: (_field, posted) => posted.get(''),
  isEmpty: (_field, value) => value.trim() === '',
  needs: (_field, value) => tooLong('', value),
  words: (_field, value) => value.trim(),
}
