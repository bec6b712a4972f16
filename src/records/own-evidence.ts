import type { Reader } from '../db/database.ts'
import type { EvidenceKind } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { tiedLearner } from '../people/ties.ts'
import type { Actor } from '../web/session.ts'
import { everyKind, type RecordKind } from './kinds.ts'
import { decidedFor, piecesOf, sentBy } from './own-queries.ts'
import { inTheMakingBy, keptBy, type RecordRow, toSignBy } from './record-queries.ts'

export type PieceState = 'not sent' | 'with your assessor' | 'sent back' | 'judged' | 'withdrawn'

export interface Piece {
  readonly id: string
  readonly kind: EvidenceKind
  readonly title: string
  readonly happenedOn: string
  readonly keptAt: number
  readonly state: PieceState
}

/** A record that is not kept yet. */
export interface Making {
  readonly id: string
  readonly kind: RecordKind
  readonly title: string
  readonly savedAt: number
  readonly state: 'draft' | 'signing'
  /** Whose it is, or who made it: the other of the two. */
  readonly other: string
}

export interface OwnEvidence {
  /** Records that wait for the learner's own signature. */
  readonly toSign: readonly Making[]
  readonly making: readonly Making[]
  /** By kind, in the order of kinds; a kind of which there is none is left out. */
  readonly kept: readonly { readonly kind: EvidenceKind; readonly pieces: readonly Piece[] }[]
}

/** Everything that a learner puts forward, or is about to. */
export async function ownEvidence({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<OwnEvidence> {
  const pieces = await statedPieces(db.read, actor.id)
  const toSign = await toSignBy(db.read, actor.id)
  const waiting = new Set(toSign.map(({ record }) => record.id))
  const making = await inTheMakingBy(db.read, actor.id, actor.id)
  return {
    toSign: toSign.flatMap(({ record, maker }) => makingOf(record, maker ?? '')),
    making: making.filter(({ record }) => !waiting.has(record.id)).flatMap(({ record }) => makingOf(record, '')),
    kept: everyKind
      .map((kind) => ({ kind, pieces: pieces.filter((piece) => piece.kind === kind) }))
      .filter(({ pieces }) => pieces.length > 0),
  }
}

async function statedPieces(db: Reader, learnerId: string): Promise<readonly Piece[]> {
  const [rows, sent, decided] = [
    await piecesOf(db, learnerId),
    await sentBy(db, learnerId),
    await decidedFor(db, learnerId),
  ]
  // Of one version and criterion the newest decision stands, though it be on another claim: one with another reason.
  const latest = new Map(decided.map((each) => [`${each.evidenceId} ${each.version} ${each.criterion}`, each]))
  return rows.map(({ withdrawnAt, version, ...piece }): Piece => {
    const item = sent.find(({ evidenceId }) => evidenceId === piece.id)
    const decisions = [...latest.values()].filter(
      (each) => each.evidenceId === piece.id && each.version === item?.version,
    )
    const back = decisions.some(({ decision }) => decision === 'not yet')
    const answered = item?.returnedAt != null
    if (withdrawnAt !== null) return { ...piece, state: 'withdrawn' }
    if (!item || (answered && item.version < version)) return { ...piece, state: 'not sent' }
    if (!answered) return { ...piece, state: 'with your assessor' }
    return { ...piece, state: back ? 'sent back' : 'judged' }
  })
}

function makingOf({ id, kind, title, savedAt, state }: RecordRow, other: string): readonly Making[] {
  if (kind === 'response' || kind === 'supervision' || (state !== 'draft' && state !== 'signing')) return []
  return [{ id, kind, title, savedAt, state, other }]
}

/** What an assessor has begun and not finished, with whomever: each with the learner's name. */
export async function recordsInTheMaking(
  { db }: Pick<Deps, 'db'>,
  actor: Pick<Actor, 'id'>,
): Promise<readonly Making[]> {
  const rows = await inTheMakingBy(db.read, actor.id)
  return rows.filter(({ record }) => record.learnerId !== actor.id).flatMap((row) => makingOf(row.record, row.learner))
}

export interface RecordsWith {
  readonly learner: { readonly id: string; readonly name: string }
  readonly making: readonly Making[]
  readonly kept: readonly {
    readonly id: string
    readonly kind: EvidenceKind
    readonly title: string
    readonly savedAt: number
  }[]
}

/** What an assessor has made with one learner whom they assess. */
export async function recordsWith(deps: Deps, actor: Actor, learnerId: string): Promise<RecordsWith> {
  const { id, name } = await tiedLearner(deps.db.read, deps, actor.id, 'assesses', learnerId)
  const making = await inTheMakingBy(deps.db.read, actor.id, id)
  return {
    learner: { id, name },
    making: making.flatMap((row) => makingOf(row.record, row.learner)),
    kept: await keptBy(deps.db.read, actor.id, id),
  }
}
