import { join, relative } from 'node:path'
import { toString as plain } from 'mdast-util-to-string'
import { complain } from '../directive.ts'
import { filesIn } from '../files.ts'
import { type Problems, readSource } from '../source.ts'
import { readDangerSigns } from './danger-signs.ts'
import { readLists } from './lists.ts'
import { readMoves } from './move-words.ts'
import { readNames } from './names.ts'
import { readRefusals } from './refusals.ts'
import { readSafety } from './safety.ts'
import { readSays } from './says.ts'
import { readSupervision } from './supervision.ts'
import { askingLists, type Lessons, type Nickname, type TutorWords, whoms, wishKinds } from './tutor.ts'
import { type AnswerNames, readWaysIn } from './ways-in.ts'
import { readWritings } from './writings.ts'

/** What else there is, so that a list is about something that stands in the book. */
export interface Known {
  readonly criteria: readonly string[]
  readonly parts: readonly string[]
  readonly answers: AnswerNames
  readonly activities: readonly string[]
}

const FEWEST = 5

/** Everything in `tutor/`: what the tutor says, and what it learns from. */
export function readTutor(folder: string, known: Known, problems: Problems): { words: TutorWords; lessons: Lessons } {
  const refusals = readRefusals(folder, problems)
  for (const { id, nearest } of refusals) {
    if (nearest && !known.parts.includes(nearest))
      problems.add('tutor/not-ours.md', 1, `#${id}: there is no part ${nearest} to be the nearest`)
  }
  const words: TutorWords = {
    says: readSays(folder, problems),
    safety: readSafety(folder, problems),
    refusals: refusals.map(({ asked: _, ...refusal }) => refusal),
    moves: readMoves(folder, problems),
    synonyms: readSynonyms(folder, problems),
    asking: readLists({ folder, file: 'asking.md', headings: askingLists, least: FEWEST }, problems),
    nicknames: readNicknames(folder, known.activities, problems),
    names: readNames(folder, problems),
    dangerSigns: readDangerSigns(folder, problems),
    supervision: readSupervision(folder, problems),
  }
  return { words, lessons: readLessons(folder, known, refusals, problems) }
}

function readLessons(
  folder: string,
  { criteria, answers }: Known,
  refusals: ReturnType<typeof readRefusals>,
  problems: Problems,
): Lessons {
  const least = FEWEST
  const listed = <H extends string>(file: string, headings: readonly H[], fewest = least) =>
    readLists({ folder, file, headings, least: fewest }, problems)
  const ids = refusals.map(({ id }) => id)
  const hands = filesIn(folder, 'tutor/not-ours').map((path) => listed(relative(join(folder, 'tutor'), path), ids, 0))
  return {
    danger: readDanger(folder, problems),
    wishes: listed('wishes.md', wishKinds),
    notOurs: new Map(refusals.map(({ id, asked }) => [id, [...asked, ...hands.flatMap((lists) => lists[id] ?? [])]])),
    criteria: new Map(Object.entries(listed('criteria.md', criteria))),
    waysIn: readWaysIn(folder, answers, problems),
    writings: readWritings(folder, problems),
  }
}

/** What sounds like danger and what only sounds like it, by several hands. */
function readDanger(folder: string, problems: Problems): Lessons['danger'] {
  const headings = [...whoms, 'calm'] as const
  const all = filesIn(folder, 'tutor/danger').map((path) =>
    readLists({ folder, file: relative(join(folder, 'tutor'), path), headings, least: FEWEST }, problems),
  )
  return Object.fromEntries(headings.map((heading) => [heading, all.flatMap((lists) => lists[heading])])) as never
}

/** Lines of words that mean much the same: `- lad, boy, son`. */
function readSynonyms(folder: string, problems: Problems): readonly (readonly string[])[] {
  const source = readSource(folder, join(folder, 'tutor', 'synonyms.md'), problems)
  const writing = { source, problems, criteria: new Set<string>() }
  return source.tree.children.flatMap((node) => {
    if (node.type === 'heading' || node.type === 'paragraph') return []
    if (node.type !== 'list') {
      complain(node, writing, 'only lists of words that mean much the same stand here: - lad, boy, son')
      return []
    }
    return node.children.map((item) => {
      const words = plain(item)
        .split(',')
        .map((word) => word.trim().toLowerCase())
        .filter(Boolean)
      if (words.length < 2) complain(item, writing, 'a line needs two words at least, with a comma between')
      return words
    })
  })
}

/** `## gibbs`, then what people call it. */
function readNicknames(folder: string, activities: readonly string[], problems: Problems): readonly Nickname[] {
  const lists: Readonly<Record<string, readonly string[]>> = readLists(
    { folder, file: 'nicknames.md', headings: activities, least: 0 },
    problems,
  )
  return activities.flatMap((activity) => {
    const also = lists[activity] ?? []
    return also.length > 0 ? [{ activity, also }] : []
  })
}
