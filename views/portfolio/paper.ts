import type { Field } from '../../src/activity/activity.ts'
import type { StoredFile } from '../../src/portfolio/value.ts'

// What a portfolio looks like before it is a page, a PDF or a text: blocks in order. Each printer (blocks.tsx, pdf.ts,
// text.ts) shows them in its own way, so that all forms say the same.

export interface Paper {
  readonly title: string
  /** Stands at the foot of each printed page. */
  readonly foot: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3 | 4; readonly words: string; readonly id?: string }
  /** Alongside’s own words. */
  | { readonly is: 'text'; readonly words: string }
  /** Words that somebody wrote, under what they were asked. Line ends count. */
  | {
      readonly is: 'words'
      readonly whose: string
      readonly asked?: string
      readonly words: string
      /** Where they were drawn: pages show the drawing, and its words beneath; what cannot draw has the words. */
      readonly drawn?: Drawn
    }
  | { readonly is: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly is: 'table'
      readonly label: string
      readonly head: readonly string[]
      /** How wide each column is, to the others. */
      readonly wide: readonly number[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly is: 'file'; readonly file: StoredFile; readonly evidence: string; readonly version: number }

export interface Drawn {
  readonly field: Field
  readonly value: unknown
}

export type Cell = string | { readonly words: string; readonly to: string }

export const cellWords = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.words)

export const heading = (level: 2 | 3 | 4, words: string, id?: string): Block =>
  id === undefined ? { is: 'heading', level, words } : { is: 'heading', level, words, id }
export const text = (words: string): Block => ({ is: 'text', words })

/** Facts that hold something. */
export function facts(...rows: readonly (readonly [string, string | null | undefined])[]): Block {
  return {
    is: 'facts',
    rows: rows.flatMap(([label, value]) => (value ? [[label, value] as const] : [])),
  }
}
