import type { Desk } from '../../src/assessment/judge-desk.ts'
import type { NumberedAnswer } from '../../src/evidence/numbered.ts'
import { ErrorSummary, type Mistake, wrongAt } from '../components/forms.tsx'
import { TextArea } from '../components/text-area.tsx'
import { firstName } from '../components/words.ts'
import { Choice, Numbered } from '../evidence/choose-words.tsx'

export interface CommentProps {
  readonly desk: Desk
  readonly answers: readonly NumberedAnswer[]
  /** The comment that is changed, or the key of a new one. */
  readonly at: { readonly id: string } | { readonly key: string }
  readonly typed: { readonly from: string; readonly to: string; readonly words: string }
  readonly quote: string | undefined
  readonly mistakes: readonly Mistake[]
}

/** Some of the learner's words, and what the assessor would say beside them. */
export function CommentPage({ desk, answers, at, typed, quote, mistakes }: CommentProps) {
  const { item, evidence, learner } = desk
  const base = `/assess/${item.submissionId}/${item.evidenceId}`
  const first = firstName(learner.name)
  return (
    <>
      <ErrorSummary title="Nearly: this still needs you" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href={base}>Back to {evidence.title}</a>
        </p>
        <h1>Say something beside the words</h1>
        <p>{first} sees it at those words once you send your decisions.</p>
      </header>
      <Numbered answers={answers} whose={`${first}’s words`} />
      <form class="loose" method="post" action={'id' in at ? `${base}/comments/${at.id}` : `${base}/comments`}>
        {'key' in at && <input type="hidden" name="key" value={at.key} autocomplete="off" />}
        <fieldset class="flow" data-controls>
          <legend>The words</legend>
          <p class="hint" id="words-hint">
            Each sentence above has a number.{' '}
            <span data-with-script hidden>
              Or select the words with your finger or mouse.
            </span>
          </p>
          <Choice id="from" label="They begin with sentence" {...{ answers, typed, quote, mistakes }} />
          <Choice id="to" label="and end with" {...{ answers, typed, quote, mistakes }} />
          <p class="chosen" role="status" data-chosen>
            {quote && <q>{quote}</q>}
          </p>
        </fieldset>
        <TextArea id="words" label="What you would say" value={typed.words} wrong={wrongAt(mistakes, 'words')} />
        <p class="row">
          <button type="submit" class="btn">
            Save it
          </button>
          {'id' in at && (
            <button type="submit" class="plain" name="do" value="remove">
              Remove it
            </button>
          )}
          <a class="plain" href={base}>
            Not now
          </a>
        </p>
      </form>
    </>
  )
}
