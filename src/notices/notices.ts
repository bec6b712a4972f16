import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { mailChoiceOf, mailDueAt } from './choices.ts'
import { insertNotice } from './queries.ts'

/** What there is. The words that a person reads for each stand in views/notices. */
export const noticeKinds = [
  'submitted',
  'sent back',
  'all met',
  'to countersign',
  'decision handed back',
  'record to sign',
  'record signed',
  'record handed back',
  'testimony arrived',
  'sign-off to sign',
  'unit locked',
  'unit unlocked',
  'plan agreed',
  'sample returned',
  'sample answered',
  'observed',
  'shared',
  'share taken back',
  'session planned',
  'notes agreed',
  'tie made',
  'tie ended',
  'who sees changed',
  'learners changed',
  'roles changed',
  'name corrected',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export interface Notice {
  readonly to: string
  readonly kind: NoticeKind
  readonly from: { readonly name: string }
  /** Where to look: a path of this Alongside that the person may open. */
  readonly href: string
}

/**
 * Tells somebody that there is something, in the transaction that makes it so. Never with anybody's words. Whether, and
 * when, an e-mail says so too is what the person has chosen, where this Alongside sends any.
 */
export async function notify(
  tx: Writer,
  deps: Pick<Deps, 'id' | 'clock' | 'config'>,
  { to, kind, from, href }: Notice,
): Promise<void> {
  const at = deps.clock()
  const due = deps.config.mail ? mailDueAt(await mailChoiceOf(tx, to), at) : null
  await insertNotice(tx, { id: deps.id(), personId: to, kind, fromName: from.name, href, at, mailDueAt: due })
}
