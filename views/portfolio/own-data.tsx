import type { Stays } from '../../src/portfolio/erase.ts'
import type { PortfolioUnit } from '../../src/portfolio/value.ts'
import { dayOf } from '../../src/when.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'
import { counted } from '../components/words.ts'
import { Units } from './pages.tsx'

export interface OwnDataProps {
  readonly mistakes: readonly Mistake[]
  readonly what?: 'writing' | 'account' | undefined
  /** The box was ticked. */
  readonly sure: boolean
  /** What would stay if they went now. */
  readonly stays: Stays | undefined
  /** A learner’s; none for anybody else. */
  readonly units: readonly PortfolioUnit[]
  /** The writing has just been deleted. */
  readonly done: boolean
  /** Pages in which the guard found something, and how much. */
  readonly named?: readonly { readonly id: string; readonly title: string; readonly count: number }[]
}

/** Everything can be taken away, and everything can be deleted, at any time. */
export function OwnDataPage(props: OwnDataProps) {
  const { mistakes, done, units } = props
  return (
    <>
      <ErrorSummary title="Nothing was deleted" kept="Everything is still here." mistakes={mistakes} />
      <header class="flow">
        <h1>Your data</h1>
        {done && <Kept>Everything you had written is deleted, but for what was decided on.</Kept>}
        <p class="lead">What you write here is yours. Take it with you, or have it deleted, whenever you like.</p>
      </header>
      <TakeAway {...props} />
      {units.length > 0 && (
        <>
          <Units units={units} base="/portfolio" />
          <Submitted />
        </>
      )}
      <Award />
      <Delete {...props} />
      <p>
        <a href="/account">Back to your account</a>
      </p>
    </>
  )
}

function Delete({ mistakes, what, sure, stays }: OwnDataProps) {
  return (
    <section class="flow">
      <h2>Delete it</h2>
      <p>It goes at once and for good. Download it first if you may want it again.</p>
      <SupervisionGoes who="you" />
      {stays && (
        <>
          <WhatStays stays={stays} />
          <p>It stays whether your account goes, or only what you have written.</p>
        </>
      )}
      <form class="flow" method="post" action="/account/data/delete">
        <Choice mistakes={mistakes} what={what} />
        <TextField
          id="current"
          label="The password you have now"
          hint="Only if your account is to go."
          type="password"
          autocomplete="current-password"
          wrong={wrongAt(mistakes, 'current')}
        />
        <Sure mistakes={mistakes} sure={sure} />
        <p>
          <button type="submit" class="btn second">
            Delete
          </button>
        </p>
      </form>
    </section>
  )
}

