import type { Deps } from '../deps.ts'
import { exportEvidence } from '../evidence/export.ts'
import { exportReading } from '../reading/reading.ts'
import { exportResponses } from '../responding/exporting.ts'
import { exportSupervision } from '../supervision/exporting.ts'
import { exportTalk } from '../tutor/conversation.ts'
import type { Actor } from '../web/session.ts'

/** Everything that Alongside holds of a person, as plain data. Times are ISO 8601, UTC. */
export async function everythingOf(deps: Deps, actor: Actor) {
  const { name, email, roles } = actor
  return {
    madeBy: 'Alongside',
    madeAt: new Date(deps.clock()).toISOString(),
    person: { name, email, roles },
    responses: await exportResponses(deps, actor),
    ...(await exportEvidence(deps, actor)),
    reading: await exportReading(deps, actor),
    talk: await exportTalk(deps, actor),
    supervision: await exportSupervision(deps.db.read, actor.id),
  }
}
