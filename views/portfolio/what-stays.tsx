import type { Stays } from '../../src/portfolio/erase.ts'
import { dayOf } from '../../src/when.ts'
import { counted } from '../components/words.ts'

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
