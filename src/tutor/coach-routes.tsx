import { CoachPage } from '../../views/tutor/coach.tsx'
import type { Deps } from '../deps.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { may } from '../web/roles.ts'
import { actorOf, type Routes } from '../web/routes.ts'
import { coachIsOn, switchCoach } from './coaching.ts'

/** What the coach looks at, for anybody who is signed in; a learner can switch it off there. */
export function coachRoutes(routes: Routes, deps: Deps): void {
  routes.get('/coach', 'talk', async (c) => {
    const actor = actorOf(c)
    const on = may(actor, 'reflect') ? await coachIsOn(deps, actor) : undefined
    const body = <CoachPage moves={deps.curriculum.tutor.moves} on={on} done={c.req.query('done') !== undefined} />
    return page(c, deps.assets, { title: 'What the coach looks at' }, body)
  })

  routes.post('/coach', 'reflect', async (c) => {
    await switchCoach(deps, actorOf(c), (await readForm(c)).get('coach') !== 'off')
    return c.redirect('/coach?done', 303)
  })
}
