import { join } from 'node:path'
import type { Heading, ListItem } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { complain, type Writing } from '../directive.ts'
import { type Problems, readSource } from '../source.ts'

/** Always danger; neither for nor against; harm; what takes the sting out; a figure of speech, in whose words no other is found. */
export type SignKind = 'sure' | 'plain' | 'harm' | 'calm' | 'figure'

/** What people may say when somebody is in danger, or when nobody is: a name, and words in a row that show it. */
export interface Sign {
  readonly name: string
  readonly kind: SignKind
  /** `bruis*` begins so, `(his|her) neck` is either, `_` is any word, `...` up to four words or none. */
  readonly patterns: readonly string[]
}

export interface DangerSigns {
  readonly signs: readonly Sign[]
}

const kinds: Readonly<Record<string, SignKind>> = {
  'Always danger': 'sure',
  'Who, when, and how it is told': 'plain',
  Harm: 'harm',
  'What takes the sting out': 'calm',
  'Figures of speech': 'figure',
}

/** Signs that the reading of danger asks for by name: what makes even the plainest words a story, a lesson, or long ago. */
const needed = ['pretend', 'longago', 'training']

/** `# Harm`, then `## injury`, then lists of what shows it: `- bruis*, (split|fat) lip, hold* ... under`. */
export function readDangerSigns(folder: string, problems: Problems): DangerSigns {
  const source = readSource(folder, join(folder, 'tutor', 'danger-signs.md'), problems)
  const writing: Writing = { source, problems, criteria: new Set() }
  const signs: { name: string; kind: SignKind; patterns: string[] }[] = []
  let kind: SignKind | undefined
  for (const node of source.tree.children) {
    if (node.type === 'paragraph') continue
    if (node.type === 'heading' && node.depth === 1) kind = kindOf(node, writing)
    else if (node.type === 'heading' && kind) signs.push(newSign(node, kind, signs, writing))
    else if (node.type === 'list' && signs.length > 0)
      for (const item of node.children) signs.at(-1)?.patterns.push(...patternsOf(item, writing))
    else complain(node, writing, 'a sign stands under a # heading, as ## its name and a list: - bruis*, black eye*')
  }
  for (const { name } of signs.filter(({ patterns }) => patterns.length === 0))
    problems.add(source.file, 1, `## ${name} has nothing under it: write a list of what shows it, or take it out`)
  for (const name of needed.filter((each) => !signs.some((sign) => sign.name === each)))
    problems.add(
      source.file,
      1,
      `there must be a sign ## ${name}: even the plainest words are not danger where it stands`,
    )
  return { signs }
}

function kindOf(node: Heading, writing: Writing): SignKind | undefined {
  const kind = kinds[plain(node).trim()]
  if (!kind) complain(node, writing, `there is no “${plain(node)}” here: write ${Object.keys(kinds).join('; ')}`)
  return kind
}

function newSign(node: Heading, kind: SignKind, signs: readonly Sign[], writing: Writing) {
  const name = plain(node).trim()
  if (!/^[a-z]+$/.test(name)) complain(node, writing, `a sign’s name is one word in small letters, not “${name}”`)
  if (signs.some((sign) => sign.name === name)) complain(node, writing, `## ${name} stands twice; put the two together`)
  return { name, kind, patterns: [] }
}

function patternsOf(item: ListItem, writing: Writing): readonly string[] {
  const patterns = plain(item)
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
  for (const pattern of patterns) {
    const wrong = mistakeIn(pattern)
    if (wrong) complain(item, writing, `“${pattern}”: ${wrong}`)
  }
  return patterns
}

function mistakeIn(pattern: string): string | undefined {
  const bare = pattern.replaceAll(/\([^()]*\)/g, (inside) => inside.slice(1, -1))
  if (/[()]/.test(bare)) return 'each ( needs its ), and none may stand inside another'
  if (/[^a-z0-9*|_. ()]/.test(pattern)) return 'small letters only, and no apostrophes or hyphens: dont, self harm'
  if (/\*[a-z0-9]/.test(pattern)) return 'a * stands at the end of a word: bruis*'
  if (/^\(?(_|\.\.\.)/.test(pattern)) return 'it must begin with a word'
  if (pattern.includes('|') && !pattern.includes('('))
    return 'put what may stand for each other in brackets: (his|her) arm'
  return undefined
}
