import { ConflictPage } from '../../views/responding/conflict.tsx'
import { BesideWords, SavedWords } from '../../views/responding/saved.tsx'
import { StepPage } from '../../views/responding/step.tsx'
import { Noticed } from '../../views/responding/step-form.tsx'
import type { Step } from '../activity/activity.ts'
import { landingOf, parseEdit } from '../activity/fields/register.ts'
import { fingerprint } from '../activity/save-order.ts'
import {
  mayVisit,
  progress,
  readStep,
  type StepNeed,
  stepAfter,
  stepBefore,
  stepOf,
  valuesOf,
} from '../activity/walk.ts'
import type { Deps } from '../deps.ts'
import { leaveNudge } from '../tutor/coaching.ts'
import { changeNames, leaveNames } from '../tutor/guard.ts'
import { noticeAt, readPairs } from '../tutor/noticing.ts'
import { NotFound } from '../web/errors.ts'
import { type Form, readForm } from '../web/form.ts'
import { fragment, page, wantsFragment } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { timeOf } from '../when.ts'
import { readersOf } from './readers.ts'
import { findResponse, type LoadedResponse } from './response.ts'
import { canHaveBoth, chooseText, readChoice, rivalsBeside } from './rivals.ts'
import { type Saved, saveAnswer } from './saving.ts'

export function stepRoutes(routes: Routes, deps: Deps): void {
  routes.get('/responses/:id/steps/:step', 'reflect', async (c) => {
    const response = await findResponse(deps, actorOf(c), param(c, 'id'))
    const step = stepOf(response.activity, param(c, 'step'))
    if (!step) throw new NotFound()
    if (response.status === 'finished' || !mayVisit(response.activity, response.answers, step.id)) {
      return c.redirect(`/responses/${response.id}`, 303)
    }
    return showStep(c, deps, response, step, { back: c.req.query('back') })
  })

  routes.post('/responses/:id/steps/:step', 'reflect', async (c) => {
    const form = await readForm(c)
    const press = form.get('do')
    const pass = press === 'leave' ? 'anyway' : press === 'next' || press === '' ? 'if complete' : 'no'
    const ids = { responseId: param(c, 'id'), stepId: param(c, 'step') }
    const saved = await saveAnswer(deps, actorOf(c), { ...ids, form, pass, edit: parseEdit(press) })
    return goOn(c, deps, saved, form)
  })

  routes.post('/responses/:id/steps/:step/draft', 'reflect', async (c) => {
    const form = await readForm(c)
    const ids = { responseId: param(c, 'id'), stepId: param(c, 'step') }
    const saved = await saveAnswer(deps, actorOf(c), { ...ids, form })
    return acknowledge(c, saved)
  })

  // What the tutor noticed in what is being written. Nothing is kept of it but that it was asked.
  routes.post('/responses/:id/steps/:step/notice', 'reflect', async (c) => {
    const form = await readForm(c)
    const response = await findResponse(deps, actorOf(c), param(c, 'id'))
    const step = stepOf(response.activity, param(c, 'step'))
    if (!step || !mayVisit(response.activity, response.answers, step.id)) throw new NotFound()
    const values = readStep(step, form, response.answers.get(step.id)?.values)
    const noticed = await noticeAt(deps, actorOf(c), response, step, values)
    return fragment(c, <Noticed {...noticed} />)
  })

  routes.post('/responses/:id/rivals/:rival', 'reflect', async (c) => {
    const choice = readChoice((await readForm(c)).get('keep'))
    const ids = { responseId: param(c, 'id'), rivalId: param(c, 'rival') }
    const { stepId } = await chooseText(deps, actorOf(c), { ...ids, choice })
    return c.redirect(`/responses/${ids.responseId}/steps/${stepId}#now`, 303)
  })
}

/** What follows a save by a button of the form. */
async function goOn(c: Ctx, deps: Deps, saved: Saved, form: Form): Promise<Response> {
  const { response, step, verdict, needs } = saved
  const press = form.get('do')
  const back = form.get('_back') || undefined
  const home = `/responses/${response.id}`
  if (response.status === 'finished') return moveTo(c, home)
  if (verdict === 'rival') return showStep(c, deps, response, step, { back, status: 409 })
  const edited = parseEdit(press)
  if (edited) {
    const field = step.fields.find(({ id }) => id === edited.fieldId)
    const landing = field ? landingOf(field, saved.values[field.id], edited.edit) : 'now'
    if (!wantsFragment(c)) return c.redirect(`${home}/steps/${step.id}${backQuery(back)}#${landing}`, 303)
    c.header('x-landing', landing)
    return showStep(c, deps, response, step, { back })
  }
  if (NOTICED.has(press)) {
    await settleNoticed(c, deps, saved, form)
    if (!wantsFragment(c)) return c.redirect(`${home}/steps/${step.id}${backQuery(back)}#now`, 303)
    return showStep(c, deps, await findResponse(deps, actorOf(c), response.id), step, { back })
  }
  if (press === 'back') {
    const before = stepBefore(response.activity, step.id)
    return moveTo(c, before ? `${home}/steps/${before.id}#now` : home)
  }
  if (press !== 'leave' && needs.length > 0) return showStep(c, deps, response, step, { back, needs, status: 422 })
  return moveTo(c, placeAfter(response, step, back))
}

