import type { Mistake } from '../../views/components/forms.tsx'
import { FarewellPage, OwnDataPage } from '../../views/portfolio/own-data.tsx'
import type { Deps } from '../deps.ts'
import { takeSession } from '../people/cookies.ts'
import { namesInAll } from '../tutor/guard.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, type Routes } from '../web/routes.ts'
import { forget, type Gone } from './forget.ts'
import { everythingOf } from './take-away.ts'

export function portfolioRoutes(routes: Routes, deps: Deps): void {
  routes.get('/account/data', 'own account', (c) => ownDataPage(c, deps, []))

  routes.get('/account/data.json', 'own account', async (c) => {
    const everything = await everythingOf(deps, actorOf(c))
    c.header('content-disposition', 'attachment; filename="alongside.json"')
    c.header('cache-control', 'no-store')
    return c.body(JSON.stringify(everything, null, 2), 200, { 'content-type': 'application/json; charset=utf-8' })
  })

  routes.post('/account/data/delete', 'own account', async (c) => {
    const form = await readForm(c)
    const what = readGone(form.get('what'))
    if (!what) return ownDataPage(c, deps, [{ at: 'what', message: 'Choose what should go' }])
    if (form.get('sure') !== 'yes') {
      return ownDataPage(c, deps, [{ at: 'sure', message: 'Tick the box if you are sure: it cannot be undone' }], what)
    }
    if ((await forget(deps, actorOf(c), what)) === 'only coordinator') {
      const message = 'Make somebody else a coordinator first: you are the only one'
      return ownDataPage(c, deps, [{ at: 'what', message }], what)
    }
    if (what === 'writing') return c.redirect('/account/data?done=writing', 303)
    return farewell(c, deps)
  })
}

function readGone(sent: string): Gone | undefined {
  return sent === 'writing' || sent === 'account' ? sent : undefined
}

async function ownDataPage(c: Ctx, deps: Deps, mistakes: readonly Mistake[], what?: Gone): Promise<Response> {
  const options = { title: 'Your data', at: 'account', status: mistakes.length > 0 ? 422 : 200 } as const
  const named = await namesInAll(deps, actorOf(c))
  const done = mistakes.length === 0 && c.req.query('done') === 'writing'
  return page(c, deps.assets, options, <OwnDataPage {...{ mistakes, what, done, named }} />)
}

function farewell(c: Ctx, deps: Deps): Response {
  takeSession(c, deps)
  c.set('actor', undefined)
  return page(c, deps.assets, { title: 'Your account is deleted' }, <FarewellPage />)
}
