import type { Role } from '../../src/web/roles.ts'
import { Patch, type State } from '../components/marks.tsx'
import { capital, inWords } from '../components/words.ts'
import { rolesInWords } from '../people/words.ts'

interface ToRead {
  readonly number: string
  readonly title: string
  readonly about: string
}

interface LearnerProps {
  /** One for each criterion, in the award’s order. */
  readonly cloth: readonly State[]
  readonly next: readonly { readonly title: string; readonly href: string; readonly why: string }[]
  readonly begun: number
  readonly read: { readonly count: number; readonly of: number }
  readonly toRead: ToRead | undefined
}

/** Beside the thread: the map as a cloth, what would help most next, and the way to everything else. */
export function LearnerBeside({ cloth, next, begun, read, toRead }: LearnerProps) {
  const words = standing(cloth)
  return (
    <>
      <h2 id="where">Where you are</h2>
      <a href="/map" aria-label={`Your map. ${words}`}>
        <div class="cloth">
          {cloth.map((state) => (
            <Patch state={state} />
          ))}
        </div>
      </a>
      <p class="small">{words}</p>
      <ul class="rows">
        {next.map(({ title, href, why }) => (
          <li>
            <a href={href}>{title}</a>
            <p class="small">{why}</p>
          </li>
        ))}
        {toRead && <ReadNext toRead={toRead} />}
        <li>
          <a href="/notebook">Your notebook</a>
          <p class="small">{begun === 0 ? 'Nothing half done.' : `${capital(inWords(begun))} not finished.`}</p>
        </li>
        <li>
          <a href="/book">The book</a>
          <p class="small">
            {read.count === 0
              ? 'Nothing marked as read yet, and no hurry.'
              : `${capital(inWords(read.count))} of ${inWords(read.of)} parts read.`}
          </p>
        </li>
        <li>
          <a href="/talk">What was said</a>
          <p class="small">All of it, to find again or to delete.</p>
        </li>
      </ul>
    </>
  )
}

function ReadNext({ toRead: { number, title, about } }: { toRead: ToRead }) {
  return (
    <li data-part={number}>
      <a href={`/parts/${number}`}>
        {number} {title}
      </a>
      <p class="small">Next to read, {about}.</p>
    </li>
  )
}

/** How many are sewn in, or, before the first is, how many are on the way. */
function standing(cloth: readonly State[]): string {
  const count = (state: State) => cloth.filter((each) => each === state).length
  const state = (['met', 'claimed', 'drafted'] as const).find((each) => count(each) > 0)
  return state
    ? `${capital(inWords(count(state)))} of ${cloth.length} ${state}.`
    : `${cloth.length} patches, and no hurry.`
}

interface StaffProps {
  readonly roles: readonly Role[]
  readonly managesPeople: boolean
  readonly toRead: ToRead | undefined
}

/** For somebody who is not a learner: what is theirs to do, and the book. */
export function StaffBeside({ roles, managesPeople, toRead }: StaffProps) {
  const waiting = rolesInWords(roles.filter((role) => role !== 'coordinator')).toLowerCase()
  return (
    <>
      <h2 id="where">Where you are</h2>
      <p>What learners write here is theirs, and only they can read it. The book is open to you.</p>
      {waiting && (
        <p class="small">
          You are here as {waiting}. Your own pages are not in this version yet. Until they are, learners can hand you
          what they have kept: they download it from their account.
        </p>
      )}
      <ul class="rows">
        {managesPeople && (
          <li>
            <a href="/people">People</a>
            <p class="small">Invite somebody, hand over a link for a new password, or close an account.</p>
          </li>
        )}
        {managesPeople && (
          <li>
            <a href="/people/numbers">Numbers to ring</a>
            <p class="small">What stands on the screen when somebody may be in danger.</p>
          </li>
        )}
        {toRead && <ReadNext toRead={toRead} />}
        <li>
          <a href="/book">The whole book</a>
        </li>
        <li>
          <a href="/criteria">The criteria</a>
        </li>
        <li>
          <a href="/talk">What was said</a>
          <p class="small">All of it, to find again or to delete.</p>
        </li>
      </ul>
    </>
  )
}
