import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { getPath } from 'hono/utils/url'
import { assessmentRoutes } from './assessment/routes.tsx'
import type { Deps } from './deps.ts'
import { evidenceRoutes } from './evidence/routes.tsx'
import { noticeRoutes } from './notices/routes.tsx'
import { staySignedIn } from './people/cookies.ts'
import { peopleRoutes, welcome } from './people/routes.tsx'
import { portfolioRoutes } from './portfolio/routes.tsx'
import { readingRoutes } from './reading/routes.tsx'
import { createShelf, openBook, type Shelf } from './reading/shelf.ts'
import { recordRoutes } from './records/routes.tsx'
import { takesFiles } from './records/uploads-routes.tsx'
import { respondingRoutes } from './responding/routes.tsx'
import { samplingRoutes } from './sampling/routes.tsx'
import { supervisionRoutes } from './supervision/routes.tsx'
import { talkPage } from './tutor/talk-page.tsx'
import { tutorRoutes } from './tutor/talk-routes.tsx'
import { accepted } from './web/accepted.ts'
import { assetRoutes } from './web/asset-routes.ts'
import { noLongerThan } from './web/body-limit.ts'
import { compress } from './web/compress.ts'
import { errorPage, notFoundPage } from './web/error-pages.tsx'
import { healthRoutes } from './web/health.ts'
import { requestLog } from './web/request-log.ts'
import { createRoutes, type Env, type RouteRecord } from './web/routes.ts'
import { security } from './web/security.ts'
import { readSession, SESSION_COOKIE } from './web/session.ts'

export interface App {
  readonly fetch: Hono<Env>['fetch']
  readonly request: Hono<Env>['request']
  readonly routes: readonly RouteRecord[]
}

/** 1 MiB: the longest reflection anybody writes is a hundredth of it. */
const LONGEST_FORM = 1024 * 1024

/**
 * Alongside as a function of what it depends on. Nothing here listens, reads a file or looks at a clock of its own.
 *
 * @param shelf where the book stands already.
 */
export function createApp(deps: Deps, shelf: Shelf = createShelf(deps)): App {
  const hono = new Hono<Env>()

  hono.use(requestLog(deps))
  // Before the guards of pages: what they would say goes with every answer, and a phone pays for it.
  assetRoutes(hono, deps)
  hono.use(security(deps.config))
  hono.use(compress())
  hono.use(csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origin === deps.config.baseUrl }))

  healthRoutes(hono)

  hono.use(async (c, next) => {
    const signedIn = await readSession(deps, getCookie(c, SESSION_COOKIE))
    c.set('actor', signedIn)
    if (signedIn) await staySignedIn(c, deps, signedIn)
    await next()
  })
  hono.use(accepted(deps.config))
  const [form, file] = [noLongerThan(LONGEST_FORM), noLongerThan(LONGEST_FORM + deps.config.uploads.mostForm)]
  // Only somebody who is signed in may send a whole file, and only where one is asked for.
  hono.use((c, next) => (c.get('actor') && takesFiles(c.req.path) ? file(c, next) : form(c, next)))

  const routes = createRoutes(hono, (c) => welcome(c, deps))
  readingRoutes(routes, deps, shelf, (c) => talkPage(c, deps))
  peopleRoutes(routes, deps, (request) => hono.fetch(request))
  respondingRoutes(routes, deps)
  // Before the evidence, or /evidence/new would be taken for a piece of it.
  recordRoutes(routes, deps)
  evidenceRoutes(routes, deps)
  assessmentRoutes(routes, deps)
  samplingRoutes(routes, deps)
  supervisionRoutes(routes, deps)
  portfolioRoutes(routes, deps)
  noticeRoutes(routes, deps)
  tutorRoutes(routes, deps, (request, env) => hono.fetch(request, env))

  hono.notFound((c) => notFoundPage(c, deps))
  hono.onError((error, c) => errorPage(error, c, deps))
  const { fetch } = hono
  hono.fetch = (request, ...rest) => {
    const ready = openBook(shelf, getPath(request), request)
    // A page that cannot be made fails again on the long way round, where it is logged and told.
    if (ready instanceof Promise) return ready.catch(() => fetch(request, ...rest))
    return ready ?? fetch(request, ...rest)
  }
  return { fetch: hono.fetch, request: hono.request, routes: routes.records }
}
