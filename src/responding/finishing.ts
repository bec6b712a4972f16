import { missing, presentStep } from '../activity/walk.ts'
import type { Deps } from '../deps.ts'
import { takeBackFrom } from '../supervision/shared.ts'
import type { Actor } from '../web/session.ts'
import { deleteResponseRow, evidenceOn, insertEvent, updateResponse } from './queries.ts'
import { type LoadedResponse, loadResponse } from './response.ts'
import { type Details, titleFor } from './starting.ts'

/** Whether everything has been walked, answered and chosen, so that it can be finished. */
export function readyToFinish({ activity, answers, rivals }: LoadedResponse): boolean {
  return !presentStep(activity, answers) && missing(activity, answers).length === 0 && rivals === 0
}

/** Marks a response as finished, once. Unchanged where something is still missing: see `readyToFinish`. */
export async function finishResponse(deps: Deps, actor: Actor, id: string): Promise<LoadedResponse> {
  return deps.db.write(async (tx) => {
    const response = await loadResponse(tx, actor, id)
    if (response.status === 'finished' || !readyToFinish(response)) return response
    const at = deps.clock()
    await updateResponse(tx, id, { status: 'finished', finishedAt: at, updatedAt: at })
    await insertEvent(tx, { id: deps.id(), at, actorId: actor.id, what: 'response.finished', subject: id })
    return { ...response, status: 'finished', finishedAt: at, updatedAt: at }
  })
}

/** Opens a finished response again. What was put forward from it stays as it was. */
export async function reopenResponse(deps: Deps, actor: Actor, id: string): Promise<void> {
  await deps.db.write(async (tx) => {
    const response = await loadResponse(tx, actor, id)
    if (response.status === 'walking') return
    const at = deps.clock()
    await updateResponse(tx, id, { status: 'walking', finishedAt: null, updatedAt: at })
    await insertEvent(tx, { id: deps.id(), at, actorId: actor.id, what: 'response.reopened', subject: id })
  })
}

/** What the learner calls it, and with whom it was done. An empty name becomes the one it began with. */
export async function changeDetails(deps: Deps, actor: Actor, id: string, details: Details): Promise<void> {
  await deps.db.write(async (tx) => {
    const response = await loadResponse(tx, actor, id)
    const title = details.title || titleFor(response.activity, response.createdAt)
    const { company, companions } = details
    await updateResponse(tx, id, { title, company, companions, updatedAt: deps.clock() })
  })
}

/** The evidence that was made of a response, withdrawn or not. The response says that it is the asker's own. */
export async function evidenceMadeOf({ db }: Pick<Deps, 'db'>, { id }: LoadedResponse): Promise<Departure['evidence']> {
  const row = await evidenceOn(db.read, id)
  return row && { id: row.id, standing: row.withdrawnAt === null, sent: row.sent }
}

/** What would go with a response, and whether it may go at all. */
export interface Departure {
  readonly response: LoadedResponse
  /** Evidence that rests on it. What was sent to an assessor stays without it; else standing evidence is withdrawn first. */
  readonly evidence: { readonly id: string; readonly standing: boolean; readonly sent: boolean } | undefined
}

export async function planDeparture(deps: Deps, actor: Actor, id: string): Promise<Departure> {
  const response = await loadResponse(deps.db.read, actor, id)
  return { response, evidence: await evidenceMadeOf(deps, response) }
}

/** Deletes a response and all that hangs on it but evidence that was sent, unless other evidence that stands rests on it. */
export async function deleteResponse(deps: Deps, actor: Actor, id: string): Promise<'deleted' | 'refused'> {
  return deps.db.write(async (tx) => {
    await loadResponse(tx, actor, id)
    const row = await evidenceOn(tx, id)
    if (row && row.withdrawnAt === null && !row.sent) return 'refused'
    await takeBackFrom(tx, deps, actor, id)
    await deleteResponseRow(tx, id)
    const at = deps.clock()
    await insertEvent(tx, { id: deps.id(), at, actorId: actor.id, what: 'response.deleted', subject: id })
    return 'deleted'
  })
}
