import type { Deps } from '../deps.ts'
import type { Routes } from '../web/routes.ts'
import { assessorRoutes } from './assessor-routes.tsx'
import { examineRoutes } from './examine-routes.tsx'
import { planRoutes } from './plan-routes.tsx'
import { reportRoutes } from './report-routes.tsx'
import { returnedRoutes } from './returned-routes.tsx'
import { sampleRoutes } from './sample-routes.tsx'
import { standardisationRoutes } from './standardisation-routes.tsx'

/** Quality assurance: plans and samples, assessors, standardisation, the EQA’s view, reports. */
export function samplingRoutes(routes: Routes, deps: Deps): void {
  planRoutes(routes, deps)
  // Before /samples/:id, which would take it for a sample.
  returnedRoutes(routes, deps)
  sampleRoutes(routes, deps)
  assessorRoutes(routes, deps)
  standardisationRoutes(routes, deps)
  examineRoutes(routes, deps)
  reportRoutes(routes, deps)
}
