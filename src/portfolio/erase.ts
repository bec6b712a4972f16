import { restate } from '../assessment/standing.ts'
import type { Reader, Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { enter } from '../ledger/ledger.ts'
import { leavesNoCoordinator } from '../people/people.ts'
import { record } from '../people/record.ts'
import { forgetReading } from '../reading/reading.ts'
import { sweepFiles } from '../records/upload-sweeping.ts'
import { forgetResponses } from '../responding/exporting.ts'
import { forgetTalk } from '../tutor/thread.ts'
import { NotFound } from '../web/errors.ts'
import * as queries from './erase-queries.ts'
import { laterBy } from './later.ts'
import { retentionRules } from './rules.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'id' | 'config'>

/** What must stay of somebody who goes: the record of what was decided, and until when. */
export interface Stays {
  readonly pieces: number
  readonly decisions: number
  readonly signOffs: number
  /** In milliseconds. */
  readonly until: number
  /** Their name stays on decisions about others. */
  readonly standsBy: boolean
}

export type Erased = 'all' | 'record stays'

/** An address that belongs to nobody: `.invalid` never will (RFC 2606). */
const STAND_IN = '@erased.invalid'

export function isErased({ email }: { readonly email: string }): boolean {
  return email.endsWith(STAND_IN)
}

/** What would stay if this person went now; nothing where all would go. */
export async function whatStays(db: Reader, deps: Pick<Deps, 'clock'>, id: string): Promise<Stays | undefined> {
  const row = await queries.leavingRow(db, id)
  if (!row) return undefined
  const counts = await queries.recordCounts(db, id)
  const standsBy = (await queries.standsBy(db, id)) > 0
  const until = laterBy(row, await retentionRules(db), deps.clock())
  const due = until <= deps.clock()
  const kept = due ? { pieces: 0, decisions: 0, signOffs: 0 } : counts
  if (kept.decisions + kept.signOffs === 0 && !standsBy) return undefined
  return { ...kept, until, standsBy }
}

/**
 * Lets a person go, as far as may be: private writing, talk, notes, shares, supervision, and evidence that nobody has
 * decided on go at once and for good. Where decisions rest on their work, the record of them stays under their name
 * until its time is over, and the account is closed under an address that is nobody’s.
 *
 * @param actor who does it; null for Alongside by a rule.
 */
export async function eraseIn(
  tx: Writer,
  deps: Needs,
  actor: { readonly id: string } | null,
  id: string,
): Promise<Erased> {
  const row = await queries.leavingRow(tx, id)
  if (!row) throw new NotFound()
  const stays = await whatStays(tx, deps, id)
  await removeWriting(tx, id)
  await queries.removeAccess(tx, id, row.email)
  await queries.endOwnTies(tx, id, deps.clock())
  if (!stays || stays.decisions + stays.signOffs === 0) await queries.removeRecord(tx, id)
  if (stays) {
    await queries.closeWithStandIn(tx, id, `${id}${STAND_IN}`, deps.clock())
    await restate(tx, deps, id)
  } else {
    await queries.removePersonRow(tx, id, row.name)
  }
  await enter(tx, deps, actor, { what: saidOf(stays), about: 'erasure', subject: id, learnerId: id })
  await record(tx, deps, actor?.id ?? null, 'erased a person’s writing', id)
  return stays ? 'record stays' : 'all'
}

async function removeWriting(tx: Writer, id: string): Promise<void> {
  await queries.freeDecided(tx, id)
  await forgetResponses(tx, { id })
  await queries.removeUndecided(tx, id)
  await queries.removeShared(tx, id)
  await forgetTalk(tx, { id })
  await forgetReading(tx, { id })
}

/** Never how much was private. */
function saidOf(stays: Stays | undefined): string {
  if (!stays) return 'erased: nothing stays'
  const { pieces, decisions, signOffs, until } = stays
  if (decisions + signOffs === 0) return 'erased: a name stays on decisions about others'
  const day = new Date(until).toISOString().slice(0, 10)
  return `erased: ${pieces} pieces of evidence, ${decisions} decisions and ${signOffs} sign-offs stay until ${day}`
}

/** The record of somebody whose time is over, and, unless their name stands by something, all that is left of them. */
export async function eraseRecordIn(tx: Writer, deps: Needs, actor: { readonly id: string } | null, id: string) {
  const { pieces, decisions, signOffs } = await queries.recordCounts(tx, id)
  const row = await queries.leavingRow(tx, id)
  if (!row) throw new NotFound()
  const what = `erased the record: ${pieces} pieces of evidence, ${decisions} decisions, ${signOffs} sign-offs`
  await eraseIn(tx, deps, actor, id)
  await enter(tx, deps, actor, { what, about: 'erasure', subject: id, learnerId: id })
}

/** Files that nobody has any more go, and what was erased leaves the log of the database. */
export async function cleanUp(deps: Needs): Promise<void> {
  await sweepFiles(deps)
  await deps.db.compact()
}

export type Refused = 'only coordinator'

export async function erase(deps: Needs, actor: { readonly id: string }, id: string): Promise<Erased | Refused> {
  const erased = await deps.db.write(async (tx): Promise<Erased | Refused> => {
    if (await leavesNoCoordinator(tx, id)) return 'only coordinator'
    return eraseIn(tx, deps, actor, id)
  })
  await cleanUp(deps)
  return erased
}

/** All of somebody’s own writing, but not the account. What was decided stays, as it does when they go. */
export async function eraseOwnWriting(deps: Needs, actor: { readonly id: string }): Promise<void> {
  await deps.db.write(async (tx) => {
    await removeWriting(tx, actor.id)
    await restate(tx, deps, actor.id)
    const what = 'deleted own writing; what was decided on stays'
    await enter(tx, deps, actor, { what, about: 'erasure', subject: actor.id, learnerId: actor.id })
    await record(tx, deps, actor.id, 'deleted own writing', actor.id)
  })
  await cleanUp(deps)
}
