import type { Activity } from '../../src/activity/activity.ts'
import type { Criterion, Place, Unit } from '../../src/content/curriculum.ts'
import { Patch, type State } from '../components/marks.tsx'
import { counted } from '../components/words.ts'
import { AlsoNeeds, VerbsAsk, Wording } from './criterion.tsx'

// The map is made of these pieces. What does not depend on the learner is made once for each curriculum and state.

/** A patch of the cloth: leads to its criterion further down. */
export function PatchLink({ code, state }: { code: string; state: State }) {
  return (
    <a href={`#c${code}`} title={`${code} ${state}`}>
      <span class="hide">
        {code} {state}
      </span>
      <Patch state={state} />
    </a>
  )
}

/** The line of a criterion that can be opened. */
export function CriterionLine({ criterion, state }: { criterion: Criterion; state: State }) {
  return (
    <summary>
      <Patch state={state} />
      <span>
        <Wording criterion={criterion} />
      </span>
      <span class="state">{state}</span>
    </summary>
  )
}

/** What a criterion still needs, in the state that it is in. */
export function StillNeeds({ criterion, state }: { criterion: Criterion; state: State }) {
  const begun = state === 'claimed' || state === 'met'
  return (
    <>
      {!begun && (
        <div class="tight">
          <p>
            <b>It still needs</b> words of yours that show it, and why they fit. What it asks for:
          </p>
          <VerbsAsk criterion={criterion} />
        </div>
      )}
      {criterion.practice && state !== 'met' && (
        <p>
          {begun && <b>It still needs practice. </b>}
          <AlsoNeeds criterion={criterion} />
        </p>
      )}
      {begun && !criterion.practice && <p>Nothing more is needed from you for this one just now.</p>}
    </>
  )
}

/** Where it is taught, and what may give evidence for it. */
export function Helps({ taught, served }: { taught: readonly Place[]; served: readonly Activity[] }) {
  return (
    <>
      <p>
        <b>Read</b> {taught.length === 0 && 'Nothing yet: the sections that teach this are still being written.'}
        {taught.map((place, index) => (
          <>
            {index > 0 && ', '}
            <a href={hrefOf(place)}>
              {place.number} {place.title}
            </a>
          </>
        ))}
      </p>
      {served.length > 0 && (
        <p>
          <b>Work through</b>{' '}
          {served.map(({ id, title }, index) => (
            <>
              {index > 0 && ', '}
              <a href={`/activities/${id}`}>{title}</a>
            </>
          ))}
        </p>
      )}
    </>
  )
}

function hrefOf({ number }: Place): string {
  return number.includes('.') ? `/parts/${number}` : `/sections/${number}`
}

interface WhatNextProps {
  readonly next: readonly { title: string; href: string; why: string }[]
  /** For how many criteria something is claimed and not sent. */
  readonly unsent: number
}

export function WhatNext({ next, unsent }: WhatNextProps) {
  return (
    <section class="beside stay flow below" aria-labelledby="next">
      <h2 id="next">What next</h2>
      {next.length === 0 && unsent === 0 ? (
        <p class="small">Nothing here would close a gap just now. Look at what each criterion still needs.</p>
      ) : (
        <ol class="rows">
          {unsent > 0 && (
            <li>
              <a href="/submit">Send it to my assessor</a>
              <p class="small">{counted(unsent, 'criterion is', 'criteria are')} claimed and not sent yet.</p>
            </li>
          )}
          {next.map(({ title, href, why }) => (
            <li>
              <a href={href}>{title}</a>
              <p class="small">{why}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** What the shapes mean, and how many there are of each. Those that cannot be yet are left out. */
export function Key({ counts }: { counts: Readonly<Record<State, number>> }) {
  const shown: readonly State[] = ['met', 'claimed', 'sent back', 'drafted', 'nothing yet']
  return (
    <ul class="row shapes" aria-label="What the shapes mean">
      {shown
        .filter((state) => counts[state] > 0 || (state !== 'met' && state !== 'sent back'))
        .map((state) => (
          <li>
            <Patch state={state} />{' '}
            <span>
              <b>{counts[state]}</b> {state}
            </span>
          </li>
        ))}
    </ul>
  )
}

export function UnitTitle({ code, title }: { code: string; title: string }) {
  return (
    <h2 id={`u${code}`}>
      <span class="no">{code}</span> {title}
    </h2>
  )
}

/** Where what was submitted can be read in one piece, and taken away. */
export function TakeAway({ units }: { units: readonly Pick<Unit, 'code' | 'title'>[] }) {
  return (
    <section class="flow">
      <h2>Your portfolio</h2>
      <p>All that you have submitted for a unit, and what was decided of it, on one page.</p>
      <ul class="rows">
        {units.map(({ code, title }) => (
          <li>
            <a href={`/portfolio/${code}`}>
              {code}: {title}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/account/data">Take everything away</a>
      </p>
    </section>
  )
}