function TakeAway({ named = [] }: OwnDataProps) {
  return (
    <section class="flow">
      <h2>Take it away</h2>
      <p>
        Everything you have written and kept here: your walks with every answer and the questions as you were asked
        them, your evidence with all its versions and claims, what you sent and what came back, what you shared, your
        notes, and all that was said in your talk with the tutor. What you never showed to anybody is in it, too.
      </p>
      {named.length > 0 && (
        <div class="tight">
          <p>Before you hand it to anybody: these pages hold something that could show who somebody is.</p>
          <ul class="rows">
            {named.map(({ id, title, count }) => (
              <li>
                <a href={`/responses/${id}`}>{title}</a>
                <p class="small">{counted(count, 'thing')} to look at.</p>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <a class="btn" href="/account/data.zip" download="alongside.zip">
          Download everything
        </a>
      </p>
      <p class="small">
        A ZIP with pages that open in any browser, without Alongside, and your files.{' '}
        <a href="/account/data.json" download="alongside.json">
          The same as data, in JSON
        </a>
      </p>
    </section>
  )
}

/** A learner’s portfolio as others get to see it. */
function Submitted() {
  return (
    <section class="flow">
      <h2>Your portfolio, as you submitted it</h2>
      <p>
        Only what you sent to your assessor, and what was decided of it. You can hand it to a new employer or provider.
      </p>
      <ul class="rows">
        <li>
          <a href="/portfolio.zip">Your portfolio as a ZIP</a>
          <p class="small">Each piece as a page and as text, your files, a manifest, and checksums.</p>
        </li>
        <li>
          <a href="/portfolio.csv">Where the evidence is, as CSV</a>
          <p class="small">A line for each claim on each criterion, for a spreadsheet.</p>
        </li>
      </ul>
    </section>
  )
}

/** The criteria themselves, for whoever uses another portfolio. */
function Award() {
  return (
    <section class="flow">
      <h2>The award’s criteria</h2>
      <p>For another system that is to know them. Nothing of anybody’s is in them.</p>
      <ul class="rows">
        <li>
          <a href="/award.matrix">For Mahara</a>
          <p class="small">A SmartEvidence framework, as a .matrix file.</p>
        </li>
        <li>
          <a href="/award.csv">For Moodle</a>
          <p class="small">A competency framework, as CSV.</p>
        </li>
      </ul>
    </section>
  )
}

/** What becomes of what was noted together: it is said before anything is pressed. */
export function SupervisionGoes({ who }: { who: 'you' | 'they' }) {
  return (
    <p>
      Supervision goes too, for both sides: every session in which {who} were supervised, with its notes and actions,
      also those that both agreed, and all that was shared. The supervisor cannot read them any more. Only a session
      that became evidence, and was decided on, stays as that evidence. Sessions in which {who} supervised somebody else
      stay with that person.
    </p>
  )
}

/** Said before anything is pressed: what, until when, and why. */
export function WhatStays({ stays: { pieces, decisions, signOffs, until, standsBy } }: { stays: Stays }) {
  const rounds = signOffs > 0 ? ` and ${counted(signOffs, 'sign-off').toLowerCase()}` : ''
  return (
    <div class="tight" id="stays">
      {decisions + signOffs > 0 && (
        <>
          <p>
            <b>
              {counted(pieces, 'piece')} of evidence with {counted(decisions, 'decision').toLowerCase()}
              {rounds}: stays until {dayOf(until)}.
            </b>
          </p>
          <p>
            An award stands on evidence that can be shown. Awarding bodies ask centres to keep what was decided, under
            the learner’s name, for as long as they may check it. The submitted versions, the claims and the decisions
            stay, with the name. After that day all of it goes. Everything else goes at once.
          </p>
        </>
      )}
      {standsBy && <p>The name stays on decisions about other people’s work: they must be able to show who decided.</p>}
    </div>
  )
}

function Choice({ mistakes, what }: Pick<OwnDataProps, 'mistakes' | 'what'>) {
  const wrong = wrongAt(mistakes, 'what')
  return (
    <fieldset
      class={wrong ? 'wrong' : undefined}
      id="what"
      tabindex={-1}
      aria-describedby={wrong ? 'what-wrong' : undefined}
    >
      <legend>What should go?</legend>
      {wrong && (
        <p class="why" id="what-wrong">
          {wrong}
        </p>
      )}
      <label class="pick">
        <input type="radio" name="what" value="writing" checked={what === 'writing'} />{' '}
        <span>
          What I have written
          <span class="hint">
            Walks, evidence, claims, notes, shares, supervision and talk. What was sent and decided on stays, and so
            does your account.
          </span>
        </span>
      </label>
      <label class="pick">
        <input type="radio" name="what" value="account" checked={what === 'account'} />{' '}
        <span>
          My account, and everything in it
          <span class="hint">You are signed out everywhere, and cannot sign in again.</span>
        </span>
      </label>
    </fieldset>
  )
}

function Sure({ mistakes, sure }: Pick<OwnDataProps, 'mistakes' | 'sure'>) {
  const wrong = wrongAt(mistakes, 'sure')
  return (
    <div class={wrong ? 'tight wrong' : 'tight'}>
      {wrong && (
        <p class="why" id="sure-wrong">
          {wrong}
        </p>
      )}
      <label class="pick">
        <input
          type="checkbox"
          id="sure"
          name="sure"
          value="yes"
          checked={sure}
          aria-describedby={wrong ? 'sure-wrong' : undefined}
        />{' '}
        <span>I am sure. I know that it cannot be undone.</span>
      </label>
    </div>
  )
}

export function FarewellPage({ recordStays }: { recordStays: boolean }) {
  return (
    <>
      <h1>Your account is deleted</h1>
      <p class="lead">
        {recordStays
          ? 'All that was private is gone. The record of what was decided stays as long as it must, and then goes, too.'
          : 'Everything in it is gone. Thank you for the time you spent here.'}
      </p>
      <p>
        The <a href="/book">book</a> stays open to you, as it is to everyone.
      </p>
    </>
  )
}
