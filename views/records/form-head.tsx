import { raw } from 'hono/html'
import type { OpenRecord } from '../../src/records/record.ts'
import type { Typed } from '../../src/records/typed.ts'
import { whenOf } from '../../src/when.ts'
import { kindWords } from '../components/kinds.ts'
import { Kept, Seen } from '../components/marks.tsx'
import { StaysThere } from './begin.tsx'

/** What it is, whose, who can read it, and what somebody who did not sign it said. */
export function FormHead({ record, typed }: { record: OpenRecord; typed: Typed }) {
  const { kind, activity, learner, madeByLearner, savedAt, revision, back } = record
  return (
    <header class="flow">
      <p class="small">
        {madeByLearner ? (
          <a href="/evidence">Your evidence</a>
        ) : (
          <a href={`/learners/${learner.id}/records`}>Records with {learner.name}</a>
        )}
      </p>
      <h1>{typed.title || activity.title}</h1>
      <p class="small">
        {kindWords[kind].one}
        {!madeByLearner && `, with ${learner.name}`}.
      </p>
      {back && (
        <div class="guard tight">
          <p>
            <b>{back.by} did not sign it yet.</b> Change what needs it, then sign again.
          </p>
          {back.why && (
            <blockquote class="said">
              <p>{back.why}</p>
            </blockquote>
          )}
        </div>
      )}
      {kind !== 'testimony' && <div class="tight">{raw(activity.introHtml)}</div>}
      {kind === 'testimony' && <p>Somebody who saw the work writes down what they saw. You ask; they write.</p>}
      {kind === 'signpost' && <StaysThere />}
      <Seen>
        {madeByLearner
          ? 'Only you can read this until you send it to your assessor.'
          : `Only you can read this until you sign it; then ${learner.name} does, and signs or hands it back.`}
      </Seen>
      {revision > 0 && <Kept>Kept as a draft on {whenOf(savedAt)}.</Kept>}
    </header>
  )
}
