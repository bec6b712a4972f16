import { UnitPage } from '../../views/assessment/sign-off.tsx'
import { OwnUnitPage } from '../../views/assessment/sign-off-own.tsx'
import type { Mistake } from '../../views/components/forms.tsx'
import type { Deps } from '../deps.ts'
import { lookedAt } from '../ledger/looks.ts'
import { tiedLearner } from '../people/ties.ts'
import { NotFound } from '../web/errors.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { decidedOf } from './learner.ts'
import { inSightOne } from './learner-sight.ts'
import { signAsAssessor, signAsLearner, unitStanding } from './sign-off.ts'
import {
  assessorStatement,
  asTheyStand,
  learnerStatement,
  needsOfSummary,
  refusedTo,
  type TypedUnit,
} from './sign-off-form.ts'
import { mayUnlock, needsOfWhy, unlockable, unlockUnit } from './unlock.ts'

/** A unit signed off by the assessor, then by the learner; and opened again, with a reason. */
export function signOffRoutes(routes: Routes, deps: Deps): void {
  routes.get('/learners/:id/units/:unit', 'see the matrix', (c) => unitPage(c, deps, {}))

  routes.post('/learners/:id/units/:unit', 'assess', async (c) => {
    await tiedLearner(deps.db.read, deps, actorOf(c).id, 'assesses', param(c, 'id'))
    const form = await readForm(c)
    const typed = { key: form.get('key'), summary: form.get('summary'), agreed: form.get('agree') === 'yes' }
    const needs = needsOfSummary(typed)
    if (needs.length > 0) return unitPage(c, deps, typed, needs)
    const signs = { key: typed.key || deps.id(), summary: typed.summary.trim(), statement: assessorStatement }
    const signed = await signAsAssessor(deps, actorOf(c), param(c, 'id'), param(c, 'unit'), signs)
    if (signed !== 'done') return unitPage(c, deps, typed, [refusedTo('assessor', signed)])
    return c.redirect(c.req.path, 303)
  })

  routes.post('/learners/:id/units/:unit/unlock', 'unlock', async (c) => {
    await unlockable(deps, actorOf(c), param(c, 'id'))
    const why = (await readForm(c)).get('why')
    const needs = needsOfWhy(why)
    if (needs.length > 0) return unitPage(c, deps, { why }, needs)
    await unlockUnit(deps, actorOf(c), param(c, 'id'), param(c, 'unit'), why.trim())
    return c.redirect(`/learners/${param(c, 'id')}/units/${param(c, 'unit')}`, 303)
  })

  routes.get('/units/:unit', 'reflect', (c) => ownPage(c, deps))

  routes.post('/units/:unit/sign', 'reflect', async (c) => {
    const form = await readForm(c)
    if (form.get('agree') !== 'yes') return ownPage(c, deps, [refusedTo('learner', 'not agreed')])
    const signs = { read: form.get('read'), statement: learnerStatement }
    const signed = await signAsLearner(deps, actorOf(c), param(c, 'unit'), signs)
    if (signed !== 'done') return ownPage(c, deps, [refusedTo('learner', signed)])
    return c.redirect(`/units/${param(c, 'unit')}?done`, 303)
  })
}

/** For staff. What is not theirs to see, a coordinator's among them, is left out of it. */
async function unitPage(c: Ctx, deps: Deps, typed: Partial<TypedUnit>, mistakes: readonly Mistake[] = []) {
  const actor = actorOf(c)
  const learner = await inSightOne(deps.db.read, deps, actor, param(c, 'id'))
  if (learner.sampled) throw new NotFound()
  const standing = await unitStanding(deps.db.read, deps.curriculum, learner.id, param(c, 'unit'))
  await lookedAt(deps, actor, `/learners/${learner.id}/units/${standing.unit.code}`, learner.id)
  const read = learner.by.size > 0
  const may = { read, sign: learner.by.has('assesses'), unlock: mayUnlock(actor, learner) }
  const claims = read ? await decidedOf(deps.db.read, learner.id) : new Map()
  const blank = { key: deps.id(), summary: '', agreed: false, why: '' }
  const title = `${learner.name}: unit ${standing.unit.code}`
  const options = { title, at: 'learners', shape: 'desk loose', status: mistakes.length > 0 ? 422 : 200 } as const
  const shown = { learner, standing, claims, may, typed: { ...blank, ...typed }, mistakes }
  return page(c, deps.assets, options, <UnitPage {...shown} />)
}

/** For whose it is. */
async function ownPage(c: Ctx, deps: Deps, mistakes: readonly Mistake[] = []) {
  const { id } = actorOf(c)
  const standing = await unitStanding(deps.db.read, deps.curriculum, id, param(c, 'unit'))
  const claims = await decidedOf(deps.db.read, id)
  const title = `Unit ${standing.unit.code}`
  const options = { title, at: 'map', shape: 'desk loose', status: mistakes.length > 0 ? 422 : 200 } as const
  const done = c.req.query('done') !== undefined
  return page(
    c,
    deps.assets,
    options,
    <OwnUnitPage {...{ standing, claims, done }} mistakes={asTheyStand(mistakes, standing.stage)} />,
  )
}
