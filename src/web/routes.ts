import type { Context, Handler, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { NotFound } from './errors.ts'
import { type Action, may } from './roles.ts'
import type { Actor } from './session.ts'

/** What every request carries. */
export interface Env {
  Bindings: {
    /** What a page stands in, where another feature shows it as its own. */
    stands?: Stands
  }
  Variables: {
    actor: Actor | undefined
    /** Printed on the 500 page and in the log. */
    reference: string
    /** What page() and fragment() have answered with. */
    html: string | undefined
    /** What this answer tells the browser otherwise than every answer does: set by src/web/security.ts. */
    headers: Readonly<Record<string, string>> | undefined
  }
}
/** Something that a page is put into, and where its links then lead. */
export interface Stands {
  frame(body: Child): Child
  links(html: string): string
}
export type Ctx = Context<Env>

export type Who = Action | 'anyone'

export interface RouteRecord {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly who: Who
}

/**
 * Where features say what they answer. There is no way to add an address without saying who may use it, and
 * `records` lets a test hold the whole list against a table.
 */
export interface Routes {
  readonly records: readonly RouteRecord[]
  get(path: string, who: Who, handler: Handler<Env>): void
  post(path: string, who: Who, handler: Handler<Env>): void
}

/** @param welcome answers somebody who is not signed in and would have to be. */
export function createRoutes(hono: Hono<Env>, welcome: (c: Ctx) => Response | Promise<Response>): Routes {
  const records: RouteRecord[] = []
  const add = (method: 'GET' | 'POST', path: string, who: Who, handler: Handler<Env>) => {
    records.push({ method, path, who })
    hono.on(method, path, async (c, next) => {
      const actor = c.get('actor')
      if (who !== 'anyone') {
        if (!actor) return welcome(c)
        if (!may(actor, who)) throw new NotFound()
      }
      return (await handler(c, next)) as Response
    })
  }
  return {
    records,
    get: (path, who, handler) => add('GET', path, who, handler),
    post: (path, who, handler) => add('POST', path, who, handler),
  }
}

/** The signed-in person, in a handler whose route admits nobody else. */
export function actorOf(c: Ctx): Actor {
  const actor = c.get('actor')
  if (!actor) throw new NotFound()
  return actor
}

/** A path parameter that the route's own pattern guarantees. */
export function param(c: Ctx, name: string): string {
  const value = c.req.param(name)
  if (value === undefined) throw new NotFound()
  return value
}
