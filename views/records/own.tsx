import type { Making, OwnEvidence, Piece } from '../../src/records/own-evidence.ts'
import { dayInWords, dayOf } from '../../src/when.ts'
import { kindWords } from '../components/kinds.ts'
import { Seen } from '../components/marks.tsx'
import { stateWords } from './words.ts'

/** Everything that a learner puts forward, or is about to. */
export function OwnEvidencePage({ toSign, making, kept }: OwnEvidence) {
  const empty = toSign.length + making.length + kept.length === 0
  return (
    <>
      <header class="flow">
        <h1>Your evidence</h1>
        <p class="lead">
          {empty
            ? 'Nothing here yet, and no hurry.'
            : 'What you put forward, what waits for you, and what you have begun.'}
        </p>
        <Seen>Only you see what is not sent. What your assessor made with you, they see too.</Seen>
        <p class="row">
          <a class="btn second" href="/evidence/new">
            Add something
          </a>
          <a class="plain" href="/map">
            Your map
          </a>
        </p>
      </header>
      {empty && (
        <p>
          Pages you finish in <a href="/notebook">your notebook</a> can become evidence. So can a document you made, a
          record kept elsewhere, or the words of somebody who saw you at work.
        </p>
      )}
      {toSign.length > 0 && (
        <section aria-labelledby="to-sign" class="tight">
          <h2 id="to-sign">For you to read and sign</h2>
          <MakingRows making={toSign} />
        </section>
      )}
      {making.length > 0 && (
        <section aria-labelledby="making" class="tight">
          <h2 id="making">In the making</h2>
          <MakingRows making={making} />
        </section>
      )}
      {kept.map(({ kind, pieces }) => (
        <section aria-labelledby={`kind-${kind}`} class="tight">
          <h2 id={`kind-${kind}`}>{kindWords[kind].many}</h2>
          <ul class="rows">
            {pieces.map((piece) => (
              <PieceRow {...piece} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function PieceRow({ id, title, happenedOn, keptAt, state }: Piece) {
  return (
    <li>
      <a href={`/evidence/${id}`}>{title}</a>
      <p class="small">
        <b>{stateWords[state]}.</b> About {dayInWords(happenedOn)}. Kept on {dayOf(keptAt)}.
      </p>
    </li>
  )
}

export function MakingRows({ making }: { making: readonly Making[] }) {
  return (
    <ul class="rows">
      {making.map(({ id, kind, title, savedAt, state, other }) => (
        <li>
          <a href={`/records/${id}`}>{title || `${kindWords[kind].one}, not named yet`}</a>
          <p class="small">
            {kindWords[kind].one}
            {other && `, with ${other}`}. {state === 'draft' ? 'A draft' : 'Waiting to be signed'}, last written on{' '}
            {dayOf(savedAt)}.
          </p>
        </li>
      ))}
    </ul>
  )
}
