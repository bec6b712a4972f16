import { raw } from 'hono/html'
import type { Deps } from '../deps.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Routes } from '../web/routes.ts'
import { mapOf } from './map.ts'
import { mapHtml } from './map-page.tsx'

export function mapRoutes(routes: Routes, deps: Deps): void {
  routes.get('/map', 'reflect', async (c) => {
    const map = await mapOf(deps, actorOf(c))
    const options = { title: 'Your map', at: 'map', shape: 'spread', scripts: ['evidence.js'] } as const
    return page(c, deps.assets, options, raw(mapHtml(deps.curriculum, map)))
  })
}
