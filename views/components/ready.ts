import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** A piece of a page that is rendered already: HTML of our own making, never anything that a person typed. */
export function ready(html: string): Child {
  return raw(html)
}
