import type { ReadShare } from '../../src/supervision/shared.ts'
import type { SharedPassage } from '../../src/supervision/shared-words.ts'
import { ShowField } from '../components/fields/register.tsx'
import { firstName } from './words.ts'

/** A learner's own words, passage by passage, each under what it answers. */
export function Passages({ passages }: { passages: readonly SharedPassage[] }) {
  return (
    <>
      {passages.map(({ label, quote }, index) => (
        <>
          {passages[index - 1]?.label !== label && <p class="who">{label}</p>}
          <div class="words">
            <p class="lines">{quote}</p>
          </div>
        </>
      ))}
    </>
  )
}

export function Why({ learner, note }: { learner: string; note: string }) {
  if (note === '') return null
  return (
    <>
      <p class="who">{firstName(learner)}, on why</p>
      <div class="words">
        <p class="lines">{note}</p>
      </div>
    </>
  )
}

export type PaperProps = Pick<ReadShare, 'learner' | 'title' | 'note' | 'whole' | 'answers' | 'passages'>

/** Everything that was shared, as it was when it was. */
export function SharePaper({ learner, title, note, whole, answers, passages }: PaperProps) {
  return (
    <article class="paper flow" aria-label={`What ${firstName(learner)} brings`}>
      <p class="who">{title}</p>
      <Why learner={learner} note={note} />
      {whole ? (
        answers.map(({ field, value }) => (
          <>
            <p class="who">{field.label}</p>
            <ShowField field={field} value={value} />
          </>
        ))
      ) : (
        <Passages passages={passages} />
      )}
    </article>
  )
}
