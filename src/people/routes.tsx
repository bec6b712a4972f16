import type { Deps } from '../deps.ts'
import type { Routes } from '../web/routes.ts'
import { accountRoutes } from './account-routes.tsx'
import { createAttempts } from './attempts.ts'
import type { Dispatch } from './carry.tsx'
import { groupRoutes } from './group-routes.tsx'
import { inviteManyRoutes } from './invite-many-routes.tsx'
import { linkRoutes } from './link-routes.tsx'
import { peopleDeskRoutes } from './people-routes.tsx'
import { personRoutes } from './person-routes.tsx'
import { ringRoutes } from './ring-routes.tsx'
import { secondFactorRoutes } from './second-factor-routes.tsx'
import { seeingRoutes } from './seeing-routes.tsx'
import { serviceRoutes } from './service-routes.tsx'
import { signInRoutes } from './sign-in-routes.tsx'
import { tieRoutes } from './tie-routes.tsx'

export { welcome } from './welcome.tsx'

/** @param dispatch hands a request to the app itself: what was posted before signing in is sent again after it. */
export function peopleRoutes(routes: Routes, deps: Deps, dispatch: Dispatch): void {
  const attempts = createAttempts()
  signInRoutes(routes, deps, attempts, dispatch)
  linkRoutes(routes, deps, dispatch)
  accountRoutes(routes, deps, attempts)
  secondFactorRoutes(routes, deps, attempts)
  ringRoutes(routes, deps)
  seeingRoutes(routes, deps)
  // Before /people/:id: no person is called so.
  serviceRoutes(routes, deps)
  inviteManyRoutes(routes, deps)
  peopleDeskRoutes(routes, deps)
  personRoutes(routes, deps)
  groupRoutes(routes, deps)
  tieRoutes(routes, deps)
}
