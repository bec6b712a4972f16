import type { Mistake } from '../../views/components/forms.tsx'
import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { enter } from '../ledger/ledger.ts'
import { notify } from '../notices/notices.ts'
import { record } from '../people/record.ts'
import { staffOf } from '../people/ties.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { restate } from './standing.ts'
import {
  insertSubmission,
  isBegun,
  itemsBy,
  markTakenBack,
  type SubmissionRow,
  submissionByKey,
  submissionOf,
} from './submission-queries.ts'
import { type Offer, offersOf } from './submit-offers.ts'

/** As the form sent it. */
export interface TypedSubmission {
  readonly evidence: readonly string[]
  /** Evidence id → the ids of the claims that stood on the page, where the page said so. */
  readonly seen: ReadonlyMap<string, string>
  readonly declared: boolean
  readonly ai: string
  readonly aiUse: string
  readonly help: string
  readonly note: string
  readonly key: string
}

export const LONGEST = 4000

/** Whom a learner's work goes to: each once, the oldest tie first. */
export async function assessorsOf(
  db: Writer,
  deps: Pick<Deps, 'clock'>,
  learnerId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const assessing = (await staffOf(db, deps, learnerId)).filter(({ kind }) => kind === 'assesses')
  return [...new Map(assessing.map(({ id, name }) => [id, { id, name }])).values()]
}

/**
 * Sends chosen evidence, frozen as it is, with its claims and the declaration. Pressed twice, it sends once.
 *
 * @param declaration the exact words that the learner declares
 */
export async function submit(
  deps: Deps,
  actor: Actor,
  declaration: string,
  typed: TypedSubmission,
): Promise<{ readonly submissionId: string } | { readonly needs: readonly Mistake[] }> {
  return deps.db.write(async (tx) => {
    const sendKey = typed.key || deps.id()
    const before = await submissionByKey(tx, actor.id, sendKey)
    if (before) return { submissionId: before.id }
    const assessors = await assessorsOf(tx, deps, actor.id)
    const offers = await offersOf(tx, deps, actor.id)
    const chosen = offers.filter(({ evidenceId, goes }) => goes.length > 0 && typed.evidence.includes(evidenceId))
    const needs = submittingNeeds(typed, chosen, assessors.length)
    if (needs.length > 0) return { needs }
    const { aiUse, help, note, ai } = typed
    const row = { declaration, aiUse: ai === 'none' ? '' : aiUse.trim(), help: help.trim(), note: note.trim(), sendKey }
    const submission = { ...row, id: deps.id(), learnerId: actor.id, at: deps.clock() }
    await send(tx, deps, actor, submission, chosen)
    for (const { id: to } of assessors) await notify(tx, deps, { to, kind: 'submitted', from: actor, href: '/queue' })
    return { submissionId: submission.id }
  })
}

async function send(
  tx: Writer,
  deps: Deps,
  actor: Actor,
  submission: SubmissionRow,
  chosen: readonly Offer[],
): Promise<void> {
  const { id: submissionId, learnerId, at: submittedAt } = submission
  const items = chosen.map(({ evidenceId, version }) => ({
    ...{ submissionId, evidenceId, version, learnerId, submittedAt },
    returnedAt: null,
    takenBackAt: null,
  }))
  const claimIds = chosen.flatMap(({ goes }) => goes.map(({ id }) => id))
  await insertSubmission(tx, submission, items, claimIds)
  const what = 'sent work to be assessed'
  await enter(tx, deps, actor, { what, about: 'submission', subject: submissionId, learnerId, kept: submission })
  await record(tx, deps, actor.id, 'submission.sent', submissionId)
  await restate(tx, deps, learnerId)
}

function submittingNeeds(typed: TypedSubmission, chosen: readonly Offer[], assessors: number): readonly Mistake[] {
  const needs: Mistake[] = []
  const need = (at: string, message: string) => needs.push({ at, message })
  if (assessors === 0) need('to', 'Nobody assesses your work yet: your coordinator arranges that')
  if (typed.evidence.length === 0) need('evidence', 'Choose at least one piece')
  else if (chosen.length < new Set(typed.evidence).size)
    need('evidence', 'One of them can no longer go. Look once more')
  for (const { evidenceId, title, goes } of chosen) {
    const seen = typed.seen.get(evidenceId)
    if (seen !== undefined && seen !== goes.map(({ id }) => id).join(' '))
      need('evidence', `“${title}” has changed since you opened this page. Look once more`)
  }
  if (!['none', 'some'].includes(typed.ai)) need('ai', 'Say whether you used AI')
  if (typed.ai === 'some' && typed.aiUse.trim() === '') need('ai-use', 'Say which, when, and for what')
  for (const [at, words] of [
    ['ai-use', typed.aiUse],
    ['help', typed.help],
    ['note', typed.note],
  ] as const)
    if (words.length > LONGEST) need(at, `Make it shorter: ${LONGEST} letters at most`)
  if (!typed.declared) need('declare', 'Read the declaration, and tick it if it is true')
  return needs
}

/** What a learner has sent: the declaration, and each piece with where it is. */
export async function submissionSent(deps: Pick<Deps, 'db'>, actor: Actor, id: string) {
  const submission = await submissionOf(deps.db.read, actor.id, id)
  if (!submission) throw new NotFound()
  const items = (await itemsBy(deps.db.read, actor.id)).filter(({ item }) => item.submissionId === id)
  return { ...submission, items: items.map(({ item, title }) => ({ ...item, title })) }
}

/** Everything that the actor has sent, newest first. */
export async function sentBefore(deps: Pick<Deps, 'db'>, actor: Actor) {
  return (await itemsBy(deps.db.read, actor.id)).map(({ item, title }) => ({ ...item, title }))
}

/** All of it that has not been sent back. Refused once an assessor has saved anything on it. */
export async function takeBack(deps: Deps, actor: Actor, id: string): Promise<'taken back' | 'begun'> {
  return deps.db.write(async (tx) => {
    const submission = await submissionOf(tx, actor.id, id)
    if (!submission) throw new NotFound()
    if (await isBegun(tx, id)) return 'begun'
    if ((await markTakenBack(tx, id, deps.clock())) === 0) return 'taken back'
    const what = 'took back what was sent to be assessed'
    await enter(tx, deps, actor, { what, about: 'submission', subject: id, learnerId: actor.id, kept: submission })
    await record(tx, deps, actor.id, 'submission.taken-back', id)
    await restate(tx, deps, actor.id)
    return 'taken back'
  })
}
