import { ActivityPage } from '../../views/responding/activity.tsx'
import { NotebookPage } from '../../views/responding/notebook.tsx'
import type { Activity } from '../activity/activity.ts'
import type { Deps } from '../deps.ts'
import { staffOf } from '../people/ties.ts'
import { readForm } from '../web/form.ts'
import { page } from '../web/page.tsx'
import { may } from '../web/roles.ts'
import { actorOf, type Ctx, param, type Routes } from '../web/routes.ts'
import { notebookEntries, openNotebook } from './notebook.ts'
import { type Details, detailNeeds, findActivity, readDetails, startResponse } from './starting.ts'

export function activityRoutes(routes: Routes, deps: Deps): void {
  routes.get('/notebook', 'reflect', async (c) => {
    const notebook = await openNotebook(deps, actorOf(c))
    const seenBy = await staffOf(deps.db.read, deps, actorOf(c).id)
    const options = { title: 'Notebook', at: 'notebook', shape: 'spread', scripts: ['htmx.js', 'walk.js'] } as const
    return page(c, deps.assets, options, <NotebookPage personId={actorOf(c).id} seenBy={seenBy} {...notebook} />)
  })

  routes.get('/activities/:id', 'anyone', (c) => {
    const activity = findActivity(deps, param(c, 'id'))
    return activityPage(c, deps, activity, { title: '', company: 'alone', companions: '' }, deps.id())
  })

  routes.post('/activities/:id/start', 'reflect', async (c) => {
    const activity = findActivity(deps, param(c, 'id'))
    const form = await readForm(c)
    const details = readDetails(form)
    const startKey = form.get('start')
    if (detailNeeds(details).length > 0) return activityPage(c, deps, activity, details, startKey)
    const started = await startResponse(deps, actorOf(c), { ...details, activityId: activity.id, startKey })
    return c.redirect(`/responses/${started.id}/steps/${started.firstStep}#now`, 303)
  })
}

async function activityPage(c: Ctx, deps: Deps, activity: Activity, details: Details, key: string) {
  const actor = c.get('actor')
  const learner = may(actor, 'reflect')
  const earlier = actor && learner ? await notebookEntries(deps, actor, activity.id) : []
  const mistakes = detailNeeds(details)
  const status = mistakes.length > 0 ? 422 : 200
  const place = deps.curriculum.place(activity.part)
  const serves = activity.serves.flatMap(({ criterion, why }) => {
    const known = deps.curriculum.criterion(criterion)
    return known ? [{ criterion: known, why }] : []
  })
  return page(
    c,
    deps.assets,
    { title: activity.title, at: learner ? 'notebook' : 'book', status },
    <ActivityPage
      activity={activity}
      place={place && { number: place.number, title: place.title, href: placeHref(place.number) }}
      serves={serves}
      earlier={earlier}
      start={learner ? { key, details, mistakes } : undefined}
      signedIn={actor !== undefined}
    />,
  )
}

/** A part has an address of its own; a section's opening is its section. */
function placeHref(number: string): string {
  return number.includes('.') ? `/parts/${number}` : `/sections/${number}`
}
