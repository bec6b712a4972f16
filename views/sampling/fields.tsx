import type { Child } from 'hono/jsx'

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
