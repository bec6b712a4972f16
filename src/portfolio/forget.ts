import type { Deps } from '../deps.ts'
import { deleteOwnAccount } from '../people/people.ts'
import { record } from '../people/record.ts'
import { forgetReading } from '../reading/reading.ts'
import { forgetUploads, sweepFiles } from '../records/upload-sweeping.ts'
import { forgetResponses } from '../responding/exporting.ts'
import { forgetShares } from '../supervision/exporting.ts'
import { forgetTalk } from '../tutor/conversation.ts'
import type { Actor } from '../web/session.ts'

/** What somebody wants gone. */
export type Gone = 'writing' | 'account'

/** For good: there is no copy inside Alongside. Backups that the operator made hold it until they are thrown away. */
export async function forget(deps: Deps, actor: Actor, what: Gone): Promise<'done' | 'only coordinator'> {
  if (what === 'account') {
    const changed = await deleteOwnAccount(deps, actor)
    if (changed === 'done') await sweepFiles(deps)
    return changed
  }
  await deps.db.write(async (tx) => {
    await forgetShares(tx, deps, actor)
    await forgetResponses(tx, actor)
    await forgetReading(tx, actor)
    await forgetTalk(tx, actor)
    await forgetUploads(tx, actor)
    await record(tx, deps, actor.id, 'deleted own writing', actor.id)
  })
  await sweepFiles(deps)
  return 'done'
}
