import { BeginPage, RecordsWithPage, WhichKindPage } from '../../views/records/begin.tsx'
import { OwnEvidencePage } from '../../views/records/own.tsx'
import type { Deps } from '../deps.ts'
import { tiedLearner } from '../people/ties.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, param, type Routes } from '../web/routes.ts'
import { assessorBeginning, beginFor, beginOwn, ownBeginning } from './beginning.ts'
import { begunBy, type RecordKind } from './kinds.ts'
import { ownEvidence, recordsWith } from './own-evidence.ts'

/** A learner's own evidence, and where a record is begun. */
export function beginRoutes(routes: Routes, deps: Deps): void {
  routes.get('/evidence', 'reflect', async (c) => {
    const own = await ownEvidence(deps, actorOf(c))
    return page(c, deps.assets, { title: 'Your evidence', at: 'map' }, <OwnEvidencePage {...own} />)
  })

  routes.get('/evidence/new', 'reflect', (c) => {
    const own = begunBy.learner.flatMap((kind) => offer(deps, kind))
    const others = (['observation', 'discussion', 'questioning'] as const).flatMap((kind) => offer(deps, kind))
    const options = { title: 'What would you like to show?', at: 'map' } as const
    return page(c, deps.assets, options, <WhichKindPage own={own} others={others} />)
  })

  routes.get('/evidence/new/:kind', 'reflect', (c) => {
    const what = ownBeginning(deps, param(c, 'kind'))
    const back = { href: '/evidence/new', words: 'Something else' }
    const props = { ...what, back, action: `/evidence/new/${what.kind}`, startKey: deps.id() }
    return page(c, deps.assets, { title: what.form.title, at: 'map' }, <BeginPage {...props} />)
  })

  routes.post('/evidence/new/:kind', 'reflect', async (c) => {
    const startKey = (await readForm(c)).get('start')
    const id = await beginOwn(deps, actorOf(c), param(c, 'kind'), startKey)
    return c.redirect(`/records/${id}`, 303)
  })

  routes.get('/learners/:id/records', 'assess', async (c) => {
    const all = await recordsWith(deps, actorOf(c), param(c, 'id'))
    const options = { title: `Records with ${all.learner.name}`, at: 'learners' } as const
    return page(c, deps.assets, options, <RecordsWithPage {...all} kinds={begunBy.assessor} />)
  })

  routes.get('/learners/:id/records/:kind', 'assess', async (c) => {
    const { id, name } = await tiedLearner(deps.db.read, deps, actorOf(c).id, 'assesses', param(c, 'id'))
    const what = assessorBeginning(deps, param(c, 'kind'))
    const back = { href: `/learners/${id}/records`, words: `Records with ${name}` }
    const props = { ...what, back, learner: name, action: `${back.href}/${what.kind}`, startKey: deps.id() }
    return page(c, deps.assets, { title: what.form.title, at: 'learners' }, <BeginPage {...props} />)
  })

  routes.post('/learners/:id/records/:kind', 'assess', async (c) => {
    const startKey = (await readForm(c)).get('start')
    const id = await beginFor(deps, actorOf(c), param(c, 'id'), param(c, 'kind'), startKey)
    return c.redirect(`/records/${id}`, 303)
  })
}

function offer({ curriculum }: Pick<Deps, 'curriculum'>, kind: RecordKind) {
  const form = curriculum.record(kind)
  return form ? [{ kind, title: form.title }] : []
}
