import type { Criterion, Unit } from '../../src/content/curriculum.ts'
import type { RecordWords } from '../../src/supervision/as-evidence.ts'
import type { Found } from '../../src/tutor/guard.ts'
import { ErrorSummary, type Mistake, TextField, wrongAt } from '../components/forms.tsx'
import { Seen } from '../components/marks.tsx'
import { TextArea } from '../components/text-area.tsx'
import { inWords } from '../components/words.ts'
import { Wording } from '../evidence/criterion.tsx'
import { GuardSection } from '../tutor/noticed.tsx'

export interface RecordPageProps {
  readonly sessionId: string
  readonly words: RecordWords
  readonly title: string
  readonly units: readonly Unit[]
  readonly chosen: readonly { readonly criterion: Criterion; readonly because: string }[]
  readonly pairs: readonly (readonly [string, string])[]
  readonly fine: readonly string[]
  readonly found: readonly Found[]
  readonly mistakes: readonly Mistake[]
}

/** The closed notes as a piece of the learner’s evidence: title, criteria, and why each fits. */
export function RecordPage(props: RecordPageProps) {
  const { sessionId, words, title, pairs, fine, found, mistakes } = props
  return (
    <>
      <ErrorSummary title="Not kept yet: a little is missing" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href={`/sessions/${sessionId}`}>Back to the session</a>
        </p>
        <h1>Use these notes as evidence</h1>
        <p>They are kept as you both agreed them. Choose which criteria they speak to, and say why.</p>
        <Seen>Only you can read it, until you send it to your assessor.</Seen>
      </header>
      <section class="flow" aria-labelledby="kept-words" id="words" tabindex={-1}>
        <h2 id="kept-words">What is kept</h2>
        {words.notes !== '' && <p class="said as-typed">{words.notes}</p>}
        {words.actions !== '' && (
          <>
            <p class="who">What was agreed</p>
            <p class="said as-typed">{words.actions}</p>
          </>
        )}
      </section>
      <form class="loose" method="post" action={`/sessions/${sessionId}/evidence`}>
        {pairs.map(([text, instead]) => (
          <>
            <input type="hidden" name="swapped" value={text} autocomplete="off" />
            <input type="hidden" name="swapped-for" value={instead} autocomplete="off" />
          </>
        ))}
        {fine.map((text) => (
          <input type="hidden" name="fine" value={text} autocomplete="off" />
        ))}
        <TextField id="title" label="Title" value={title} maxlength={120} wrong={wrongAt(mistakes, 'title')} />
        <Criteria {...props} />
        <Keep chosen={props.chosen} />
        <GuardSection found={found} inForm={false} />
      </form>
    </>
  )
}

function Criteria({ sessionId, units, chosen, mistakes }: RecordPageProps) {
  const wrong = wrongAt(mistakes, 'criteria')
  const ticked = new Set(chosen.map(({ criterion }) => criterion.code))
  const tickedIn = ({ outcomes }: Unit) =>
    outcomes.flatMap(({ criteria }) => criteria).filter(({ code }) => ticked.has(code)).length
  return (
    <>
      <section class={wrong ? 'tight wrong' : 'tight'} id="criteria" tabindex={-1} aria-labelledby="criteria-title">
        <h2 id="criteria-title">Which criteria does it speak to?</h2>
        {wrong && <p class="why">{wrong}</p>}
        {units.map((unit) => (
          <details>
            <summary>
              <b class="code">{unit.code}</b> {unit.title}
              {tickedIn(unit) > 0 && <span class="small"> ({inWords(tickedIn(unit))} chosen)</span>}
            </summary>
            {unit.outcomes.map((outcome) => (
              <fieldset class="other-criteria">
                <legend class="small">
                  {outcome.code} {outcome.title}
                </legend>
                {outcome.criteria.map((criterion) => (
                  <label class="pick" data-criterion={criterion.code}>
                    <input
                      type="checkbox"
                      name="criterion"
                      value={criterion.code}
                      checked={ticked.has(criterion.code)}
                    />
                    <span>
                      <Wording criterion={criterion} />
                    </span>
                  </label>
                ))}
              </fieldset>
            ))}
          </details>
        ))}
        <p>
          <button
            type="submit"
            class="btn second"
            name="do"
            value="choose"
            formaction={`/sessions/${sessionId}/evidence#criteria`}
          >
            These criteria
          </button>
        </p>
      </section>
      {chosen.map(({ criterion, because }) => (
        <Because criterion={criterion} because={because} wrong={wrongAt(mistakes, `because.${criterion.code}`)} />
      ))}
    </>
  )
}

function Because({ criterion, because, wrong }: { criterion: Criterion; because: string; wrong: string | undefined }) {
  const id = `because.${criterion.code}`
  const label = `Why does it fit ${criterion.code}?`
  return <TextArea id={id} label={label} hint={criterion.wording} value={because} rows={2} wrong={wrong} />
}

function Keep({ chosen }: Pick<RecordPageProps, 'chosen'>) {
  if (chosen.length === 0) return null
  return (
    <p class="row">
      <button type="submit" class="btn" name="do" value="keep">
        Keep it as evidence
      </button>
    </p>
  )
}
