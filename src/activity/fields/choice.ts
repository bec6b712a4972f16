import * as z from 'zod'
import type { ChoiceField, Option } from '../activity.ts'
import { FieldDefinitionError, type FieldModule, type WrittenField } from './module.ts'
import { base, onlyKnows } from './text.ts'

/** @throws {FieldDefinitionError} when there are too few to choose from, or two alike. */
export function optionsOf(written: WrittenField): readonly Option[] {
  if (written.items.length < 2) {
    throw new FieldDefinitionError('Write the choices as a markdown list inside the field: two at least.')
  }
  return distinct(written.items)
}

/** @throws {FieldDefinitionError} when two things of a list would be stored alike. */
export function distinct(items: readonly Option[]): readonly Option[] {
  const twice = items.find((item, index) => items.findIndex((other) => other.id === item.id) !== index)
  if (twice) throw new FieldDefinitionError(`"${twice.label}" stands in the list twice. Word one of them differently.`)
  return items
}

/** What was chosen, as the author words it. One that is no longer offered is shown as it was stored, never dropped. */
export function labelOf(options: readonly Option[], id: string): string {
  return options.find((option) => option.id === id)?.label ?? id
}

/** One of a few. */
export const choice: FieldModule<ChoiceField, string> = {
  kind: 'choice',
  define(written) {
    onlyKnows(written, [], true)
    return { ...base(written), kind: 'choice', options: optionsOf(written) }
  },
  value: z.string(),
  empty: () => '',
  read: (_field, posted) => posted.get('').slice(0, 200),
  isEmpty: (_field, chosen) => chosen === '',
  needs: () => [],
  words: (field, chosen) => labelOf(field.options, chosen),
}
