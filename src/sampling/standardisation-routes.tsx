import type { Mistake } from '../../views/components/forms.tsx'
import { NewStandardisationPage, StandardisationPage } from '../../views/sampling/standardisation.tsx'
import type { Deps } from '../deps.ts'
import { londonDay } from '../evidence/day.ts'
import { lookedAt } from '../ledger/looks.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { may } from '../web/roles.ts'
import { actorOf, type Ctx, type Routes } from '../web/routes.ts'
import { readStandardisation, type TypedStandardisation, typedStandardisation } from './forms.ts'
import { noteStandardisation, standardisationsFor } from './standardisation.ts'

export function standardisationRoutes(routes: Routes, deps: Deps): void {
  routes.get('/standardisation', 'read submitted work', async (c) => {
    const actor = actorOf(c)
    const notes = await standardisationsFor(deps, actor)
    await lookedAt(deps, actor, c.req.path)
    const done = c.req.query('done') !== undefined
    const body = <StandardisationPage notes={notes} writes={may(actor, 'assure')} done={done} />
    return page(c, deps.assets, { title: 'Standardisation', at: 'samples' }, body)
  })

  routes.get('/standardisation/new', 'assure', (c) => {
    const day = londonDay(deps.clock())
    return newPage(c, deps, { id: deps.id(), day, title: '', criteria: '', present: '', notes: '' }, [])
  })

  routes.post('/standardisation', 'assure', async (c) => {
    const typed = typedStandardisation(await readForm(c))
    const isCriterion = (code: string) => deps.curriculum.criterion(code) !== undefined
    const { input, mistakes } = readStandardisation(typed, isCriterion)
    if (!input) return newPage(c, deps, typed, mistakes)
    await noteStandardisation(deps, actorOf(c), input)
    return c.redirect('/standardisation?done', 303)
  })
}

function newPage(c: Ctx, deps: Deps, typed: TypedStandardisation, mistakes: readonly Mistake[]) {
  const status = mistakes.length > 0 ? 422 : 200
  const body = <NewStandardisationPage typed={typed} mistakes={mistakes} />
  return page(c, deps.assets, { title: 'Note a meeting', at: 'samples', status }, body)
}
