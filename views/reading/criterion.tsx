import type { Activity } from '../../src/activity/activity.ts'
import type { Criterion, Outcome, Place, Unit } from '../../src/content/curriculum.ts'
import { aboutMinutes, capital } from '../components/words.ts'
import { addressOf } from './glossary.tsx'

interface CriterionPageProps {
  readonly criterion: Criterion
  readonly unit: Unit | undefined
  readonly outcome: Outcome | undefined
  readonly taughtIn: readonly Place[]
  readonly servedBy: readonly Activity[]
}

/** One criterion: its wording, what its verbs ask, where it is taught, and what may give evidence for it. */
export function CriterionPage({ criterion, unit, outcome, taughtIn, servedBy }: CriterionPageProps) {
  const { code, wording, verbs, practice } = criterion
  return (
    <>
      <header class="beside flow">
        <h1>
          <span class="hide">Criterion </span>
          <span class="code">{code}</span>
        </h1>
        {unit && (
          <p class="small">
            Unit {unit.code}, {unit.title}
          </p>
        )}
        {outcome && (
          <p class="small">
            Outcome {outcome.code}, {outcome.title}
          </p>
        )}
        <p>
          <a href="/criteria">All the criteria</a>
        </p>
      </header>
      <div class="leaf loose" data-criterion={code}>
        <p class="lead wording">{wording}</p>
        <section class="tight" aria-labelledby="asks">
          <h2 id="asks">What it asks of you</h2>
          <dl class="verbs">
            {verbs.map(({ verb, asks }) => (
              <div>
                <dt>{verb}</dt>
                <dd>{asks}</dd>
              </div>
            ))}
          </dl>
          <p>
            {practice
              ? 'Writing alone will not do. Somebody needs to see your practice: ask your assessor what would show it.'
              : 'Writing may be enough, if it is your own and goes deep enough.'}
          </p>
        </section>
        <TaughtIn places={taughtIn} />
        <ServedBy code={code} activities={servedBy} />
      </div>
    </>
  )
}

function TaughtIn({ places }: { places: readonly Place[] }) {
  return (
    <section class="tight" aria-labelledby="taught">
      <h2 id="taught">Where it is taught</h2>
      {places.length === 0 ? (
        <p>The parts that teach it are still being written.</p>
      ) : (
        <ul class="places">
          {places.map((place) => (
            <li>
              <a href={addressOf(place)}>
                <b class="no">{place.number}</b> <span>{place.title}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function ServedBy({ code, activities }: { code: string; activities: readonly Activity[] }) {
  return (
    <section class="tight" aria-labelledby="served">
      <h2 id="served">What you could do for it</h2>
      {activities.length === 0 ? (
        <p>No exercise in the book serves it yet. Your assessor can say what would.</p>
      ) : (
        <ul class="rows">
          {activities.map(({ id, title, minutes, serves }) => (
            <li data-activity={id}>
              <a href={`/activities/${id}`}>{title}</a>
              <p>{serves.find(({ criterion }) => criterion === code)?.why}</p>
              <p class="small">{capital(aboutMinutes(minutes))}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
