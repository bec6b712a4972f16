import * as z from 'zod'
import type { TimelineField } from '../activity.ts'
import type { FieldModule, Need, Posted } from './module.ts'
import { editRows, rowAfter } from './rows.ts'
import { base, onlyKnows, paragraphs, sentences, tooLong, tooMany } from './text.ts'

export const feelings = ['good', 'hard', 'mixed'] as const

/** Something that happened. When is in the learner's words; how it was may be left open. */
export interface Happening {
  readonly when: string
  readonly what: string
  readonly how: (typeof feelings)[number] | ''
}

export const blankHappening: Happening = { when: '', what: '', how: '' }

const how = z.enum([...feelings, '']).catch('')

/** Events in the order in which they are given. */
export const timeline: FieldModule<TimelineField, readonly Happening[]> = {
  kind: 'timeline',
  define(written) {
    onlyKnows(written, [], false)
    return { ...base(written), kind: 'timeline' }
  },
  value: z.array(z.object({ when: z.string().catch(''), what: z.string().catch(''), how }).catch(blankHappening)),
  empty: () => [],
  read: (_field, posted) => Array.from({ length: posted.rows() }, (_, row) => readHappening(posted, row)),
  isEmpty: (_field, happenings) => happeningsIn(happenings).length === 0,
  needs: (_field, happenings) => [...happenings.flatMap(happeningNeeds), ...tooMany('', happenings.length)],
  edit: (_field, happenings, edit) => editRows(happenings, edit, blankHappening),
  landing: (_field, happenings, edit) => rowAfter(edit, happenings.length),
  words: (_field, happenings) => paragraphs(happeningsIn(happenings).map(sayingOf)),
}

function readHappening(posted: Posted, row: number): Happening {
  return {
    when: posted.get(`${row}.when`),
    what: posted.get(`${row}.what`),
    how: how.parse(posted.get(`${row}.how`)),
  }
}

/** Those of which something was said. */
export function happeningsIn(happenings: readonly Happening[]): readonly Happening[] {
  return happenings.filter(({ when, what }) => when.trim() !== '' || what.trim() !== '')
}

function happeningNeeds({ when, what }: Happening, row: number): readonly Need[] {
  const bare = what.trim() === '' && when.trim() !== ''
  return [
    ...(bare ? [{ at: `${row}.what`, message: 'Write what happened then, or take this event out.' }] : []),
    ...tooLong(`${row}.when`, when),
    ...tooLong(`${row}.what`, what),
  ]
}

const said = { good: 'It was good.', hard: 'It was hard.', mixed: 'It was mixed.', '': '' } as const

/** An event as one would tell it. */
export function sayingOf({ when, what, how }: Happening): string {
  const told = [when.trim(), what.trim()].filter((part) => part !== '').join(': ')
  return sentences(told, said[how])
}
