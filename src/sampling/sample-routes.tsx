import type { Mistake } from '../../views/components/forms.tsx'
import { SamplePage } from '../../views/sampling/sample.tsx'
import { SamplesPage } from '../../views/sampling/samples.tsx'
import type { Deps } from '../deps.ts'
import { lookedAt } from '../ledger/looks.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { assessorsFor } from './assessors.ts'
import { readVerdict, type TypedVerdict, typedVerdict } from './forms.ts'
import { plansFor } from './plans.ts'
import { closeSample, decide, findSample, lookAt, samplesFor } from './samples.ts'

const nothingTyped: TypedVerdict = { verdict: '', feedback: '', action: '', actionDue: '' }

export function sampleRoutes(routes: Routes, deps: Deps): void {
  routes.get('/samples', 'assure', async (c) => {
    const actor = actorOf(c)
    const body = (
      <SamplesPage
        samples={await samplesFor(deps, actor)}
        plans={await plansFor(deps, actor)}
        assessors={await assessorsFor(deps, actor)}
      />
    )
    return page(c, deps.assets, { title: 'Samples', at: 'samples' }, body)
  })

  routes.get('/samples/:id', 'assure', (c) => samplePage(c, deps, nothingTyped, []))

  routes.post('/samples/:id', 'assure', async (c) => {
    await findSample(deps, actorOf(c), param(c, 'id'))
    const typed = typedVerdict(await readForm(c))
    const { input, mistakes } = readVerdict(typed)
    if (!input) return samplePage(c, deps, typed, mistakes)
    await decide(deps, actorOf(c), param(c, 'id'), input)
    return c.redirect(`/samples/${param(c, 'id')}?done`, 303)
  })

  routes.post('/samples/:id/close', 'assure', async (c) => {
    await closeSample(deps, actorOf(c), param(c, 'id'))
    return c.redirect(`/samples/${param(c, 'id')}?done`, 303)
  })
}

async function samplePage(c: Ctx, deps: Deps, typed: TypedVerdict, mistakes: readonly Mistake[]) {
  const actor = actorOf(c)
  const sample = await findSample(deps, actor, param(c, 'id'))
  const look = await lookAt(deps, sample)
  await lookedAt(deps, actor, c.req.path, sample.sample.learnerId)
  const status = mistakes.length > 0 ? 422 : 200
  const options = { title: `${sample.sample.criterion}, ${sample.learner}`, at: 'samples', status } as const
  const done = c.req.query('done') !== undefined
  const body = <SamplePage look={look} typed={typed} mistakes={mistakes} done={done} />
  return page(c, deps.assets, { ...options, shape: 'desk loose' }, body)
}
