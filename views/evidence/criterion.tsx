import { capital, together } from '../../src/activity/fields/text.ts'
import type { Criterion } from '../../src/content/curriculum.ts'

/** Code and wording, as the awarding body has them. */
export function Wording({ criterion }: { criterion: Criterion }) {
  return (
    <>
      <b class="code">{criterion.code}</b> {criterion.wording}
    </>
  )
}

/** What each verb of a criterion asks for. */
export function VerbsAsk({ criterion }: { criterion: Criterion }) {
  if (criterion.verbs.length === 0) return null
  return (
    <ul class="tight verbs">
      {criterion.verbs.map(({ verb, asks }) => (
        <li>
          <b>{capital(verb)}.</b> {asks}
        </li>
      ))}
    </ul>
  )
}

/** For a criterion that asks for practice: why writing will not do, and what would. Nothing for the others. */
export function AlsoNeeds({ criterion }: { criterion: Criterion }) {
  if (!criterion.practice) return null
  return (
    <>
      It says <SaysVerbs criterion={criterion} />, so writing alone will not do. It also needs one of these: an
      observation of you at work, a professional discussion, a witness’s account, or a signpost to a record kept
      elsewhere. Your assessor will know which suits.
    </>
  )
}

function SaysVerbs({ criterion }: { criterion: Criterion }) {
  const verbs = criterion.verbs.filter(({ practice }) => practice).map(({ verb }) => verb)
  return <em>{together(verbs)}</em>
}
