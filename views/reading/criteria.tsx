import type { Award } from '../../src/content/curriculum.ts'
import { CriterionLine } from './place.tsx'

/** Everything the award asks for, by unit and outcome. */
export function CriteriaPage({ award }: { award: Award }) {
  return (
    <>
      <header class="flow">
        <h1>The {award.criteria.length} criteria</h1>
        <p class="lead">
          What the {award.title} asks for, in the words of {award.body}.
        </p>
        <p class="small">
          Qualification {award.number}. Level {award.level}, {award.credits} credits.
        </p>
        <p class="small">
          For other programs: <a href="/award.matrix">a matrix for Mahara</a>,{' '}
          <a href="/award.csv">competencies for Moodle (CSV)</a>, <a href="/curriculum.json">all of it (JSON)</a>.
        </p>
      </header>
      {award.units.map((unit) => (
        <section class="leaf flow" aria-labelledby={`unit-${unit.code}`}>
          <h2 id={`unit-${unit.code}`}>
            <span class="no">{unit.code}</span> {unit.title}
          </h2>
          <p class="small">
            Level {unit.level}, {unit.credits} credits
          </p>
          {unit.outcomes.map((outcome) => (
            <section class="tight" aria-labelledby={`outcome-${outcome.code}`}>
              <h3 id={`outcome-${outcome.code}`}>
                <span class="no">{outcome.code}</span> {outcome.title}
              </h3>
              <ul class="criteria">
                {outcome.criteria.map((criterion) => (
                  <CriterionLine criterion={criterion} />
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </>
  )
}
