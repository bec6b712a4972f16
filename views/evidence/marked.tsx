import type { Field } from '../../src/activity/activity.ts'
import type { MarkedAnswer } from '../../src/evidence/marked.ts'
import type { Run } from '../../src/evidence/passage.ts'
import { ShowField } from '../components/fields/register.tsx'

/** Kinds whose words are all there is to them. The others are shown as they are drawn, and in words where claimed. */
const plain: readonly Field['kind'][] = ['short', 'long', 'list', 'choice', 'choices', 'scale', 'date']

interface MarkedWordsProps {
  readonly answers: readonly MarkedAnswer[]
  readonly whose: string
  /** Somebody else's than the learner's: on a sheet without lines. */
  readonly byOther?: boolean
}

/** The frozen words on paper, what is claimed marked, each claim's number in the margin. */
export function MarkedWords({ answers, whose, byOther = false }: MarkedWordsProps) {
  return (
    <article class={byOther ? 'paper evidence by-other flow' : 'paper evidence flow'} aria-label={whose}>
      {answers.map(({ answer, paragraphs, claimed }) => (
        <>
          <p class="who">{answer.field.label}</p>
          {!plain.includes(answer.field.kind) && <ShowField field={answer.field} value={answer.value} />}
          {(plain.includes(answer.field.kind) || claimed) && (
            <div class="words">
              {paragraphs.map((runs) => (
                <p>
                  {runs.map((run) => (
                    <Marked {...run} />
                  ))}
                </p>
              ))}
            </div>
          )}
        </>
      ))}
    </article>
  )
}

function Marked({ text, claims, begins }: Run) {
  if (claims.length === 0) return <>{text}</>
  return (
    <mark>
      {begins.map((number) => (
        <span id={`w${number}`} tabindex={-1} class="lands">
          <span class="hide">Claim {number}: </span>
        </span>
      ))}
      {begins.length > 0 && (
        <span class="ref" aria-hidden="true">
          {begins.join(' ')}
        </span>
      )}
      {text}
    </mark>
  )
}
