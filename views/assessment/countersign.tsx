import type { Desk } from '../../src/assessment/judge-desk.ts'
import { type Mistake, wrongAt } from '../components/forms.tsx'
import { TextArea } from '../components/text-area.tsx'
import { counted, firstName } from '../components/words.ts'

export interface TypedSignature {
  readonly does: 'agree' | 'hand back' | null
  readonly why: string
}

/** For somebody qualified, under a colleague's decisions: to sign them, or to hand them back with words. */
export function SignForm(props: { desk: Desk; typed: TypedSignature; mistakes: readonly Mistake[] }) {
  const { desk, typed, mistakes } = props
  const [first] = desk.toSign
  if (!first) return null
  const wrong = wrongAt(mistakes, 'does')
  const { submissionId, evidenceId } = desk.item
  return (
    <form class="open flow" method="post" action={`/assess/${submissionId}/${evidenceId}/countersign`} id="sign">
      <h3>Your signature</h3>
      <p>
        {counted(desk.toSign.length, 'decision')} of {first.assessorName}’s, who is not yet qualified. Nothing counts as
        met until you have signed.
      </p>
      <fieldset class={wrong ? 'wrong' : undefined} id="does" tabindex={-1}>
        <legend>Would you have decided the same?</legend>
        {wrong && <p class="why">{wrong}</p>}
        <label class="pick">
          <input type="radio" name="does" value="agree" checked={typed.does === 'agree'} />{' '}
          <span>Yes. I have read the evidence, I agree with each decision, and I sign.</span>
        </label>
        <label class="pick">
          <input type="radio" name="does" value="hand back" checked={typed.does === 'hand back'} />{' '}
          <span>No. I hand it back.</span>
        </label>
      </fieldset>
      <TextArea
        id="why"
        label={`If you hand it back: what should ${firstName(first.assessorName)} look at again?`}
        value={typed.why}
        wrong={wrongAt(mistakes, 'why')}
      />
      <p>
        <button type="submit" class="btn">
          Sign
        </button>
      </p>
    </form>
  )
}

/** For the assessor, once sent. */
export function WaitsForSignature({ desk: { claims, signer, learner } }: { desk: Desk }) {
  const waits = claims.some(({ sent: [stands] }) => stands?.needsCountersignature && stands.countersignedAt === null)
  if (!waits) return null
  return (
    <p id="send">
      Sent. {signer ? `It waits for ${signer.name}’s signature.` : 'It waits for a second signature.'}
      {signer && !signer.tied && ` A coordinator has to make ${signer.name} an assessor of ${learner.name}’s first.`}
    </p>
  )
}
