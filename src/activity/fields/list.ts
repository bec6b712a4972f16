import * as z from 'zod'
import type { ListField } from '../activity.ts'
import type { FieldModule } from './module.ts'
import { base, onlyKnows, tooLong, tooMany } from './text.ts'

/** The things of a list, without what only parts them. */
export function thingsIn(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'))

/** One thing a line. Stored line by line as typed, so that it comes back as it was. */
export const list: FieldModule<ListField, readonly string[]> = {
  kind: 'list',
  define(written) {
    onlyKnows(written, [], false)
    return { ...base(written), kind: 'list' }
  },
  value: z.union([z.array(z.string().catch('')), z.string().transform(linesOf)]),
  empty: () => [],
  read: (_field, posted) => linesOf(posted.get('')),
  isEmpty: (_field, lines) => thingsIn(lines).length === 0,
  needs: (_field, lines) => [...tooLong('', lines.join('\n')), ...tooMany('', thingsIn(lines).length)].slice(0, 1),
  words: (_field, lines) => thingsIn(lines).join('\n'),
}
