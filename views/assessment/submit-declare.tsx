import { type Mistake, wrongAt } from '../components/forms.tsx'
import { TextArea } from '../components/text-area.tsx'

/** What a learner declares. It is kept with what was sent, word for word. */
export const DECLARATION =
  'This is my own work, about my own practice. Where I used somebody else’s words or ideas, I say so. Where I used AI, I say so here. Nobody can be recognised from it who has not agreed to that.'

export interface TypedWords {
  readonly evidence: readonly string[]
  readonly declared: boolean
  readonly ai: string
  readonly aiUse: string
  readonly help: string
  readonly note: string
  readonly key: string
}

interface DeclareProps {
  readonly typed: TypedWords
  readonly mistakes: readonly Mistake[]
}

export function Ai({ typed, mistakes }: DeclareProps) {
  const wrong = wrongAt(mistakes, 'ai')
  return (
    <fieldset class={wrong ? 'flow wrong' : 'flow'} id="ai" tabindex={-1}>
      <legend>Did you use AI for any of it?</legend>
      {wrong && <p class="why">{wrong}</p>}
      <div class="two-up">
        <label class="pick">
          <input type="radio" name="ai" value="none" checked={typed.ai === 'none'} /> No
        </label>
        <label class="pick">
          <input type="radio" name="ai" value="some" checked={typed.ai === 'some'} /> Yes
        </label>
      </div>
      <TextArea
        id="ai-use"
        label="If yes: which, when, and for what?"
        hint="For example: Copilot, on 3 November, to check my spelling."
        value={typed.aiUse}
        wrong={wrongAt(mistakes, 'ai-use')}
      />
    </fieldset>
  )
}

export function Declare({ typed, mistakes }: DeclareProps) {
  const wrong = wrongAt(mistakes, 'declare')
  return (
    <fieldset class={wrong ? 'tight wrong' : 'tight'}>
      <legend>Declaration</legend>
      {wrong && (
        <p class="why" id="declare-wrong">
          {wrong}
        </p>
      )}
      <label class="pick">
        <input
          type="checkbox"
          id="declare"
          name="declare"
          value="yes"
          checked={typed.declared}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'declare-wrong' : undefined}
        />
        <span>{DECLARATION}</span>
      </label>
    </fieldset>
  )
}
