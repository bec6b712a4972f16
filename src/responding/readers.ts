import { sentSince } from '../assessment/feedback.ts'
import type { Deps } from '../deps.ts'
import { type SharedCopy, sharedFrom } from '../supervision/shared.ts'
import type { Actor } from '../web/session.ts'
import { evidenceOn } from './queries.ts'

/** Who besides the learner can read something of a page: always a copy, as it was then. */
export interface Readers {
  readonly shared: readonly SharedCopy[]
  /** When it was last sent to an assessor, and not taken back. */
  readonly sentAt: number | undefined
}

/** Of a response of the actor’s own. */
export async function readersOf(deps: Deps, actor: Actor, responseId: string): Promise<Readers> {
  const evidence = await evidenceOn(deps.db.read, responseId)
  return {
    shared: await sharedFrom(deps, actor, responseId),
    sentAt: evidence?.sent ? await sentSince(deps.db.read, actor.id, evidence.id) : undefined,
  }
}
