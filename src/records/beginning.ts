import type { Activity } from '../activity/activity.ts'
import type { Deps } from '../deps.ts'
import { record } from '../people/record.ts'
import { tiedLearner } from '../people/ties.ts'
import { keepSnapshot } from '../responding/keep-snapshot.ts'
import { NotFound } from '../web/errors.ts'
import type { Actor } from '../web/session.ts'
import { kindBegunBy, type RecordKind } from './kinds.ts'
import { begunWith, insertRecord } from './record-queries.ts'

export interface Beginning {
  readonly kind: RecordKind
  readonly form: Activity
}

/** @throws {NotFound} for a kind that a learner does not begin, or that is none. */
export function ownBeginning(deps: Pick<Deps, 'curriculum'>, kind: string): Beginning {
  return beginning(deps, kindBegunBy('learner', kind))
}

/** @throws {NotFound} for a kind that an assessor does not begin, or that is none. */
export function assessorBeginning(deps: Pick<Deps, 'curriculum'>, kind: string): Beginning {
  return beginning(deps, kindBegunBy('assessor', kind))
}

function beginning({ curriculum }: Pick<Deps, 'curriculum'>, kind: RecordKind | undefined): Beginning {
  const form = kind && curriculum.record(kind)
  if (!kind || !form) throw new NotFound()
  return { kind, form }
}

/** A learner begins something of their own. The same form sent twice begins one. @returns its id. */
export async function beginOwn(deps: Deps, actor: Actor, kind: string, startKey: string): Promise<string> {
  return begin(deps, actor, actor.id, ownBeginning(deps, kind), startKey)
}

/** An assessor begins a record about a learner whom they assess. */
export async function beginFor(
  deps: Deps,
  actor: Actor,
  learnerId: string,
  kind: string,
  startKey: string,
): Promise<string> {
  const what = assessorBeginning(deps, kind)
  await tiedLearner(deps.db.read, deps, actor.id, 'assesses', learnerId)
  // Nobody assesses themselves, whatever a tie says.
  if (learnerId === actor.id) throw new NotFound()
  return begin(deps, actor, learnerId, what, startKey)
}

async function begin(deps: Deps, actor: Actor, learnerId: string, { kind, form }: Beginning, key: string) {
  const startKey = key.slice(0, 64) || deps.id()
  return deps.db.write(async (tx) => {
    const known = await begunWith(tx, actor.id, startKey)
    if (known) return known.id
    const at = deps.clock()
    const id = deps.id()
    const activityVersion = await keepSnapshot(tx, form, at)
    await insertRecord(tx, {
      ...{ id, kind, learnerId, makerId: actor.id, activityVersion, startKey, state: 'draft' },
      ...{ title: '', happenedOn: '', answers: '{}', createdAt: at, savedAt: at },
    })
    await record(tx, deps, actor.id, 'record.begun', id)
    return id
  })
}
