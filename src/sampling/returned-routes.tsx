import type { Mistake } from '../../views/components/forms.tsx'
import { ReturnedPage } from '../../views/sampling/returned.tsx'
import type { Deps } from '../deps.ts'
import { NotFound, Unreadable } from '../web/errors.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { answerReturn, saidOf } from './returned.ts'

const LONGEST = 5000

/** What came back to an assessor from quality assurance. */
export function returnedRoutes(routes: Routes, deps: Deps): void {
  routes.get('/samples/returned', 'assess', (c) => returnedPage(c, deps, {}, []))

  routes.post('/samples/returned/:id', 'assess', async (c) => {
    const id = param(c, 'id')
    const field = `answer-${id}`
    const answer = (await readForm(c)).get('answer')
    const mine = await saidOf(deps.db.read, deps, actorOf(c).id)
    if (!mine.some(({ sample }) => sample.id === id)) throw new NotFound()
    if (answer.length > LONGEST) throw new Unreadable('That is longer than the box on the page allows.')
    const message = 'Write your answer, or open the decision and send another'
    if (answer.trim() === '') return returnedPage(c, deps, { [id]: answer }, [{ at: field, message }])
    await answerReturn(deps, actorOf(c), id, answer.trim())
    return c.redirect('/samples/returned', 303)
  })
}

async function returnedPage(c: Ctx, deps: Deps, typed: Record<string, string>, mistakes: readonly Mistake[]) {
  const samples = await saidOf(deps.db.read, deps, actorOf(c).id)
  const status = mistakes.length > 0 ? 422 : 200
  const body = <ReturnedPage samples={samples} typed={typed} mistakes={mistakes} />
  return page(c, deps.assets, { title: 'Back from quality assurance', at: 'queue', status }, body)
}
