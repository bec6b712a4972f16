import { QueuePage } from '../../views/assessment/queue.tsx'
import type { Deps } from '../deps.ts'
import { returnedTo } from '../sampling/returned.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Routes } from '../web/routes.ts'
import { queueOf } from './queue.ts'

/** What waits for an assessor. */
export function queueRoutes(routes: Routes, deps: Deps): void {
  routes.get('/queue', 'assess', async (c) => {
    const actor = actorOf(c)
    const [queue, back] = await Promise.all([queueOf(deps, actor), returnedTo(deps.db.read, deps, actor.id)])
    const activity = (id: string) => deps.curriculum.activity(id)
    const body = <QueuePage {...queue} now={deps.clock()} activity={activity} returned={back.length} />
    return page(c, deps.assets, { title: 'Queue', at: 'queue', shape: 'spread' }, body)
  })
}
