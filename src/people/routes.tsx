import type { Deps } from '../deps.ts'
import type { Ctx, Routes } from '../web/routes.ts'

/** @param dispatch hands a request to the app itself: what was posted before signing in is sent again after it. */
export function peopleRoutes(
  _routes: Routes,
  _deps: Deps,
  _dispatch: (request: Request) => Response | Promise<Response>,
): void {}

/** Answers somebody who must sign in first: GET goes to the sign-in page and back; a POST's text is carried through it. */
export function welcome(c: Ctx, _deps: Deps): Response | Promise<Response> {
  return c.redirect(`/sign-in?to=${encodeURIComponent(c.req.path)}`, 303)
}
