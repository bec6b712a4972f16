import type { Mistake } from '../../views/components/forms.tsx'
import { RecordPage } from '../../views/supervision/evidence.tsx'
import type { Deps } from '../deps.ts'
import { readPairs } from '../tutor/noticing.ts'
import { type Form, readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { dayInWords } from '../when.ts'
import {
  closedSession,
  evidenceNeeds,
  keepAsEvidence,
  namesInRecord,
  recordWords,
  type TypedEvidence,
} from './as-evidence.ts'
import type { Meeting } from './session.ts'

const HERE = '/sessions/:id/evidence'

/** Closed notes become a piece of the learner's evidence, once. */
export function recordRoutes(routes: Routes, deps: Deps): void {
  routes.get(HERE, 'reflect', async (c) => {
    const meeting = await closedSession(deps, actorOf(c), param(c, 'id'))
    if (meeting.evidenceId) return c.redirect(`/evidence/${meeting.evidenceId}`, 303)
    const title = `Supervision, ${dayInWords(meeting.day)}`
    return recordPage(c, deps, meeting, { title, criteria: [], pairs: new Map(), fine: [] })
  })

  routes.post(HERE, 'reflect', async (c) => {
    const meeting = await closedSession(deps, actorOf(c), param(c, 'id'))
    if (meeting.evidenceId) return c.redirect(`/evidence/${meeting.evidenceId}`, 303)
    const form = await readForm(c)
    const typed = readTyped(form, deps)
    if (form.get('do') !== 'keep') return recordPage(c, deps, meeting, typed)
    const needs = evidenceNeeds(typed, recordWords(deps, meeting, typed.pairs))
    if (needs.length > 0) return recordPage(c, deps, meeting, typed, needs)
    const evidenceId = await keepAsEvidence(deps, actorOf(c), meeting.id, typed)
    return c.redirect(`/evidence/${evidenceId}`, 303)
  })
}

function readTyped(form: Form, { curriculum }: Deps): TypedEvidence {
  const press = form.get('do')
  const { pairs, found } = readPairs(form)
  const swappedFor = form.all('swapped-for')
  const before = form.all('swapped').map((text, index) => [text, swappedFor[index] ?? ''] as const)
  const codes = [...new Set(form.all('criterion'))].filter((code) => curriculum.criterion(code))
  return {
    title: form.get('title'),
    criteria: codes.map((criterion) => ({ criterion, because: form.get(`because.${criterion}`) })),
    pairs: new Map([...before, ...(press === 'swap' ? pairs : [])]),
    // A pseudonym is nobody's name.
    fine: [...form.all('fine'), ...(press === 'fine' ? found : []), ...(press === 'swap' ? pairs.values() : [])],
  }
}

function recordPage(
  c: Ctx,
  deps: Deps,
  meeting: Meeting,
  typed: TypedEvidence,
  mistakes: readonly Mistake[] = [],
): Response {
  const words = recordWords(deps, meeting, typed.pairs)
  const chosen = typed.criteria.flatMap(({ criterion: code, because }) => {
    const criterion = deps.curriculum.criterion(code)
    return criterion ? [{ criterion, because }] : []
  })
  const found = namesInRecord(deps, words, [...typed.fine, meeting.learner, meeting.supervisor])
  const { title, fine, pairs } = typed
  const props = { words, title, fine, pairs: [...pairs], chosen, found, units: deps.curriculum.award.units, mistakes }
  const options = { title: 'Notes as evidence', at: 'map', status: mistakes.length > 0 ? 422 : 200 } as const
  return page(c, deps.assets, options, <RecordPage sessionId={meeting.id} {...props} />)
}
