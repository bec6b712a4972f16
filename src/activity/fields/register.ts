import type { Field, FieldKind } from '../activity.ts'
import { choice } from './choice.ts'
import { choices } from './choices.ts'
import { date } from './date.ts'
import { controlId, type FormLike, postedFor } from './form.ts'
import { genogram } from './genogram.ts'
import { list } from './list.ts'
import { long } from './long.ts'
import { type Edit, FieldDefinitionError, type FieldModule, type Need, type WrittenField } from './module.ts'
import { network } from './network.ts'
import { scale } from './scale.ts'
import { short } from './short.ts'
import { sort } from './sort.ts'
import { table } from './table.ts'
import { timeline } from './timeline.ts'

export { controlId, controlName, editValue, parseEdit, postedFor } from './form.ts'

/** A new kind of field is one module and one line here. */
const modules: readonly FieldModule[] = [
  short,
  long,
  list,
  choice,
  choices,
  scale,
  date,
  table,
  sort,
  network,
  genogram,
  timeline,
]

const byKind = new Map<string, FieldModule>(modules.map((module) => [module.kind, module]))

export const fieldKinds: readonly FieldKind[] = modules.map((module) => module.kind)

/** @throws on a kind that is not in the register. */
export function fieldModule(kind: string): FieldModule {
  const module = byKind.get(kind)
  if (!module) throw new Error(`There is no kind of field named "${kind}". There are ${fieldKinds.join(', ')}.`)
  return module
}

/** @throws {FieldDefinitionError} in words for the author. */
export function defineField(kind: string, written: WrittenField): Field {
  const module = byKind.get(kind)
  if (!module) {
    throw new FieldDefinitionError(
      `There is no kind of field named "${kind}". Write kind="…" with one of ${fieldKinds.join(', ')}.`,
    )
  }
  return module.define(written)
}

export function readField(field: Field, form: FormLike): unknown {
  return fieldModule(field.kind).read(field, postedFor(form, field.id))
}

/**
 * A stored value as this version of the kind knows it. What cannot be read becomes the empty value: never throws.
 * The other functions here do this too, so that they may be given what is stored as it is.
 */
export function parseStored(field: Field, json: unknown): unknown {
  const module = fieldModule(field.kind)
  const parsed = module.value.safeParse(json)
  return parsed.success ? parsed.data : module.empty(field)
}

export function isEmpty(field: Field, value: unknown): boolean {
  return fieldModule(field.kind).isEmpty(field, parseStored(field, value))
}

export function needsOf(field: Field, value: unknown): readonly Need[] {
  return fieldModule(field.kind).needs(field, parseStored(field, value))
}

/** The answer in plain words, `''` when nothing was answered. Passages are counted in these. */
export function wordsOf(field: Field, value: unknown): string {
  const module = fieldModule(field.kind)
  const parsed = parseStored(field, value)
  return module.isEmpty(field, parsed) ? '' : module.words(field, parsed)
}

/** The value after a button inside the field was pressed; the same where the kind has no such button. */
export function editField(field: Field, value: unknown, edit: Edit): unknown {
  const parsed = parseStored(field, value)
  return fieldModule(field.kind).edit?.(field, parsed, edit) ?? parsed
}

/** Whether one control is the whole field, so that a `<label for>` can name it. The others are a group with a legend. */
export function hasOneControl(field: Field): boolean {
  return field.kind === 'short' || field.kind === 'long' || field.kind === 'list'
}

/** The HTML id of what should have the focus after an edit: the row that was added, moved, or took the removed one's place. */
export function landingOf(field: Field, value: unknown, edit: Edit): string {
  const at = fieldModule(field.kind).landing?.(field, parseStored(field, value), edit) ?? ''
  return controlId(field.id, at)
}
