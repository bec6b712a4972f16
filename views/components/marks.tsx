import type { Child } from 'hono/jsx'

export const states = ['nothing yet', 'drafted', 'claimed', 'sent back', 'met'] as const
/** Where a criterion stands on a learner's map. */
export type State = (typeof states)[number]

const symbols: Record<State, string> = {
  'nothing yet': 'none',
  drafted: 'drafted',
  claimed: 'claimed',
  'sent back': 'back',
  met: 'met',
}

/** A patch of the cloth. Always beside, or labelled with, the state in words. */
export function Patch({ state }: { state: State }) {
  return (
    <svg class={`patch ${symbols[state]}`} aria-hidden="true">
      <use href={`#${symbols[state]}`} />
    </svg>
  )
}

/** Who can read this: one dot for you alone, two for you and somebody. */
export function Seen({ by = 'one', children }: { by?: 'one' | 'two'; children?: Child }) {
  return (
    <p class="seen">
      <svg aria-hidden="true">
        <use href={`#${by}`} />
      </svg>{' '}
      <span>{children}</span>
    </p>
  )
}

/** Only ever shown after the commit that keeps it. */
export function Kept({ children, id }: { children?: Child; id?: string }) {
  return (
    <p class="kept" role="status" id={id}>
      <svg aria-hidden="true">
        <use href="#kept" />
      </svg>{' '}
      <span>{children}</span>
    </p>
  )
}
