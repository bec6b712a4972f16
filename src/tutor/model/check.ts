import { inPassing, stemOf, wordsOf } from '../words.ts'
import { holdsForbidden } from './forbidden.ts'
import { partsNamed } from './marks.ts'
import type { Passage, Sentence } from './model.ts'
import { SYSTEM_PROMPT } from './prompt.ts'

const MOST_WORDS = 60
/** Of the telling words of a sentence, this share must stand in the passages that it names, and at least this many. */
const SHARE = 0.5
const FEWEST_SHARED = 3
/** That many of our own instructions' words in a row are no chance. */
const RUN = 6

/**
 * A sentence that rests on the passages it names, without its marks; nothing where it fails. `raw` may hold the ends of
 * lines as LINE.
 */
export function checkSentence(raw: string, passages: readonly Passage[]): Sentence | undefined {
  const marked = partsNamed(raw)
  if (!marked) return undefined
  const { words, parts } = marked
  const named = passages.filter(({ part }) => parts.includes(part))
  if (parts.some((part) => !passages.some((passage) => passage.part === part))) return undefined
  if (holdsForbidden(raw, words, passages)) return undefined
  if (wordsOf(words).length > MOST_WORDS || tellsTheInstructions(words)) return undefined
  return restsOn(words, named) ? { words, parts } : undefined
}

function restsOn(words: string, named: readonly Passage[]): boolean {
  const telling = tellingStems(words)
  const shared = named.map((passage) => {
    const stems = tellingStems(`${passage.title} ${passage.text}`)
    return [...telling].filter((each) => stems.has(each))
  })
  // A part that is named only for show shares next to nothing.
  if (shared.some((stems) => stems.length < Math.min(2, telling.size))) return false
  const all = new Set(shared.flat())
  const fewest = Math.max(2, Math.min(FEWEST_SHARED, telling.size))
  return all.size >= fewest && all.size >= telling.size * SHARE
}

function tellingStems(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => word.length > 2 && !inPassing(word))
      .map(stemOf),
  )
}

const instructions = new Set(runsOf(SYSTEM_PROMPT))

function tellsTheInstructions(words: string): boolean {
  return runsOf(words).some((run) => instructions.has(run))
}

function runsOf(text: string): readonly string[] {
  const words = wordsOf(text)
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '))
}
