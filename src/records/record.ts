import type { Activity } from '../activity/activity.ts'
import type { Criterion } from '../content/curriculum.ts'
import type { Reader } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { tiedLearner } from '../people/ties.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { type Attachment, attachmentsOf } from './attachments.ts'
import type { RecordKind } from './kinds.ts'
import { claimsOf, type RecordRow, recordById, type SignatureRow, signaturesOn } from './record-queries.ts'
import { readStored, type Stored } from './stored.ts'

/** A claim in the making. */
export interface RecordClaim {
  readonly criterion: Criterion
  readonly because: string
}

/** Evidence in the making, or kept, as whoever may open it finds it. */
export interface LoadedRecord extends Stored {
  readonly id: string
  readonly kind: RecordKind
  readonly state: 'draft' | 'signing' | 'kept'
  readonly learner: { readonly id: string; readonly name: string }
  readonly maker: { readonly id: string | null; readonly name: string }
  readonly madeByLearner: boolean
  /** The form in the words it was begun in. */
  readonly activity: Activity
  readonly activityVersion: string
  readonly title: string
  /** `YYYY-MM-DD`, or empty while what was typed is no day. */
  readonly happenedOn: string
  readonly claims: readonly RecordClaim[]
  readonly signatures: readonly SignatureRow[]
  readonly attachments: readonly Attachment[]
  readonly revision: number
  readonly savedAt: number
  readonly evidenceId: string | null
}

/** A record, and what the actor is to it: who makes it, or the learner whom it is about. */
export interface OpenRecord extends LoadedRecord {
  readonly as: 'maker' | 'learner'
}

type Needs = Pick<Deps, 'clock' | 'curriculum'>

/**
 * @throws {NotFound} unless the actor makes it (an assessor: with the tie still in force), or it is about the actor and
 * whoever signs before them has signed.
 */
export async function openRecord(db: Reader, deps: Needs, actor: Pick<Actor, 'id'>, id: string): Promise<OpenRecord> {
  const record = await loadRecord(db, deps, id)
  if (!record) throw new NotFound()
  if (record.maker.id === actor.id) {
    if (!record.madeByLearner) await tiedLearner(db, deps, actor.id, 'assesses', record.learner.id)
    return { ...record, as: record.madeByLearner && waitsForLearner(record) ? 'learner' : 'maker' }
  }
  if (record.learner.id !== actor.id || !(record.state === 'kept' || waitsForLearner(record))) throw new NotFound()
  return { ...record, as: 'learner' }
}

/**
 * For what changes a record: the maker's own, and nobody has signed it yet.
 *
 * @throws {NotFound} otherwise.
 */
export async function recordInTheMaking(
  db: Reader,
  deps: Needs,
  actor: Pick<Actor, 'id'>,
  id: string,
): Promise<OpenRecord> {
  const record = await openRecord(db, deps, actor, id)
  if (record.as !== 'maker' || record.state !== 'draft') throw new NotFound()
  return record
}

/** Whatever its state but dropped; the caller has seen to it that it may be read. */
export async function loadRecord(
  db: Reader,
  { curriculum }: Pick<Deps, 'curriculum'>,
  id: string,
): Promise<LoadedRecord | undefined> {
  const row = await recordById(db, id)
  const kind = row && kindOf(row.record)
  if (!row || !kind || row.record.state === 'dropped') return undefined
  const { record } = row
  const claims = (await claimsOf(db, id)).flatMap(({ criterion, because }): RecordClaim[] => {
    const known = curriculum.criterion(criterion)
    return known ? [{ criterion: known, because }] : []
  })
  const { title, happenedOn, revision, savedAt, evidenceId, activityVersion } = record
  return {
    ...{ id, kind, state: record.state as LoadedRecord['state'], title, happenedOn, revision, savedAt, evidenceId },
    ...readStored(record.answers),
    learner: { id: record.learnerId, name: row.learner },
    maker: { id: record.makerId, name: row.maker ?? 'Somebody who has left' },
    madeByLearner: record.makerId === record.learnerId,
    activity: JSON.parse(row.snapshot) as Activity,
    activityVersion,
    claims,
    signatures: await signaturesOn(db, id),
    attachments: await attachmentsOf(db, id),
  }
}

function waitsForLearner({ state, signatures }: LoadedRecord): boolean {
  return state === 'signing' && signatures.length > 0
}

function kindOf({ kind }: RecordRow): RecordKind | undefined {
  return kind === 'response' || kind === 'supervision' ? undefined : kind
}
