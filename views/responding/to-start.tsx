import type { Activity } from '../../src/activity/activity.ts'
import { sentences } from '../../src/activity/fields/text.ts'
import type { SectionExercises, ToStart } from '../../src/responding/notebook.ts'
import { Fold } from './fold.tsx'
import { sizeOf } from './words.ts'

/** Activities as a person would ask for them. */
export function Offers({ activities }: { activities: readonly Activity[] }) {
  return (
    <ul class="rows">
      {activities.map((activity) => (
        <li>
          <a href={`/activities/${activity.id}`}>{activity.prompt ?? activity.title}</a>
          <p class="small">{describe(activity)}</p>
        </li>
      ))}
    </ul>
  )
}

function describe(activity: Activity): string {
  const about = activity.prompt ? activity.title : activity.summary
  return sentences(about, sizeOf(activity), activity.steps.length > 1 ? 'You can stop after any of them' : undefined)
}

/** The many templates and exercises, folded, so that a notebook stays a few screens long. */
export function FromTheBook({ templates, exercises }: ToStart) {
  return (
    <section class="flow ends" aria-labelledby="from-the-book">
      <h2 id="from-the-book">From the book</h2>
      {templates.length > 0 && (
        <Fold title="Templates to fill in" count={templates.length} noun="templates">
          <Offers activities={templates} />
        </Fold>
      )}
      {exercises.length > 0 && (
        <div class="tight">
          <h3>Exercises, section by section</h3>
          <div>
            {exercises.map((each) => (
              <Exercises {...each} />
            ))}
          </div>
        </div>
      )}
    </section>
  )
}

function Exercises({ section, places }: SectionExercises) {
  const count = places.reduce((sum, { activities }) => sum + activities.length, 0)
  return (
    <Fold title={`${section.number} ${section.title}`} count={count} noun="exercises">
      {places.map(({ place, activities }) => (
        <div class="tight">
          <h4>
            {place.number} {place.title}
          </h4>
          <ul class="rows">
            {activities.map((activity) => (
              <li>
                <a href={`/activities/${activity.id}`}>{activity.title}</a>
                <p class="small">{sentences(sizeOf(activity))}</p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Fold>
  )
}