/** Presses that answer what the tutor noticed. What was typed is saved before. */
const NOTICED: ReadonlySet<string> = new Set(['swap', 'fine', 'leave-nudge'])

async function settleNoticed(c: Ctx, deps: Deps, { response, step }: Saved, form: Form): Promise<void> {
  const press = form.get('do')
  const { pairs, found } = readPairs(form)
  if (press === 'swap') await changeNames(deps, actorOf(c), response.id, pairs)
  else if (press === 'fine') await leaveNames(deps, actorOf(c), response.id, found)
  else await leaveNudge(deps, actorOf(c), response.id, step.id)
}

/** Where Next leads: back to where a change was asked for, else on. */
function placeAfter({ id, activity, answers }: LoadedResponse, step: Step, back: string | undefined): string {
  if (back !== undefined && mayVisit(activity, answers, back)) return `/responses/${id}/steps/${back}#now`
  const next = back === 'check' ? undefined : stepAfter(activity, step.id)
  // The response knows where it stands: at the check, or at a step that was never passed.
  return next ? `/responses/${id}/steps/${next.id}#now` : `/responses/${id}/check`
}

function backQuery(back: string | undefined): string {
  return back === undefined ? '' : `?back=${encodeURIComponent(back)}`
}

/** A whole new page, for a form that was sent by the browser and for one that was sent by htmx. */
function moveTo(c: Ctx, address: string): Response {
  if (!wantsFragment(c)) return c.redirect(address, 303)
  c.header('hx-redirect', address)
  return c.body(null, 204)
}

/** Answers an autosave, after the commit. */
function acknowledge(c: Ctx, { verdict, response, step, savedAt }: Saved): Response {
  c.header('x-verdict', verdict)
  if (verdict !== 'rival') {
    return fragment(c, <SavedWords words={`Saved at ${timeOf(savedAt)} on this device and on the server`} />)
  }
  const finished = response.status === 'finished'
  const words = finished
    ? 'You finished this page elsewhere. What you wrote here is kept beside it.'
    : `This page was changed elsewhere at ${timeOf(savedAt)}. What you wrote here is kept beside it.`
  const href = finished ? `/responses/${response.id}` : `/responses/${response.id}/steps/${step.id}?choose=1#now`
  return fragment(c, <BesideWords words={words} href={href} />, 409)
}

interface Showing {
  readonly back?: string | undefined
  readonly needs?: readonly StepNeed[]
  readonly status?: 409 | 422
}

async function showStep(c: Ctx, deps: Deps, response: LoadedResponse, step: Step, showing: Showing) {
  const at = progress(response.activity, step.id)
  const { status = 200, needs = [], back } = showing
  const title = `${at.words}: ${step.name}`
  const options = { title, status, at: 'notebook', shape: 'spread', scripts: ['htmx.js', 'walk.js'] } as const
  const kept = response.answers.get(step.id)
  const values = valuesOf(step, kept?.values)
  const rival = response.rivals > 0 || status === 409 ? await openRival(deps, response, step) : undefined
  const readers = await readersOf(deps, actorOf(c), response.id)
  if (rival && kept) {
    const both = canHaveBoth(step, kept.values, rival.values)
    const texts = { kept: values, keptAt: kept.savedAt, rival, both }
    return page(c, deps.assets, options, <ConflictPage response={response} readers={readers} step={step} {...texts} />)
  }
  const from = { revision: kept?.revision ?? 0, page: deps.id(), began: fingerprint(values) }
  const noticed = await noticeAt(deps, actorOf(c), response, step, values)
  const view = { response, step, values, from, back, needs, noticed }
  return page(c, deps.assets, options, <StepPage {...view} readers={readers} />)
}

async function openRival(deps: Deps, response: LoadedResponse, step: Step) {
  const rivals = await rivalsBeside(deps, response)
  return rivals.find(({ stepId, settled }) => stepId === step.id && !settled)
}
