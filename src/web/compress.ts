import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
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
    const body = await bytesOf(c)
    const small = body.length < WORTH_IT
    if (small && c.get('html') !== undefined) return
    const sent = small ? body : await gzipped(body, { level: 4 })
    if (!small) headers.set('content-encoding', 'gzip')
    headers.delete('content-length')
    const { status } = c.res
    c.res = undefined
    c.res = new Response(sent, { status, headers })
  }
}

async function bytesOf(c: Context<Env>): Promise<Buffer<ArrayBuffer>> {
  const html = c.get('html')
  return html === undefined ? Buffer.from(await c.res.arrayBuffer()) : Buffer.from(html)
}
