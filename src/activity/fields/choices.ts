import * as z from 'zod'
import type { ChoicesField } from '../activity.ts'
import { labelOf, optionsOf } from './choice.ts'
import type { FieldModule } from './module.ts'
import { base, onlyKnows, together } from './text.ts'

/** Any of a few. */
export const choices: FieldModule<ChoicesField, readonly string[]> = {
  kind: 'choices',
  define(written) {
    onlyKnows(written, [], true)
    return { ...base(written), kind: 'choices', options: optionsOf(written) }
  },
  value: z.union([z.array(z.string().catch('')), z.string().transform((chosen) => [chosen])]),
  empty: () => [],
  read: (_field, posted) => tidy(posted.all('').map((chosen) => chosen.slice(0, 200))),
  isEmpty: (_field, chosen) => tidy(chosen).length === 0,
  needs: () => [],
  words: (field, chosen) => together(tidy(chosen).map((id) => labelOf(field.options, id))),
}

function tidy(chosen: readonly string[]): readonly string[] {
  return [...new Set(chosen)].filter((id) => id !== '').slice(0, 200)
}
