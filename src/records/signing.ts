import { fingerprint } from '../activity/save-order.ts'
import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { londonDay } from '../evidence/day.ts'
import { enter } from '../ledger/ledger.ts'
import { notify } from '../notices/notices.ts'
import { record as addEvent } from '../people/record.ts'
import { dropOpenWitnessLinks } from '../people/witness-links.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { keepSigned } from './keeping.ts'
import { type SignsAs, signersOf } from './kinds.ts'
import { type LoadedRecord, type OpenRecord, openRecord } from './record.ts'
import { insertSignature, removeSignatures, updateRecord } from './record-queries.ts'
import { statementOf } from './statements.ts'
import { writeStored } from './stored.ts'
import { type RecordNeeds, recordNeeds, typedIn } from './typed.ts'

export const LONGEST_WHY = 1000

export type Signing =
  /** Everybody has: it is a piece of evidence. */
  | { readonly evidenceId: string }
  | { readonly waitsFor: SignsAs }
  | { readonly needs: RecordNeeds; readonly record: OpenRecord }
  /** It is not what the signer had on the page. */
  | { readonly changed: OpenRecord }

/** What somebody who signs has before them: the same for the same words and files. */
export function seenOf({ revision, attachments, signatures }: LoadedRecord): string {
  const files = attachments.map(({ id, hash, name, note }) => [id, hash, name, note])
  return fingerprint({ revision, files, signed: signatures.map(({ as, at }) => [as, at]) })
}

/** As whom the actor signs next, if it is for them to sign. A testimony is asked for, and not signed by its maker. */
export function signsNext({ kind, madeByLearner, signatures, state, as }: OpenRecord): SignsAs | undefined {
  if (state === 'kept') return undefined
  const next = signersOf(kind, madeByLearner).find((signer) => !signatures.some((each) => each.as === signer))
  if (next === 'witness') return undefined
  if (next === 'learner') return as === 'learner' || (madeByLearner && state === 'draft') ? next : undefined
  return as === 'maker' && state === 'draft' ? next : undefined
}

export function statementFor(record: OpenRecord, as: SignsAs, signer: { readonly name: string }): string {
  const { kind, madeByLearner, learner } = record
  return statementOf(kind, as, madeByLearner, { signer: signer.name, learner: learner.name })
}

/** Signed twice, it is signed once. @param seen what was on the page: see `seenOf`. */
export async function signRecord(deps: Deps, actor: Actor, id: string, seen: string): Promise<Signing> {
  return deps.db.write(async (tx): Promise<Signing> => {
    const record = await openRecord(tx, deps, actor, id)
    if (record.evidenceId !== null) return { evidenceId: record.evidenceId }
    const as = signsNext(record)
    if (!as) return signedAlready(record)
    if (seenOf(record) !== seen) return { changed: record }
    const needs = recordNeeds(record, typedIn(record), londonDay(deps.clock()))
    if (record.state === 'draft' && needs.mistakes.length > 0) return { needs, record }
    const statement = statementFor(record, as, actor)
    await insertSignature(tx, { recordId: id, as, personId: actor.id, name: actor.name, statement, at: deps.clock() })
    await enterLine(tx, deps, actor, record, `signed a record: ${record.kind}`)
    if (as === 'learner') return keepSigned(tx, deps, actor, record, statement)
    await updateRecord(tx, id, { state: 'signing', answers: writeStored({ ...record, back: null }) })
    await notify(tx, deps, { to: record.learner.id, kind: 'record to sign', from: actor, href: `/records/${id}` })
    return { waitsFor: 'learner' }
  })
}

function signedAlready({ state, signatures }: OpenRecord): Signing {
  if (state !== 'signing') throw new NotFound()
  return { waitsFor: signatures.length > 0 ? 'learner' : 'witness' }
}

/** The learner does not sign as it stands: it goes back to whoever made it, with the reason, and can be changed again. */
export async function handBack(deps: Deps, actor: Actor, id: string, why: string): Promise<void> {
  await deps.db.write(async (tx) => {
    const record = await openRecord(tx, deps, actor, id)
    if (record.as !== 'learner' || record.state !== 'signing') throw new NotFound()
    await reopen(tx, record, { why, by: actor.name })
    await enterLine(tx, deps, actor, record, `handed a record back: ${record.kind}`)
    const { id: to } = record.maker
    if (to === null || to === actor.id) return
    await notify(tx, deps, { to, kind: 'record handed back', from: actor, href: `/records/${id}` })
  })
}

/** Its maker wants to change it, before the others have signed. What a witness has signed is no longer the maker's. */
export async function takeRecordBack(deps: Deps, actor: Actor, id: string): Promise<void> {
  await deps.db.write(async (tx) => {
    const record = await openRecord(tx, deps, actor, id)
    if (record.as !== 'maker' || record.state === 'kept') throw new NotFound()
    if (record.state === 'draft') return
    if (record.signatures.some(({ as }) => as === 'witness')) throw new NotFound()
    await reopen(tx, record, record.back)
    await addEvent(tx, deps, actor.id, 'record.taken-back', id)
  })
}

/** What was signed, is not any more; a link that a witness holds and has not used opens nothing. */
async function reopen(tx: Writer, record: LoadedRecord, back: LoadedRecord['back']): Promise<void> {
  await removeSignatures(tx, record.id)
  await dropOpenWitnessLinks(tx, record.id)
  // One more than before, so that nobody signs what they read before it was changed.
  const revision = record.revision + 1
  await updateRecord(tx, record.id, { state: 'draft', revision, answers: writeStored({ ...record, back }) })
}

async function enterLine(tx: Writer, deps: Deps, actor: Actor, record: LoadedRecord, what: string): Promise<void> {
  await enter(tx, deps, actor, { what, about: 'record', subject: record.id, learnerId: record.learner.id })
  await addEvent(tx, deps, actor.id, what, record.id)
}
