import { OwnPlanPage } from '../../views/assessment/plan.tsx'
import { PlanFormPage } from '../../views/assessment/plan-form.tsx'
import type { Mistake } from '../../views/components/forms.tsx'
import type { Deps } from '../deps.ts'
import { tiedLearner } from '../people/ties.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { agreePlan, changeAgreed, findPlan, finishPlan, type Plan, plansOf } from './plan.ts'
import { blankPlan, byWhen, planFrom, readPlan, type TypedPlan, typedFrom } from './plan-form.ts'
import { plansShown } from './plan-props.ts'
import { unitsOf } from './sign-off.ts'

/** What comes next, and by when: agreed by an assessor with a learner, who reads it at `/plan`. */
export function planRoutes(routes: Routes, deps: Deps): void {
  routes.get('/plan', 'reflect', async (c) => {
    const { id } = actorOf(c)
    const plans = plansShown(await plansOf(deps.db.read, id), deps)
    const units = await unitsOf(deps.db.read, deps.curriculum, id)
    return page(c, deps.assets, { title: 'Your plan', at: 'map' }, <OwnPlanPage plans={plans} units={units} />)
  })

  routes.get('/learners/:id/plan', 'assess', (c) => formPage(c, deps, blankPlan(deps.id())))

  routes.post('/learners/:id/plan', 'assess', async (c) => {
    await tiedLearner(deps.db.read, deps, actorOf(c).id, 'assesses', param(c, 'id'))
    const typed = readPlan(await readForm(c))
    const read = planFrom(typed, deps.curriculum.award, deps.clock())
    if ('needs' in read) return formPage(c, deps, typed, read.needs)
    await agreePlan(deps, actorOf(c), param(c, 'id'), typed.key || deps.id(), read.agreed)
    return c.redirect(`/learners/${param(c, 'id')}#plan`, 303)
  })

  routes.get('/learners/:id/plan/:plan', 'assess', async (c) => {
    const plan = await findPlan(deps, actorOf(c), param(c, 'id'), param(c, 'plan'))
    return formPage(c, deps, typedFrom(plan), [], plan)
  })

  routes.post('/learners/:id/plan/:plan', 'assess', async (c) => {
    const plan = await findPlan(deps, actorOf(c), param(c, 'id'), param(c, 'plan'))
    const typed = readPlan(await readForm(c))
    const read = planFrom(typed, deps.curriculum.award, deps.clock(), plan)
    if ('needs' in read) return formPage(c, deps, typed, read.needs, plan)
    await changeAgreed(deps, actorOf(c), param(c, 'id'), plan.id, read.agreed)
    return c.redirect(`/learners/${param(c, 'id')}#plan`, 303)
  })

  routes.post('/learners/:id/plan/:plan/done', 'assess', async (c) => {
    await finishPlan(deps, actorOf(c), param(c, 'id'), param(c, 'plan'))
    return c.redirect(`/learners/${param(c, 'id')}#plan`, 303)
  })
}

async function formPage(c: Ctx, deps: Deps, typed: TypedPlan, mistakes: readonly Mistake[] = [], plan?: Plan) {
  const learner = await tiedLearner(deps.db.read, deps, actorOf(c).id, 'assesses', param(c, 'id'))
  const title = `${plan ? 'Change what is agreed' : 'Agree what comes next'}: ${learner.name}`
  const options = { title, at: 'learners', status: mistakes.length > 0 ? 422 : 200 } as const
  const { units } = deps.curriculum.award
  const body = (
    <PlanFormPage learner={learner} units={units} typed={typed} due={byWhen} mistakes={mistakes} changes={plan?.id} />
  )
  return page(c, deps.assets, options, body)
}
