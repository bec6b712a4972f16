import type { Role } from '../../src/web/roles.ts'
import { Patch, type State } from '../components/marks.tsx'
import { capital, inWords } from '../components/words.ts'

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
        <WhatWasSaid />
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
  readonly toRead: ToRead | undefined
}

/** What is whose to do. In the order in which the pages are used. */
const desks: readonly { readonly role: Role; readonly href: string; readonly title: string; readonly about: string }[] =
  [
    { role: 'assessor', href: '/queue', title: 'Your queue', about: 'What learners have sent you, oldest first.' },
    {
      role: 'supervisor',
      href: '/sessions',
      title: 'Your sessions',
      about: 'What people chose to bring, and what was agreed.',
    },
    { role: 'iqa', href: '/samples', title: 'Your samples', about: 'Decisions to look at, and what came back.' },
    { role: 'eqa', href: '/examine', title: 'What you may look at', about: 'Until when, and what there is.' },
    {
      role: 'coordinator',
      href: '/people',
      title: 'People',
      about: 'Invite somebody, hand over a link, close an account.',
    },
    {
      role: 'coordinator',
      href: '/groups',
      title: 'Groups',
      about: 'Who learns together, and who assesses and supervises them.',
    },
    {
      role: 'coordinator',
      href: '/people/numbers',
      title: 'Numbers to ring',
      about: 'On the screen when somebody may be in danger.',
    },
  ]

/** For somebody who is not a learner: what is theirs to do, and the book. */
export function StaffBeside({ roles, toRead }: StaffProps) {
  return (
    <>
      <h2 id="where">Where you are</h2>
      <p>
        What learners write here is theirs. You see what they send or share, and nothing else. The book is open to you.
      </p>
      <ul class="rows">
        {desks
          .filter(({ role }) => roles.includes(role))
          .map((desk) => (
            <Row {...desk} />
          ))}
        {toRead && <ReadNext toRead={toRead} />}
        <Row href="/book" title="The whole book" />
        <Row href="/criteria" title="The criteria" />
        <WhatWasSaid />
      </ul>
    </>
  )
}

function Row({ href, title, about }: { readonly href: string; readonly title: string; readonly about?: string }) {
  return (
    <li>
      <a href={href}>{title}</a>
      {about && <p class="small">{about}</p>}
    </li>
  )
}

function WhatWasSaid() {
  return <Row href="/talk" title="What was said" about="All of it, to find again or to delete." />
}
