import type { Mistake } from '../../views/components/forms.tsx'
import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { record } from '../people/record.ts'
import { loadResponse } from '../responding/response.ts'
import type { Actor } from '../web/session.ts'
import { londonDay, readDay } from './day.ts'
import { detailsNeeds, reasonNeeds } from './draft.ts'
import { dropDrafts } from './draft-queries.ts'
import { type Forward, readForward } from './forward.ts'
import { evidenceFrom } from './queries.ts'
import { markPutBack } from './withdraw.ts'
import { insertClaim, insertEvidence, insertVersion } from './writing-queries.ts'

export type Keeping =
  | { readonly evidenceId: string }
  | { readonly needs: readonly Mistake[] }
  | { readonly begin: true }

/**
 * Keeps what was said as evidence: the next version if its words, title or day changed, else the claims alone.
 * What was kept before is not touched. Pressed twice, it keeps once.
 */
export async function keepAsEvidence(deps: Deps, actor: Actor, responseId: string): Promise<Keeping> {
  return deps.db.write(async (tx): Promise<Keeping> => {
    const response = await loadResponse(tx, actor, responseId)
    if (response.status !== 'finished') return { begin: true }
    const forward = await readForward(tx, deps.curriculum, response)
    if (!forward.draft) return forward.evidence ? { evidenceId: forward.evidence.id } : { begin: true }
    const needs = keepingNeeds(forward, londonDay(deps.clock()))
    if (needs.length > 0) return { needs }
    const evidenceId = await makeEvidence(tx, deps, actor, forward)
    const version = await makeVersion(tx, deps, actor, forward, evidenceId)
    await makeClaims(tx, deps, actor, forward, evidenceId, version)
    await dropDrafts(tx, responseId)
    return { evidenceId }
  })
}

export function keepingNeeds(forward: Forward, today: string): readonly Mistake[] {
  const needs = [...detailsNeeds(forward.details, today).map(({ message }) => ({ at: 'details', message }))]
  for (const { criterion, passage, because } of forward.wanted) {
    const at = `c${criterion.code}`
    if (!passage) needs.push({ at, message: `Choose the words for ${criterion.code}, or leave it out` })
    else if (because === '') needs.push({ at, message: `Say why the words fit ${criterion.code}` })
    else if (reasonNeeds(because).length > 0)
      needs.push({ at, message: `Make your reason for ${criterion.code} shorter` })
  }
  if (forward.wanted.length + forward.carried.length === 0) {
    needs.push({ at: 'claims', message: 'Choose at least one criterion, or press Not now' })
  }
  return needs
}

/** Whether keeping would freeze new words, or only add claims to those frozen already. */
export function changes({ latest, frozen, response, details }: Forward): boolean {
  return (
    !latest ||
    latest.answers !== JSON.stringify(frozen) ||
    latest.activityVersion !== response.versionHash ||
    latest.title !== details.title ||
    latest.happenedOn !== readDay(details)
  )
}

async function makeEvidence(tx: Writer, deps: Deps, actor: Actor, forward: Forward): Promise<string> {
  const known = await evidenceFrom(tx, forward.response.id)
  if (known) {
    if (known.withdrawnAt !== null) await markPutBack(tx, deps, actor, known.id)
    return known.id
  }
  const id = deps.id()
  const row = { id, learnerId: actor.id, kind: 'response' as const, responseId: forward.response.id }
  await insertEvidence(tx, { ...row, createdAt: deps.clock() })
  await record(tx, deps, actor.id, 'evidence.made', id)
  return id
}

async function makeVersion(tx: Writer, deps: Deps, actor: Actor, forward: Forward, evidenceId: string) {
  const { latest, details, frozen, response } = forward
  if (latest && !changes(forward)) return latest.version
  const version = (latest?.version ?? 0) + 1
  await insertVersion(tx, {
    evidenceId,
    version,
    title: details.title,
    happenedOn: readDay(details) ?? '',
    activityVersion: response.versionHash,
    answers: JSON.stringify(frozen),
    createdAt: deps.clock(),
  })
  await record(tx, deps, actor.id, 'evidence.version-made', evidenceId)
  for (const { passage, ...claim } of forward.carried) {
    await insertClaim(tx, { ...claim, ...passage, id: deps.id(), version })
  }
  return version
}

async function makeClaims(
  tx: Writer,
  deps: Deps,
  actor: Actor,
  forward: Forward,
  evidenceId: string,
  version: number,
): Promise<void> {
  for (const { criterion, because, passage } of forward.wanted) {
    // keepingNeeds() has seen to the passage; a criterion claimed meanwhile in another tab is not claimed twice.
    if (!passage || forward.carried.some((claim) => claim.criterion === criterion.code)) continue
    const id = deps.id()
    const where = { evidenceId, version, learnerId: actor.id, ...passage }
    await insertClaim(tx, { ...where, id, criterion: criterion.code, because, createdAt: deps.clock() })
    await record(tx, deps, actor.id, 'claim.made', id)
  }
}
