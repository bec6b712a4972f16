import type { Problems } from '../source.ts'
import { readLists } from './lists.ts'
import { moves } from './moves.ts'
import type { SupervisionQuestions } from './tutor.ts'

/** Sections of the book, by number. */
const sections = Array.from({ length: 12 }, (_, index) => String(index + 1))
const FEWEST = 2

/** Questions that a supervisor may put on the agenda: `## general`, a move's id, or a section's number, then a list. */
export function readSupervision(folder: string, problems: Problems): SupervisionQuestions {
  const headings = ['general', ...moves, ...sections]
  const lists: Readonly<Record<string, readonly string[]>> = readLists(
    { folder, file: 'supervision.md', headings, least: FEWEST },
    problems,
  )
  const pick = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, lists[key] ?? []]))
  return { general: lists.general ?? [], moves: pick(moves), sections: pick(sections) }
}
