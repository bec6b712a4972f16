import * as z from 'zod'
import type { SortField } from '../activity.ts'
import { distinct, labelOf } from './choice.ts'
import { FieldDefinitionError, type FieldModule, type Posted, type WrittenField } from './module.ts'
import { editRows, rowAfter } from './rows.ts'
import { base, onlyKnows, paragraphs, sentence, together, tooLong, tooMany } from './text.ts'

/** `''`: not yet decided. */
export type Side = 'left' | 'right' | ''

export interface OwnThing {
  readonly text: string
  readonly side: Side
}
export interface SortValue {
  /** The side of each of the author's things, by its id. */
  readonly placed: Readonly<Record<string, Side>>
  /** What the learner added. */
  readonly own: readonly OwnThing[]
}

export const blankThing: OwnThing = { text: '', side: '' }
const side = z.enum(['left', 'right', '']).catch('')

/** Things to put on one side or the other. */
export const sort: FieldModule<SortField, SortValue> = {
  kind: 'sort',
  define,
  value: z.object({
    placed: z.record(z.string(), side).catch({}),
    own: z.array(z.object({ text: z.string().catch(''), side }).catch(blankThing)).catch([]),
  }),
  empty: () => ({ placed: {}, own: [] }),
  read,
  isEmpty: (_field, { placed, own }) =>
    Object.values(placed).every((where) => where === '') && own.every(({ text }) => text.trim() === ''),
  needs: (_field, { own }) => [
    ...own.flatMap(({ text }, row) => tooLong(`own.${row}.text`, text)),
    ...tooMany('', own.length),
  ],
  edit: (_field, value, edit) => ({ ...value, own: editRows(value.own, edit, blankThing) }),
  landing: (_field, { own }, edit) => (own.length === 0 ? '' : `own.${rowAfter(edit, own.length)}`),
  words,
}

function define(written: WrittenField): SortField {
  onlyKnows(written, ['left', 'right'], true)
  const { left, right } = written.attributes
  if (!left || !right) {
    throw new FieldDefinitionError('Say what the two sides are. Write left="Easy to tell" right="Keep at home".')
  }
  return { ...base(written), kind: 'sort', left, right, items: distinct(written.items) }
}

function read(field: SortField, posted: Posted): SortValue {
  return {
    placed: Object.fromEntries(field.items.map(({ id }) => [id, side.parse(posted.get(`items.${id}`))])),
    own: Array.from({ length: posted.rows('own') }, (_, row) => ({
      text: posted.get(`own.${row}.text`),
      side: side.parse(posted.get(`own.${row}.side`)),
    })),
  }
}

/** Where one of the author's things was put. */
export function sideOf({ placed }: SortValue, id: string): Side {
  return Object.hasOwn(placed, id) ? (placed[id] ?? '') : ''
}

/** What is on a side, as the learner would say it: the author's things first, then their own. */
export function thingsOn(field: SortField, value: SortValue, where: Side): readonly string[] {
  const known = field.items.map(({ id }) => id)
  const gone = Object.keys(value.placed).filter((id) => !known.includes(id) && where !== '')
  const theirs = [...known, ...gone].filter((id) => sideOf(value, id) === where).map((id) => labelOf(field.items, id))
  const own = value.own.filter((thing) => thing.side === where).map(({ text }) => text.trim())
  return [...theirs, ...own.filter((text) => text !== '')]
}

function words(field: SortField, value: SortValue): string {
  const say = (heading: string, where: Side) => {
    const things = thingsOn(field, value, where)
    return things.length === 0 ? '' : `${heading.replace(/[:.]$/, '')}: ${sentence(together(things))}`
  }
  return paragraphs([say(field.left, 'left'), say(field.right, 'right'), say('Not decided yet', '')])
}
