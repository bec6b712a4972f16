import type { Mistake } from '../../views/components/forms.tsx'
import { FarewellPage } from '../../views/portfolio/forget.tsx'
import { OwnDataPage } from '../../views/portfolio/own-data.tsx'
import type { Deps } from '../deps.ts'
import { ownPasswordMistakes } from '../people/account-routes.tsx'
import { type Attempts, createAttempts } from '../people/attempts.ts'
import { takeSession } from '../people/cookies.ts'
import { namesInAll } from '../tutor/guard.ts'
import { type Form, readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { may } from '../web/roles.ts'
import { actorOf, type Ctx, type Routes } from '../web/routes.ts'
import { type Erased, whatStays } from './erase.ts'
import { forget, type Gone } from './forget.ts'
import { ownPortfolioRoutes } from './own-routes.tsx'
import { portfolioOf } from './portfolio.ts'
import { retentionRoutes } from './retention-routes.tsx'
import { staffPortfolioRoutes } from './staff-routes.tsx'

export function portfolioRoutes(routes: Routes, deps: Deps): void {
  const attempts = createAttempts()
  retentionRoutes(routes, deps)
  ownPortfolioRoutes(routes, deps)
  staffPortfolioRoutes(routes, deps)

  routes.get('/account/data', 'own account', (c) => ownDataPage(c, deps, []))

  routes.post('/account/data/delete', 'own account', async (c) => {
    const form = await readForm(c)
    const what = readGone(form.get('what'))
    if (!what) return ownDataPage(c, deps, [{ at: 'what', message: 'Choose what should go' }])
    const mistakes = await deletingNeeds(c, deps, attempts, form, what)
    if (mistakes.length > 0) return ownDataPage(c, deps, mistakes, what, form.get('sure') === 'yes')
    const erased = await forget(deps, actorOf(c), what)
    if (erased === 'only coordinator') {
      const message = 'Make somebody else a coordinator first: you are the only one'
      return ownDataPage(c, deps, [{ at: 'what', message }], what)
    }
    if (what === 'writing') return c.redirect('/account/data?done=writing', 303)
    return farewell(c, deps, erased)
  })
}

/** Whoever lets an account go for good says so, and shows that it is theirs. */
async function deletingNeeds(c: Ctx, deps: Deps, attempts: Attempts, form: Form, what: Gone) {
  const sure: Mistake[] =
    form.get('sure') === 'yes' ? [] : [{ at: 'sure', message: 'Tick the box if you are sure: it cannot be undone' }]
  if (what === 'writing') return sure
  return [...(await ownPasswordMistakes(c, deps, attempts, form.get('current'), 'current')), ...sure]
}

function readGone(sent: string): Gone | undefined {
  return sent === 'writing' || sent === 'account' ? sent : undefined
}

async function ownDataPage(
  c: Ctx,
  deps: Deps,
  mistakes: readonly Mistake[],
  what?: Gone,
  sure = false,
): Promise<Response> {
  const actor = actorOf(c)
  const options = { title: 'Your data', at: 'account', status: mistakes.length > 0 ? 422 : 200 } as const
  const props = {
    ...{ mistakes, what, sure },
    named: await namesInAll(deps, actor),
    done: mistakes.length === 0 && c.req.query('done') === 'writing',
    stays: await whatStays(deps.db.read, deps, actor.id),
    units: may(actor, 'reflect') ? (await portfolioOf(deps.db.read, deps, actor.id, 'learner')).units : [],
  }
  return page(c, deps.assets, options, <OwnDataPage {...props} />)
}

function farewell(c: Ctx, deps: Deps, erased: Erased): Response {
  takeSession(c, deps)
  c.set('actor', undefined)
  const body = <FarewellPage recordStays={erased === 'record stays'} />
  return page(c, deps.assets, { title: 'Your account is deleted' }, body)
}
