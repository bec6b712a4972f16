import { raw } from 'hono/html'
import type { Activity } from '../../src/activity/activity.ts'
import type { RecordKind } from '../../src/records/kinds.ts'
import type { RecordsWith } from '../../src/records/own-evidence.ts'
import { dayOf } from '../../src/when.ts'
import { kindWords } from '../components/kinds.ts'
import { Seen } from '../components/marks.tsx'
import { aboutMinutes } from '../components/words.ts'
import { MakingRows } from './own.tsx'
import { rightForAssessor, rightWhen } from './words.ts'

interface Offer {
  readonly kind: RecordKind
  readonly title: string
}

/** Which kind is right? One sentence each. */
export function WhichKindPage({ own, others }: { own: readonly Offer[]; others: readonly Offer[] }) {
  return (
    <>
      <header class="flow">
        <p class="small">
          <a href="/evidence">Your evidence</a>
        </p>
        <h1>What would you like to show?</h1>
      </header>
      <section class="tight" aria-labelledby="own">
        <h2 id="own">You begin these</h2>
        <ul class="rows">
          <li>
            <a href="/notebook">Pages you write</a>
            <p>{rightWhen.response}</p>
          </li>
          {own.map(({ kind, title }) => (
            <li>
              <a href={`/evidence/new/${kind}`}>{title}</a>
              <p>{rightWhen[kind]}</p>
            </li>
          ))}
        </ul>
      </section>
      <section class="tight" aria-labelledby="others">
        <h2 id="others">Your assessor begins these</h2>
        <p>Ask them. You read what they wrote, and sign it too, before it counts.</p>
        <ul class="rows">
          {others.map(({ kind, title }) => (
            <li>
              <b>{title}</b>
              <p>{rightWhen[kind]}</p>
            </li>
          ))}
        </ul>
      </section>
      <section class="tight" aria-labelledby="session">
        <h2 id="session">This comes from a supervision session</h2>
        <ul class="rows">
          <li>
            <a href="/supervision">A session with your supervisor</a>
            <p>{rightWhen.supervision} Open the session once its notes are agreed.</p>
          </li>
        </ul>
      </section>
    </>
  )
}

interface BeginProps {
  readonly form: Activity
  readonly kind: RecordKind
  readonly action: string
  readonly back: { readonly href: string; readonly words: string }
  /** Whose it will be, where somebody else begins it. */
  readonly learner?: string
  readonly startKey: string
}

/** What it is for, before it is begun. */
export function BeginPage({ form, kind, action, back, learner, startKey }: BeginProps) {
  return (
    <>
      <header class="flow">
        <p class="small">
          <a href={back.href}>{back.words}</a>
        </p>
        <h1>{learner ? `${form.title}: ${learner}` : form.title}</h1>
        <p class="lead">{form.summary}</p>
        <div class="tight">{raw(form.introHtml)}</div>
        {kind === 'signpost' && <StaysThere />}
        <p class="small">It takes {aboutMinutes(form.minutes)}. You can stop and come back.</p>
        <Seen>
          {learner
            ? `Only you can read it until you sign it. Then ${learner} reads it, and signs or hands it back.`
            : 'Only you can read it until you send it to your assessor.'}
        </Seen>
      </header>
      <form method="post" action={action}>
        <input type="hidden" name="start" value={startKey} autocomplete="off" />
        <button type="submit" class="btn">
          Begin
        </button>
      </form>
    </>
  )
}

export function StaysThere() {
  return (
    <p>
      <b>The record itself never comes here.</b> No copy, no photograph of a screen, no words out of it: only what it
      shows, and where it is.
    </p>
  )
}

/** What an assessor has made with one learner, and what they may begin. */
export function RecordsWithPage({
  learner,
  making,
  kept,
  kinds,
}: RecordsWith & { readonly kinds: readonly RecordKind[] }) {
  return (
    <>
      <header class="flow">
        <p class="small">
          <a href={`/learners/${learner.id}`}>{learner.name}</a>
        </p>
        <h1>Records with {learner.name}</h1>
        <p class="lead">What you saw or heard of their work. Both of you sign it before it counts.</p>
      </header>
      <section class="tight" aria-labelledby="begin">
        <h2 id="begin">Begin a record</h2>
        <ul class="rows">
          {kinds.map((kind) => (
            <li>
              <a href={`/learners/${learner.id}/records/${kind}`}>{kindWords[kind].one}</a>
              <p>{rightForAssessor[kind]}</p>
            </li>
          ))}
        </ul>
      </section>
      <section class="tight" aria-labelledby="making">
        <h2 id="making">In the making</h2>
        {making.length === 0 ? <p>Nothing is waiting.</p> : <MakingRows making={making} />}
      </section>
      {kept.length > 0 && (
        <section class="tight" aria-labelledby="kept">
          <h2 id="kept">Signed by both</h2>
          <ul class="rows">
            {kept.map(({ id, kind, title, savedAt }) => (
              <li>
                <a href={`/records/${id}`}>{title}</a>
                <p class="small">
                  {kindWords[kind].one}, kept on {dayOf(savedAt)}.
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
