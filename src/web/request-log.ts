import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Deps } from '../deps.ts'
import type { Env } from './routes.ts'

/** A line a request: the route's pattern and not the address, so that no id, search or word ends in a log. */
export function requestLog({ log, clock, id }: Pick<Deps, 'log' | 'clock' | 'id'>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const from = clock()
    c.set('reference', id())
    await next()
    const { status } = c.res
    const line = {
      method: c.req.method,
      route: routePath(c, -1),
      status,
      ms: clock() - from,
      reference: c.get('reference'),
    }
    if (status >= 500) log.warn(line, 'request')
    else log.debug(line, 'request')
  }
}
