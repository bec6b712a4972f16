import type { Deps } from '../deps.ts'
import type { Routes } from '../web/routes.ts'
import { uploadRoutes } from './uploads-routes.tsx'

export function recordRoutes(routes: Routes, deps: Deps): void {
  uploadRoutes(routes, deps)
}
