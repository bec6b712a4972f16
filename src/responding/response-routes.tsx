import { CheckPage } from '../../views/responding/check.tsx'
import { DeletePage } from '../../views/responding/delete.tsx'
import { DetailsPage } from '../../views/responding/details.tsx'
import { WholePage } from '../../views/responding/whole.tsx'
import { presentStep, strays } from '../activity/walk.ts'
import type { Deps } from '../deps.ts'
import { changeNames, leaveNames, namesIn } from '../tutor/guard.ts'
import { noticeAll, readPairs } from '../tutor/noticing.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import {
  changeDetails,
  deleteResponse,
  evidenceMadeOf,
  finishResponse,
  planDeparture,
  reopenResponse,
} from './finishing.ts'
import { readersOf } from './readers.ts'
import { findResponse, type LoadedResponse } from './response.ts'
import { rivalsBeside } from './rivals.ts'
import { type Details, detailNeeds, readDetails } from './starting.ts'

const spread = { at: 'notebook', shape: 'spread', scripts: ['htmx.js', 'walk.js'] } as const

export function responseRoutes(routes: Routes, deps: Deps): void {
  routes.get('/responses/:id', 'reflect', async (c) => {
    const response = await findResponse(deps, actorOf(c), param(c, 'id'))
    if (response.status === 'walking') return c.redirect(whereIAm(response), 303)
    const [rivals, evidence] = [await rivalsBeside(deps, response), await evidenceMadeOf(deps, response)]
    const found = await namesIn(deps, response)
    const readers = await readersOf(deps, actorOf(c), response.id)
    const beside = { rivals, evidence, found, readers, strays: strays(response.activity, response.answers) }
    return page(c, deps.assets, { title: response.title, ...spread }, <WholePage response={response} {...beside} />)
  })

  routes.get('/responses/:id/check', 'reflect', async (c) => {
    const response = await findResponse(deps, actorOf(c), param(c, 'id'))
    if (response.status === 'finished' || presentStep(response.activity, response.answers)) {
      return c.redirect(`/responses/${response.id}`, 303)
    }
    return checkPage(c, deps, response, false)
  })

  routes.post('/responses/:id/finish', 'reflect', async (c) => {
    const response = await finishResponse(deps, actorOf(c), param(c, 'id'))
    if (response.status === 'finished') return c.redirect(`/responses/${response.id}/evidence`, 303)
    if (presentStep(response.activity, response.answers)) return c.redirect(whereIAm(response), 303)
    return checkPage(c, deps, response, true)
  })

  routes.post('/responses/:id/reopen', 'reflect', async (c) => {
    await reopenResponse(deps, actorOf(c), param(c, 'id'))
    return c.redirect(`/responses/${param(c, 'id')}`, 303)
  })

  routes.get('/responses/:id/details', 'reflect', async (c) =>
    detailsPage(c, deps, await findResponse(deps, actorOf(c), param(c, 'id'))),
  )

  routes.post('/responses/:id/details', 'reflect', async (c) => {
    const response = await findResponse(deps, actorOf(c), param(c, 'id'))
    const details = readDetails(await readForm(c))
    if (detailNeeds(details).length > 0) return detailsPage(c, deps, response, details)
    await changeDetails(deps, actorOf(c), response.id, details)
    return c.redirect(`/responses/${response.id}`, 303)
  })

  routes.post('/responses/:id/names', 'reflect', async (c) => {
    const form = await readForm(c)
    const { pairs, found } = readPairs(form)
    const id = param(c, 'id')
    if (form.get('do') === 'fine') await leaveNames(deps, actorOf(c), id, found)
    else await changeNames(deps, actorOf(c), id, pairs)
    return c.redirect(form.get('back') === 'evidence' ? `/responses/${id}/evidence/check` : `/responses/${id}`, 303)
  })

  routes.get('/responses/:id/delete', 'reflect', async (c) => {
    const departure = await planDeparture(deps, actorOf(c), param(c, 'id'))
    return page(c, deps.assets, { title: 'Delete a page', at: 'notebook' }, <DeletePage {...departure} />)
  })

  routes.post('/responses/:id/delete', 'reflect', async (c) => {
    const id = param(c, 'id')
    const done = await deleteResponse(deps, actorOf(c), id)
    return c.redirect(done === 'deleted' ? '/notebook' : `/responses/${id}/delete`, 303)
  })
}

/** The address of the step that waits, or of the last look. */
function whereIAm({ id, activity, answers }: LoadedResponse): string {
  const present = presentStep(activity, answers)
  return present ? `/responses/${id}/steps/${present.id}#now` : `/responses/${id}/check`
}

async function checkPage(c: Ctx, deps: Deps, response: LoadedResponse, tried: boolean) {
  const rivals = await rivalsBeside(deps, response)
  const beside = {
    rivals,
    readers: await readersOf(deps, actorOf(c), response.id),
    strays: strays(response.activity, response.answers),
    noticed: await noticeAll(deps, response),
  }
  const options = { title: 'Check your answers', status: tried ? 422 : 200, ...spread } as const
  return page(c, deps.assets, options, <CheckPage response={response} {...beside} tried={tried} />)
}

function detailsPage(c: Ctx, deps: Deps, response: LoadedResponse, details: Details = response) {
  const mistakes = detailNeeds(details)
  const { title, company, companions } = details
  return page(
    c,
    deps.assets,
    { title: 'Name and colleagues', at: 'notebook', status: mistakes.length > 0 ? 422 : 200 },
    <DetailsPage response={response} details={{ title, company, companions }} mistakes={mistakes} />,
  )
}
