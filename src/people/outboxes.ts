import type { Deps } from '../deps.ts'
import type { Outbox } from '../notices/mailer.ts'
import { noticesOutbox } from '../notices/outbox.ts'
import { invitationsOutbox } from './invitation-mail.ts'

/** Everything that may have to be mailed. Whoever is invited waits, so that comes first. */
export function outboxes(deps: Pick<Deps, 'db' | 'config' | 'secret'>): readonly Outbox[] {
  return [invitationsOutbox(deps), noticesOutbox(deps)]
}
