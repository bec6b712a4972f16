import type { LearnersSide } from '../../src/supervision/lists.ts'
import type { OwnShare } from '../../src/supervision/shared.ts'
import { dayInWords, dayOf } from '../../src/when.ts'
import { Kept, Seen } from '../components/marks.tsx'
import { counted, listed } from '../components/words.ts'
import { OpenActions, SessionLists } from './lists.tsx'
import { firstName } from './words.ts'

export interface MinePageProps extends LearnersSide {
  readonly done: 'shared' | 'back' | 'called off' | undefined
}

/** A learner’s side of supervision: what they have shared, when they meet, what is still to do. */
export function MinePage({ supervisors, shares, actions, done, ...sessions }: MinePageProps) {
  const names = listed(supervisors.map(({ name }) => name))
  return (
    <>
      <header class="flow">
        <h1>Supervision</h1>
        {done === 'called off' && <Kept>The session is called off.</Kept>}
        {supervisors.length === 0 ? (
          <p>Nobody supervises you in Alongside yet. Your service’s coordinator arranges that.</p>
        ) : (
          <p>You meet with {names}. You choose what you bring.</p>
        )}
        <Seen>
          {supervisors.length === 0 ? 'Nobody' : names} can read only what stands under “What you have shared”.
        </Seen>
      </header>
      <SessionLists {...sessions} other="supervisor" />
      <section class="flow" aria-labelledby="shares" id="shared" tabindex={-1}>
        <h2 id="shares">What you have shared</h2>
        {done === 'shared' && <Kept>Shared. It is below, and you can take it back.</Kept>}
        {done === 'back' && <Kept>Taken back. Its words are gone for your supervisor.</Kept>}
        {shares.length === 0 && (
          <p>
            Nothing. Open a page in <a href="/notebook">your notebook</a> and press “Bring this to supervision”.
          </p>
        )}
        <ul class="rows">
          {shares.map((share) => (
            <li>
              <Shared share={share} />
            </li>
          ))}
        </ul>
      </section>
      <OpenActions
        actions={actions}
        owner={({ owner, supervisor }) => (owner === 'learner' ? 'You' : firstName(supervisor))}
        alone
      />
    </>
  )
}

function Shared({ share }: { share: OwnShare }) {
  const { id, title, supervisor, sharedAt, takenBackAt, sessions } = share
  const noted = sessions.filter((session) => session.noted)
  if (takenBackAt !== null) {
    return (
      <div class="tight">
        <p>Something you took back on {dayOf(takenBackAt)}</p>
        <p class="small">
          Shared with {supervisor} on {dayOf(sharedAt)}. Its words are gone from here and for {firstName(supervisor)}.
          {noted.length > 0 ? ' What you had noted about it together stays in the notes of ' : ''}
          <SessionLinks sessions={noted} />
          {noted.length > 0 ? ', with the words it is about.' : ''}
        </p>
      </div>
    )
  }
  return (
    <div class="tight">
      <p>
        <a href={`/shares/${id}`}>{title}</a>
      </p>
      <p class="small">
        {howMuch(share)} with {supervisor}, shared on {dayOf(sharedAt)}.
        {sessions.length > 0 ? ' On the agenda of ' : ' Not on an agenda yet'}
        <SessionLinks sessions={sessions} />.{away(share)}
      </p>
      <details>
        <summary>Take it back</summary>
        <form class="tight" method="post" action={`/shares/${id}/take-back`}>
          <p>{whatGoes(supervisor, noted.length > 0)}</p>
          <p>
            <button type="submit" class="btn second">
              Take it back<span class="hide">: {title}</span>
            </button>
          </p>
        </form>
      </details>
    </div>
  )
}

function SessionLinks({ sessions }: Pick<OwnShare, 'sessions'>) {
  return (
    <>
      {sessions.map(({ id, day }, index) => (
        <>
          {index > 0 && ', '}
          <a href={`/sessions/${id}`}>{dayInWords(day)}</a>
        </>
      ))}
    </>
  )
}

function howMuch({ whole, passages }: OwnShare): string {
  return whole ? 'The whole page' : counted(passages, 'passage')
}

function away({ away, supervisor }: OwnShare): string {
  const name = firstName(supervisor)
  if (away === 'closed') return ` ${name}’s account is closed: nobody reads it.`
  return away === 'not tied' ? ` ${name} no longer supervises you, and can no longer read it.` : ''
}

function whatGoes(supervisor: string, noted: boolean): string {
  const name = firstName(supervisor)
  return noted
    ? `${name} can no longer open it. You have noted something about it together: those notes, and the words they are about, stay in the session’s record.`
    : `Its words are gone for ${name} at once, and it goes off the agenda. Nothing was noted about it.`
}
