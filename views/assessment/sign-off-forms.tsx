import { wrongAt } from '../components/forms.tsx'
import { TextArea } from '../components/text-area.tsx'
import { counted, listed } from '../components/words.ts'
import type { UnitPageProps } from './sign-off.tsx'
import { assessorSigns } from './sign-off-words.ts'

/** The assessor's summary and declaration; or what still stands in the way. */
export function SignForm({ learner, standing, typed, mistakes }: UnitPageProps) {
  const { unit, stage, open } = standing
  if (open.length > 0) {
    return (
      <p>
        {counted(open.length, 'criterion', 'criteria')} {open.length === 1 ? 'does' : 'do'} not stand at met yet:{' '}
        {listed(open.map(({ code }) => code))}. You can sign once all of them do.
      </p>
    )
  }
  const form = (
    <form class="loose screen" method="post" action={`/learners/${learner.id}/units/${unit.code}`}>
      <input type="hidden" name="key" value={typed.key} />
      <TextArea
        rows={6}
        id="summary"
        label="Your summary of the unit"
        hint="What the learner showed, where it was strongest, and what to carry on with. They read it before they sign."
        value={typed.summary}
        wrong={wrongAt(mistakes, 'summary')}
      />
      <Agrees words={assessorSigns} agreed={typed.agreed} wrong={wrongAt(mistakes, 'agree')} />
      <p>
        <button type="submit" class="btn">
          Sign unit {unit.code} off
        </button>
      </p>
    </form>
  )
  if (stage !== 'half signed') return form
  return (
    <details class="fold screen" open={mistakes.length > 0}>
      <summary>Write the summary anew, and sign again</summary>
      {form}
    </details>
  )
}

/** The words that are signed, and a box that says so. */
export function Agrees({ words, agreed, wrong }: { words: string; agreed: boolean; wrong: string | undefined }) {
  return (
    <div class={wrong ? 'tight wrong' : 'tight'}>
      {wrong && (
        <p class="why" id="agree-wrong">
          {wrong}
        </p>
      )}
      <label class="pick">
        <input
          type="checkbox"
          id="agree"
          name="agree"
          value="yes"
          checked={agreed}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'agree-wrong' : undefined}
        />
        <span>{words}</span>
      </label>
    </div>
  )
}

/** Opening a unit again: with a reason, which all who signed are told of. */
export function UnlockForm({ learner, standing, typed, mistakes }: UnitPageProps) {
  const { code } = standing.unit
  return (
    <section class="flow screen rule" aria-labelledby="unlock">
      <h2 id="unlock">Open it again</h2>
      <p>
        Both signatures stay to be read. Decisions can be changed again, and both have to sign anew. The learner and the
        assessor are told.
      </p>
      <form class="flow" method="post" action={`/learners/${learner.id}/units/${code}/unlock`}>
        <TextArea
          rows={6}
          id="why"
          label="Why must it be opened?"
          hint="The learner and the assessor read this."
          value={typed.why}
          wrong={wrongAt(mistakes, 'why')}
        />
        <p>
          <button type="submit" class="btn second">
            Open unit {code} again
          </button>
        </p>
      </form>
    </section>
  )
}
