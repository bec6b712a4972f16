import type { Deps } from '../deps.ts'
import type { Routes } from '../web/routes.ts'
import { accountRoutes } from './account-routes.tsx'
import { createAttempts } from './attempts.ts'
import type { Dispatch } from './carry.tsx'
import { linkRoutes } from './link-routes.tsx'
import { peopleDeskRoutes } from './people-routes.tsx'
import { ringRoutes } from './ring-routes.tsx'
import { secondFactorRoutes } from './second-factor-routes.tsx'
import { signInRoutes } from './sign-in-routes.tsx'

export { welcome } from './welcome.tsx'

/** @param dispatch hands a request to the app itself: what was posted before signing in is sent again after it. */
export function peopleRoutes(routes: Routes, deps: Deps, dispatch: Dispatch): void {
  const attempts = createAttempts()
  signInRoutes(routes, deps, attempts, dispatch)
  linkRoutes(routes, deps, dispatch)
  accountRoutes(routes, deps, attempts)
  secondFactorRoutes(routes, deps, attempts)
  ringRoutes(routes, deps)
  peopleDeskRoutes(routes, deps)
}
