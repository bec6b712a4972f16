import type { Deps } from '../deps.ts'
import type { Routes } from '../web/routes.ts'
import { beginRoutes } from './begin-routes.tsx'
import { ownRecordRoutes } from './record-routes.tsx'
import { uploadRoutes } from './uploads-routes.tsx'
import { witnessRoutes } from './witness-routes.tsx'

export function recordRoutes(routes: Routes, deps: Deps): void {
  beginRoutes(routes, deps)
  ownRecordRoutes(routes, deps)
  uploadRoutes(routes, deps)
  witnessRoutes(routes, deps)
}
