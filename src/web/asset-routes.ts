import type { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import type { Env } from './routes.ts'

/** Addresses change with the content, so a browser may keep what it got for ever. */
export function assetRoutes(hono: Hono<Env>, { assets }: Pick<Deps, 'assets'>): void {
  hono.get('/assets/*', (c) => {
    const asset = assets.get(c.req.path)
    if (!asset) return c.notFound()
    const { body, encoding } = asset.sheet(c.req.header('accept-encoding') ?? '')
    return c.body(body, 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      ...(encoding && { 'content-encoding': encoding }),
    })
  })
}
