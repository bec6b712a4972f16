import type { SubmittedClaim } from '../../src/assessment/learner.ts'
import type { Stage, UnitStanding } from '../../src/assessment/sign-off.ts'
import { ErrorSummary, type Mistake, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { UnitCriteria } from './sign-off.tsx'
import { Agrees } from './sign-off-forms.tsx'
import { Rounds } from './sign-off-rounds.tsx'
import { learnerSigns } from './sign-off-words.ts'

export const ownStage: Readonly<Record<Stage, string>> = {
  'under way': 'Your assessor signs it off once every criterion is met.',
  ready: 'Every criterion is met. Your assessor writes a summary next, and signs.',
  'half signed': 'Your assessor has signed. Read it through, then add your name.',
  void: 'Your assessor had signed, but something has changed since. Nothing needs you: they will sign it anew.',
  locked: 'Signed off by you both. Nothing in it changes any more.',
}

/** How far each unit is, with the way to it. */
export function OwnUnits({ units }: { units: readonly UnitStanding[] }) {
  return (
    <section aria-labelledby="units" class="flow">
      <h2 id="units">Your units</h2>
      <ul class="rows">
        {units.map(({ unit, stage }) => (
          <li class="tight">
            <a href={`/units/${unit.code}`}>
              {unit.code} {unit.title}
            </a>
            <p class="small">{ownStage[stage]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export interface OwnUnitProps {
  readonly standing: UnitStanding
  readonly claims: ReadonlyMap<string, readonly SubmittedClaim[]>
  readonly mistakes: readonly Mistake[]
  readonly done: boolean
}

/** A unit of the learner's own: the assessor's summary, what was decided on what, and the place for their name. */
export function OwnUnitPage({ standing, claims, mistakes, done }: OwnUnitProps) {
  const { unit, stage, rounds } = standing
  return (
    <>
      <ErrorSummary title="Not signed yet" kept="Nothing was signed." mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href="/plan">Back to your plan and units</a>
        </p>
        <h1>
          Unit {unit.code}: {unit.title}
        </h1>
        <p class="lead" id="stage" tabindex={-1}>
          {ownStage[stage]}
        </p>
        {done && stage === 'locked' && <Kept>You have signed. Your assessor is told.</Kept>}
      </header>
      <Rounds rounds={rounds} stage={stage} words />
      <UnitCriteria
        standing={standing}
        claims={claims}
        hrefOf={(id, version) => `/evidence/${id}/versions/${version}`}
      />
      {stage === 'half signed' && <OwnName {...{ standing, mistakes }} />}
    </>
  )
}

function OwnName({ standing, mistakes }: Pick<OwnUnitProps, 'standing' | 'mistakes'>) {
  const { unit, rounds } = standing
  return (
    <section class="flow rule screen" aria-labelledby="name">
      <h2 id="name">Your name under it</h2>
      <p>If something in it is not right, do not sign: tell your assessor, and they can change it.</p>
      <form class="flow" method="post" action={`/units/${unit.code}/sign`}>
        <input type="hidden" name="read" value={rounds[0]?.id} />
        <Agrees words={learnerSigns} agreed={false} wrong={wrongAt(mistakes, 'agree')} />
        <p>
          <button type="submit" class="btn">
            Sign unit {unit.code}
          </button>
        </p>
      </form>
    </section>
  )
}
