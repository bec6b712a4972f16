import { QueuePage } from '../../views/assessment/queue.tsx'
import type { Deps } from '../deps.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Routes } from '../web/routes.ts'
import { queueOf } from './queue.ts'

/** What waits for an assessor. */
export function queueRoutes(routes: Routes, deps: Deps): void {
  routes.get('/queue', 'assess', async (c) => {
    const queue = await queueOf(deps, actorOf(c))
    const activity = (id: string) => deps.curriculum.activity(id)
    const body = <QueuePage {...queue} now={deps.clock()} activity={activity} returned={0} />
    return page(c, deps.assets, { title: 'Queue', at: 'queue', shape: 'spread' }, body)
  })
}
