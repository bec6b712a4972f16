import type { z } from 'zod'
import type { Field, FieldKind, Option } from '../activity.ts'

/** A field as an author wrote it, before its kind has had a look. */
export interface WrittenField {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly optional: boolean
  /** Attributes other than id, kind, hint, optional and step. */
  readonly attributes: Readonly<Record<string, string>>
  /** The markdown list inside the field. */
  readonly items: readonly Option[]
}

/** Thrown by `define` in words for the author: what is wrong, and what to write instead. */
export class FieldDefinitionError extends Error {
  override name = 'FieldDefinitionError'
}

/** What a form sent for one field: names are relative to the field (`''` for the field itself, `0.when`, …). */
export interface Posted {
  /** The value last sent under this name, or `''`. */
  get(name: string): string
  /** All values sent under this name. */
  all(name: string): readonly string[]
  /** How many numbered rows (`0.`, `1.`, …) were sent; with a list, how many of it (`ties.0.`, …). */
  rows(list?: string): number
}

/** Something a field needs from the learner, in the learner's words, and which control to go to. */
export interface Need {
  /** Relative name of the control, as in {@link Posted}. */
  readonly at: string
  readonly message: string
}

/** A press of a button inside a field: `add`, `remove` with a row, `up`, `down`. */
export interface Edit {
  readonly act: 'add' | 'remove' | 'up' | 'down'
  readonly row?: number
  /** Which list, for fields that hold several (a genogram's `ties`). */
  readonly list?: string
}

/**
 * Everything that one kind of field knows. One module a kind, in this folder; `register.ts` lists them.
 * All of it is pure. `read` never throws and keeps everything that was typed, right or wrong.
 */
export interface FieldModule<F extends Field = Field, V = unknown> {
  readonly kind: FieldKind
  /** @throws {FieldDefinitionError} */
  define(written: WrittenField): F
  /** What is stored as JSON. Old stored values must always parse. */
  readonly value: z.ZodType<V>
  empty(field: F): V
  read(field: F, posted: Posted): V
  isEmpty(field: F, value: V): boolean
  /** What stands in the way of going on. Emptiness of a required field is the engine's business, not the field's. */
  needs(field: F, value: V): readonly Need[]
  /** The value after a button inside the field was pressed. Fields without such buttons leave it out. */
  edit?(field: F, value: V, edit: Edit): V
  /** Where to go after that: the relative name of a row, given the value that `edit` returned. */
  landing?(field: F, value: V, edit: Edit): string
  /** The answer in plain words, paragraphs parted by blank lines: what a passage is chosen from, and what is exported. */
  words(field: F, value: V): string
}
