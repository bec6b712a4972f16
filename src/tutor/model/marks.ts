import { LINE } from './whole.ts'

const mark = /\[([^[\]]*)\]/g
/** `[7.4] and [7.5]` is one mark in two pieces. */
const between = /\]\s*(?:[,;&]|and)?\s*\[/g
const separator = /\s*(?:[,;&]|\band\b)\s*/
/** A mark stands where a clause ends: anywhere else, the sentence needs it and would limp without. */
const misplaced = /^\s*\[|\][ \u2028]*[^\s.,;:!?…"”’')]/

/** The words without their part marks, and the parts that the marks name, each once. Nothing where there is no mark. */
export function partsNamed(raw: string): { readonly words: string; readonly parts: readonly string[] } | undefined {
  const joined = raw.replaceAll(between, ', ').trim()
  if (misplaced.test(joined)) return undefined
  const parts = [...joined.matchAll(mark)].flatMap(([, inside = '']) =>
    inside
      .replace(/^\s*parts?\s+/i, '')
      .trim()
      .split(separator),
  )
  if (parts.length === 0) return undefined
  const words = joined
    .replaceAll(/\s*\[[^[\]]*\]/g, '')
    .replaceAll(LINE, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return { words, parts: [...new Set(parts)] }
}
