import type { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import type { Env } from './routes.ts'

/** Addresses change with the content, so a browser may keep what it got for ever. */
export function assetRoutes(hono: Hono<Env>, { assets }: Pick<Deps, 'assets'>): void {
  hono.get('/assets/*', (c) => {
    const asset = assets.get(c.req.path)
    if (!asset) return c.notFound()
    const brotli = asset.brotli && /\bbr\b/.test(c.req.header('accept-encoding') ?? '') ? asset.brotli : undefined
    return c.body(new Uint8Array(brotli ?? asset.body), 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(brotli ? { 'content-encoding': 'br' } : {}),
    })
  })
}
