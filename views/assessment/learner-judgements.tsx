import type { SampleRow } from '../../src/assessment/learner.ts'
import type { JudgedClaim } from '../../src/assessment/learner-evidence.ts'
import { dayInWords, whenOf } from '../../src/when.ts'
import { listed } from '../components/words.ts'
import { decisionInWords } from './learner-marks.tsx'

type Judged = JudgedClaim['judgements'][number]

/** Every decision that was sent on a claim, in order. The last one stands; what it corrects stays to be read. */
export function Judgements({ judgements }: { judgements: readonly Judged[] }) {
  if (judgements.length === 0) return <p>No decision was sent yet.</p>
  return (
    <ol class="flow">
      {judgements.map((judgement, index) => (
        <li class="tight">
          <p>
            <b>{decisionInWords(judgement)}.</b>
            {index < judgements.length - 1 && ' Corrected since.'}
            {judgement.corrects !== null && ' It corrects the one before.'}
          </p>
          <p class="small">{ticksInWords(judgement)}</p>
          {judgement.feedback !== '' && <p class="said as-typed">{judgement.feedback}</p>}
          {judgement.practiceReason !== '' && (
            <p>
              <span class="small">Why writing alone shows practice here</span>
              <br />
              <span class="said as-typed">{judgement.practiceReason}</span>
            </p>
          )}
          {judgement.samples.map((sample) => (
            <Sampled sample={sample} />
          ))}
        </li>
      ))}
    </ol>
  )
}

function ticksInWords({ valid, authentic, current, sufficient }: Judged): string {
  const ticks = Object.entries({ valid, authentic, current, sufficient })
  const found = ticks.filter(([, is]) => is).map(([word]) => word)
  const not = ticks.filter(([, is]) => !is).map(([word]) => word)
  if (not.length === 0) return `Found ${listed(found)}.`
  return found.length === 0 ? `Not found ${listed(not)}.` : `Found ${listed(found)}; not ${listed(not)}.`
}

/** An IQA's look at a decision. */
function Sampled({ sample }: { sample: SampleRow }) {
  const { verdict, feedback, action, actionDue, decidedByName, decidedAt, closedAt } = sample
  return (
    <div class="guard tight">
      <p>
        <b>
          Sampled by {decidedByName}
          {decidedAt !== null && ` on ${whenOf(decidedAt)}`}: {verdict === 'agreed' ? 'agreed' : 'returned'}.
        </b>
        {verdict === 'returned' && (closedAt === null ? ' Still open.' : ` Closed on ${whenOf(closedAt)}.`)}
      </p>
      {feedback !== '' && <p class="said as-typed">{feedback}</p>}
      {action !== '' && (
        <p>
          <span class="small">Asked for{actionDue !== null && ` by ${dayInWords(actionDue)}`}</span>
          <br />
          <span class="said as-typed">{action}</span>
        </p>
      )}
    </div>
  )
}
