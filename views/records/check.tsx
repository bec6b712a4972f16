import type { OpenRecord } from '../../src/records/record.ts'
import type { Found } from '../../src/tutor/guard.ts'
import { dayOf } from '../../src/when.ts'
import { ErrorSummary, type Mistake, wrongAt } from '../components/forms.tsx'
import { Seen } from '../components/marks.tsx'
import { TextArea } from '../components/text-area.tsx'
import { GuardSection } from '../tutor/noticed.tsx'
import { RecordSheet } from './sheet.tsx'

interface CheckProps {
  readonly record: OpenRecord
  /** What signing it signs; see `seenOf`. */
  readonly seen: string
  readonly found: readonly Found[]
  readonly mistakes: readonly Mistake[]
}

/** The last look of who made it. */
export function CheckPage({
  record,
  seen,
  found,
  mistakes,
  statement,
}: CheckProps & { statement: string | undefined }) {
  const { id, title, kind, learner, madeByLearner, asked } = record
  return (
    <>
      <ErrorSummary title="Not signed yet" kept="Nothing is lost." mistakes={mistakes} />
      <header class="tight">
        <p class="small">
          <a href={`/records/${id}`}>Change it</a>
        </p>
        <h1 id="sheet">{title || 'Not named yet'}</h1>
      </header>
      <RecordSheet record={record} bare={kind === 'testimony'} />
      {found.length > 0 && (
        <form method="post" action={`/records/${id}/names`} class="screen">
          <GuardSection found={found} inForm={false} fine={false} />
        </form>
      )}
      {statement === undefined ? (
        <form method="post" action={`/records/${id}/ask`} class="flow screen">
          <h2>Ask {asked.name}</h2>
          <p>
            You get a link to give to {asked.name}. They see your name, what you ask for and these criteria in plain
            words, and nothing else of yours. The link works once, for 30 days.
          </p>
          <input type="hidden" name="seen" value={seen} autocomplete="off" />
          <button type="submit" class="btn">
            Make the link
          </button>
        </form>
      ) : (
        <SignForm id={id} seen={seen} statement={statement}>
          <Seen by={madeByLearner ? 'one' : 'two'}>
            {madeByLearner
              ? 'Signed, it is kept as it is. You choose when to send it to your assessor.'
              : `Then ${learner.name} reads it, and signs or hands it back. Signed by both, it is in your queue.`}
          </Seen>
        </SignForm>
      )}
    </>
  )
}

function SignForm(props: { id: string; seen: string; statement: string; children?: unknown }) {
  return (
    <form method="post" action={`/records/${props.id}/sign`} class="flow screen">
      <h2>What you sign</h2>
      <blockquote class="said">
        <p>{props.statement}</p>
      </blockquote>
      {props.children}
      <input type="hidden" name="seen" value={props.seen} autocomplete="off" />
      <button type="submit" class="btn">
        Sign it
      </button>
    </form>
  )
}

/** For the learner: to read, and to sign or hand back. */
export function ToSignPage(props: CheckProps & { statement: string; why: string }) {
  const { record, seen, found, mistakes, statement, why } = props
  const { title, maker, kind, madeByLearner } = record
  return (
    <>
      <ErrorSummary title="Not done yet" mistakes={mistakes} />
      <header class="tight">
        <p class="small">
          <a href="/evidence">Your evidence</a>
        </p>
        <h1 id="sheet">{title}</h1>
        <p class="lead">{leadOf(kind, maker.name)}</p>
      </header>
      <RecordSheet record={record} />
      <Noticed found={found} />
      <SignForm id={record.id} seen={seen} statement={statement}>
        <Seen by={madeByLearner ? 'one' : 'two'}>
          {madeByLearner
            ? 'Signed, it is kept as it is. You choose when to send it to your assessor.'
            : 'Signed by both, it counts as sent to your assessor.'}
        </Seen>
      </SignForm>
      <HandBack record={record} mistakes={mistakes} why={why} />
    </>
  )
}

function leadOf(kind: OpenRecord['kind'], maker: string): string {
  if (kind === 'testimony') return 'This is what your witness wrote. Read it, then put it forward or not.'
  return `${maker} wrote this about work you did together. Read it, and sign it if it is fair.`
}

/** What was noticed in words that are not the reader's to change. */
function Noticed({ found }: { found: readonly Found[] }) {
  if (found.length === 0) return null
  return (
    <section class="guard tight" aria-labelledby="noticed">
      <h2 id="noticed">This could show who somebody is</h2>
      <p>{found.map(({ text }) => text).join(', ')}</p>
      <p class="small">
        Should it be about a family, hand it back and say so. Your own name and a colleague’s are fine.
      </p>
    </section>
  )
}

function HandBack({ record, mistakes, why }: { record: OpenRecord; mistakes: readonly Mistake[]; why: string }) {
  const wrong = wrongAt(mistakes, 'why')
  const own = record.madeByLearner
  return (
    <details class="screen" open={wrong !== undefined}>
      <summary>{own ? 'Do not put it forward' : 'Hand it back'}</summary>
      <form class="flow" method="post" action={`/records/${record.id}/hand-back`}>
        <p>
          {own
            ? 'It becomes a draft again. You can ask your witness once more; what they wrote waits for them.'
            : `${record.maker.name} gets it back with your reason, can change it, and signs it anew.`}
        </p>
        <TextArea id="why" label="What would have to change?" value={why} rows={2} wrong={wrong} />
        <button type="submit" class="btn second">
          {own ? 'Make it a draft again' : 'Hand it back'}
        </button>
      </form>
    </details>
  )
}

/** For its maker, while others have to sign, and once all have. */
export function WaitingPage({
  record,
  linkEnds,
  now,
}: {
  record: OpenRecord
  linkEnds: number | undefined
  now: number
}) {
  const { id, title, state, kind, learner, madeByLearner, signatures } = record
  const witness = kind === 'testimony' && signatures.length === 0
  return (
    <>
      <header class="tight">
        <p class="small">
          {madeByLearner ? (
            <a href="/evidence">Your evidence</a>
          ) : (
            <a href={`/learners/${learner.id}/records`}>Records with {learner.name}</a>
          )}
        </p>
        <h1>{title}</h1>
        <p class="lead">{waitingLead(record, witness)}</p>
      </header>
      {state !== 'kept' && witness && <LinkPart record={record} linkEnds={linkEnds} now={now} />}
      {state !== 'kept' && !signatures.some(({ as }) => as === 'witness') && (
        <form method="post" action={`/records/${id}/take-back`} class="screen">
          <button type="submit" class="btn second">
            {witness ? 'Withdraw the link and change it' : 'Take it back to change it'}
          </button>
        </form>
      )}
      <RecordSheet record={record} bare={witness} />
    </>
  )
}

function waitingLead({ state, asked, learner }: OpenRecord, witness: boolean): string {
  if (state === 'kept') return 'Everybody has signed. It is kept as it is, and stands in your queue.'
  return witness ? `${asked.name} has not answered yet.` : `${learner.name} has not signed yet.`
}

function LinkPart({ record, linkEnds, now }: { record: OpenRecord; linkEnds: number | undefined; now: number }) {
  const over = linkEnds === undefined || linkEnds <= now
  return (
    <div class="flow screen">
      <p>{over ? 'The link opens nothing any more.' : `The link works once, until ${dayOf(linkEnds)}.`}</p>
      <form method="post" action={`/records/${record.id}/ask`}>
        <button type="submit" class="btn">
          Make a new link
        </button>
      </form>
      {!over && <p class="small">With a new link, the one before opens nothing any more.</p>}
    </div>
  )
}
