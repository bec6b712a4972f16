import { WhoSeesPage } from '../../views/people/who-sees.tsx'
import type { Deps } from '../deps.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Routes } from '../web/routes.ts'
import { whoSees } from './seeing.ts'

export function seeingRoutes(routes: Routes, deps: Deps): void {
  routes.get('/who-sees', 'reflect', async (c) => {
    const body = <WhoSeesPage {...(await whoSees(deps, actorOf(c)))} model={deps.model?.name} />
    return page(c, deps.assets, { title: 'Who can see what', at: 'account' }, body)
  })
}
