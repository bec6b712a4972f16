import type { Desk } from '../../src/assessment/judge-desk.ts'
import { dayOf } from '../../src/when.ts'

/** What is said beside the words, numbered on from the claims, and the way to say more. */
export function CommentsBeside({ desk: { comments, claims, item } }: { desk: Desk }) {
  const base = `/assess/${item.submissionId}/${item.evidenceId}`
  return (
    <section class="tight" aria-labelledby="comments">
      <h3 id="comments">Beside the words</h3>
      {comments.length > 0 && (
        <ul class="rows">
          {comments.map(({ id, quote, words, byName, sentAt }, index) => (
            <li class="tight">
              <p class="small">
                <b class="no">{claims.length + index + 1}.</b>{' '}
                <a href={`#w${claims.length + index + 1}`}>
                  <q>{quote}</q>
                </a>
              </p>
              <p class="said as-typed">{words}</p>
              <p class="small">
                {byName}, {sentAt === null ? 'not sent yet' : `sent on ${dayOf(sentAt)}`}.
              </p>
              {sentAt === null && (
                <a class="plain" href={`${base}/comments/${id}`}>
                  Change it<span class="hide">: {words}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="plain" href={`${base}/comments`}>
          Say something beside the words
        </a>
      </p>
    </section>
  )
}
