import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env } from './routes.ts'

/** Refuses what is too long with 413. Where the length is said beforehand nobody looks at the body itself, which is dear. */
export function noLongerThan(maxSize: number): MiddlewareHandler<Env> {
  const count = bodyLimit({ maxSize })
  return (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const said = c.req.header('transfer-encoding') === undefined ? c.req.header('content-length') : undefined
    return said !== undefined && Number(said) <= maxSize ? next() : count(c, next)
  }
}
