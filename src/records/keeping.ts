import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { keepOther } from '../evidence/keep-other.ts'
import type { FrozenAnswers } from '../evidence/passage.ts'
import { notify } from '../notices/notices.ts'
import type { Actor } from '../web/session.ts'
import type { OpenRecord } from './record.ts'
import { updateRecord } from './record-queries.ts'
import { submitKept } from './submit-kept.ts'

/**
 * All have signed: it becomes a piece of evidence with its claims. What an assessor made is submitted with that; what
 * the learner made waits for them to send it.
 */
export async function keepSigned(
  tx: Writer,
  deps: Deps,
  actor: Actor,
  record: OpenRecord,
  declaration: string,
): Promise<{ readonly evidenceId: string }> {
  const { id, kind, title, happenedOn, activityVersion, attachments, madeByLearner, maker } = record
  const learnerId = record.learner.id
  const kept = await keepOther(tx, deps, actor, {
    ...{ kind, learnerId, title, happenedOn, activityVersion, answers: answersOf(record) },
    files: attachments.map(({ hash, name, note }) => ({ hash, name, note })),
    claims: record.claims.map(({ criterion, because }) => ({ criterion: criterion.code, because })),
  })
  const { evidenceId } = kept
  await updateRecord(tx, id, { state: 'kept', evidenceId, savedAt: deps.clock() })
  if (!madeByLearner) await submitKept(tx, deps, actor, { ...kept, learnerId, declaration })
  if (maker.id !== null && !madeByLearner) {
    await notify(tx, deps, { to: maker.id, kind: 'record signed', from: actor, href: `/records/${id}` })
  }
  return { evidenceId }
}

/** In the form's own order. */
function answersOf({ activity, steps }: OpenRecord): FrozenAnswers {
  return Object.fromEntries(activity.steps.flatMap(({ id }) => (steps[id] ? [[id, steps[id]]] : [])))
}
