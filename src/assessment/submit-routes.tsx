import { SubmitPage } from '../../views/assessment/submit.tsx'
import { DECLARATION } from '../../views/assessment/submit-declare.tsx'
import { SentPage } from '../../views/assessment/submit-sent.tsx'
import type { Mistake } from '../../views/components/forms.tsx'
import type { Deps } from '../deps.ts'
import { type Form, readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { assessorsOf, sentBefore, submissionSent, submit, type TypedSubmission, takeBack } from './submit.ts'
import { namesInOffers } from './submit-names.ts'
import { offersOf } from './submit-offers.ts'

/** A learner sends work to their assessor, sees what went, and may take it back. */
export function submitRoutes(routes: Routes, deps: Deps): void {
  routes.get('/submit', 'reflect', async (c) => {
    const chosen = c.req.query('evidence')
    const typed = { ...blank, evidence: chosen === undefined ? [] : [chosen], key: deps.id() }
    return submitPage(c, deps, typed)
  })

  routes.post('/submit', 'reflect', async (c) => {
    const typed = readSubmission(await readForm(c))
    const done = await submit(deps, actorOf(c), DECLARATION, typed)
    if ('needs' in done) return submitPage(c, deps, typed, done.needs)
    return c.redirect(`/submissions/${done.submissionId}`, 303)
  })

  routes.get('/submissions/:id', 'reflect', async (c) => sentPage(c, deps))

  routes.post('/submissions/:id/take-back', 'reflect', async (c) => {
    const done = await takeBack(deps, actorOf(c), param(c, 'id'))
    if (done === 'begun') return sentPage(c, deps, [{ at: 'take-back', message: BEGUN }])
    return c.redirect(`/submissions/${param(c, 'id')}`, 303)
  })
}

const BEGUN = 'Your assessor has begun to look at it. Ask them if something is not right'
const blank: TypedSubmission = {
  ...{ evidence: [], seen: new Map(), declared: false, ai: '', aiUse: '', help: '', note: '', key: '' },
}

function readSubmission(form: Form): TypedSubmission {
  const seen = form.entries().filter(([name]) => name.startsWith('seen.'))
  return {
    evidence: form.all('evidence'),
    seen: new Map(seen.map(([name, value]) => [name.slice('seen.'.length), value])),
    declared: form.get('declare') === 'yes',
    ai: form.get('ai'),
    aiUse: form.get('ai-use'),
    help: form.get('help'),
    note: form.get('note'),
    key: form.get('key'),
  }
}

async function submitPage(c: Ctx, deps: Deps, typed: TypedSubmission, mistakes: readonly Mistake[] = []) {
  const actor = actorOf(c)
  const [offers, assessors, sent] = await Promise.all([
    offersOf(deps.db.read, deps, actor.id),
    assessorsOf(deps.db.read, deps, actor.id),
    sentBefore(deps, actor),
  ])
  const found = await namesInOffers(deps, offers)
  const options = { title: 'Send it to my assessor', at: 'map', status: mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <SubmitPage {...{ offers, assessors, sent, found, typed, mistakes }} />)
}

async function sentPage(c: Ctx, deps: Deps, mistakes: readonly Mistake[] = []) {
  const submission = await submissionSent(deps, actorOf(c), param(c, 'id'))
  const options = { title: 'What you sent', at: 'map', status: mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <SentPage submission={submission} mistakes={mistakes} />)
}
