import type { SignOff, Stage } from '../../src/assessment/sign-off.ts'
import { whenOf } from '../../src/when.ts'

interface RoundsProps {
  /** Newest first. */
  readonly rounds: readonly SignOff[]
  readonly stage: Stage
  /** Whether the summary may be read. */
  readonly words: boolean
}

/** Who signed what and when, and who opened it again and why. Nothing of it ever goes. */
export function Rounds({ rounds, stage, words }: RoundsProps) {
  if (rounds.length === 0) return null
  return (
    <section class="flow" aria-labelledby="signed">
      <h2 id="signed">Signed</h2>
      <ol class="rows">
        {rounds.map((round, index) => (
          <li class="flow">
            <Round round={round} counts={index === 0 && stage !== 'void'} words={words} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Round({ round, counts, words }: { round: SignOff; counts: boolean; words: boolean }) {
  return (
    <>
      {words && round.summary !== '' && <p class="said as-typed">{round.summary}</p>}
      <Signature name={round.assessorName} at={round.assessorAt} statement={words ? round.assessorStatement : ''} />
      {round.learnerAt !== null && (
        <Signature name="The learner" at={round.learnerAt} statement={words ? (round.learnerStatement ?? '') : ''} />
      )}
      {round.learnerAt === null && !counts && (
        <p>
          <b>This one no longer counts:</b> something changed, or it was signed anew, before the learner had signed.
        </p>
      )}
      {round.unlockedAt !== null && (
        <p>
          <b>
            Opened again by {round.unlockedByName} on {whenOf(round.unlockedAt)}.
          </b>
          <br />
          <span class="said as-typed">{round.unlockedWhy}</span>
        </p>
      )}
    </>
  )
}

function Signature({ name, at, statement }: { name: string; at: number; statement: string }) {
  return (
    <p>
      {statement !== '' && (
        <>
          <q>{statement}</q>
          <br />
        </>
      )}
      <span class="small">
        {name}, on {whenOf(at)}
      </span>
    </p>
  )
}
