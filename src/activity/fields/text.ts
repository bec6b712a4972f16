import type { Field } from '../activity.ts'
import { FieldDefinitionError, type Need, type WrittenField } from './module.ts'

/** So that no answer can be made huge. Said kindly, never cut: see {@link tooLong}. */
export const MOST_CHARACTERS = 20_000
export const MOST_ROWS = 60

const numbers = new Intl.NumberFormat('en-GB')

/** What is said of a text that is longer than there is room for. */
export function tooLong(at: string, text: string): readonly Need[] {
  if (text.length <= MOST_CHARACTERS) return []
  const room = `There is room for ${numbers.format(MOST_CHARACTERS)} characters here.`
  return [
    { at, message: `${room} Take out about ${numbers.format(text.length - MOST_CHARACTERS)}, or go on in a note.` },
  ]
}

/** What is said of a field that holds more rows than there is room for. */
export function tooMany(at: string, count: number): readonly Need[] {
  if (count <= MOST_ROWS) return []
  return [
    { at, message: `There is room for ${MOST_ROWS} here. Take out ${count - MOST_ROWS}, those that matter least.` },
  ]
}

/** Ends a piece of writing with a full stop, unless it has an ending of its own. */
export function sentence(text: string): string {
  const said = text.trim()
  return said === '' || /[.!?…:;,][’”"')\]]*$/.test(said) ? said : `${said}.`
}

export function sentences(...texts: readonly (string | undefined)[]): string {
  return texts
    .map((text) => sentence(text ?? ''))
    .filter((text) => text !== '')
    .join(' ')
}

/** `one, two and three`; with semicolons where a thing holds a comma or a line of its own. */
export function together(things: readonly string[]): string {
  if (things.length < 2) return things.join('')
  if (things.some((thing) => /[,;\n]/.test(thing))) return things.join('; ')
  return `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`
}

export function paragraphs(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n')
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1)
}

/** An id made of an author's words: lower case with hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** What fields of every kind have. */
export function base(written: WrittenField): Pick<Field, 'id' | 'label' | 'hint' | 'optional'> {
  const { id, label, hint, optional } = written
  return hint === undefined ? { id, label, optional } : { id, label, hint, optional }
}

/** @throws {FieldDefinitionError} for an attribute that this kind does not know, or a list it has no use for. */
export function onlyKnows(written: WrittenField, attributes: readonly string[], list: boolean): void {
  const strange = Object.keys(written.attributes).find((name) => !attributes.includes(name))
  if (strange !== undefined) {
    const may = attributes.length > 0 ? ` It may have ${attributes.map((name) => `${name}="…"`).join(' and ')}.` : ''
    throw new FieldDefinitionError(`This kind of field does not know ${strange}="…".${may} Take it out.`)
  }
  if (!list && written.items.length > 0) {
    throw new FieldDefinitionError('This kind of field has no use for a list. Take the list out.')
  }
}
