import type { Hono } from 'hono'
import type { Env } from './routes.ts'

/** Answers once the content is loaded and the database open: before that, nothing listens. */
export function healthRoutes(hono: Hono<Env>): void {
  hono.get('/healthz', (c) => c.json({ status: 'ready' }))
}
