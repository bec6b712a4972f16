import type { Mistake } from '../../views/components/forms.tsx'
import { AssessorPage, ObservedPage } from '../../views/sampling/assessors.tsx'
import type { Deps } from '../deps.ts'
import { londonDay } from '../evidence/day.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { findAssessor, markObservationRead, observationsOfMine, observe } from './assessors.ts'
import { readObservation, type TypedObservation, typedObservation } from './forms.ts'

/** An IQA watching assessors, and the assessors reading what was seen. */
export function assessorRoutes(routes: Routes, deps: Deps): void {
  // Before /assessors/:id, which would take it for somebody.
  routes.get('/assessors/mine', 'assess', async (c) => {
    const body = <ObservedPage observations={await observationsOfMine(deps, actorOf(c))} />
    return page(c, deps.assets, { title: 'When you were observed', at: 'queue' }, body)
  })

  routes.post('/assessors/mine/:id/read', 'assess', async (c) => {
    await markObservationRead(deps, actorOf(c), param(c, 'id'))
    return c.redirect('/assessors/mine', 303)
  })

  routes.get('/assessors/:id', 'assure', (c) => assessorPage(c, deps, nothingTyped(deps), []))

  routes.post('/assessors/:id/observations', 'assure', async (c) => {
    await findAssessor(deps, actorOf(c), param(c, 'id'))
    const typed = typedObservation(await readForm(c))
    const { input, mistakes } = readObservation(typed)
    if (!input) return assessorPage(c, deps, typed, mistakes)
    await observe(deps, actorOf(c), param(c, 'id'), input)
    return c.redirect(`/assessors/${param(c, 'id')}?done`, 303)
  })
}

function nothingTyped(deps: Deps): TypedObservation {
  return { id: deps.id(), day: londonDay(deps.clock()), what: '', strengths: '', action: '', actionDue: '' }
}

async function assessorPage(c: Ctx, deps: Deps, typed: TypedObservation, mistakes: readonly Mistake[]) {
  const seen = await findAssessor(deps, actorOf(c), param(c, 'id'))
  const status = mistakes.length > 0 ? 422 : 200
  const done = c.req.query('done') !== undefined
  const body = <AssessorPage seen={seen} typed={typed} mistakes={mistakes} done={done} />
  return page(c, deps.assets, { title: seen.assessor.name, at: 'samples', status }, body)
}
