import type { Deps } from '../deps.ts'
import type { Routes } from '../web/routes.ts'
import { submitRoutes } from './submit-routes.tsx'

export function assessmentRoutes(routes: Routes, deps: Deps): void {
  submitRoutes(routes, deps)
}
