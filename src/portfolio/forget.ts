import type { Deps } from '../deps.ts'
import type { Actor } from '../web/session.ts'
import { type Erased, erase, eraseOwnWriting, type Refused } from './erase.ts'

/** What somebody wants gone. */
export type Gone = 'writing' | 'account'

/** For good: there is no copy inside Alongside. Backups that the operator made hold it until they are thrown away. */
export async function forget(deps: Deps, actor: Actor, what: Gone): Promise<Erased | Refused> {
  if (what === 'account') return erase(deps, actor, actor.id)
  await eraseOwnWriting(deps, actor)
  return 'all'
}
