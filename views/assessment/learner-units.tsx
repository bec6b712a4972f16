import type { SeenLearner, SubmittedClaim } from '../../src/assessment/learner.ts'
import type { Stage } from '../../src/assessment/sign-off.ts'
import type { Unit } from '../../src/content/curriculum.ts'
import { inWords } from '../components/words.ts'
import { Wording } from '../evidence/criterion.tsx'
import { decisionInWords, StandingMark } from './learner-marks.tsx'

/** A unit of one learner's: how each criterion stands, and what was submitted for it. */
export function LearnerUnit({ unit, learner }: { unit: Unit; learner: SeenLearner }) {
  const { cells, sampled, units, claims, id } = learner
  const all = unit.outcomes.flatMap(({ criteria }) => criteria)
  const criteria = all.filter(({ code }) => !sampled || sampled.criteria.has(code))
  if (criteria.length === 0) return null
  const met = criteria.filter(({ code }) => cells[code] === 'met').length
  const stage = units.find((each) => each.unit.code === unit.code)?.stage
  return (
    <section aria-labelledby={`u${unit.code}`} class="flow">
      <h2 id={`u${unit.code}`}>
        <span class="no">{unit.code}</span> {unit.title}
      </h2>
      <p>
        {sampled ? `${met} of ${criteria.length} in your sample met.` : `${met} of ${criteria.length} met.`}{' '}
        {stage && (
          <>
            {stageInWords[stage]} <a href={`/learners/${id}/units/${unit.code}`}>Unit {unit.code} as a whole</a>
          </>
        )}
      </p>
      <ul class="serves">
        {criteria.map((criterion) => (
          <li id={`c${criterion.code}`} data-criterion={criterion.code} class="by-standing">
            <div class="tight">
              <p>
                <Wording criterion={criterion} />
              </p>
              <ClaimedFor claims={claims.get(criterion.code) ?? []} hrefOf={submittedAt(id)} />
            </div>
            <StandingMark standing={cells[criterion.code] ?? 'nothing yet'} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export const stageInWords: Readonly<Record<Stage, string>> = {
  'under way': 'Not signed off yet.',
  ready: 'Every criterion is met: it can be signed off.',
  'half signed': 'Signed by the assessor; it waits for the learner’s name.',
  void: 'The assessor had signed, but something changed since: it has to be signed anew.',
  locked: 'Signed off by both, and locked.',
}

/** Where a version of a piece of evidence is read. */
export type HrefOf = (evidenceId: string, version: number) => string
export const submittedAt =
  (learnerId: string): HrefOf =>
  (evidenceId, version) =>
    `/learners/${learnerId}/evidence/${evidenceId}/${version}`

export function ClaimedFor({ claims, hrefOf }: { claims: readonly SubmittedClaim[]; hrefOf: HrefOf }) {
  if (claims.length === 0) return null
  return (
    <ul class="tight small">
      {claims.map(({ evidenceId, version, title, withdrawn, judgement }) => (
        <li>
          <a href={hrefOf(evidenceId, version)}>{title}</a>
          {version > 1 && ` (version ${inWords(version)})`}: {decisionInWords(judgement)}
          {withdrawn && '; withdrawn by the learner'}
        </li>
      ))}
    </ul>
  )
}
