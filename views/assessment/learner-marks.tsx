import type { JudgementRow } from '../../src/assessment/learner.ts'
import type { Standing } from '../../src/assessment/standing.ts'
import { dayOf } from '../../src/when.ts'
import { Patch, type State } from '../components/marks.tsx'

const patches: Readonly<Record<Standing, State>> = {
  'nothing yet': 'nothing yet',
  submitted: 'claimed',
  'sent back': 'sent back',
  'to be countersigned': 'drafted',
  met: 'met',
}

/** How a criterion stands for everybody who may know: a shape, and always its word. */
export function StandingMark({ standing }: { standing: Standing }) {
  return (
    <span class="state">
      <Patch state={patches[standing]} /> {standing}
    </span>
  )
}

/** `Met, by Kim Hale on 3 May 2027`. */
export function decisionInWords(judgement: JudgementRow | undefined): string {
  if (!judgement) return 'With an assessor'
  const { decision, assessorName, sentAt, needsCountersignature, countersignedAt, countersignerName } = judgement
  const decided = `${decision === 'met' ? 'Met' : 'Not yet'}, by ${assessorName}${sentAt === null ? '' : ` on ${dayOf(sentAt)}`}`
  if (!needsCountersignature) return decided
  if (countersignedAt === null) return `${decided}; to be countersigned`
  return `${decided}; countersigned by ${countersignerName} on ${dayOf(countersignedAt)}`
}
