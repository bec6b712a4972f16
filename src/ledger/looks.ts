import type { Deps } from '../deps.ts'
import type { Actor } from '../web/session.ts'
import { enter } from './ledger.ts'

/** Keeps that an EQA has looked at a page. To be called, before it is shown, by every page that an EQA may open. */
export async function lookedAt(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Pick<Actor, 'id' | 'roles'>,
  path: string,
  learnerId?: string,
): Promise<void> {
  if (!actor.roles.includes('eqa')) return
  await deps.db.write((tx) => enter(tx, deps, actor, { what: 'looked', about: 'look', subject: path, learnerId }))
}
