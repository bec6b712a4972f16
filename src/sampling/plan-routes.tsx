import type { Mistake } from '../../views/components/forms.tsx'
import { PlanPage, type Sought } from '../../views/sampling/plan.tsx'
import { PlanFormPage, type Preview } from '../../views/sampling/plan-form.tsx'
import type { Deps } from '../deps.ts'
import { londonDay } from '../evidence/day.ts'
import { formOf, readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { coverageOf } from './coverage.ts'
import { daysAfter } from './days.ts'
import { readPlan, type TypedPlan, typedPlan, usualPlan } from './forms.ts'
import { methods } from './methods.ts'
import { addable, addToPlan, closePlan, findPlan, keepPlan, leaveOut, type PlanInput, proposalFor } from './plans.ts'
import type { Decision } from './population-queries.ts'
import { unitOf } from './propose.ts'
import { why } from './why.ts'

/** How many of those that could be added are shown at once. */
const SHOWN = 50

export function planRoutes(routes: Routes, deps: Deps): void {
  routes.get('/samples/plans/new', 'assure', async (c) => {
    if (c.req.query('preview') === undefined) return planForm(c, deps, freshPlan(deps), [])
    const typed = typedPlan(formOf([...new URL(c.req.url).searchParams]))
    const { input, mistakes } = readPlan(typed)
    return planForm(c, deps, typed, mistakes, input && (await preview(c, deps, input)))
  })

  routes.post('/samples/plans', 'assure', async (c) => {
    const form = await readForm(c)
    const typed = typedPlan(form)
    const { input, mistakes } = readPlan(typed)
    if (!input) return planForm(c, deps, typed, mistakes)
    await keepPlan(deps, actorOf(c), input, form.all('pick'))
    return c.redirect(`/samples/plans/${input.id}?done`, 303)
  })

  routes.get('/samples/plans/:id', 'assure', (c) => planPage(c, deps, []))

  routes.post('/samples/plans/:id/add/:judgement', 'assure', async (c) => {
    await addToPlan(deps, actorOf(c), param(c, 'id'), param(c, 'judgement'))
    return c.redirect(`/samples/plans/${param(c, 'id')}?done`, 303)
  })

  routes.post('/samples/plans/:id/leave-out/:judgement', 'assure', async (c) => {
    await leaveOut(deps, actorOf(c), param(c, 'id'), param(c, 'judgement'))
    return c.redirect(`/samples/plans/${param(c, 'id')}?done`, 303)
  })

  routes.post('/samples/plans/:id/close', 'assure', async (c) => {
    const due = await closePlan(deps, actorOf(c), param(c, 'id'))
    if (due === 0) return c.redirect(`/samples/plans/${param(c, 'id')}?done`, 303)
    const message = `Look at ${due === 1 ? 'the one' : `the ${due}`} still to look at, or leave ${due === 1 ? 'it' : 'them'} out`
    return planPage(c, deps, [{ at: 'inside', message }])
  })
}

function freshPlan(deps: Deps): TypedPlan {
  const today = londonDay(deps.clock())
  return usualPlan(deps.id(), daysAfter(today, -30), today)
}

async function preview(c: Ctx, deps: Deps, input: PlanInput): Promise<Preview> {
  const { all, proposed } = await proposalFor(deps, actorOf(c), input)
  const units = unitsOf(deps)
  return {
    proposed: proposed.map((each) => ({ ...each, why: why(each.reason) })),
    of: all.length,
    coverage: coverageOf(
      all,
      proposed.map(({ decision }) => decision),
      units,
    ),
    units,
    methods,
  }
}

function planForm(c: Ctx, deps: Deps, typed: TypedPlan, mistakes: readonly Mistake[], preview?: Preview) {
  const status = mistakes.length > 0 ? 422 : 200
  const options = { title: 'Plan a sample', at: 'samples', shape: 'desk loose', status } as const
  return page(c, deps.assets, options, <PlanFormPage typed={typed} mistakes={mistakes} preview={preview} />)
}

async function planPage(c: Ctx, deps: Deps, mistakes: readonly Mistake[]) {
  const actor = actorOf(c)
  const plan = await findPlan(deps, actor, param(c, 'id'))
  const others = plan.own ? await addable(deps, actor, plan) : []
  const sought = soughtIn(c)
  const found = others.filter((each) => fits(each, sought)).toReversed()
  const units = unitsOf(deps)
  const sampled = plan.samples.map((each) => ({ ...each, criterion: each.sample.criterion }))
  const options = { title: plan.plan.name, at: 'samples', shape: 'desk loose' } as const
  return page(
    c,
    deps.assets,
    { ...options, status: mistakes.length > 0 ? 422 : 200 },
    <PlanPage
      plan={plan}
      mistakes={mistakes}
      done={c.req.query('done') !== undefined}
      sought={sought}
      found={found.slice(0, SHOWN)}
      foundCount={found.length}
      assessors={[...new Set(others.map(({ assessor }) => assessor))]
        .toSorted()
        .map((value) => ({ id: value, name: value }))}
      coverage={coverageOf([...inSpan(others, plan.plan), ...sampled], sampled, units)}
      units={units}
      methods={methods}
    />,
  )
}

function inSpan(decisions: readonly Decision[], { from, until }: { readonly from: string; readonly until: string }) {
  return decisions.filter(({ sentAt }) => londonDay(sentAt) >= from && londonDay(sentAt) <= until)
}

function soughtIn(c: Ctx): Sought {
  const { learner = '', assessor = '', unit = '' } = c.req.query()
  return { learner: learner.trim().slice(0, 200), assessor: assessor.slice(0, 200), unit: unit.slice(0, 3) }
}

function fits(decision: Decision, { learner, assessor, unit }: Sought): boolean {
  return (
    decision.learner.toLowerCase().includes(learner.toLowerCase()) &&
    (assessor === '' || decision.assessor === assessor) &&
    (unit === '' || unitOf(decision.criterion) === unit)
  )
}

function unitsOf(deps: Deps): readonly string[] {
  return deps.curriculum.award.units.map(({ code }) => code)
}
