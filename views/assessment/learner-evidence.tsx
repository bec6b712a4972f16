import type { CommentRow } from '../../src/assessment/learner.ts'
import type { JudgedClaim, SubmittedEvidence } from '../../src/assessment/learner-evidence.ts'
import type { MarkedAnswer } from '../../src/evidence/marked.ts'
import { dayInWords, whenOf } from '../../src/when.ts'
import { kindInWords } from '../components/kinds.ts'
import { Seen } from '../components/marks.tsx'
import { counted } from '../components/words.ts'
import { Wording } from '../evidence/criterion.tsx'
import { isByOther, MarkedWords } from '../evidence/marked.tsx'
import { Files } from '../records/files.tsx'
import { SignatureRows } from '../records/signatures.tsx'
import { Judgements } from './learner-judgements.tsx'

export interface SubmittedProps {
  readonly submitted: SubmittedEvidence
  readonly marked: readonly MarkedAnswer[]
}

/** What was submitted, exactly as it was, with everything that was decided about it. To read only. */
export function SubmittedPage({ submitted, marked }: SubmittedProps) {
  const { learner, evidence, claims, comments } = submitted
  const byOther = isByOther(evidence.kind)
  return (
    <>
      <header class="tight">
        <p class="small">
          <a href={`/learners/${learner.id}`}>Back to {learner.name}</a>
        </p>
        <h1>{evidence.title}</h1>
        <p class="small">
          {kindInWords(evidence.kind, evidence.activity)}. About {dayInWords(evidence.happenedOn)}. Version{' '}
          {evidence.version}, kept on {whenOf(evidence.keptAt)}.
        </p>
        {evidence.withdrawn && <p>The learner has withdrawn it since. It is shown as it was submitted.</p>}
        <Seen by="two">As it was submitted. Nothing changes it.</Seen>
        <Versions {...submitted} />
      </header>
      <div class="two loose">
        <div class="flow">
          <MarkedWords
            answers={marked}
            whose={byOther ? 'The record, as it was signed' : `${learner.name}’s words, as they were submitted`}
            byOther={byOther}
          />
          <Files
            files={evidence.files}
            base={`/learners/${learner.id}/evidence/${evidence.id}/files`}
            version={evidence.version}
          />
          <SignatureRows signatures={submitted.signatures} />
        </div>
        <section aria-labelledby="claims" class="flow">
          <h2 id="claims">{counted(claims.length, 'claim')}</h2>
          <ol class="rows">
            {claims.map((each) => (
              <Claimed {...each} />
            ))}
          </ol>
        </section>
      </div>
      <Comments comments={comments} />
    </>
  )
}

function Versions({ learner, evidence, versions }: SubmittedEvidence) {
  if (versions.length < 2) return null
  return (
    <nav class="row" aria-label="Versions that were submitted">
      {versions.map((version) =>
        version === evidence.version ? (
          <b>Version {version}</b>
        ) : (
          <a class="plain" href={`/learners/${learner.id}/evidence/${evidence.id}/${version}`}>
            Version {version}
          </a>
        ),
      )}
    </nav>
  )
}

function Claimed({ claim, judgements }: JudgedClaim) {
  const { number, criterion, because, placed, quote, withdrawnAt } = claim
  return (
    <li class="flow" data-criterion={criterion.code} id={`claim-${claim.id}`}>
      <p>
        <b class="no">{number}.</b> <Wording criterion={criterion} />
      </p>
      <p>
        <span class="small">The learner’s reason</span>
        <br />
        <span class="own">{because}</span>
      </p>
      {placed ? (
        <p>
          <a class="plain" href={`#w${number}`}>
            Go to the words<span class="hide"> of claim {number}</span>
          </a>
        </p>
      ) : (
        <p>
          <q class="own">{quote}</q>
        </p>
      )}
      {withdrawnAt !== null && <p>Withdrawn by the learner on {whenOf(withdrawnAt)}.</p>}
      <Judgements judgements={judgements} />
    </li>
  )
}

function Comments({ comments }: { comments: readonly CommentRow[] }) {
  if (comments.length === 0) return null
  return (
    <section aria-labelledby="beside" class="flow">
      <h2 id="beside">Said beside the words</h2>
      <ul class="rows">
        {comments.map(({ quote, words, byName, sentAt }) => (
          <li class="tight">
            <p>
              <q class="own">{quote}</q>
            </p>
            <p class="said as-typed">{words}</p>
            <p class="small">
              {byName}
              {sentAt !== null && `, ${whenOf(sentAt)}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
