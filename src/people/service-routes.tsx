import type { Mistake } from '../../views/components/forms.tsx'
import { ServicePage } from '../../views/people/service.tsx'
import type { Deps } from '../deps.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, type Routes } from '../web/routes.ts'
import { keepService, readService, type ServiceDetails, serviceDetails, serviceNeeds } from './service.ts'

/** How the service and its centre are called. */
export function serviceRoutes(routes: Routes, deps: Deps): void {
  routes.get('/people/service', 'run the service', async (c) => servicePage(c, deps, await serviceDetails(deps), []))

  routes.post('/people/service', 'run the service', async (c) => {
    const details = readService(await readForm(c))
    const needs = serviceNeeds(details)
    if (needs.length > 0) return servicePage(c, deps, details, needs)
    await keepService(deps, actorOf(c), details)
    return c.redirect('/people/service?done', 303)
  })
}

function servicePage(c: Ctx, deps: Deps, details: ServiceDetails, mistakes: readonly Mistake[]): Response {
  const options = { title: 'Your service', at: 'people', status: mistakes.length > 0 ? 422 : 200 } as const
  const done = mistakes.length === 0 && c.req.query('done') !== undefined
  return page(c, deps.assets, options, <ServicePage {...{ details, mistakes, done }} />)
}
