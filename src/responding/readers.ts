import { decisionsOn, sentSince } from '../assessment/feedback.ts'
import type { Deps } from '../deps.ts'
import { type SharedCopy, sharedFrom } from '../supervision/shared.ts'
import type { Actor } from '../web/session.ts'
import { evidenceOn } from './queries.ts'

/** Who besides the learner can read something of a page: always a copy, as it was then. */
export interface Readers {
  readonly shared: readonly SharedCopy[]
  /** When it was last sent to an assessor, and not taken back. */
  readonly sentAt: number | undefined
  /** What was sent back and not sent again: what the assessor asks for. */
  readonly back: readonly SentBack[]
}

export interface SentBack {
  readonly criterion: string
  readonly feedback: string
  /** Where it stands beside the words. */
  readonly href: string
}

/** Of a response of the actor’s own. */
export async function readersOf(deps: Deps, actor: Actor, responseId: string): Promise<Readers> {
  const evidence = await evidenceOn(deps.db.read, responseId)
  const sentAt = evidence?.sent ? await sentSince(deps.db.read, actor.id, evidence.id) : undefined
  return {
    shared: await sharedFrom(deps, actor, responseId),
    sentAt,
    back: evidence && sentAt !== undefined ? await sentBack(deps, actor, evidence.id, sentAt) : [],
  }
}

async function sentBack(
  deps: Deps,
  actor: Actor,
  evidenceId: string,
  sentAgainAt: number,
): Promise<readonly SentBack[]> {
  const seen = new Set<string>()
  const back: SentBack[] = []
  // Newest first: the first of a criterion is the one that stands.
  for (const { criterion, decision, feedback, sentAt } of await decisionsOn(deps.db.read, actor.id, evidenceId)) {
    if (!seen.has(criterion) && decision === 'not yet' && sentAt >= sentAgainAt)
      back.push({ criterion, feedback, href: `/evidence/${evidenceId}` })
    seen.add(criterion)
  }
  return back
}
