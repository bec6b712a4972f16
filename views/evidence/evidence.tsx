import type { Unit } from '../../src/content/curriculum.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import type { MarkedAnswer } from '../../src/evidence/marked.ts'
import type { Signature } from '../../src/records/signatures.ts'
import { ErrorSummary, type Mistake } from '../components/forms.tsx'
import { Files } from '../records/files.tsx'
import { SignatureRows } from '../records/signatures.tsx'
import { AnotherClaim, ClaimRow, howMany, LeftBehind, Withdrawn } from './claims.tsx'
import { MarkedWords } from './marked.tsx'
import { Head, Standing, Versions, WithdrawAll } from './standing.tsx'

export interface EvidenceProps {
  readonly evidence: Evidence
  readonly marked: readonly MarkedAnswer[]
  readonly units: readonly Unit[]
  readonly signatures: readonly Signature[]
  readonly mistakes: readonly Mistake[]
}

/** A piece of evidence as it stands, the words on one side and what is claimed of them on the other. */
export function EvidencePage(props: EvidenceProps) {
  const { evidence, marked, signatures, mistakes } = props
  return (
    <>
      <ErrorSummary title="Not done yet: one thing needs you" mistakes={mistakes} />
      <Head evidence={evidence} />
      <Standing evidence={evidence} />
      <Files files={evidence.files} base={`/evidence/${evidence.id}/files`} version={evidence.version} />
      <div class="two loose">
        <Words evidence={evidence} marked={marked} />
        <section aria-labelledby="claims" class="flow">
          <h2 id="claims">{howMany(evidence.claims)}</h2>
          {evidence.claims.length > 0 && (
            <ol class="rows">
              {evidence.claims.map((claim) => (
                <ClaimRow claim={claim} evidenceId={evidence.id} open={!evidence.withdrawn} />
              ))}
            </ol>
          )}
          <LeftBehind evidence={evidence} />
          {!evidence.withdrawn && <AnotherClaim {...props} />}
          <Withdrawn claims={evidence.withdrawnClaims} />
        </section>
      </div>
      <SignatureRows signatures={signatures} />
      <Versions evidence={evidence} />
      <WithdrawAll evidence={evidence} mistakes={mistakes} />
    </>
  )
}

/** Kinds that are the learner's own words. What others wrote is never on ruled paper. */
const own: readonly Evidence['kind'][] = ['response', 'file', 'signpost', 'prior-learning']

function Words({ evidence, marked }: Pick<EvidenceProps, 'evidence' | 'marked'>) {
  const mine = own.includes(evidence.kind)
  const whose = mine ? 'Your words, as you kept them' : 'The record, as it was signed'
  return <MarkedWords answers={marked} whose={whose} byOther={!mine} />
}

/** An earlier version: to read, and nothing to press. */
export function VersionPage({ evidence, marked, signatures }: Omit<EvidenceProps, 'units' | 'mistakes'>) {
  return (
    <>
      <Head evidence={evidence} />
      <p>
        This is version {evidence.version}, exactly as you kept it.{' '}
        <a href={`/evidence/${evidence.id}`}>Go to the newest</a>
      </p>
      <Files files={evidence.files} base={`/evidence/${evidence.id}/files`} version={evidence.version} />
      <div class="two loose">
        <Words evidence={evidence} marked={marked} />
        <section aria-labelledby="claims" class="flow">
          <h2 id="claims">{howMany(evidence.claims)}</h2>
          <ol class="rows">
            {evidence.claims.map((claim) => (
              <ClaimRow claim={claim} evidenceId={evidence.id} open={false} />
            ))}
          </ol>
          <Withdrawn claims={evidence.withdrawnClaims} />
        </section>
      </div>
      <SignatureRows signatures={signatures} />
      <Versions evidence={evidence} />
    </>
  )
}
