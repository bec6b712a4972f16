import { ErrorSummary, type Mistake } from '../components/forms.tsx'
import { Kept } from '../components/marks.tsx'

interface ChoicesProps {
  readonly chosen: 'at once' | 'daily' | 'none'
  /** Where it would go; nothing where this Alongside sends no e-mail. */
  readonly email: string | undefined
  readonly done: boolean
  readonly mistakes: readonly Mistake[]
}

const choices = [
  ['at once', 'mail-at-once', 'At once', 'When there is something.'],
  ['daily', 'mail-daily', 'Once a day', 'In the morning, where there was something since.'],
  ['none', 'mail-none', 'Never', 'You see it when you come.'],
] as const

export function ChoicesPage({ chosen, email, done, mistakes }: ChoicesProps) {
  return (
    <>
      <ErrorSummary title="Not kept yet" mistakes={mistakes} />
      <header class="flow">
        <p class="small">
          <a href="/notices">Back to notices</a>
        </p>
        <h1>When an e-mail tells you</h1>
        <p class="lead">
          {email === undefined
            ? 'This Alongside sends no e-mail. What you choose here holds if it ever does.'
            : `It goes to ${email}, and says that there is something: never what, and never from whom.`}
        </p>
        {done && <Kept>Your choice is kept.</Kept>}
      </header>
      <form class="flow" method="post" action="/notices/choices">
        <fieldset>
          <legend>An e-mail comes</legend>
          {choices.map(([value, id, label, hint]) => (
            <label class="pick">
              <input type="radio" id={id} name="mail" value={value} checked={value === chosen} />
              <span>
                {label}
                <span class="hint">{hint}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <p>
          <button type="submit" class="btn">
            Keep this choice
          </button>
        </p>
      </form>
    </>
  )
}
