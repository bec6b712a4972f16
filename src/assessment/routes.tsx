import type { Deps } from '../deps.ts'
import type { Routes } from '../web/routes.ts'
import { commentRoutes } from './comment-routes.tsx'
import { judgeRoutes } from './judge-routes.tsx'
import { learnerRoutes } from './learner-routes.tsx'
import { matrixRoutes } from './matrix-routes.tsx'
import { planRoutes } from './plan-routes.tsx'
import { queueRoutes } from './queue-routes.tsx'
import { signOffRoutes } from './sign-off-routes.tsx'
import { submitRoutes } from './submit-routes.tsx'

export function assessmentRoutes(routes: Routes, deps: Deps): void {
  submitRoutes(routes, deps)
  queueRoutes(routes, deps)
  judgeRoutes(routes, deps)
  commentRoutes(routes, deps)
  matrixRoutes(routes, deps)
  learnerRoutes(routes, deps)
  planRoutes(routes, deps)
  signOffRoutes(routes, deps)
}
