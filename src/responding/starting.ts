import * as z from 'zod'
import type { Activity, Company } from '../activity/activity.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../web/errors.ts'
import type { Form } from '../web/form.ts'
import type { Actor } from '../web/session.ts'
import { shortDayOf } from '../when.ts'
import { insertEvent, insertResponse, insertVersion, responseStartedBy } from './queries.ts'
import { snapshotOf } from './snapshots.ts'

export const LONGEST_TITLE = 120
export const LONGEST_COMPANIONS = 300

/** What a learner may say of a response besides answering it. Too long is cut by nobody: see `detailNeeds`. */
export interface Details {
  readonly title: string
  readonly company: Company
  readonly companions: string
}

const companies = z.enum(['alone', 'pair', 'group']).catch('alone')

export function readDetails(form: Form): Details {
  const company = companies.parse(form.get('company'))
  const companions = company === 'alone' ? '' : form.get('companions').trim()
  return { title: form.get('title').replaceAll(/\s+/g, ' ').trim(), company, companions }
}

/** What stands in the way, by control. */
export function detailNeeds({ title, companions }: Details): readonly { at: string; message: string }[] {
  const needs = []
  if (title.length > LONGEST_TITLE) {
    needs.push({ at: 'title', message: `Make the name shorter: ${LONGEST_TITLE} letters at most.` })
  }
  if (companions.length > LONGEST_COMPANIONS) {
    needs.push({ at: 'companions', message: `Make the names shorter: ${LONGEST_COMPANIONS} letters at most.` })
  }
  return needs
}

/** `Gibbs’ reflective cycle, 22 November` */
export function titleFor(activity: Pick<Activity, 'title'>, at: number): string {
  return `${activity.title}, ${shortDayOf(at)}`
}

/** @throws {NotFound} */
export function findActivity(deps: Pick<Deps, 'curriculum'>, id: string): Activity {
  const activity = deps.curriculum.activity(id)
  if (!activity) throw new NotFound()
  return activity
}

/** Begins a response. The same form sent twice begins one. */
export async function startResponse(
  deps: Deps,
  actor: Actor,
  input: Details & { readonly activityId: string; readonly startKey: string },
): Promise<{ readonly id: string; readonly firstStep: string }> {
  const activity = findActivity(deps, input.activityId)
  const firstStep = activity.steps[0]?.id
  if (firstStep === undefined) throw new NotFound()
  const { hash, json } = snapshotOf(activity)
  const startKey = input.startKey.slice(0, 64) || deps.id()
  return deps.db.write(async (tx) => {
    const known = await responseStartedBy(tx, actor.id, startKey)
    if (known) return { id: known.id, firstStep }
    const at = deps.clock()
    const id = deps.id()
    await insertVersion(tx, { hash, activityId: activity.id, snapshot: json, createdAt: at })
    await insertResponse(tx, {
      id,
      learnerId: actor.id,
      activityId: activity.id,
      version: hash,
      title: input.title || titleFor(activity, at),
      company: input.company,
      companions: input.companions,
      status: 'walking',
      startKey,
      createdAt: at,
      updatedAt: at,
    })
    await insertEvent(tx, { id: deps.id(), at, actorId: actor.id, what: 'response.started', subject: id })
    return { id, firstStep }
  })
}
