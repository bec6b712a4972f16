import type { Activity } from '../../src/activity/activity.ts'
import type { Notebook, NotebookEntry, ToStart } from '../../src/responding/notebook.ts'
import { dayOf } from '../../src/when.ts'
import { Seen } from '../components/marks.tsx'
import { sizeOf } from './words.ts'

/** Everything that a learner has begun, and what there is to begin. */
export function NotebookPage({ personId, underWay, finished, toStart }: Notebook & { readonly personId: string }) {
  const empty = underWay.length === 0 && finished.length === 0
  return (
    <>
      <header class="beside tutor tight" data-person={personId}>
        <p class="who">Tutor</p>
        <p>{empty ? nothingYet : greeting(underWay)}</p>
      </header>
      <div class="paper flow">
        <h1>Your notebook</h1>
        <Seen>Only you will read what you write here.</Seen>
        <Pages heading="Under way" entries={underWay} />
        <Pages heading="Finished" entries={finished} />
        {!empty && <h2>Something new</h2>}
        <Reflections {...toStart} />
        {empty && <div class="words blank" aria-hidden="true" />}
      </div>
      <Exercises {...toStart} />
    </>
  )
}

const nothingYet = 'No pages yet, and no hurry. Most people start with a visit that came home with them.'

function greeting(underWay: readonly NotebookEntry[]): string {
  const [first] = underWay
  if (!first) return 'Everything you began is finished. What came home with you this week?'
  return underWay.length === 1
    ? `“${first.title}” is waiting where you left it.`
    : 'These are waiting where you left them. Any of them can wait longer.'
}

function Pages({ heading, entries }: { heading: string; entries: readonly NotebookEntry[] }) {
  if (entries.length === 0) return null
  return (
    <>
      <h2>{heading}</h2>
      <Entries entries={entries} />
    </>
  )
}

export function Entries({ entries }: { entries: readonly NotebookEntry[] }) {
  return (
    <ul class="rows">
      {entries.map(({ id, title, activityTitle, at, updatedAt, finishedAt }) => (
        <li>
          <a href={`/responses/${id}`}>
            {at && 'Carry on: '}
            {title}
          </a>
          <p class="small">
            {activityTitle}.{' '}
            {finishedAt === undefined
              ? `${at}. Last written on ${dayOf(updatedAt)}.`
              : `Finished on ${dayOf(finishedAt)}.`}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Reflections({ reflections, templates }: ToStart) {
  return (
    <ul class="rows">
      {[...reflections, ...templates].map((activity) => (
        <li>
          <a href={`/activities/${activity.id}`}>{activity.prompt ?? activity.title}</a>
          <p class="small">{describe(activity)}</p>
        </li>
      ))}
    </ul>
  )
}

function describe(activity: Activity): string {
  const size =
    activity.steps.length === 1 ? `${sizeOf(activity)}.` : `${sizeOf(activity)}. You can stop after any of them.`
  return activity.prompt ? `${activity.title}. ${size}` : `${activity.summary} ${size}`
}

function Exercises({ exercises }: ToStart) {
  if (exercises.length === 0) return null
  return (
    <section class="flow ends" aria-labelledby="exercises">
      <h2 id="exercises">Exercises from the book</h2>
      {exercises.map(({ place, activities }) => (
        <div class="tight">
          <h3>
            {place.number} {place.title}
          </h3>
          <ul class="rows">
            {activities.map((activity) => (
              <li>
                <a href={`/activities/${activity.id}`}>{activity.title}</a>
                <p class="small">{sizeOf(activity)}.</p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
