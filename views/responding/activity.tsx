import { raw } from 'hono/html'
import type { Activity, Company } from '../../src/activity/activity.ts'
import type { Criterion } from '../../src/content/curriculum.ts'
import type { NotebookEntry } from '../../src/responding/notebook.ts'
import type { Details } from '../../src/responding/starting.ts'
import { ErrorSummary, type Mistake } from '../components/forms.tsx'
import { BlankStep } from './blank-step.tsx'
import { DetailFields } from './company.tsx'
import { Entries } from './notebook.tsx'
import { sizeOf, thingsNeedYou } from './words.ts'

export interface ActivityPageProps {
  readonly activity: Activity
  /** The part or opening it belongs to. */
  readonly place: { readonly number: string; readonly title: string; readonly href: string } | undefined
  readonly serves: readonly { readonly criterion: Criterion; readonly why: string }[]
  readonly earlier: readonly NotebookEntry[]
  /** For a learner: the start form, with the key that makes a double press one. */
  readonly start: { readonly key: string; readonly details: Details; readonly mistakes: readonly Mistake[] } | undefined
  readonly signedIn: boolean
}

const meant: Record<Company, string> = {
  alone: 'On your own',
  pair: 'With a colleague, or on your own',
  group: 'With colleagues, or on your own',
}

/** What an activity asks, for anybody to read and to print; and where a learner begins it. */
export function ActivityPage(props: ActivityPageProps) {
  const { activity, place, serves, earlier, start } = props
  return (
    <>
      {start && <ErrorSummary title={thingsNeedYou(start.mistakes.length)} mistakes={start.mistakes} />}
      <header class="tight" data-activity={activity.id}>
        {place && (
          <p class="small">
            <a href={place.href}>
              {place.number} {place.title}
            </a>
          </p>
        )}
        <h1>{activity.title}</h1>
        {activity.credit && <p class="small">{activity.credit}</p>}
        {/* An exercise's summary is the first paragraph of what stands below. */}
        {activity.kind !== 'exercise' && <p class="lead">{activity.summary}</p>}
        <p class="small">
          {sizeOf(activity)}. {meant[activity.with]}.
        </p>
      </header>
      <div class="flow">{raw(activity.introHtml)}</div>
      <Begin {...props} />
      {earlier.length > 0 && (
        <section class="tight screen" aria-labelledby="earlier">
          <h2 id="earlier">You have done this before</h2>
          <Entries entries={earlier} />
        </section>
      )}
      <section class="flow" aria-labelledby="questions">
        <h2 id="questions">What it asks</h2>
        <p class="small screen">You can print this page and fill it in by hand.</p>
        {activity.steps.map((step) => (
          <BlankStep step={step} />
        ))}
      </section>
      {serves.length > 0 && <Serves serves={serves} />}
    </>
  )
}

function Begin({ activity, start, signedIn }: ActivityPageProps) {
  if (start) {
    return (
      <form class="flow screen" method="post" action={`/activities/${activity.id}/start`}>
        <input type="hidden" name="start" value={start.key} autocomplete="off" />
        <DetailFields meant={activity.with} {...start.details} mistakes={start.mistakes} />
        <p>
          <button type="submit" class="btn">
            Begin
          </button>
        </p>
        <p class="small">Only you can read what you write. You can stop after any step and come back.</p>
      </form>
    )
  }
  if (signedIn) return null
  return (
    <p class="screen">
      <a class="btn" href={`/sign-in?to=${encodeURIComponent(`/activities/${activity.id}`)}`}>
        Sign in to begin
      </a>
    </p>
  )
}

/** Not on paper, which may go round a family's table. */
function Serves({ serves }: Pick<ActivityPageProps, 'serves'>) {
  return (
    <section class="tight screen" aria-labelledby="serves">
      <h2 id="serves">What it may be evidence for</h2>
      <ul class="rows">
        {serves.map(({ criterion, why }) => (
          <li data-criterion={criterion.code}>
            <p>{why}</p>
            <p class="small">
              <a href={`/criteria/${criterion.code}`}>
                <b class="code">{criterion.code}</b> {criterion.wording}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
