import type { Deps } from '../deps.ts'
import type { Routes } from '../web/routes.ts'

export function readingRoutes(_routes: Routes, _deps: Deps): void {}
