import type { Part } from '../../src/content/curriculum.ts'
import type { Role } from '../../src/web/roles.ts'
import { Patch, type State } from '../components/marks.tsx'
import { aboutMinutes, capital, inWords } from '../components/words.ts'
import { rolesInWords } from '../people/words.ts'

/** A page of the notebook that is begun and not finished. */
export interface Begun {
  readonly href: string
  readonly title: string
  /** Which activity it is, and how far it has got. */
  readonly about: string
}

export interface LearnerHomeProps {
  readonly name: string
  /** Where the learner left off, the latest first. */
  readonly begun: readonly Begun[]
  /** The state of each criterion, in order. */
  readonly cloth: readonly State[]
  /** What would help most next, and why. */
  readonly next: readonly { readonly title: string; readonly href: string; readonly why: string }[]
  readonly toRead: Part | undefined
  readonly readCount: number
  readonly partCount: number
}

/** What to carry on with, something to read, and where one is. */
export function LearnerHome({ name, begun, cloth, next, toRead, readCount, partCount }: LearnerHomeProps) {
  return (
    <>
      <div class="loose">
        <header class="tight">
          <h1>Hello, {name}</h1>
          <p class="lead">
            {begun.length > 0
              ? 'Everything is just as you left it.'
              : 'Has something happened that you keep thinking of?'}
          </p>
        </header>
        {begun.length > 0 ? begun.slice(0, 3).map((each) => <BegunPage begun={each} />) : <StartSomething />}
        <section class="tight" aria-labelledby="to-read">
          <h2 id="to-read">Something to read</h2>
          {toRead ? <ToRead part={toRead} /> : <p>You have read everything that is written so far.</p>}
        </section>
        {next.length > 0 && (
          <section class="tight" aria-labelledby="what-next">
            <h2 id="what-next">Towards the award</h2>
            <ul class="rows">
              {next.map(({ title, href, why }) => (
                <li>
                  <a href={href}>{title}</a>
                  <p class="small">{why}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <aside class="beside stay flow" aria-labelledby="where">
        <h2 id="where">Where you are</h2>
        <Cloth cloth={cloth} />
        <ul class="rows">
          <li>
            <a href="/book">The book</a>
            <p class="small">
              {readCount === 0 ? 'Nothing marked as read yet, and no hurry.' : readLine(readCount, partCount)}
            </p>
          </li>
          <li>
            <a href="/notebook">Your notebook</a>
            <p class="small">
              {begun.length === 0 ? 'Nothing half done.' : `${capital(inWords(begun.length))} not finished.`}
            </p>
          </li>
        </ul>
      </aside>
    </>
  )
}

function readLine(count: number, of: number): string {
  return `${capital(inWords(count))} of ${inWords(of)} parts read.`
}

function BegunPage({ begun: { href, title, about } }: { begun: Begun }) {
  return (
    <article class="paper flow">
      <h2>{title}</h2>
      <div class="row">
        <a class="btn" href={href}>
          Carry on<span class="hide"> with {title}</span>
        </a>
        <span class="small">{about}</span>
      </div>
    </article>
  )
}

function StartSomething() {
  return (
    <p>
      <a class="btn" href="/notebook">
        Open your notebook
      </a>
    </p>
  )
}

function ToRead({ part }: { part: Part }) {
  return (
    <>
      <ul class="places">
        <li data-part={part.number}>
          <a href={`/parts/${part.number}`}>
            <b class="no">{part.number}</b> <span>{part.title}</span>
          </a>
        </li>
      </ul>
      <p>{part.summary}</p>
      <p class="small">{capital(aboutMinutes(part.minutes))}</p>
    </>
  )
}

function Cloth({ cloth }: Pick<LearnerHomeProps, 'cloth'>) {
  const words = standing(cloth)
  return (
    <>
      <a href="/map" aria-label={`Your map. ${words}`}>
        <div class="cloth">
          {cloth.map((state) => (
            <Patch state={state} />
          ))}
        </div>
      </a>
      <p class="small">{words}</p>
    </>
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

interface StaffHomeProps {
  readonly name: string
  readonly toRead: Part | undefined
  readonly managesPeople: boolean
  readonly roles: readonly Role[]
}

/** For somebody who is not a learner: the book, and what is theirs to do. */
export function StaffHome({ name, toRead, managesPeople, roles }: StaffHomeProps) {
  const waiting = rolesInWords(roles.filter((role) => role !== 'coordinator')).toLowerCase()
  return (
    <>
      <header class="beside flow">
        <h1>Hello, {name}</h1>
        <p class="lead">What learners write here is theirs, and only they can read it. The book is open to you.</p>
        {waiting && (
          <p>
            You are here as {waiting}. Your own pages are not in this version yet. Until they are, learners can hand you
            what they have kept: they download it from their account.
          </p>
        )}
      </header>
      <div class="leaf loose">
        {managesPeople && (
          <section class="tight" aria-labelledby="people">
            <h2 id="people">People</h2>
            <p>Invite somebody, hand over a link for a new password, or close an account.</p>
            <p>
              <a class="btn" href="/people">
                Go to people
              </a>
            </p>
          </section>
        )}
        <section class="tight" aria-labelledby="book">
          <h2 id="book">The book your learners read</h2>
          {toRead && <ToRead part={toRead} />}
          <p>
            <a href="/book">The whole book</a>, <a href="/criteria">the criteria</a> and{' '}
            <a href="/updates">what has changed</a>.
          </p>
        </section>
      </div>
    </>
  )
}
