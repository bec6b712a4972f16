import type { Activity } from '../activity/activity.ts'
import type { Part, Section } from '../content/curriculum.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../web/session.ts'
import { responsesOf, snapshotJson, stepsPassed } from './queries.ts'
import { activityOf } from './snapshots.ts'

/** A page in the notebook. */
export interface NotebookEntry {
  readonly id: string
  readonly title: string
  readonly activityId: string
  readonly activityTitle: string
  readonly updatedAt: number
  readonly finishedAt: number | undefined
  /** `Step 3 of 6: Evaluation`, while it is under way. */
  readonly at: string | undefined
}

export interface Notebook {
  readonly underWay: readonly NotebookEntry[]
  readonly finished: readonly NotebookEntry[]
  readonly toStart: ToStart
}

export interface ToStart {
  readonly reflections: readonly Activity[]
  readonly templates: readonly Activity[]
  readonly exercises: readonly SectionExercises[]
}

/** A section's exercises: those of its opening, then those of its parts. */
export interface SectionExercises {
  readonly section: Section
  readonly places: readonly { readonly place: Part | Section; readonly activities: readonly Activity[] }[]
}

/** Everything that the actor has begun, and what there is to begin. */
export async function openNotebook(deps: Deps, actor: Actor): Promise<Notebook> {
  const entries = await notebookEntries(deps, actor)
  return {
    underWay: entries.filter(({ finishedAt }) => finishedAt === undefined),
    finished: entries.filter(({ finishedAt }) => finishedAt !== undefined),
    toStart: toStart(deps),
  }
}

/** The actor's pages, the latest touched first; of one activity, if asked. */
export async function notebookEntries(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  activityId?: string,
): Promise<readonly NotebookEntry[]> {
  const db = deps.db.read
  const all = await responsesOf(db, actor.id)
  const rows = activityId === undefined ? all : all.filter((row) => row.activityId === activityId)
  const walking = rows.filter((row) => row.status === 'walking').map(({ id }) => id)
  const passed = new Set(
    (await stepsPassed(db, walking))
      .filter(({ passedAt }) => passedAt !== null)
      .map(({ responseId, stepId }) => `${responseId} ${stepId}`),
  )
  return Promise.all(
    rows.map(async ({ status, finishedAt, versionHash, createdAt: _, ...row }) => {
      const activity = await activityOf(versionHash, (hash) => snapshotJson(db, hash))
      const at = status === 'walking' ? standing(activity, (stepId) => passed.has(`${row.id} ${stepId}`)) : undefined
      return { ...row, activityTitle: activity.title, finishedAt: finishedAt ?? undefined, at }
    }),
  )
}

function standing({ steps }: Activity, passed: (stepId: string) => boolean): string {
  const at = steps.findIndex((step) => !passed(step.id))
  const step = steps[at]
  return step ? `Step ${at + 1} of ${steps.length}: ${step.name}` : 'All steps walked: check your answers'
}

function toStart({ curriculum }: Pick<Deps, 'curriculum'>): ToStart {
  const { activities, sections } = curriculum
  return {
    reflections: activities.filter(({ kind }) => kind === 'reflection'),
    templates: activities.filter(({ kind }) => kind === 'template'),
    exercises: sections
      .map((section) => ({ section, places: placesOf(section, curriculum) }))
      .filter(({ places }) => places.length > 0),
  }
}

function placesOf(section: Section, { activities, parts }: Deps['curriculum']): SectionExercises['places'] {
  return [section, ...parts.filter((part) => part.section === section.number)]
    .map((place) => ({
      place,
      activities: activities.filter(({ kind, part }) => kind === 'exercise' && part === String(place.number)),
    }))
    .filter(({ activities: own }) => own.length > 0)
}
