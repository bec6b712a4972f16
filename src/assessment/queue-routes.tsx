import { QueuePage } from '../../views/assessment/queue.tsx'
import type { Deps } from '../deps.ts'
import { recordsInTheMaking } from '../records/own-evidence.ts'
import { returnedTo } from '../sampling/returned.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Routes } from '../web/routes.ts'
import { queueOf } from './queue.ts'

/** What waits for an assessor. */
export function queueRoutes(routes: Routes, deps: Deps): void {
  routes.get('/queue', 'assess', async (c) => {
    const queue = await queueOf(deps, actorOf(c))
    const beside = {
      returned: (await returnedTo(deps.db.read, deps, actorOf(c).id)).length,
      making: await recordsInTheMaking(deps, actorOf(c)),
      activity: (id: string) => deps.curriculum.activity(id),
    }
    const body = <QueuePage {...queue} {...beside} now={deps.clock()} />
    return page(c, deps.assets, { title: 'Queue', at: 'queue', shape: 'spread' }, body)
  })
}
