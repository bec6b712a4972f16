import { capital } from '../../src/activity/fields/text.ts'
import type { Feedback } from '../../src/assessment/feedback.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { dayInWords, dayOf, whenOf } from '../../src/when.ts'
import { type Mistake, wrongAt } from '../components/forms.tsx'
import { Kept, Seen } from '../components/marks.tsx'
import { TextArea } from '../components/text-area.tsx'

export function Head({ evidence, feedback }: { evidence: Evidence; feedback: Feedback }) {
  const { title, activity, happenedOn, version, keptAt, responseId, kind } = evidence
  return (
    <header class="tight">
      <h1>{title}</h1>
      <p class="small">
        {kind === 'response' ? `${capital(activity.kind)}, ${activity.title}` : activity.title}. About{' '}
        {dayInWords(happenedOn)}.
      </p>
      <Kept>
        Version {version}, kept on {whenOf(keptAt)}. Nothing changes it.
      </Kept>
      {feedback.sentAt === undefined ? (
        <Seen>Only you can read this.</Seen>
      ) : (
        <Seen by="two">
          Sent on {dayOf(feedback.sentAt)}. You, your assessors and those who check their decisions can read this
          version.
        </Seen>
      )}
      <p class="row">
        <a class="plain" href="/map">
          See it on your map
        </a>
        {responseId !== null && (
          <a class="plain" href={`/responses/${responseId}`}>
            The pages it was made from
          </a>
        )}
        <a class="plain" href="/evidence">
          All your evidence
        </a>
      </p>
    </header>
  )
}

/** What is different from a piece that simply stands: withdrawn, or written in again since. */
export function Standing({ evidence }: { evidence: Evidence }) {
  const { withdrawn, withdrawals, since, responseId, id, version } = evidence
  const last = withdrawals.at(-1)
  if (withdrawn && last) {
    return (
      <div class="guard flow">
        <p>
          <b>Withdrawn on {dayOf(last.withdrawnAt)}.</b> It is kept, and counts for nothing on your map.
        </p>
        <p>
          <span class="small">Your reason</span>
          <br />
          <span class="own">{last.why}</span>
        </p>
        <form method="post" action={`/evidence/${id}/put-back`}>
          <button type="submit" class="btn second">
            Put it back
          </button>
        </form>
      </div>
    )
  }
  if (since === 'walking') {
    return (
      <p>
        You have opened these pages again. What stands here is unchanged until you finish them.{' '}
        <a href={`/responses/${responseId}`}>Carry on writing</a>
      </p>
    )
  }
  if (since === 'changed') {
    return (
      <p>
        You have written in these pages since. What stands here is unchanged.{' '}
        <a href={`/responses/${responseId}/evidence`}>Keep them as version {version + 1}</a>
      </p>
    )
  }
  return null
}

/** The way to the assessor, while there is something on it that has not been sent. */
export function ToSend({ evidence, feedback }: { evidence: Evidence; feedback: Feedback }) {
  const fresh = evidence.claims.some(({ id }) => !feedback.waiting.has(id) && !feedback.decisions.has(id))
  if (evidence.withdrawn || !fresh) return null
  return (
    <p class="screen">
      <a class="btn" href={`/submit?evidence=${evidence.id}`}>
        Send it to my assessor
      </a>
    </p>
  )
}

export function Versions({ evidence }: { evidence: Evidence }) {
  const { id, versions, version, withdrawals } = evidence
  const before = withdrawals.filter(({ putBackAt }) => putBackAt !== null)
  if (versions.length === 1 && before.length === 0) return null
  return (
    <section class="tight" aria-labelledby="versions">
      <h2 id="versions">How it came to be</h2>
      <ul class="rows">
        {versions.map((each) => (
          <li>
            {each.version === version ? (
              <b>Version {each.version}</b>
            ) : (
              <a href={`/evidence/${id}/versions/${each.version}`}>Version {each.version}</a>
            )}
            , kept on {dayOf(each.keptAt)}
          </li>
        ))}
        {before.map(({ why, withdrawnAt, putBackAt }) => (
          <li>
            Withdrawn on {dayOf(withdrawnAt)}, put back on {putBackAt !== null && dayOf(putBackAt)}:{' '}
            <span class="own">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const LONGEST_WHY = 1000

export function WithdrawAll(props: { evidence: Evidence; mistakes: readonly Mistake[]; judged: boolean }) {
  const { evidence, mistakes, judged } = props
  if (evidence.withdrawn) return null
  if (judged)
    return <p class="small">Your assessor has decided on it, so it stays. Talk with them if it should not stand.</p>
  const wrong = wrongAt(mistakes, 'why')
  return (
    <details class="screen" open={wrong !== undefined}>
      <summary>Withdraw all of it</summary>
      <form class="flow" method="post" action={`/evidence/${evidence.id}/withdraw`}>
        <p>
          Its claims no longer count on your map. Nothing is deleted, and you can put it back. Had you sent it, your
          assessor sees that you withdrew it.
        </p>
        <TextArea id="why" label="Why do you withdraw it?" value="" rows={2} maxlength={LONGEST_WHY} wrong={wrong} />
        <button type="submit" class="btn second">
          Withdraw it
        </button>
      </form>
    </details>
  )
}
