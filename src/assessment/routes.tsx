import type { Deps } from '../deps.ts'
import type { Routes } from '../web/routes.ts'
import { learnerRoutes } from './learner-routes.tsx'
import { matrixRoutes } from './matrix-routes.tsx'
import { planRoutes } from './plan-routes.tsx'
import { signOffRoutes } from './sign-off-routes.tsx'

export function assessmentRoutes(routes: Routes, deps: Deps): void {
  matrixRoutes(routes, deps)
  learnerRoutes(routes, deps)
  planRoutes(routes, deps)
  signOffRoutes(routes, deps)
}
