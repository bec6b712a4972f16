import type { SubmittedClaim } from '../../src/assessment/learner.ts'
import type { UnitStanding } from '../../src/assessment/sign-off.ts'
import { ErrorSummary, type Mistake } from '../components/forms.tsx'
import { Wording } from '../evidence/criterion.tsx'
import { StandingMark } from './learner-marks.tsx'
import { ClaimedFor, type HrefOf, stageInWords, submittedAt } from './learner-units.tsx'
import { SignForm, UnlockForm } from './sign-off-forms.tsx'
import { Rounds } from './sign-off-rounds.tsx'

export interface UnitPageProps {
  readonly learner: { readonly id: string; readonly name: string }
  readonly standing: UnitStanding
  readonly claims: ReadonlyMap<string, readonly SubmittedClaim[]>
  /** Whether the reader may read summaries, sign, unlock. */
  readonly may: { readonly read: boolean; readonly sign: boolean; readonly unlock: boolean }
  readonly typed: { readonly key: string; readonly summary: string; readonly agreed: boolean; readonly why: string }
  readonly mistakes: readonly Mistake[]
}

/** A unit of a learner's as a whole, for staff: its criteria, its rounds of signing, and what the reader can do. */
export function UnitPage(props: UnitPageProps) {
  const { learner, standing, claims, may, mistakes } = props
  const { unit, stage } = standing
  return (
    <>
      <ErrorSummary title={notDone(stage)} mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href={`/learners/${learner.id}`}>Back to {learner.name}</a>
        </p>
        <h1>
          {learner.name}: unit {unit.code}
        </h1>
        <p class="lead">{stageInWords[stage]}</p>
        <p>{unit.title}</p>
      </header>
      {may.sign && stage !== 'locked' && <SignForm {...props} />}
      <Rounds rounds={standing.rounds} stage={stage} words={may.read} />
      <UnitCriteria standing={standing} claims={claims} hrefOf={submittedAt(learner.id)} />
      {may.unlock && stage === 'locked' && <UnlockForm {...props} />}
    </>
  )
}

const notDone = (stage: UnitStanding['stage']) =>
  stage === 'locked' ? 'Not unlocked: one thing needs you' : 'Not signed yet: something needs you'

/** Every criterion with how it stands, what was submitted for it, and what was decided. */
export function UnitCriteria({
  standing,
  claims,
  hrefOf,
}: Pick<UnitPageProps, 'standing' | 'claims'> & { hrefOf: HrefOf }) {
  const { unit, cells } = standing
  return (
    <section class="flow" aria-labelledby="criteria">
      <h2 id="criteria">Criteria, evidence and decisions</h2>
      <section class="wide" aria-label="The table, to scroll sideways" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              <th scope="col">Stands at</th>
              <th scope="col">Evidence and decisions</th>
            </tr>
          </thead>
          <tbody>
            {unit.outcomes
              .flatMap(({ criteria }) => criteria)
              .map((criterion) => (
                <tr data-criterion={criterion.code}>
                  <th scope="row" class="said">
                    <Wording criterion={criterion} />
                  </th>
                  <td>
                    <StandingMark standing={cells[criterion.code] ?? 'nothing yet'} />
                  </td>
                  <td>
                    <ClaimedFor claims={claims.get(criterion.code) ?? []} hrefOf={hrefOf} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
