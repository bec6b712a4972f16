import type { Whom } from '../content/tutor/tutor.ts'

/** What the tutor answers: words, where they come from, and one thing to do with them. Kept as JSON beside the words. */
export interface Reply {
  readonly kind: 'answer' | 'refuse' | 'safeguard' | 'start' | 'status'
  /** Two to five sentences; paragraphs are parted by a blank line. */
  readonly text: string
  /** Numbers of places, the best first. */
  readonly parts: readonly string[]
  readonly criteria: readonly string[]
  readonly whom?: Whom
  /** Beneath whom to ring, where danger is not sure: the answer if there is none, and what leads to it. Both stand in `text` too. */
  readonly otherwise?: Reply & { readonly leads: string }
  /** What it goes on from: the words that were asked before, where they are not those that it answers. */
  readonly about?: string
  readonly offer?: Offer
  /** Ways on, to press. */
  readonly choices?: readonly Choice[]
  /** It is an authored answer of the book’s, which a model may put in other words. */
  readonly answered?: boolean
  /** The same in a language model’s words, marked as such for ever. */
  readonly worded?: Worded
  /** Somebody may not be safe, though it does not sound enough like it to come before everything. */
  readonly perhaps?: boolean
  /** The response in which the walk goes on. */
  readonly walk?: string
}

export interface Worded {
  /** The model’s name. */
  readonly by: string
  readonly sentences: readonly { readonly words: string; readonly parts: readonly string[] }[]
}

/** One thing to do with an answer. */
export type Offer =
  | { readonly does: 'exercise'; readonly activity: string; readonly leads: string; readonly title: string }
  | { readonly does: 'question'; readonly asks: string }

export type Choice =
  | { readonly does: 'begin'; readonly activity: string; readonly words: string; readonly about: string }
  | { readonly does: 'carry on'; readonly response: string; readonly words: string; readonly about: string }
  /** `words`: what is asked for it. `answer`: which of the place’s, from 0; without one it is whichever fits best. */
  | {
      readonly does: 'mean'
      readonly place: string
      readonly words: string
      readonly answer?: number
      readonly about?: string
    }
  | { readonly does: 'go'; readonly href: string; readonly words: string; readonly about: string }

/** Words, and nothing to go with them. */
export function bare(kind: Reply['kind'], text: string): Reply {
  return { kind, text, parts: [], criteria: [] }
}
