import type { Child } from 'hono/jsx'

export interface LongFieldProps {
  readonly id: string
  readonly label: string
  readonly name?: string
  readonly hint?: Child
  readonly value: string
  readonly wrong?: string | undefined
}

/** A label, a hint, what is wrong, and room to write in. */
export function LongField({ id, label, name = id, hint, value, wrong }: LongFieldProps) {
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
        rows={3}
        maxlength={5000}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={described || undefined}
      >
        {/* The first line end of a text area is not its text. */}
        {`\n${value}`}
      </textarea>
    </div>
  )
}

export interface Option {
  readonly value: string
  readonly words: string
}

/** One of a few, each a line to press. */
export function PickOne({
  name,
  legend,
  options,
  chosen,
  wrong,
}: {
  name: string
  legend: string
  options: readonly Option[]
  chosen: string
  wrong?: string | undefined
}) {
  return (
    <fieldset class={wrong ? 'wrong' : undefined} id={name} tabindex={-1} aria-describedby={wrong && `${name}-wrong`}>
      <legend>{legend}</legend>
      {wrong && (
        <p class="why" id={`${name}-wrong`}>
          {wrong}
        </p>
      )}
      {options.map(({ value, words }) => (
        <label class="pick">
          <input type="radio" name={name} value={value} checked={value === chosen} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  )
}

export function Tick({
  name,
  value,
  ticked,
  children,
}: {
  name: string
  value: string
  ticked: boolean
  children?: Child
}) {
  return (
    <label class="pick">
      <input type="checkbox" name={name} value={value} checked={ticked} />
      <span>{children}</span>
    </label>
  )
}

/** A list to choose one of, with “all” before them. */
export function Choose({
  id,
  label,
  all,
  options,
  chosen,
}: {
  id: string
  label: string
  all: string
  options: readonly Option[]
  chosen: string
}) {
  return (
    <div class="tight">
      <label for={id}>{label}</label>
      <select id={id} name={id}>
        <option value="">{all}</option>
        {options.map(({ value, words }) => (
          <option value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Somebody’s words as they wrote them. */
export function Said({ by, words }: { by: Child; words: string }) {
  if (words === '') return null
  return (
    <div>
      <p class="who">{by}</p>
      <p class="said as-typed">{words}</p>
    </div>
  )
}
