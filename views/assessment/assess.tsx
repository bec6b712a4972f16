import type { TypedDecision } from '../../src/assessment/judge.ts'
import type { Desk, DeskClaim } from '../../src/assessment/judge-desk.ts'
import type { MarkedAnswer } from '../../src/evidence/marked.ts'
import { dayOf } from '../../src/when.ts'
import { ErrorSummary, type Mistake } from '../components/forms.tsx'
import { kindInWords } from '../components/kinds.ts'
import { counted, firstName, inWords, listed } from '../components/words.ts'
import { isByOther, MarkedWords } from '../evidence/marked.tsx'
import { Files } from '../records/files.tsx'
import { SignatureRows } from '../records/signatures.tsx'
import { CommentsBeside } from './assess-beside.tsx'
import { ClaimForm } from './assess-claim.tsx'
import { ClaimLine } from './assess-line.tsx'
import { SignForm, type TypedSignature, WaitsForSignature } from './countersign.tsx'
import { Declared } from './submit-sent.tsx'

export interface AssessProps {
  readonly desk: Desk
  readonly marked: readonly MarkedAnswer[]
  /** The claim whose form is open. */
  readonly open: DeskClaim | undefined
  readonly typed: TypedDecision | undefined
  readonly signing: TypedSignature
  /** Claims that still have to be decided before all can be sent. */
  readonly undecided: readonly DeskClaim[]
  /** Something is saved and not sent. */
  readonly unsent: boolean
  readonly mistakes: readonly Mistake[]
}

/** One screen: the words on one side with what is claimed of them, the claims on the other, one of them open. */
export function AssessPage(props: AssessProps) {
  const { desk, marked, open, mistakes } = props
  const { evidence, learner, claims, comments } = desk
  const first = firstName(learner.name)
  const byOther = isByOther(evidence.kind)
  const said = new Set(comments.map((_, index) => claims.length + index + 1))
  return (
    <>
      <ErrorSummary
        title={`Not done yet: ${counted(mistakes.length, 'thing needs', 'things need').toLowerCase()} you`}
        mistakes={mistakes}
      />
      <Head desk={desk} />
      <div class="two loose">
        <div class="flow">
          <MarkedWords
            answers={marked}
            whose={byOther ? 'The record, as it was signed' : `${first}’s words`}
            byOther={byOther}
            open={open?.number}
            comments={said}
          />
          <Files files={evidence.files} base={filesOf(learner.id, evidence.id)} version={evidence.version} />
          <SignatureRows signatures={desk.signatures} />
          <Declared submission={desk.submission} />
        </div>
        <section aria-labelledby="claims" class="flow stays">
          <h2 id="claims">{counted(claims.length, 'claim')}</h2>
          <Claims {...props} />
          <SignForm desk={desk} typed={props.signing} mistakes={mistakes} />
          <CommentsBeside desk={desk} />
          <SendForm {...props} />
        </section>
      </div>
    </>
  )
}

/** Where the files of a learner's evidence are served to staff. */
const filesOf = (learnerId: string, evidenceId: string) => `/learners/${learnerId}/evidence/${evidenceId}/files`

function Head({ desk: { evidence, learner, submission, item } }: { desk: Desk }) {
  const withdrawn = evidence.withdrawn ? evidence.withdrawals.at(-1) : undefined
  return (
    <header class="tight">
      <h1>{evidence.title}</h1>
      <p class="small">
        <b>{learner.name}.</b> {kindInWords(evidence.kind, evidence.activity)}. Sent {dayOf(submission.at)}, version{' '}
        {item.version}, kept exactly as it was sent. <a href="#declared">Signed as own work</a>.{' '}
        <a href="/queue">Back to the queue</a>
      </p>
      {withdrawn && (
        <p>
          <b>Withdrawn by the learner on {dayOf(withdrawn.withdrawnAt)}.</b> Their reason:{' '}
          <span class="own">{withdrawn.why}</span>
        </p>
      )}
    </header>
  )
}

/** The open one first, so that its form is in sight however far down the words stand; then the others in their order. */
function Claims(props: AssessProps) {
  const { desk, open } = props
  const others = desk.claims.filter((claim) => claim !== open)
  return (
    <>
      {open && <ClaimForm {...props} open={open} />}
      {others.length > 0 && (
        <ol class="rows">
          {others.map((claim) => (
            <ClaimLine claim={claim} desk={desk} />
          ))}
        </ol>
      )}
    </>
  )
}

function SendForm({ desk, open, undecided, unsent }: AssessProps) {
  const { item, learner, claims, signer, qualified } = desk
  const first = firstName(learner.name)
  if (!unsent && item.returnedAt !== null) return <WaitsForSignature desk={desk} />
  if (undecided.length > 0) {
    const left = listed(undecided.map(({ number }) => String(number)))
    return (
      <p class="small" id="send">
        You can send your decisions to {first} once each claim is decided. Still open: {left}.
      </p>
    )
  }
  const all = claims.length === 1 ? 'it' : claims.length === 2 ? 'both' : `all ${inWords(claims.length)}`
  return (
    <form class="flow rule" method="post" action={`/assess/${item.submissionId}/${item.evidenceId}/send`} id="send">
      <p>
        {first} sees your decisions and comments once you send them. After that they stand; you can change one only by
        sending another, with a reason.
      </p>
      {!qualified && (
        <p class="small">
          {signer
            ? `${signer.name} signs them too before anything counts as met.`
            : 'Somebody qualified has to sign them too before anything counts as met. A coordinator says who.'}
          {signer && !signer.tied && ` A coordinator has to make ${signer.name} an assessor of ${first}’s first.`}
        </p>
      )}
      <p>
        <button type="submit" class={open ? 'btn second' : 'btn'}>
          {claims.every(({ withdrawnAt }) => withdrawnAt !== null)
            ? 'Take it off the queue'
            : `Send ${all} to ${first}`}
        </button>
      </p>
    </form>
  )
}
