import type { SentDecision } from '../../src/assessment/feedback.ts'
import { dayOf, whenOf } from '../../src/when.ts'
import { Patch } from '../components/marks.tsx'

const ticks = ['valid', 'authentic', 'current', 'sufficient'] as const

/** What a decision comes to: a patch and its word. */
export function DecisionState({ decision }: { decision: Pick<SentDecision, 'decision'> & Signed }) {
  if (decision.decision === 'not yet')
    return (
      <span class="state">
        <Patch state="sent back" /> not yet
      </span>
    )
  if (decision.needsCountersignature && decision.countersignedAt === null)
    return (
      <span class="state">
        <Patch state="claimed" /> decided, waiting for a second signature
      </span>
    )
  return (
    <span class="state">
      <Patch state="met" /> met
    </span>
  )
}
interface Signed {
  readonly needsCountersignature: boolean
  readonly countersignedAt: number | null
}

/** A decision that was sent: what, the four ticks, the words, by whom and when, and who signed too. */
export function Decision({ decision }: { decision: SentDecision }) {
  const { feedback, practiceReason, correctionReason, assessorName, sentAt } = decision
  return (
    <div class="tight">
      <p>
        <DecisionState decision={decision} />
      </p>
      {feedback !== '' && <p class="said as-typed">{feedback}</p>}
      {practiceReason !== '' && (
        <p class="small">
          Why writing alone shows practice here: <span class="said as-typed">{practiceReason}</span>
        </p>
      )}
      {correctionReason !== '' && (
        <p class="small">
          Why the decision was changed: <span class="said as-typed">{correctionReason}</span>
        </p>
      )}
      <p class="small">{ticksInWords(decision)}</p>
      <p class="small">
        {assessorName}, {whenOf(sentAt)}.{signedInWords(decision)}
      </p>
    </div>
  )
}

function ticksInWords(decision: SentDecision): string {
  return ticks.map((tick) => `${tick}: ${decision[tick] ? 'yes' : 'no'}`).join(', ')
}

function signedInWords({ countersignedAt, countersignerName }: SentDecision): string {
  return countersignedAt === null ? '' : ` Countersigned by ${countersignerName} on ${dayOf(countersignedAt)}.`
}

/** Decisions that no longer stand, closed until somebody wants to read them. */
export function EarlierDecisions(props: { decisions: readonly SentDecision[]; open?: boolean }) {
  const { decisions, open } = props
  if (decisions.length === 0) return null
  return (
    <details open={open}>
      <summary>What was decided before</summary>
      <ul class="rows">
        {decisions.map((decision) => (
          <li class="tight">
            <p class="small">Version {decision.version}</p>
            <Decision decision={decision} />
          </li>
        ))}
      </ul>
    </details>
  )
}
