import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import type { Env } from './routes.ts'

const gzipped = promisify(gzip)
const WORTH_IT = 1400

/** Gzips pages made for one request. Ready-made pages and assets come compressed already and pass by. */
export function compress(): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next()
    const { headers } = c.res
    if (!headers.get('content-type')?.startsWith('text/html') || headers.has('content-encoding')) return
    headers.append('vary', 'accept-encoding')
    if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '') || c.req.method === 'HEAD') return
    const body = Buffer.from(await c.res.arrayBuffer())
    const small = body.length < WORTH_IT
    const sent = small ? body : await gzipped(body, { level: 4 })
    const out = new Response(new Uint8Array(sent), c.res)
    if (!small) out.headers.set('content-encoding', 'gzip')
    out.headers.delete('content-length')
    c.res = undefined
    c.res = out
  }
}
