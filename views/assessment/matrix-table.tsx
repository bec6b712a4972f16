import type { Unit } from '../../src/content/curriculum.ts'
import { Wording } from '../evidence/criterion.tsx'

/** Units, outcomes, criteria, each over what is its own. A criterion's code leads to its wording. */
export function MatrixHead({ units }: { units: readonly Unit[] }) {
  const outcomes = units.flatMap((unit) => unit.outcomes)
  return (
    <thead>
      <tr>
        <th scope="col" rowspan={3}>
          Name
        </th>
        <th scope="col" rowspan={3} class="n">
          Met
        </th>
        <th scope="col" rowspan={3} class="n">
          Last change
        </th>
        {units.map((unit) => (
          <th scope="colgroup" colspan={criteriaOf(unit).length} class="first">
            <span>Unit {unit.code}</span>
          </th>
        ))}
      </tr>
      <tr>
        {outcomes.map(({ code, criteria }) => (
          <th scope="colgroup" colspan={criteria.length}>
            <span>{code}</span>
          </th>
        ))}
      </tr>
      <tr>
        {units.flatMap(criteriaOf).map(({ code, unit }) => (
          <th scope="col" data-code={code}>
            <a href={`/criteria/${code}`}>
              <span class="hide">{unit}.</span>
              {code.slice(unit.length + 1)}
            </a>
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** All the wordings, for who does not know the codes by heart, and for paper. */
export function Wordings({ units }: { units: readonly Unit[] }) {
  return (
    <details class="fold wordings">
      <summary>What each criterion asks</summary>
      <div class="flow">
        {units.map((unit) => (
          <section class="tight">
            <h3>
              <span class="no">{unit.code}</span> {unit.title}
            </h3>
            <ul class="tight small">
              {criteriaOf(unit).map((criterion) => (
                <li>
                  <Wording criterion={criterion} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  )
}

const criteriaOf = ({ outcomes }: Unit) => outcomes.flatMap(({ criteria }) => criteria)
