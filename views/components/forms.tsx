import type { Child } from 'hono/jsx'

/** What a form still needs: the id of the control, and what to do, in words. */
export interface Mistake {
  readonly at: string
  readonly message: string
}

/** At the top of a page whose form came back. Takes the focus; each line leads to its field. */
export function ErrorSummary({
  title,
  kept,
  mistakes,
}: {
  title: string
  kept?: string
  mistakes: readonly Mistake[]
}) {
  if (mistakes.length === 0) return null
  return (
    <div class="alarm tight" role="alert" aria-labelledby="mistakes" tabindex={-1} id="needs" autofocus>
      <h2 id="mistakes">{title}</h2>
      <p>{kept ?? 'Everything you typed is still here.'}</p>
      <ul class="tight">
        {mistakes.map(({ at, message }) => (
          <li>
            <a href={`#${at}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly name?: string
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'search'
  readonly hint?: Child
  readonly wrong?: string | undefined
  readonly autocomplete?: string
  readonly inputmode?: 'numeric' | 'text' | 'email'
  readonly maxlength?: number
  readonly required?: boolean
}

/** A label, a hint, what is wrong, and one line to type in, all tied together. */
export function TextField(props: TextFieldProps) {
  const { id, label, hint, wrong } = props
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ')
  return (
    <div class={wrong ? 'tight wrong' : 'tight'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong && (
        <p class="why" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
      <input
        id={id}
        name={props.name ?? id}
        type={props.type ?? 'text'}
        value={props.value}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        aria-required={props.required ? 'true' : undefined}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={described || undefined}
      />
    </div>
  )
}

/** The message for one control, out of all of a form's. */
export function wrongAt(mistakes: readonly Mistake[], id: string): string | undefined {
  return mistakes.find((mistake) => mistake.at === id)?.message
}
