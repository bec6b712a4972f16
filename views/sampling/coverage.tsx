import type { EvidenceKind } from '../../src/db/schema.ts'
import type { Coverage as Row } from '../../src/sampling/coverage.ts'
import { capital } from '../components/words.ts'

export interface CoverageProps {
  readonly coverage: readonly Row[]
  readonly units: readonly string[]
  readonly methods: Readonly<Record<EvidenceKind, string>>
}

/** Assessors by units by methods, in words. */
export function Coverage({ coverage, units, methods }: CoverageProps) {
  if (coverage.length === 0) return null
  return (
    <section class="wide" tabindex={0} aria-label="What the sample covers">
      <table>
        <caption>What the sample covers: so many of so many decisions, by method</caption>
        <thead>
          <tr>
            <th scope="col">Assessor</th>
            {units.map((unit) => (
              <th scope="col">Unit {unit}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.map((row) => (
            <tr>
              <th scope="row">{row.assessor}</th>
              {row.units.map((cell) => (
                <td>
                  {cell.methods.length === 0
                    ? 'No decisions'
                    : cell.methods.map(({ method, sampled, of }) => (
                        <span class="line-each">
                          {capital(methods[method])}: {sampled === 0 ? 'none' : sampled} of {of}
                        </span>
                      ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
