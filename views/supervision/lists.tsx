import type { OpenAction } from '../../src/supervision/actions.ts'
import type { ListedSession, Sessions } from '../../src/supervision/lists.ts'
import { dayInWords } from '../../src/when.ts'
import { firstName, whenInWords } from './words.ts'

interface ListProps {
  readonly sessions: readonly ListedSession[]
  /** Whose name is told: the other’s. */
  readonly other: 'learner' | 'supervisor'
}

function SessionList({ sessions, other }: ListProps) {
  return (
    <ul class="rows">
      {sessions.map((session) => (
        <li>
          <a href={`/sessions/${session.id}`}>{whenInWords(session)}</a>
          <p class="small">With {session[other]}</p>
        </li>
      ))}
    </ul>
  )
}

/** Sessions to come, those whose notes still want agreeing, and those that are closed. */
export function SessionLists({ coming, unagreed, past, other }: Sessions & { readonly other: ListProps['other'] }) {
  return (
    <>
      <section class="flow" aria-labelledby="coming">
        <h2 id="coming">To come</h2>
        {coming.length === 0 ? <p>No session is planned.</p> : <SessionList sessions={coming} other={other} />}
        <p>
          <a class="btn second" href="/sessions/new">
            Plan a session
          </a>
        </p>
      </section>
      {unagreed.length > 0 && (
        <section class="flow" aria-labelledby="unagreed">
          <h2 id="unagreed">Notes not agreed yet</h2>
          <SessionList sessions={unagreed} other={other} />
        </section>
      )}
      {past.length > 0 && (
        <section class="flow" aria-labelledby="past">
          <h2 id="past">Past sessions</h2>
          <SessionList sessions={past} other={other} />
        </section>
      )}
    </>
  )
}

interface ActionsProps {
  readonly actions: readonly OpenAction[]
  /** What the person is called who has to do it, by the reader. */
  readonly owner: (action: OpenAction) => string
  readonly alone?: boolean
}

/** What somebody said they would do, and has not said what became of it. */
export function OpenActions({ actions, owner, alone = false }: ActionsProps) {
  return (
    <section class="flow" aria-labelledby="open-actions">
      <h2 id="open-actions">Still to do</h2>
      {actions.length === 0 && <p>Nothing is open.</p>}
      <ul class="rows">
        {actions.map((action) => (
          <li class="act">
            <p>
              {action.words}
              <br />
              <span class="small">
                {owner(action)}
                {action.due ? `, by ${dayInWords(action.due)}` : ''}, from{' '}
                <a href={`/sessions/${action.from.id}`}>{dayInWords(action.from.day)}</a>
              </span>
            </p>
            {alone && action.orphan && <Alone action={action} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Nobody will ask about it any more: the learner says what became of it. */
function Alone({ action }: { action: OpenAction }) {
  return (
    <form class="row" method="post" action={`/supervision/actions/${action.id}`}>
      <p class="small">{firstName(action.supervisor)} no longer supervises you.</p>
      <button type="submit" class="plain" name="how" value="done">
        Done<span class="hide">: {action.words}</span>
      </button>
      <button type="submit" class="plain" name="how" value="let go">
        Let go<span class="hide">: {action.words}</span>
      </button>
    </form>
  )
}
