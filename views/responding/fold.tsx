import type { Child } from 'hono/jsx'

export interface FoldProps {
  readonly title: string
  /** How many of them there are: the number is seen, the noun is heard with it. */
  readonly count: number
  readonly noun: string
  readonly children?: Child
}

/** A part of a long list that opens when it is wanted, without a script. */
export function Fold({ title, count, noun, children }: FoldProps) {
  return (
    <details class="fold">
      <summary>
        {title}{' '}
        <span class="small">
          {count}
          <span class="hide"> {noun}</span>
        </span>
      </summary>
      {children}
    </details>
  )
}
