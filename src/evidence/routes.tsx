import type { Mistake } from '../../views/components/forms.tsx'
import { EvidencePage, VersionPage } from '../../views/evidence/evidence.tsx'
import { LONGEST_WHY } from '../../views/evidence/standing.tsx'
import { type Feedback, feedbackOn } from '../assessment/feedback.ts'
import type { Deps } from '../deps.ts'
import { signaturesOf } from '../records/signatures.ts'
import { NotFound, Unreadable } from '../web/errors.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { claimAnew } from './claim-anew.ts'
import { chooseOne } from './draft.ts'
import { type Evidence, findEvidence } from './evidence.ts'
import { forwardRoutes } from './forward-routes.tsx'
import { mapRoutes } from './map-routes.tsx'
import { markedAnswers } from './marked.ts'
import { putBackEvidence, withdrawClaim, withdrawEvidence } from './withdraw.ts'

export function evidenceRoutes(routes: Routes, deps: Deps): void {
  forwardRoutes(routes, deps)
  mapRoutes(routes, deps)

  routes.get('/evidence/:id', 'reflect', async (c) =>
    show(c, deps, await findEvidence(deps, actorOf(c), param(c, 'id'))),
  )

  routes.get('/evidence/:id/versions/:version', 'reflect', async (c) => {
    const version = param(c, 'version')
    if (!/^[1-9]\d{0,5}$/.test(version)) throw new NotFound()
    const evidence = await findEvidence(deps, actorOf(c), param(c, 'id'), Number(version))
    const options = { title: `${evidence.title}, version ${version}`, at: 'map', shape: 'desk loose' } as const
    const feedback = await feedbackOn(deps.db.read, evidence)
    const signatures = await signaturesOf(deps.db.read, evidence.id)
    const props = { evidence, feedback, signatures, marked: marked(evidence, feedback) }
    return page(c, deps.assets, options, <VersionPage {...props} />)
  })

  routes.post('/evidence/:id/claims', 'reflect', async (c) => {
    const actor = actorOf(c)
    const evidence = await findEvidence(deps, actor, param(c, 'id'))
    const code = (await readForm(c)).get('criterion')
    const needs = await chooseOne(deps, actor, evidence, code)
    if (needs.length > 0) return show(c, deps, evidence, needs)
    return c.redirect(`/responses/${evidence.responseId}/evidence/criteria/${code}`, 303)
  })

  routes.post('/evidence/:id/claims/:claim/withdraw', 'reflect', async (c) => {
    const done = await withdrawClaim(deps, actorOf(c), param(c, 'id'), param(c, 'claim'))
    if (done === 'judged') return refuse(c, deps, 'claims', JUDGED)
    return c.redirect(`/evidence/${param(c, 'id')}#claims`, 303)
  })

  routes.post('/evidence/:id/claims/:claim/reason', 'reflect', async (c) => {
    const again = { claimId: param(c, 'claim'), because: (await readForm(c)).get('because') }
    const needs = await claimAnew(deps, actorOf(c), param(c, 'id'), again.claimId, again.because.trim())
    if (needs.length === 0) return c.redirect(`/submit?evidence=${param(c, 'id')}`, 303)
    return show(c, deps, await findEvidence(deps, actorOf(c), param(c, 'id')), needs, again)
  })

  routes.post('/evidence/:id/withdraw', 'reflect', async (c) => {
    const evidence = await findEvidence(deps, actorOf(c), param(c, 'id'))
    const why = (await readForm(c)).get('why').trim()
    if (why === '') return show(c, deps, evidence, [{ at: 'why', message: 'Say in a few words why you withdraw it' }])
    if (why.length > LONGEST_WHY) throw new Unreadable('That reason is longer than the box on the page allows.')
    const done = await withdrawEvidence(deps, actorOf(c), evidence.id, why)
    if (done === 'judged') return refuse(c, deps, 'main', JUDGED)
    return c.redirect(`/evidence/${evidence.id}`, 303)
  })

  routes.post('/evidence/:id/put-back', 'reflect', async (c) => {
    await putBackEvidence(deps, actorOf(c), param(c, 'id'))
    return c.redirect(`/evidence/${param(c, 'id')}`, 303)
  })
}

const JUDGED = 'Your assessor has decided on it, so it stays. Talk with them if it should not stand'

async function refuse(c: Ctx, deps: Deps, at: string, message: string): Promise<Response> {
  return show(c, deps, await findEvidence(deps, actorOf(c), param(c, 'id')), [{ at, message }])
}

async function show(
  c: Ctx,
  deps: Deps,
  evidence: Evidence,
  mistakes: readonly Mistake[] = [],
  again?: { readonly claimId: string; readonly because: string },
): Promise<Response> {
  const status = mistakes.length > 0 ? 422 : 200
  const { units } = deps.curriculum.award
  const feedback = await feedbackOn(deps.db.read, evidence)
  const signatures = await signaturesOf(deps.db.read, evidence.id)
  const props = { evidence, feedback, signatures, units, mistakes, again, marked: marked(evidence, feedback) }
  return page(
    c,
    deps.assets,
    { title: evidence.title, at: 'map', shape: 'desk loose', status },
    <EvidencePage {...props} />,
  )
}

/** Claims first, then what an assessor said, numbered on. */
function marked({ answers, claims }: Evidence, { comments }: Feedback) {
  const said = comments.map((comment, index) => ({ ...comment, number: claims.length + index + 1 }))
  return markedAnswers(answers, [...claims, ...said])
}
