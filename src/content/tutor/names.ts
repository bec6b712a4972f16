import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problems } from '../source.ts'

/** What the guard knows of names. In lists, so that it can be kept in a file. */
export interface Names {
  /** Names that are nothing but names, in any case: Kelly, Zofia. */
  readonly given: readonly string[]
  /** Names first and words second: a capital is nearly enough. Jack, Daisy, Rob. */
  readonly namesFirst: readonly string[]
  /** Words first and names second: only what stands around them tells. Hope, Will, Summer. */
  readonly wordsFirst: readonly string[]
  readonly months: readonly string[]
  /** Places after which people are called: Chelsea, Jordan. */
  readonly placeNames: readonly string[]
  readonly surnames: readonly string[]
  /** Surnames that need a capital: Young, Cross. */
  readonly surnameWords: readonly string[]
  /** Whoever may be named in a reflection because of what they wrote. */
  readonly theorists: readonly string[]
  /** Agencies, programmes, laws, shops, things and stories. */
  readonly wellKnown: readonly string[]
  readonly places: readonly string[]
  /** Kin, roles, days, peoples and other capitals that name nobody. */
  readonly never: readonly string[]
  /** Words against which an unknown capital is held. */
  readonly ordinary: readonly string[]
}

type List = keyof Names

export const listHeadings: Readonly<Record<string, List>> = {
  'Given names': 'given',
  'Names that are words too': 'namesFirst',
  'Words that are names too': 'wordsFirst',
  'Months that are names too': 'months',
  'Places that are names too': 'placeNames',
  Surnames: 'surnames',
  'Surnames that are words too': 'surnameWords',
  'Theorists and authors': 'theorists',
  'Agencies, laws, things and stories': 'wellKnown',
  Places: 'places',
  'Never a name': 'never',
  'Ordinary words': 'ordinary',
}

/** A name in two of these would be read two ways. */
const apart: readonly List[] = ['given', 'namesFirst', 'wordsFirst', 'months', 'placeNames']

type Complain = (line: number, says: string) => void
type Lists = Map<List, Map<string, number>>

const FILE = 'tutor/names.md'

/** The lists in `tutor/names.md`. Read line by line: as markdown so many names would take a second. */
export function readNames(folder: string, problems: Problems): Names {
  let markdown = ''
  try {
    markdown = readFileSync(join(folder, FILE), 'utf8')
  } catch {
    problems.add(FILE, 1, 'this file is missing, or cannot be read')
  }
  return parseNames(markdown, (line, says) => problems.add(FILE, line, says))
}

/** Headings, and under each lines of names with commas between: `- Kelly, Zofia`. Other lines are for whoever edits it. */
export function parseNames(markdown: string, complain: Complain): Names {
  const lists: Lists = new Map()
  let list: Map<string, number> | undefined
  for (const [index, raw] of markdown.split('\n').entries()) {
    const text = raw.trim()
    if (text.startsWith('## ')) list = openList(text.slice(3), index + 1, lists, complain)
    else if (text.startsWith('- ')) readLine(text.slice(2), index + 1, list, complain)
  }
  for (const [heading, key] of Object.entries(listHeadings))
    if (!lists.get(key)?.size) complain(1, `write names under a heading “## ${heading}”`)
  complainOfTwins(lists, complain)
  const namesIn = (key: List) => [key, [...(lists.get(key)?.keys() ?? [])]]
  return Object.fromEntries(Object.values(listHeadings).map(namesIn)) as unknown as Names
}

function openList(heading: string, line: number, lists: Lists, complain: Complain): Map<string, number> | undefined {
  const key = listHeadings[heading]
  if (!key) {
    complain(line, `there is no list “${heading}” here; the lists are ${Object.keys(listHeadings).join(', ')}`)
    return undefined
  }
  if (lists.has(key)) complain(line, `“${heading}” stands twice; put both lists under one heading`)
  const list = lists.get(key) ?? new Map<string, number>()
  lists.set(key, list)
  return list
}

const name = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’&.+ -]*$/u

function readLine(text: string, line: number, list: Map<string, number> | undefined, complain: Complain): void {
  if (!list) {
    complain(line, 'names stand under a heading that names a list: ## Given names')
    return
  }
  for (const each of text.split(',').map((part) => part.trim())) {
    if (each === '') complain(line, 'there is a comma with no name beside it; take it out')
    else if (!name.test(each)) complain(line, `“${each}” is no name: write letters, and a comma after each name`)
    else if (list.has(each)) complain(line, `“${each}” stands twice in this list; keep one`)
    else list.set(each, line)
  }
}

function complainOfTwins(lists: Lists, complain: Complain): void {
  const seen = new Map<string, List>()
  for (const key of apart) {
    for (const [each, line] of lists.get(key) ?? []) {
      const other = seen.get(each)
      if (other) complain(line, `“${each}” stands under “${headingOf(other)}” too; keep one of the two`)
      else seen.set(each, key)
    }
  }
}

function headingOf(key: List): string {
  return Object.entries(listHeadings).find(([, each]) => each === key)?.[0] ?? key
}
