import type { Desk, DeskClaim } from '../../src/assessment/judge-desk.ts'
import { dayOf, timeOf } from '../../src/when.ts'
import { AlsoNeeds, Wording } from '../evidence/criterion.tsx'
import { Decision, EarlierDecisions } from './decided.tsx'

/** A claim that is not open: how far it has come, and the way to its words and its form. */
export function ClaimLine({ claim, desk }: { claim: DeskClaim; desk: Desk }) {
  const { number, criterion, sent, before, draft, withdrawnAt, locked, writingAlone } = claim
  const [stands, ...earlier] = sent
  const closed = locked || withdrawnAt !== null
  return (
    <li class="tight" id={`claim-${number}`} tabindex={-1} data-criterion={criterion.code}>
      <p>
        <b class="no">{number}.</b> <Wording criterion={criterion} />
      </p>
      {withdrawnAt !== null && <p>Withdrawn by the learner on {dayOf(withdrawnAt)}.</p>}
      {draft && (
        <p class="small">
          Saved at {timeOf(draft.savedAt)}, not sent: {draft.decision ?? 'not decided'}.
        </p>
      )}
      {stands && <Decision decision={stands} />}
      {stands?.handedBackAt != null && (
        <p>
          {stands.countersignerName} could not sign it: <span class="said as-typed">{stands.handedBackWhy}</span>
        </p>
      )}
      <EarlierDecisions decisions={[...earlier, ...before]} />
      {writingAlone && !stands && (
        <p class="small">
          <AlsoNeeds criterion={criterion} />
        </p>
      )}
      {locked && <p class="small">Unit {criterion.unit} is signed off and locked. Nothing in it is decided anew.</p>}
      <p class="row">
        <a class="plain" href={`?claim=${number}#w${number}`}>
          {closed ? 'Go to the words' : stands ? 'Change this decision' : draft ? 'Go back to it' : 'Decide on it'}
          <span class="hide">, claim {number}</span>
        </a>
        {writingAlone && !closed && <RecordObservation learnerId={desk.learner.id} />}
      </p>
    </li>
  )
}

export function RecordObservation({ learnerId }: { learnerId: string }) {
  return (
    <a class="plain" href={`/learners/${learnerId}/records/observation`}>
      Record an observation
    </a>
  )
}
