import { streamSSE } from 'hono/streaming'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { inOtherWords } from './in-other-words.ts'

/**
 * A model's words as server-sent events: `sentence` for each that stood the check, and `end` with how it went. Only after
 * `worded` may the sentences stay on the page.
 */
export function wordsRoutes(routes: Routes, deps: Deps): void {
  // The page itself asks for this as it shows an answer: never another site, since it uses up what is left for today.
  routes.get('/talk/:id/words', 'talk', (c) => {
    const site = c.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin') throw new NotFound()
    return stream(c, deps)
  })
}

async function stream(c: Ctx, deps: Deps): Promise<Response> {
  const gone = new AbortController()
  const words = inOtherWords(deps, actorOf(c), param(c, 'id'), gone.signal)
  // The first is waited for here, so that what is not there is a 404 and not a broken stream.
  const first = await words.next()
  c.header('cache-control', 'no-store')
  return streamSSE(c, async (events) => {
    events.onAbort(() => gone.abort())
    let next = first
    for (; !next.done; next = await words.next()) {
      await events.writeSSE({ event: 'sentence', data: JSON.stringify(next.value) })
    }
    await events.writeSSE({ event: 'end', data: next.value })
  })
}
