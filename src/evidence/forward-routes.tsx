import type { Mistake } from '../../views/components/forms.tsx'
import { CheckPage } from '../../views/evidence/check.tsx'
import { ChooseCriteriaPage } from '../../views/evidence/choose-criteria.tsx'
import { ChooseWordsPage } from '../../views/evidence/choose-words.tsx'
import { DetailsPage } from '../../views/evidence/details.tsx'
import type { Criterion } from '../content/curriculum.ts'
import type { Deps } from '../deps.ts'
import { namesIn } from '../tutor/guard.ts'
import { NotFound } from '../web/errors.ts'
import { type Form, readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { aboutDay, londonDay, type TypedDay } from './day.ts'
import { chooseCriteria, leaveOut, saveDetails, saveWords } from './draft.ts'
import { type Forward, forwardOf } from './forward.ts'
import { checkProps, criteriaProps, detailsProps, type TypedWords, wordsProps } from './forward-props.ts'
import { keepAsEvidence } from './keep.ts'

const BASE = '/responses/:id/evidence'

/** From a finished response to evidence, one thing at a time: title and day, criteria, the words for each, check. */
export function forwardRoutes(routes: Routes, deps: Deps): void {
  /** Only a finished response can be put forward: any other goes to where it is. */
  const put = (handle: (c: Ctx, forward: Forward) => Promise<Response>) => async (c: Ctx) => {
    const forward = await forwardOf(deps, actorOf(c), param(c, 'id'))
    return forward ? handle(c, forward) : c.redirect(`/responses/${param(c, 'id')}`, 303)
  }
  const at = (forward: Forward, place = '') => `/responses/${forward.response.id}/evidence${place}`

  routes.get(
    BASE,
    'reflect',
    put(async (c, forward) => details(c, deps, forward)),
  )
  routes.post(
    BASE,
    'reflect',
    put(async (c, forward) => {
      const form = await readForm(c)
      const typed = { title: form.get('title'), ...readDayBoxes(form) }
      const needs = await saveDetails(deps, actorOf(c), forward, typed)
      if (form.get('do') === 'later') return c.redirect('/notebook', 303)
      if (needs.length > 0) return details(c, deps, { ...forward, details: typed }, needs)
      return c.redirect(at(forward, '/criteria'), 303)
    }),
  )

  routes.get(
    `${BASE}/criteria`,
    'reflect',
    put(async (c, forward) => criteria(c, deps, forward)),
  )
  routes.post(
    `${BASE}/criteria`,
    'reflect',
    put(async (c, forward) => {
      const form = await readForm(c)
      const needs = await chooseCriteria(deps, actorOf(c), forward, form.all('criterion'))
      if (form.get('do') === 'later') return c.redirect('/notebook', 303)
      const after = (await forwardOf(deps, actorOf(c), param(c, 'id'))) ?? forward
      return needs.length > 0 ? criteria(c, deps, after, needs) : c.redirect(at(forward, nextPlace(after)), 303)
    }),
  )

  routes.get(
    `${BASE}/criteria/:code`,
    'reflect',
    put(async (c, forward) => words(c, deps, forward, criterionIn(c, deps, forward))),
  )
  routes.post(
    `${BASE}/criteria/:code`,
    'reflect',
    put(async (c, forward) => {
      const form = await readForm(c)
      const criterion = criterionIn(c, deps, forward)
      const typed = { from: form.get('from'), to: form.get('to'), because: form.get('because') }
      const needs = await saveWords(deps, actorOf(c), forward, criterion, typed)
      if (form.get('do') === 'later') return c.redirect('/notebook', 303)
      if (form.get('do') === 'leave-out') await leaveOut(deps, forward, criterion)
      const after = (await forwardOf(deps, actorOf(c), param(c, 'id'))) ?? forward
      const left = form.get('do') === 'leave-out'
      if (needs.length > 0 && !left) return words(c, deps, after, criterion, typed, needs)
      return c.redirect(at(forward, nextPlace(after)), 303)
    }),
  )

  routes.get(
    `${BASE}/check`,
    'reflect',
    put(async (c, forward) => check(c, deps, forward)),
  )
  routes.post(
    `${BASE}/keep`,
    'reflect',
    put(async (c, forward) => {
      const kept = await keepAsEvidence(deps, actorOf(c), forward.response.id)
      if ('needs' in kept) return check(c, deps, forward, kept.needs)
      return c.redirect('begin' in kept ? at(forward) : `/evidence/${kept.evidenceId}`, 303)
    }),
  )
}

function readDayBoxes(form: Form): TypedDay {
  const box = (name: keyof TypedDay) => form.get(`${aboutDay.id}.${name}`)
  return { day: box('day'), month: box('month'), year: box('year') }
}

/** The first criterion that still lacks its words or its reason, or the last look. */
function nextPlace({ wanted }: Forward): string {
  const unfinished = wanted.find(({ passage, because }) => !passage || because === '')
  return unfinished ? `/criteria/${unfinished.criterion.code}` : '/check'
}

/** @throws {NotFound} for a code that is none, or is claimed here already. */
function criterionIn(c: Ctx, { curriculum }: Deps, { carried }: Forward): Criterion {
  const criterion = curriculum.criterion(param(c, 'code'))
  if (!criterion || carried.some((claim) => claim.criterion === criterion.code)) throw new NotFound()
  return criterion
}

function details(c: Ctx, deps: Deps, forward: Forward, mistakes: readonly Mistake[] = []): Response {
  const options = { title: 'What it might be evidence for', at: 'notebook', status: statusOf(mistakes) } as const
  return page(c, deps.assets, options, <DetailsPage {...detailsProps(forward)} mistakes={mistakes} />)
}

function criteria(c: Ctx, deps: Deps, forward: Forward, mistakes: readonly Mistake[] = []): Response {
  const options = { title: 'Which criteria', at: 'notebook', status: statusOf(mistakes) } as const
  const props = criteriaProps(forward, deps.curriculum)
  return page(c, deps.assets, options, <ChooseCriteriaPage {...props} mistakes={mistakes} />)
}

function words(
  c: Ctx,
  deps: Deps,
  forward: Forward,
  criterion: Criterion,
  typed?: TypedWords,
  mistakes: readonly Mistake[] = [],
): Response {
  const title = `Your words for ${criterion.code}`
  const options = { title, at: 'notebook', status: statusOf(mistakes), scripts: ['evidence.js'] } as const
  const props = wordsProps(forward, criterion, typed)
  return page(c, deps.assets, options, <ChooseWordsPage {...props} mistakes={mistakes} />)
}

async function check(c: Ctx, deps: Deps, forward: Forward, mistakes: readonly Mistake[] = []): Promise<Response> {
  const options = { title: 'Check it, then keep it', at: 'notebook', status: statusOf(mistakes) } as const
  const props = checkProps(forward, deps.curriculum, londonDay(deps.clock()))
  const title = { ...forward.response, title: forward.details.title }
  const found = await namesIn(deps, title)
  return page(c, deps.assets, options, <CheckPage {...props} found={found} mistakes={mistakes} />)
}

function statusOf(mistakes: readonly Mistake[]): 200 | 422 {
  return mistakes.length > 0 ? 422 : 200
}
