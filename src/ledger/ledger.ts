import { createHash } from 'node:crypto'
import type { Reader, Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { insertLine, type LedgerRow, lastLine, linesAbout } from './queries.ts'

/** What the record that shows if it was altered is told. Never anybody's words: what was decided goes in as a digest. */
export interface Entry {
  /** In the past tense: `sent a decision: met`, `shared a reflection`, `opened as EQA: /learners/…`. */
  readonly what: string
  /** The kind of thing, and its id. */
  readonly about: About
  readonly subject: string
  readonly learnerId?: string | undefined
  /** The thing as it was kept: a row of its table. Held against the row when the record is verified. */
  readonly kept?: object | undefined
}

/** The kinds of things that lines are about. Those of `verified` are held against their rows. */
export const verified = ['judgement', 'sample', 'sign-off', 'submission', 'comment'] as const
export type About =
  | (typeof verified)[number]
  | 'share'
  | 'supervision'
  | 'record'
  | 'look'
  | 'roles'
  | 'tie'
  | 'person'
  | 'erasure'
  | 'export'

export const NOTHING_BEFORE = '0'.repeat(64)

/** Adds one line, in the transaction that does what it tells of. @param actor null for Alongside itself, by a rule. */
export async function enter(
  tx: Writer,
  deps: Pick<Deps, 'clock'>,
  actor: { readonly id: string } | null,
  entry: Entry,
): Promise<void> {
  const before = await lastLine(tx)
  const line = {
    seq: (before?.seq ?? 0) + 1,
    at: deps.clock(),
    actorId: actor?.id ?? null,
    what: entry.what,
    about: entry.about,
    subject: entry.subject,
    learnerId: entry.learnerId ?? null,
    digest: entry.kept ? digestOf(entry.kept) : null,
    previous: before?.hash ?? NOTHING_BEFORE,
  }
  await insertLine(tx, { ...line, hash: hashOf(line) })
}

/** SHA-256 of a row's columns, by name in order; a column that is added later and holds nothing changes nothing. */
export function digestOf(row: object): string {
  const filled = Object.entries(row).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return sha256(JSON.stringify(filled.toSorted(([a], [b]) => (a < b ? -1 : 1))))
}

export function hashOf({ hash: _, ...line }: Omit<LedgerRow, 'hash'> & { hash?: string }): string {
  const { seq, at, actorId, what, about, subject, learnerId, digest, previous } = line
  return sha256(JSON.stringify([seq, at, actorId, what, about, subject, learnerId, digest, previous]))
}

/** The newest line's number and hash: written down elsewhere, they show that nothing was taken off the end. */
export async function headOf(db: Reader): Promise<{ readonly seq: number; readonly hash: string }> {
  const last = await lastLine(db)
  return { seq: last?.seq ?? 0, hash: last?.hash ?? NOTHING_BEFORE }
}

/** Everything that the record tells about one learner, in order. */
export async function ledgerOf(db: Reader, learnerId: string): Promise<readonly LedgerRow[]> {
  return linesAbout(db, learnerId)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
