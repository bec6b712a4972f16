import type { Feedback, SentComment } from '../../src/assessment/feedback.ts'
import type { Claim, Evidence } from '../../src/evidence/evidence.ts'
import { dayOf } from '../../src/when.ts'
import { type Mistake, wrongAt } from '../components/forms.tsx'
import { TextArea } from '../components/text-area.tsx'
import { Decision, EarlierDecisions } from './decided.tsx'

interface Props {
  readonly claim: Claim
  readonly evidence: Evidence
  readonly feedback: Feedback
  readonly mistakes: readonly Mistake[]
  /** It is the newest version, and not withdrawn: something can be done. */
  readonly open: boolean
  /** A new reason, as typed. */
  readonly again: string | undefined
}

/** What has come back on a claim, or since when it is with an assessor. */
export function ClaimFeedback(props: Props) {
  const { claim, feedback } = props
  const [stands, ...earlier] = feedback.decisions.get(claim.id) ?? []
  const since = feedback.waiting.get(claim.id)
  if (!stands) {
    const before = feedback.onCriterion.get(claim.criterion.code) ?? []
    return (
      <>
        {since !== undefined && <p>With your assessor since {dayOf(since)}.</p>}
        <EarlierDecisions decisions={before} open />
      </>
    )
  }
  return (
    <>
      <Decision decision={stands} />
      <EarlierDecisions decisions={earlier} />
      {stands.decision === 'not yet' && props.open && <Improve {...props} />}
    </>
  )
}

function Improve({ claim, evidence, mistakes, again }: Props) {
  const { id, responseId, since } = evidence
  const wrong = again === undefined ? undefined : wrongAt(mistakes, 'because')
  return (
    <div class="tight screen">
      {responseId !== null && since !== 'walking' && (
        <form method="post" action={`/responses/${responseId}/reopen`}>
          <button type="submit" class="btn second">
            Improve it
          </button>
        </form>
      )}
      {responseId !== null && since === 'walking' && <a href={`/responses/${responseId}`}>Carry on improving it</a>}
      <details open={wrong !== undefined}>
        <summary>Or answer with a new reason</summary>
        <form class="flow" method="post" action={`/evidence/${id}/claims/${claim.id}/reason`}>
          <TextArea
            id={wrong === undefined ? `because-${claim.number}` : 'because'}
            name="because"
            label="Why do these words fit?"
            hint="The words stay as they are; what your assessor said stays beside your old reason."
            value={again ?? claim.because}
            wrong={wrong}
          />
          <button type="submit" class="btn second">
            Claim it again
          </button>
        </form>
      </details>
    </div>
  )
}

/** What an assessor said at the words, numbered on from the claims. */
export function CommentsSent({ comments, after }: { comments: readonly SentComment[]; after: number }) {
  if (comments.length === 0) return null
  return (
    <section class="tight" aria-labelledby="comments">
      <h3 id="comments">Said beside your words</h3>
      <ul class="rows">
        {comments.map(({ quote, words, byName, sentAt }, index) => (
          <li class="tight">
            <p class="small">
              <b class="no">{after + index + 1}.</b>{' '}
              <a href={`#w${after + index + 1}`}>
                <q>{quote}</q>
              </a>
            </p>
            <p class="said as-typed">{words}</p>
            <p class="small">
              {byName}, {dayOf(sentAt)}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
