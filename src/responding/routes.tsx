import type { Deps } from '../deps.ts'
import type { Routes } from '../web/routes.ts'
import { activityRoutes } from './activity-routes.tsx'
import { responseRoutes } from './response-routes.tsx'
import { stepRoutes } from './step-routes.tsx'

export function respondingRoutes(routes: Routes, deps: Deps): void {
  activityRoutes(routes, deps)
  stepRoutes(routes, deps)
  responseRoutes(routes, deps)
}
