import { sentences } from '../../src/activity/fields/text.ts'
import type { Notebook, NotebookEntry } from '../../src/responding/notebook.ts'
import { dayOf } from '../../src/when.ts'
import { Seen } from '../components/marks.tsx'
import { SeenBy } from '../people/seen-by.tsx'
import { Fold } from './fold.tsx'
import { FromTheBook, Offers } from './to-start.tsx'

interface NotebookProps extends Notebook {
  readonly personId: string
  /** Who can see what they send or share. */
  readonly seenBy: readonly { readonly name: string }[]
}

/** Everything that a learner has begun, and what there is to begin. */
export function NotebookPage({ personId, underWay, finished, toStart, seenBy }: NotebookProps) {
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
        <SeenBy people={seenBy} />
        <p class="small">
          <a href="/evidence">Your evidence</a>: what you put forward, and what waits for you.{' '}
          <a href="/supervision">Supervision</a>: what you bring, when you meet, what is still to do.
        </p>
        {underWay.length > 0 && (
          <>
            <h2>Under way</h2>
            <Entries entries={underWay} />
          </>
        )}
        <Finished entries={finished} />
        {!empty && <h2>Something new</h2>}
        <Offers activities={toStart.reflections} />
        {empty && <div class="words blank" aria-hidden="true" />}
      </div>
      <FromTheBook {...toStart} />
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

/** So many that a phone shows them at a glance. */
const LATEST = 5

function Finished({ entries }: { entries: readonly NotebookEntry[] }) {
  if (entries.length === 0) return null
  return (
    <>
      <h2>Finished</h2>
      <Entries entries={entries.slice(0, LATEST)} />
      {entries.length > LATEST && (
        <Fold title="All that you have finished" count={entries.length} noun="pages">
          <Entries entries={entries.slice(LATEST)} />
        </Fold>
      )}
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
            {finishedAt === undefined
              ? sentences(activityTitle, at, `Last written on ${dayOf(updatedAt)}`)
              : sentences(activityTitle, `Finished on ${dayOf(finishedAt)}`)}
          </p>
        </li>
      ))}
    </ul>
  )
}
