import type { Mistake } from '../../views/components/forms.tsx'
import { DeskPage } from '../../views/supervision/desk.tsx'
import { MinePage } from '../../views/supervision/mine.tsx'
import { PlanPage } from '../../views/supervision/plan.tsx'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { may } from '../web/roles.ts'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { settleAlone } from './actions.ts'
import { learnersSide, supervisorsDesk } from './lists.ts'
import { partnersOf, planSession, readTime, type TypedTime } from './planning.ts'
import { recordRoutes } from './record-routes.tsx'
import { sessionRoutes } from './session-routes.tsx'
import { shareRoutes } from './share-routes.tsx'

export function supervisionRoutes(routes: Routes, deps: Deps): void {
  shareRoutes(routes, deps)

  routes.get('/supervision', 'reflect', async (c) => {
    const side = await learnersSide(deps, actorOf(c))
    const options = { title: 'Supervision', at: 'notebook' } as const
    return page(c, deps.assets, options, <MinePage {...side} done={doneIn(c)} />)
  })

  routes.post('/supervision/actions/:id', 'reflect', async (c) => {
    const how = (await readForm(c)).get('how') === 'done' ? 'done' : 'let go'
    await settleAlone(deps, actorOf(c), param(c, 'id'), how)
    return c.redirect('/supervision#open-actions', 303)
  })

  routes.get('/sessions', 'supervise', async (c) => {
    const desk = await supervisorsDesk(deps, actorOf(c))
    const calledOff = c.req.query('done') === 'off'
    return page(c, deps.assets, { title: 'Sessions', at: 'sessions' }, <DeskPage {...desk} calledOff={calledOff} />)
  })

  routes.get('/sessions/new', 'meet', async (c) => {
    const typed = { with: c.req.query('with') ?? '', day: '', starts: '', ends: '' }
    return planPage(c, deps, typed)
  })

  routes.post('/sessions', 'meet', async (c) => {
    const form = await readForm(c)
    const typed = { with: form.get('with'), day: form.get('day'), starts: form.get('starts'), ends: form.get('ends') }
    const read = readTime(typed)
    const nobody = { at: 'with', message: 'Choose with whom you meet' }
    const partners = await partnersOf(deps.db.read, deps, actorOf(c))
    const known = partners.some(({ id }) => id === typed.with)
    const needs = [...(known ? [] : [nobody]), ...('needs' in read ? read.needs : [])]
    if (needs.length > 0 || 'needs' in read) return planPage(c, deps, typed, needs)
    const id = await planSession(deps, actorOf(c), typed.with, read.time)
    return id ? c.redirect(`/sessions/${id}`, 303) : planPage(c, deps, typed, [nobody])
  })

  sessionRoutes(routes, deps)
  recordRoutes(routes, deps)
}

function doneIn(c: Ctx): 'shared' | 'back' | 'called off' | undefined {
  if (c.req.query('shared') !== undefined) return 'shared'
  const done = c.req.query('done')
  return done === 'back' ? 'back' : done === 'off' ? 'called off' : undefined
}

/** Where somebody's sessions are listed: a learner's are beside what they shared. */
export function homeOf(c: Ctx): '/sessions' | '/supervision' {
  const actor = actorOf(c)
  if (may(actor, 'supervise')) return '/sessions'
  if (may(actor, 'reflect')) return '/supervision'
  throw new NotFound()
}

async function planPage(
  c: Ctx,
  deps: Deps,
  typed: TypedTime & { readonly with: string },
  mistakes: readonly Mistake[] = [],
): Promise<Response> {
  const partners = await partnersOf(deps.db.read, deps, actorOf(c))
  const home = homeOf(c)
  const at = home === '/sessions' ? 'sessions' : 'notebook'
  const options = { title: 'Plan a session', at, status: mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <PlanPage {...{ partners, typed, home, mistakes }} />)
}
