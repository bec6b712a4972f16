import type { Deps } from '../deps.ts'
import type { Routes } from '../web/routes.ts'

export function assessmentRoutes(_routes: Routes, _deps: Deps): void {}
