import { NotFound } from '../web/errors.ts'
import { may } from '../web/roles.ts'
import type { Actor } from '../web/session.ts'

/** @throws {NotFound} for anybody else: what only coordinators do is not there for them. */
export function onlyCoordinators(actor: Actor): void {
  if (!may(actor, 'manage people')) throw new NotFound()
}
