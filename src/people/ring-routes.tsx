import type { Mistake } from '../../views/components/forms.tsx'
import { NumbersPage, RingPage } from '../../views/people/ring.tsx'
import type { Deps } from '../deps.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { may } from '../web/roles.ts'
import { actorOf, type Ctx, type Routes } from '../web/routes.ts'
import { numberNeeds, numbersToRing, readNumbers, type ServiceNumbers, setNumbersToRing } from './ring.ts'

/** Whom to ring when somebody may be in danger: for everybody who is signed in, and set by the coordinator. */
export function ringRoutes(routes: Routes, deps: Deps): void {
  routes.get('/who-to-ring', 'talk', async (c) => {
    const numbers = await numbersToRing(deps)
    const body = (
      <RingPage safety={deps.curriculum.tutor.safety} numbers={numbers} sets={may(actorOf(c), 'manage people')} />
    )
    return page(c, deps.assets, { title: 'Who to ring' }, body)
  })

  routes.get('/people/numbers', 'manage people', async (c) =>
    numbersPage(c, deps, await numbersToRing(deps), [], c.req.query('done') !== undefined),
  )

  routes.post('/people/numbers', 'manage people', async (c) => {
    const numbers = readNumbers(await readForm(c))
    const needs = numberNeeds(numbers)
    if (needs.length > 0) return numbersPage(c, deps, numbers, needs, false)
    await setNumbersToRing(deps, actorOf(c), numbers)
    return c.redirect('/people/numbers?done', 303)
  })
}

function numbersPage(c: Ctx, deps: Deps, numbers: ServiceNumbers, mistakes: readonly Mistake[], done: boolean) {
  const options = { title: 'Numbers to ring', at: 'people', status: mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <NumbersPage numbers={numbers} mistakes={mistakes} done={done} />)
}
