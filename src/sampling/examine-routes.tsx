import { ExaminedStaffPage } from '../../views/sampling/assessors.tsx'
import { ExaminePage, LooksPage } from '../../views/sampling/examine.tsx'
import { ExaminedPlanPage } from '../../views/sampling/plan.tsx'
import { ExaminedSamplePage } from '../../views/sampling/sample.tsx'
import type { Deps } from '../deps.ts'
import { lookedAt } from '../ledger/looks.ts'
import { page } from '../web/page.tsx'
import { actorOf, param, type Routes } from '../web/routes.ts'
import { examination, looks, planToExamine, sampleToExamine, staffToExamine } from './examine.ts'
import { lookAt } from './samples.ts'

/** What an EQA may look at: to read only, while a tie lasts, and each page is recorded before it is shown. */
export function examineRoutes(routes: Routes, deps: Deps): void {
  routes.get('/examine', 'look on', async (c) => {
    const found = await examination(deps, actorOf(c))
    await lookedAt(deps, actorOf(c), c.req.path)
    return page(c, deps.assets, { title: 'What you may look at', at: 'examine' }, <ExaminePage examination={found} />)
  })

  routes.get('/examine/looks', 'see looks', async (c) => {
    const before = Number(c.req.query('before') ?? Number.NaN)
    const seen = await looks(deps, actorOf(c), Number.isSafeInteger(before) ? before : undefined)
    const older = seen.length === 100 ? seen.at(-1)?.seq : undefined
    const options = { title: 'What EQAs have looked at', shape: 'desk loose' } as const
    return page(c, deps.assets, options, <LooksPage looks={seen} older={older} />)
  })

  routes.get('/examine/plans/:id', 'look on', async (c) => {
    const plan = await planToExamine(deps, actorOf(c), param(c, 'id'))
    await lookedAt(deps, actorOf(c), c.req.path)
    return page(c, deps.assets, { title: plan.plan.name, at: 'examine' }, <ExaminedPlanPage plan={plan} />)
  })

  routes.get('/examine/samples/:id', 'look on', async (c) => {
    const sample = await sampleToExamine(deps, actorOf(c), param(c, 'id'))
    const look = await lookAt(deps, sample)
    await lookedAt(deps, actorOf(c), c.req.path, sample.sample.learnerId)
    const options = {
      title: `${sample.sample.criterion}, ${sample.learner}`,
      at: 'examine',
      shape: 'desk loose',
    } as const
    return page(c, deps.assets, options, <ExaminedSamplePage look={look} />)
  })

  routes.get('/examine/staff/:id', 'look on', async (c) => {
    const seen = await staffToExamine(deps, actorOf(c), param(c, 'id'))
    await lookedAt(deps, actorOf(c), c.req.path)
    return page(c, deps.assets, { title: seen.assessor.name, at: 'examine' }, <ExaminedStaffPage {...seen} />)
  })
}
