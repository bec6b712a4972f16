import * as z from 'zod'
import type { ShortField } from '../activity.ts'
import type { FieldModule } from './module.ts'
import { base, onlyKnows, tooLong } from './text.ts'

/** One line. */
export const short: FieldModule<ShortField, string> = {
  kind: 'short',
  define(written) {
    onlyKnows(written, [], false)
    return { ...base(written), kind: 'short' }
  },
  value: z.string(),
  empty: () => '',
  read: (_field, posted) => posted.get(''),
  isEmpty: (_field, value) => value.trim() === '',
  needs: (_field, value) => tooLong('', value),
  words: (_field, value) => value.trim(),
}
