import { join } from 'node:path'
import { toString as plain } from 'mdast-util-to-string'
import { complain } from '../directive.ts'
import { words } from '../markdown.ts'
import { type Problems, readSource } from '../source.ts'

/** Everything the tutor says of its own, and which gaps each may have. */
export const sayKeys = {
  hello: ['name'],
  'hello again': ['name'],
  'to carry on': ['title', 'at'],
  'to begin': [],
  'to read': ['part', 'minutes'],
  'say something happened': [],
  'say what is missing': ['unit'],
  'say ten minutes': [],
  'say carry on': ['title'],
  'did you mean': [],
  told: [],
  'or choose': [],
  'think it through': ['title'],
  'nearest is': ['part', 'title'],
  'not covered': [],
  'perhaps not covered': [],
  'not understood': [],
  'exercise on this': ['minutes'],
  'question back': [],
  'which reflection': [],
  'which exercise': [],
  'here it is': ['title', 'steps'],
  'carrying on': ['title', 'at'],
  'nothing to carry on': [],
  'not for your role': [],
  'part is': ['part', 'title', 'summary'],
  'section is': ['section', 'title', 'summary'],
  'number could be': ['number', 'title', 'codes'],
  'number unknown': ['number'],
  'term means': ['term', 'meaning'],
  'more of what': [],
  'no more': ['part', 'title'],
  misread: [],
  'misread what': [],
  'code unknown': ['code', 'units'],
  'code asks': ['code', 'wording'],
  'code practice': [],
  'code standing': ['code', 'state'],
  'codes of': ['code', 'title', 'count'],
  'missing of': ['what', 'count', 'list'],
  'missing nothing of': ['what'],
  'missing practice': ['list'],
  'status without learner': [],
  'next to do': [],
  'to read next': ['part', 'title', 'minutes'],
  'not a way to report': [],
  'is everybody safe': [],
  otherwise: [],
  'names noticed': ['count'],
  'kept as evidence': ['codes'],
  'model slow': [],
} as const satisfies Record<string, readonly string[]>
export type SayKey = keyof typeof sayKeys

/** `## key`, then one or more lines or paragraphs that say the same in different ways. */
export function readSays(folder: string, problems: Problems): Readonly<Record<SayKey, readonly string[]>> {
  const source = readSource(folder, join(folder, 'tutor', 'says.md'), problems)
  const writing = { source, problems, criteria: new Set<string>() }
  const says = new Map<string, string[]>()
  let key = ''
  for (const node of source.tree.children) {
    if (node.type === 'heading') {
      key = plain(node).trim()
      if (!(key in sayKeys)) complain(node, writing, `“${key}” is nothing the tutor says; see docs/writing-content.md`)
      if (says.has(key)) complain(node, writing, `“${key}” stands twice`)
      says.set(key, [])
      continue
    }
    const lines = node.type === 'list' ? node.children.map((item) => words([item])) : [words([node])]
    for (const line of lines) {
      for (const [, gap = ''] of line.matchAll(/\{(\w+)\}/g)) {
        const known: readonly string[] = sayKeys[key as SayKey] ?? []
        if (!known.includes(gap))
          complain(
            node,
            writing,
            `there is no {${gap}} in “${key}”: it knows ${known.map((each) => `{${each}}`).join(', ') || 'none'}`,
          )
      }
      says.get(key)?.push(line)
    }
  }
  for (const wanted of Object.keys(sayKeys)) {
    if ((says.get(wanted)?.length ?? 0) === 0)
      problems.add(source.file, 1, `needs what the tutor says under ## ${wanted}`)
  }
  return Object.fromEntries(says) as unknown as Record<SayKey, readonly string[]>
}
