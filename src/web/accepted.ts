import type { MiddlewareHandler } from 'hono'
import { setCookie } from 'hono/cookie'
import type { Config } from '../config.ts'
import type { Env } from './routes.ts'

/** Read and taken away by public/keep.js, with the next page. */
const ACCEPTED = 'alongside.done'
const FIVE_MINUTES = 300

/**
 * Says which form the server has taken, so that the device can let go of what was typed into it. A form that came back,
 * or never arrived, is kept there. It opens nothing, and a script may read it.
 */
export function accepted({ secureCookies }: Pick<Config, 'secureCookies'>): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next()
    if (c.req.method !== 'POST' || c.res.status !== 303 || !c.get('actor')) return
    setCookie(c, ACCEPTED, c.req.path, { sameSite: 'Lax', secure: secureCookies, path: '/', maxAge: FIVE_MINUTES })
  }
}
