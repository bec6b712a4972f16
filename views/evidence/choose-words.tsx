import type { Criterion } from '../../src/content/curriculum.ts'
import type { NumberedAnswer, NumberedSentence } from '../../src/evidence/numbered.ts'
import { ErrorSummary, type Mistake, wrongAt } from '../components/forms.tsx'
import { AlsoNeeds, VerbsAsk, Wording } from './criterion.tsx'
import { NotNow } from './details.tsx'

export interface ChooseWordsProps {
  readonly responseId: string
  readonly criterion: Criterion
  readonly why?: string | undefined
  readonly answers: readonly NumberedAnswer[]
  /** As typed, or as saved. */
  readonly typed: { readonly from: string; readonly to: string; readonly because: string }
  /** The words chosen so far, where they are not whole sentences. */
  readonly quote?: string | undefined
  /** What the assessor asked for, where it was sent back. */
  readonly back?: string | undefined
  readonly lost: boolean
  readonly mistakes: readonly Mistake[]
}

/** One criterion: the words it rests on, and why. */
export function ChooseWordsPage(props: ChooseWordsProps) {
  const { responseId, criterion, why, back, lost, mistakes } = props
  return (
    <>
      <ErrorSummary title="Nearly: this one still needs you" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href={`/responses/${responseId}/evidence/criteria`}>Back to the criteria</a>
        </p>
        <h1>Which of your words show it?</h1>
        <p data-criterion={criterion.code}>
          <Wording criterion={criterion} />
        </p>
        <div class="small tight">
          {why && <p class="reason">{why}</p>}
          <VerbsAsk criterion={criterion} />
          {criterion.practice && (
            <p>
              <AlsoNeeds criterion={criterion} />
            </p>
          )}
        </div>
        {back && (
          <p>
            <b>Your assessor sent it back:</b> {back}
          </p>
        )}
        {lost && <p>The words you chose before have changed since. Choose them again; your reason is kept.</p>}
      </header>
      <Numbered answers={props.answers} />
      <WordsForm {...props} />
    </>
  )
}

/** Words to choose from: each sentence has its number. */
export function Numbered({ answers, whose = 'Your words' }: { answers: readonly NumberedAnswer[]; whose?: string }) {
  return (
    <article class="paper flow numbered" aria-label={`${whose}, each sentence with its number`} data-choose>
      {answers.map(({ answer, paragraphs }) => (
        <>
          <p class="who">{answer.field.label}</p>
          <div class="words">
            {paragraphs.map((pieces) => (
              <p>
                {pieces.map((piece) =>
                  'gap' in piece ? (
                    piece.gap
                  ) : (
                    <>
                      <sup class="num">{piece.number}</sup>
                      <span class="sentence" data-from={piece.from}>
                        {piece.text}
                      </span>
                    </>
                  ),
                )}
              </p>
            ))}
          </div>
        </>
      ))}
    </article>
  )
}

function WordsForm({ responseId, criterion, answers, typed, quote, mistakes }: ChooseWordsProps) {
  const wrong = wrongAt(mistakes, 'because')
  return (
    <form class="loose" method="post" action={`/responses/${responseId}/evidence/criteria/${criterion.code}`}>
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
      <div class={wrong ? 'tight wrong' : 'tight'}>
        <label for="because">Why do they fit?</label>
        <p class="hint" id="because-hint">
          A sentence is enough.
        </p>
        {wrong && (
          <p class="why" id="because-wrong">
            {wrong}
          </p>
        )}
        <textarea
          class="in"
          id="because"
          name="because"
          rows={3}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'because-hint because-wrong' : 'because-hint'}
        >
          {typed.because}
        </textarea>
      </div>
      <p class="row">
        <button type="submit" class="btn">
          Save and go on
        </button>
        <button type="submit" class="plain" name="do" value="leave-out">
          Leave this one out
        </button>
        <NotNow />
      </p>
    </form>
  )
}

interface ChoiceProps extends Pick<ChooseWordsProps, 'answers' | 'quote' | 'mistakes'> {
  readonly typed: { readonly from: string; readonly to: string }
  readonly id: 'from' | 'to'
  readonly label: string
}

/** Sentences to choose from, by answer. Words chosen in the middle of a sentence are an entry of their own. */
export function Choice({ id, label, answers, typed, quote, mistakes }: ChoiceProps) {
  const wrong = wrongAt(mistakes, id)
  const chosen = typed[id]
  const known = answers.some(({ sentences }) => sentences.some((sentence) => sentence[id] === chosen))
  return (
    <div class={wrong ? 'tight wrong' : 'tight'}>
      <label for={id}>{label}</label>
      {wrong && (
        <p class="why" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      <select
        id={id}
        name={id}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? `words-hint ${id}-wrong` : 'words-hint'}
      >
        <option value="">{id === 'from' ? 'Choose one' : 'the same sentence'}</option>
        {!known && chosen !== '' && (
          <option value={chosen} selected>
            {quote ? (id === 'from' ? `“${brief(quote)}` : `…${quote.slice(-32)}”`) : 'the words you selected'}
          </option>
        )}
        {answers.map(({ answer, sentences }) => (
          <optgroup label={answer.field.label}>
            {sentences.map((sentence) => (
              <option value={sentence[id]} selected={sentence[id] === chosen}>
                {optionOf(sentence)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

function optionOf({ number, text }: NumberedSentence): string {
  return `${number}. ${brief(text)}`
}

/** The first words: enough to know a sentence by. */
function brief(text: string): string {
  if (text.length <= 44) return text
  return `${text.slice(0, 44).replace(/\s+\S*$/u, '')}…`
}
