import type { Mistake } from '../../views/components/forms.tsx'
import { CheckPage, ToSignPage, WaitingPage } from '../../views/records/check.tsx'
import { RecordFormPage } from '../../views/records/form.tsx'
import { landingOf, parseEdit } from '../activity/fields/register.ts'
import { lockedUnits } from '../assessment/locks.ts'
import type { Deps } from '../deps.ts'
import { aboutDay } from '../evidence/day.ts'
import { witnessLinkEnds } from '../people/witness-links.ts'
import { readPairs } from '../tutor/noticing.ts'
import { NotFound } from '../web/errors.ts'
import { type Form, readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { type OpenRecord, openRecord, recordInTheMaking } from './record.ts'
import { changeNamesIn, dropRecord, namesInRecord, type Saved, saveRecord } from './saving.ts'
import { handBack, LONGEST_WHY, seenOf, signRecord, signsNext, statementFor, takeRecordBack } from './signing.ts'
import { type RecordNeeds, type Typed, typedIn } from './typed.ts'

const none: RecordNeeds = { mistakes: [], fields: [] }

/** One record: to fill in, to read, to sign, to hand back. */
export function ownRecordRoutes(routes: Routes, deps: Deps): void {
  routes.get('/records/:id', 'make records', async (c) => {
    const record = await openRecord(deps.db.read, deps, actorOf(c), param(c, 'id'))
    if (record.state === 'kept' && record.learner.id === actorOf(c).id) {
      return c.redirect(`/evidence/${record.evidenceId}`, 303)
    }
    if (record.state === 'draft') return formPage(c, deps, record, typedIn(record), none)
    if (record.as === 'learner') return toSignPage(c, deps, record)
    const linkEnds = await witnessLinkEnds(deps.db.read, record.id)
    const options = { title: record.title, at: placeOf(record) }
    return page(c, deps.assets, options, <WaitingPage record={record} linkEnds={linkEnds} now={deps.clock()} />)
  })

  routes.post('/records/:id', 'make records', async (c) => {
    const form = await readForm(c)
    return goOn(c, deps, await saveRecord(deps, actorOf(c), param(c, 'id'), form), form)
  })

  routes.get('/records/:id/check', 'make records', async (c) =>
    checkPage(c, deps, await recordInTheMaking(deps.db.read, deps, actorOf(c), param(c, 'id'))),
  )

  routes.post('/records/:id/names', 'make records', async (c) => {
    const id = param(c, 'id')
    await changeNamesIn(deps, actorOf(c), id, readPairs(await readForm(c)).pairs)
    return c.redirect(`/records/${id}/check`, 303)
  })

  routes.post('/records/:id/sign', 'make records', async (c) => {
    const id = param(c, 'id')
    const signed = await signRecord(deps, actorOf(c), id, (await readForm(c)).get('seen'))
    if ('needs' in signed) return formPage(c, deps, signed.record, typedIn(signed.record), signed.needs)
    if ('changed' in signed) return changedPage(c, deps, signed.changed)
    return c.redirect(`/records/${id}`, 303)
  })

  routes.post('/records/:id/hand-back', 'make records', async (c) => {
    const record = await openRecord(deps.db.read, deps, actorOf(c), param(c, 'id'))
    if (record.as !== 'learner' || record.state !== 'signing') throw new NotFound()
    const why = (await readForm(c)).get('why').trim()
    const mistake = whyNeeds(record, why)
    if (mistake) return toSignPage(c, deps, record, [mistake], why)
    await handBack(deps, actorOf(c), record.id, why)
    return c.redirect('/evidence', 303)
  })

  routes.post('/records/:id/take-back', 'make records', async (c) => {
    await takeRecordBack(deps, actorOf(c), param(c, 'id'))
    return c.redirect(`/records/${param(c, 'id')}`, 303)
  })

  routes.post('/records/:id/drop', 'make records', async (c) => {
    const { madeByLearner, learner } = await dropRecord(deps, actorOf(c), param(c, 'id'))
    return c.redirect(madeByLearner ? '/evidence' : `/learners/${learner.id}/records`, 303)
  })
}

/** What follows a press of one of the form's buttons. */
async function goOn(c: Ctx, deps: Deps, saved: Saved, form: Form): Promise<Response> {
  const { record, typed, verdict, needs } = saved
  const home = `/records/${record.id}`
  const press = form.get('do')
  if (verdict === 'closed') return c.redirect(home, 303)
  if (verdict === 'elsewhere') return formPage(c, deps, record, typed, none, true)
  if (press === 'check') {
    return needs.mistakes.length > 0 ? formPage(c, deps, record, typed, needs) : c.redirect(`${home}/check`, 303)
  }
  if (press === 'files') return c.redirect(`${home}/uploads`, 303)
  return c.redirect(`${home}#${landingAfter(record, typed, press)}`, 303)
}

function landingAfter({ activity }: OpenRecord, { steps }: Typed, press: string): string {
  if (press === 'claims') return 'claims'
  const edited = parseEdit(press)
  for (const step of edited ? activity.steps : []) {
    const field = step.fields.find(({ id }) => id === edited?.fieldId)
    if (field && edited) return landingOf(field, steps[step.id]?.[field.id], edited.edit)
  }
  return 'main'
}

async function formPage(
  c: Ctx,
  deps: Deps,
  record: OpenRecord,
  typed: Typed,
  needs: RecordNeeds,
  elsewhere = false,
): Promise<Response> {
  const status = elsewhere ? 409 : needs.mistakes.length > 0 ? 422 : 200
  const options = { title: typed.title || record.activity.title, at: placeOf(record), status } as const
  const locked = await lockedUnits(deps.db.read, record.learner.id)
  const units = deps.curriculum.award.units.filter(({ code }) => !locked.has(code))
  const props = { record, typed, needs, units, elsewhere, about: aboutDay }
  return page(c, deps.assets, options, <RecordFormPage {...props} />)
}

export function checkPage(c: Ctx, deps: Deps, record: OpenRecord, mistakes: readonly Mistake[] = []) {
  const as = signsNext(record)
  const statement = as && statementFor(record, as, actorOf(c))
  const props = { record, seen: seenOf(record), found: namesInRecord(deps, record), mistakes, statement }
  const options = {
    title: `Check: ${record.title}`,
    at: placeOf(record),
    status: mistakes.length > 0 ? 409 : 200,
  } as const
  return page(c, deps.assets, options, <CheckPage {...props} />)
}

function toSignPage(c: Ctx, deps: Deps, record: OpenRecord, mistakes: readonly Mistake[] = [], why = '') {
  const statement = statementFor(record, 'learner', actorOf(c))
  const props = { record, seen: seenOf(record), found: namesInRecord(deps, record), mistakes, statement, why }
  const changed = mistakes.some(({ at }) => at === 'sheet')
  const status = changed ? 409 : mistakes.length > 0 ? 422 : 200
  return page(c, deps.assets, { title: record.title, at: 'map', status }, <ToSignPage {...props} />)
}

/** What was signed is not what is there: it is shown once more, as it is now. */
export function changedPage(c: Ctx, deps: Deps, record: OpenRecord) {
  const mistakes = [{ at: 'sheet', message: 'It was changed since you opened this page. Read it once more, then sign' }]
  if (record.as === 'learner') return toSignPage(c, deps, record, mistakes)
  return checkPage(c, deps, record, mistakes)
}

export const neededPage = (c: Ctx, deps: Deps, record: OpenRecord, needs: RecordNeeds) =>
  formPage(c, deps, record, typedIn(record), needs)

function whyNeeds({ madeByLearner }: OpenRecord, why: string): Mistake | undefined {
  if (why === '' && !madeByLearner) return { at: 'why', message: 'Say in a few words what would have to change' }
  if (why.length <= LONGEST_WHY) return undefined
  return { at: 'why', message: `Make it shorter: ${LONGEST_WHY} letters at most` }
}

function placeOf({ madeByLearner, as }: OpenRecord) {
  return madeByLearner || as === 'learner' ? ('map' as const) : ('learners' as const)
}
