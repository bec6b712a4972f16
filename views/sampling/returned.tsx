import type { Sample } from '../../src/sampling/samples.ts'
import { dayInWords, dayOf } from '../../src/when.ts'
import { ErrorSummary, type Mistake, wrongAt } from '../components/forms.tsx'
import { TextArea } from '../components/text-area.tsx'
import { counted } from '../components/words.ts'
import { Said } from './fields.tsx'
import { stateWords } from './rows.tsx'

export interface ReturnedProps {
  readonly samples: readonly Sample[]
  /** What was typed as an answer, by sample, where it came back. */
  readonly typed: Readonly<Record<string, string>>
  readonly mistakes: readonly Mistake[]
}

/** What quality assurance said of an assessor’s decisions. */
export function ReturnedPage({ samples, typed, mistakes }: ReturnedProps) {
  const open = samples.filter(({ state }) => state === 'returned')
  const others = samples.filter(({ state }) => state !== 'returned')
  return (
    <>
      <ErrorSummary title="Not sent yet: one thing needs you" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href="/queue">Back to the queue</a>
        </p>
        <h1>Back from quality assurance</h1>
        <p class="lead">
          {open.length === 0
            ? 'Nothing has come back to you.'
            : `${counted(open.length, 'decision')} came back to you.`}
        </p>
        <p>
          <a href="/assessors/mine">What was seen when you were observed</a>
        </p>
      </header>
      {open.map((each) => (
        <Returned sample={each} typed={typed[each.sample.id] ?? ''} mistakes={mistakes} />
      ))}
      {others.length > 0 && (
        <section class="flow" aria-labelledby="others">
          <h2 id="others">Looked at before</h2>
          <ul class="rows">
            {others.map((each) => (
              <li class="flow">
                <p>
                  <b>{stateWords[each.state]}</b>: {each.sample.criterion}, {each.learner}
                  {each.sample.decidedAt !== null && `, on ${dayOf(each.sample.decidedAt)}`}
                </p>
                <Said by={each.sample.decidedByName} words={each.sample.feedback} />
                <Said by="You answered" words={each.sample.answer} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Returned({ sample: each, typed, mistakes }: { sample: Sample; typed: string; mistakes: readonly Mistake[] }) {
  const { sample, learner, decision, submissionId, evidenceId } = each
  const field = `answer-${sample.id}`
  return (
    <section class="open flow" aria-labelledby={`s-${sample.id}`}>
      <h2 id={`s-${sample.id}`}>
        {sample.criterion}, {learner}
      </h2>
      <p>
        You decided “{decision}”. {sample.decidedByName} returned it
        {sample.decidedAt !== null && ` on ${dayOf(sample.decidedAt)}`}.
      </p>
      <Said by={sample.decidedByName} words={sample.feedback} />
      <Said by={sample.actionDue ? `To do by ${dayInWords(sample.actionDue)}` : 'To do'} words={sample.action} />
      <p>
        <a class="btn" href={`/assess/${submissionId}/${evidenceId}?claim=${sample.criterion}#open`}>
          Open the decision<span class="hide"> on {sample.criterion}</span>
        </a>
      </p>
      <form class="flow" method="post" action={`/samples/returned/${sample.id}`}>
        <TextArea
          maxlength={5000}
          id={field}
          name="answer"
          label="Or answer in words"
          hint={`Where the decision stands. ${sample.decidedByName ?? 'The IQA'} reads it; the learner does not.`}
          value={typed}
          wrong={wrongAt(mistakes, field)}
        />
        <button type="submit" class="btn second">
          Send the answer
        </button>
      </form>
    </section>
  )
}
