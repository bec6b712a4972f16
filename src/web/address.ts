import { isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Deps } from '../deps.ts'
import type { Ctx } from './routes.ts'

/**
 * Where a request came from: the socket's other end, or, with proxies in front, what the outermost of ours saw.
 * What stands further left in X-Forwarded-For was written by the visitor and is not believed.
 */
export function addressOf(c: Ctx, { config }: Pick<Deps, 'config'>): string {
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  const seen = config.trustProxy > 0 ? hops.at(-config.trustProxy) : undefined
  return plain(seen && isIP(seen) ? seen : socketAddress(c))
}

/** What counts as one place when tries are counted: an address, or, as everybody has 2^64 of the new kind, its network. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const whole = [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** None where there is no socket: a request that the app sends to itself, or a test's. */
function socketAddress(c: Ctx): string {
  const env: unknown = c.env
  if (typeof env !== 'object' || env === null || !('incoming' in env || 'server' in env)) return ''
  return getConnInfo(c).remote.address ?? ''
}

function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
