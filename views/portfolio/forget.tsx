import type { Stays } from '../../src/portfolio/erase.ts'
import { type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Sure } from './sure.tsx'
import { SupervisionGoes, WhatStays } from './what-stays.tsx'

export interface ForgetProps {
  readonly mistakes: readonly Mistake[]
  readonly what?: 'writing' | 'account' | undefined
  /** The box was ticked. */
  readonly sure: boolean
  /** What would stay if they went now. */
  readonly stays: Stays | undefined
}

/** One’s own writing, or the whole account, for good. */
export function Forget({ mistakes, what, sure, stays }: ForgetProps) {
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

function Choice({ mistakes, what }: Pick<ForgetProps, 'mistakes' | 'what'>) {
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
