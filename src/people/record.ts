import type { Writer } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { addEvent } from './queries.ts'

/** Keeps who decided what, about whom or which, in the transaction that does it. Never anybody's words. */
export async function record(
  tx: Writer,
  deps: Pick<Deps, 'id' | 'clock'>,
  actorId: string | null,
  what: string,
  subject: string,
): Promise<void> {
  await addEvent(tx, { id: deps.id(), at: deps.clock(), actorId, what, subject })
}
