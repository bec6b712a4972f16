import { raw } from 'hono/html'
import { planHead } from '../assessment/plan-head.tsx'
import type { Deps } from '../deps.ts'
import { renderPage } from '../web/page.tsx'
import { actorOf, type Routes } from '../web/routes.ts'
import { keptMaps } from './kept-maps.ts'
import { mapOf, mapStamp } from './map.ts'
import { mapHtml } from './map-page.tsx'

export function mapRoutes(routes: Routes, deps: Deps): void {
  const maps = keptMaps()
  routes.get('/map', 'reflect', async (c) => {
    const actor = actorOf(c)
    const head = await planHead(deps, actor.id)
    const takesGzip = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
    const body = await maps.take(actor, `${await mapStamp(deps, actor)}|${head}`, takesGzip, async () => {
      const options = { title: 'Your map', at: 'map', shape: 'spread', scripts: ['evidence.js'] } as const
      return renderPage(deps.assets, options, actor, raw(mapHtml(deps.curriculum, await mapOf(deps, actor), head)))
    })
    const encoding = takesGzip ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}
    return c.body(body, 200, { 'content-type': 'text/html; charset=UTF-8', 'cache-control': 'no-store', ...encoding })
  })
}
