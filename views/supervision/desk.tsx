import type { SupervisorsDesk } from '../../src/supervision/lists.ts'
import { dayOf } from '../../src/when.ts'
import { Kept, Seen } from '../components/marks.tsx'
import { OpenActions, SessionLists } from './lists.tsx'
import { firstName } from './words.ts'

/** A supervisor’s own page: whom they supervise, what was brought, when they meet. */
export function DeskPage(props: SupervisorsDesk & { readonly calledOff: boolean }) {
  const { learners, waiting, actions, calledOff, ...sessions } = props
  const nameOf = (id: string) => learners.find((learner) => learner.id === id)?.name ?? 'Somebody'
  return (
    <>
      <header class="flow">
        <h1>Sessions</h1>
        {calledOff && <Kept>The session is called off.</Kept>}
        <Seen by="two">You see what people chose to bring, and nothing else: not what they write, nor whether.</Seen>
      </header>
      <section class="flow" aria-labelledby="waiting">
        <h2 id="waiting">Brought for you</h2>
        {waiting.length === 0 && <p>Nothing is waiting.</p>}
        <ul class="rows">
          {waiting.map(({ id, title, learnerId, sharedAt }) => (
            <li>
              <a href={`/shares/${id}`}>{title}</a>
              <p class="small">
                {nameOf(learnerId)}, shared on {dayOf(sharedAt)}. It goes on the agenda of the session you plan.
              </p>
            </li>
          ))}
        </ul>
      </section>
      <SessionLists {...sessions} other="learner" />
      <OpenActions
        actions={actions}
        owner={({ owner, learnerId }) => (owner === 'supervisor' ? 'You' : firstName(nameOf(learnerId)))}
      />
      <section class="flow" aria-labelledby="people">
        <h2 id="people">People you supervise</h2>
        {learners.length === 0 && <p>Nobody yet. Your service’s coordinator says in Alongside who supervises whom.</p>}
        <ul class="rows">
          {learners.map(({ id, name }) => (
            <li class="act">
              <p>{name}</p>
              <a href={`/sessions/new?with=${encodeURIComponent(id)}`}>
                Plan a session<span class="hide"> with {name}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
