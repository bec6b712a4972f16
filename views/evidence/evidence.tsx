import type { Feedback } from '../../src/assessment/feedback.ts'
import type { Unit } from '../../src/content/curriculum.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import type { MarkedAnswer } from '../../src/evidence/marked.ts'
import type { Signature } from '../../src/records/signatures.ts'
import { CommentsSent } from '../assessment/feedback.tsx'
import { ErrorSummary, type Mistake } from '../components/forms.tsx'
import { Files } from '../records/files.tsx'
import { SignatureRows } from '../records/signatures.tsx'
import { AnotherClaim, ClaimRow, howMany, LeftBehind, Withdrawn } from './claims.tsx'
import { isByOther, MarkedWords } from './marked.tsx'
import { Head, Standing, ToSend, Versions, WithdrawAll } from './standing.tsx'

export interface EvidenceProps {
  readonly evidence: Evidence
  readonly feedback: Feedback
  readonly marked: readonly MarkedAnswer[]
  readonly units: readonly Unit[]
  readonly signatures: readonly Signature[]
  readonly mistakes: readonly Mistake[]
  /** A new reason that was typed for a claim that came back. */
  readonly again?: { readonly claimId: string; readonly because: string } | undefined
}

/** A piece of evidence as it stands, the words on one side and what is claimed of them on the other. */
export function EvidencePage(props: EvidenceProps) {
  const { evidence, feedback, signatures, mistakes } = props
  return (
    <>
      <ErrorSummary title="Not done yet: one thing needs you" mistakes={mistakes} />
      <Head evidence={evidence} feedback={feedback} />
      <Standing evidence={evidence} />
      <ToSend evidence={evidence} feedback={feedback} />
      <Files files={evidence.files} base={`/evidence/${evidence.id}/files`} version={evidence.version} />
      <div class="two loose">
        <Words {...props} />
        <section aria-labelledby="claims" class="flow">
          <h2 id="claims" tabindex={-1}>
            {howMany(evidence.claims)}
          </h2>
          {evidence.claims.length > 0 && (
            <ol class="rows">
              {evidence.claims.map((claim) => (
                <ClaimRow
                  {...{ claim, evidence, feedback, mistakes }}
                  open={!evidence.withdrawn}
                  again={props.again?.claimId === claim.id ? props.again.because : undefined}
                />
              ))}
            </ol>
          )}
          <CommentsSent comments={feedback.comments} after={evidence.claims.length} />
          <LeftBehind evidence={evidence} feedback={feedback} />
          {!evidence.withdrawn && <AnotherClaim {...props} />}
          <ClaimedBefore evidence={evidence} feedback={feedback} />
          <Withdrawn claims={evidence.withdrawnClaims} />
        </section>
      </div>
      <SignatureRows signatures={signatures} />
      <Versions evidence={evidence} />
      <WithdrawAll evidence={evidence} mistakes={mistakes} judged={feedback.judged} />
    </>
  )
}

type VersionProps = Pick<EvidenceProps, 'evidence' | 'feedback' | 'marked' | 'signatures'>

/** An earlier version: to read, and nothing to press. */
export function VersionPage(props: VersionProps) {
  const { evidence, feedback, signatures } = props
  return (
    <>
      <Head evidence={evidence} feedback={feedback} />
      <p>
        This is version {evidence.version}, exactly as you kept it.{' '}
        <a href={`/evidence/${evidence.id}`}>Go to the newest</a>
      </p>
      <Files files={evidence.files} base={`/evidence/${evidence.id}/files`} version={evidence.version} />
      <div class="two loose">
        <Words {...props} />
        <section aria-labelledby="claims" class="flow">
          <h2 id="claims">{howMany(evidence.claims)}</h2>
          <ol class="rows">
            {evidence.claims.map((claim) => (
              <ClaimRow {...{ claim, evidence, feedback }} mistakes={[]} open={false} again={undefined} />
            ))}
          </ol>
          <CommentsSent comments={feedback.comments} after={evidence.claims.length} />
          <ClaimedBefore evidence={evidence} feedback={feedback} />
          <Withdrawn claims={evidence.withdrawnClaims} />
        </section>
      </div>
      <SignatureRows signatures={signatures} />
      <Versions evidence={evidence} />
    </>
  )
}

function Words({ evidence, feedback, marked }: Omit<VersionProps, 'signatures'>) {
  const said = new Set(feedback.comments.map((_, index) => evidence.claims.length + index + 1))
  const byOther = isByOther(evidence.kind)
  const whose = byOther ? 'The record, as it was signed' : 'Your words, as you kept them'
  return <MarkedWords answers={marked} whose={whose} byOther={byOther} comments={said} />
}

/** What was decided on a reason that has been answered with another since. */
function ClaimedBefore({ evidence, feedback }: Pick<VersionProps, 'evidence' | 'feedback'>) {
  if (evidence.claimedBefore.length === 0) return null
  return (
    <section class="tight" aria-labelledby="claimed-before">
      <h3 id="claimed-before">Before you gave another reason</h3>
      <ol class="rows">
        {evidence.claimedBefore.map((claim) => (
          <ClaimRow {...{ claim, evidence, feedback }} mistakes={[]} open={false} again={undefined} />
        ))}
      </ol>
    </section>
  )
}
