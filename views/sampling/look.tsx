import type { Look } from '../../src/sampling/samples.ts'
import { dayInWords, dayOf, whenOf } from '../../src/when.ts'
import { listed } from '../components/words.ts'
import { isByOther, MarkedWords } from '../evidence/marked.tsx'
import { Files } from '../records/files.tsx'
import { SignatureRows } from '../records/signatures.tsx'
import { Said } from './fields.tsx'
import { stateWords } from './rows.tsx'

/** A sampled decision with all that it rests on: the words on one side, what was decided of them on the other. */
export function LookAtIt({ look, back }: { look: Look; back: string }) {
  const { sample, evidence, marked, claim } = look
  const byOther = isByOther(evidence.kind)
  return (
    <>
      <header class="flow">
        <p class="small">
          <a href={back}>Back</a>
        </p>
        <h1>
          {claim.criterion.code}, {sample.learner}
        </h1>
        <p class="lead">{claim.criterion.wording}</p>
        <p>
          <b>{stateWords[sample.state]}</b>. {sample.sample.why} {sample.plan}.
        </p>
      </header>
      <div class="two loose">
        <div class="flow">
          <MarkedWords
            answers={marked}
            whose={byOther ? 'The record, as it was signed' : `The words of ${sample.learner}, as they were submitted`}
            byOther={byOther}
          />
          <Files
            files={evidence.files}
            base={`/learners/${evidence.learnerId}/evidence/${evidence.id}/files`}
            version={evidence.version}
          />
          <SignatureRows signatures={look.signatures} />
        </div>
        <div class="loose stays">
          <Claimed look={look} />
          <Decided look={look} />
          <History look={look} />
          <section class="tight" aria-labelledby="rests">
            <h2 id="rests">What it rests on</h2>
            <p>
              “{evidence.title}”, about {dayInWords(evidence.happenedOn)}, version {evidence.version}.
            </p>
            <Declared look={look} />
          </section>
        </div>
      </div>
    </>
  )
}

function Claimed({ look: { sample, claim } }: { look: Look }) {
  return (
    <section class="flow" aria-labelledby="claimed">
      <h2 id="claimed">What is claimed</h2>
      {claim.placed ? (
        <p>
          <a class="plain" href={`#w${claim.number}`}>
            Go to the words
          </a>
        </p>
      ) : (
        <q class="own">{claim.quote}</q>
      )}
      <Said by={`${sample.learner}’s reason`} words={claim.because} />
    </section>
  )
}

function Decided({ look: { decision } }: { look: Look }) {
  const ticks = [
    ['valid', decision.valid],
    ['authentic', decision.authentic],
    ['current', decision.current],
    ['sufficient', decision.sufficient],
  ] as const
  const [yes, no] = [ticks.filter(([, is]) => is), ticks.filter(([, is]) => !is)]
  return (
    <section class="flow" aria-labelledby="decided">
      <h2 id="decided">What was decided</h2>
      <p>
        <b>{decision.decision === 'met' ? 'Met' : 'Not yet'}</b>, by {decision.assessorName}
        {decision.sentAt !== null && ` on ${whenOf(decision.sentAt)}`}.
      </p>
      <p>
        {yes.length > 0 && `Ticked: ${listed(yes.map(([word]) => word))}. `}
        {no.length > 0 && `Not ticked: ${listed(no.map(([word]) => word))}.`}
      </p>
      <Said by="Feedback" words={decision.feedback} />
      <Said by="Why writing alone shows practice here" words={decision.practiceReason} />
      {decision.needsCountersignature && (
        <p>
          {decision.countersignedAt === null
            ? 'Waiting for a countersignature.'
            : `Countersigned by ${decision.countersignerName} on ${dayOf(decision.countersignedAt)}.`}
        </p>
      )}
    </section>
  )
}

function History({ look: { history, decision, sample } }: { look: Look }) {
  const { sample: row } = sample
  const others = history.filter(({ id }) => id !== decision.id)
  if (others.length === 0 && row.verdict === null) return null
  return (
    <section class="flow" aria-labelledby="history">
      <h2 id="history">Before and since</h2>
      <ol class="rows">
        {others.map((each) => (
          <li class="tight">
            <p>
              <b>{each.decision === 'met' ? 'Met' : 'Not yet'}</b>, by {each.assessorName}
              {each.sentAt !== null && ` on ${whenOf(each.sentAt)}`}
            </p>
            <Said by="Feedback" words={each.feedback} />
          </li>
        ))}
        {row.verdict !== null && (
          <li class="tight">
            <p>
              <b>{row.verdict === 'agreed' ? 'Agreed' : 'Returned'}</b>, by {row.decidedByName}
              {row.decidedAt !== null && ` on ${whenOf(row.decidedAt)}`}
            </p>
            <Said by="Feedback to the assessor" words={row.feedback} />
            <Said by={row.actionDue ? `To be done by ${dayInWords(row.actionDue)}` : 'To be done'} words={row.action} />
          </li>
        )}
        {row.answeredAt !== null && (
          <li class="tight">
            <Said by={`${sample.assessor} answered on ${whenOf(row.answeredAt)}`} words={row.answer} />
          </li>
        )}
        {row.closedAt !== null && (
          <li>
            <p>Closed on {whenOf(row.closedAt)}</p>
          </li>
        )}
      </ol>
    </section>
  )
}

function Declared({ look: { declared, sample } }: { look: Look }) {
  if (!declared) return null
  return (
    <details class="fold">
      <summary>Submitted on {dayOf(declared.at)}</summary>
      <div class="flow">
        <Said by={`${sample.learner} declared`} words={declared.declaration} />
        <p>{declared.aiUse === '' ? 'No AI tool was used.' : `AI tool: ${declared.aiUse}`}</p>
        {declared.help !== '' && <p>Help: {declared.help}</p>}
      </div>
    </details>
  )
}
