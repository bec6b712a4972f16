import { HTTPException } from 'hono/http-exception'
import { BrokenPage, NotAllowedPage, NotFoundPage, TooManyPage, UnreadablePage } from '../../views/errors.tsx'
import type { Deps } from '../deps.ts'
import { NotAllowed, NotFound, TooMany, Unreadable } from './errors.ts'
import { page } from './page.tsx'
import type { Ctx } from './routes.ts'

/** The one place where errors become pages. */
export function errorPage(
  error: Error,
  c: Ctx,
  { assets, log }: Pick<Deps, 'assets' | 'log'>,
): Response | Promise<Response> {
  if (error instanceof NotFound) return notFoundPage(c, { assets })
  if (error instanceof NotAllowed) {
    return page(c, assets, { title: 'Not yours to do', status: 403 }, <NotAllowedPage why={error.message} />)
  }
  if (error instanceof Unreadable) {
    return page(c, assets, { title: 'Could not be read', status: 422 }, <UnreadablePage why={error.message} />)
  }
  if (error instanceof TooMany) {
    const minutes = Math.max(1, Math.ceil(error.retryAfterSeconds / 60))
    c.header('retry-after', String(error.retryAfterSeconds))
    return page(c, assets, { title: 'Please wait', status: 429 }, <TooManyPage why={error.message} minutes={minutes} />)
  }
  if (error instanceof HTTPException) return refused(error, c, assets)

  const reference = c.get('reference')
  log.error({ reference, err: { type: error.name, stack: error.stack } }, 'request failed')
  return page(c, assets, { title: 'Something broke', status: 500 }, <BrokenPage reference={reference} />)
}

export function notFoundPage(c: Ctx, { assets }: Pick<Deps, 'assets'>): Response {
  return page(c, assets, { title: 'Nothing here', status: 404 }, <NotFoundPage />)
}

/** What Hono's own guards throw: a form from another site (403), a body that is too long (413). */
function refused(error: HTTPException, c: Ctx, assets: Deps['assets']): Response {
  if (error.status === 413) {
    const why = 'That was longer than Alongside can take in one go. Send it in smaller pieces.'
    return page(c, assets, { title: 'Too long', status: 413 }, <UnreadablePage why={why} />)
  }
  const why = 'Alongside takes forms from its own pages only, and this one seems to come from somewhere else.'
  return page(c, assets, { title: 'Not yours to do', status: 403 }, <NotAllowedPage why={why} />)
}
