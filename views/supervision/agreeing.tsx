import type { Meeting } from '../../src/supervision/session.ts'
import { whenOf } from '../../src/when.ts'
import type { Names } from './session.tsx'

/** Both say that the notes are fair; then they are closed, and the learner may use them. */
export function Agreeing({ meeting, names }: { meeting: Meeting; names: Names }) {
  if (meeting.closedAt !== null) return <Afterwards meeting={meeting} />
  if (!meeting.open) return null
  const { agreed, me, id, revision, reopenedAt } = meeting
  const other = me === 'learner' ? names.supervisor : names.learner
  return (
    <section class="rule flow" id="agree" aria-label="Agreeing the notes" tabindex={-1}>
      <p>
        When you both say these notes are fair they are closed, and {me === 'learner' ? 'you' : names.learner} may use
        them as evidence.
      </p>
      {reopenedAt !== null && (
        <p>
          <b>Something was changed on {whenOf(reopenedAt)}, after one of you had agreed.</b> Please read it once more
          and say again.
        </p>
      )}
      <form class="row" method="post" action={`/sessions/${id}/agree`}>
        <input type="hidden" name="seen" value={String(revision)} autocomplete="off" />
        {agreed[me] ? (
          <p>You agreed these notes. They wait for {other}. A change takes your agreement back.</p>
        ) : (
          <button type="submit" class="btn">
            I agree these notes
          </button>
        )}
        <span class="small">
          {names.learner}: {agreed.learner ? 'agreed' : 'not yet'}. {names.supervisor}:{' '}
          {agreed.supervisor ? 'agreed' : 'not yet'}.
        </span>
      </form>
    </section>
  )
}

function Afterwards({ meeting }: { meeting: Meeting }) {
  if (meeting.me !== 'learner') return null
  return (
    <section class="rule flow" aria-label="Using the notes">
      {meeting.evidenceId ? (
        <p>
          <a href={`/evidence/${meeting.evidenceId}`}>You keep this record as evidence</a>.
        </p>
      ) : (
        <p>
          <a class="btn second" href={`/sessions/${meeting.id}/evidence`}>
            Use these notes as evidence
          </a>
        </p>
      )}
    </section>
  )
}
