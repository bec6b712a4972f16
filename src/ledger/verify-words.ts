import { dayOf } from '../when.ts'
import type { Stored, Verified } from './verify-queries.ts'

export const called: Readonly<Record<Verified, string>> = {
  judgement: 'decision',
  sample: 'sample',
  'sign-off': 'sign-off',
  submission: 'submission',
  comment: 'comment',
}

/** `decision 0190… on 400.7.2 by Ruth Hale of 3 November 2026`, as the row says it now. */
export function named(kind: Verified, row: Stored): string {
  const [on, by, at] = {
    judgement: [row.criterion, row.assessorName, row.sentAt ?? row.savedAt],
    sample: [row.criterion, row.decidedByName, row.decidedAt ?? row.addedAt],
    'sign-off': [`unit ${row.unit}`, row.assessorName, row.assessorAt],
    submission: [undefined, undefined, row.at],
    comment: [undefined, row.byName, row.sentAt ?? row.savedAt],
  }[kind]
  return `${called[kind]} ${row.id}${on ? ` on ${on}` : ''}${by ? ` by ${by}` : ''} of ${dayIn(at)}`
}

/** What stands in a row that was altered may be no time at all. */
export function dayIn(at: unknown): string {
  return typeof at === 'number' && Math.abs(at) <= 8.64e15 ? dayOf(at) : 'no day'
}
