import type { Child } from 'hono/jsx'
import { keepFirstLineEnd } from './fields/long.tsx'

export interface TextAreaProps {
  readonly id: string
  readonly label: Child
  readonly name?: string
  readonly value: string
  readonly hint?: Child
  readonly wrong?: string | undefined
  readonly rows?: number
  readonly maxlength?: number
}

/** A label, a hint, what is wrong, and some lines to write in, all tied together. */
export function TextArea({ id, label, name = id, value, hint, wrong, rows = 3, maxlength }: TextAreaProps) {
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
      <textarea
        class="in"
        id={id}
        name={name}
        rows={rows}
        maxlength={maxlength}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={described || undefined}
      >
        {keepFirstLineEnd(value)}
      </textarea>
    </div>
  )
}
