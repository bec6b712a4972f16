import { join } from 'node:path'
import { toString as plain } from 'mdast-util-to-string'
import { complain } from '../directive.ts'
import { words } from '../markdown.ts'
import { type Problems, readSource } from '../source.ts'
import { type Call, type Safety, serviceNumbers, type Whom, whoms } from './tutor.ts'

type Writing = Parameters<typeof complain>[1]

interface Draft {
  title: string
  readonly lines: string[]
  readonly calls: Call[]
}

/** `## child`, a title as `###`, why this stands here, whom to ring as a list, and last a calm way on. */
export function readSafety(folder: string, problems: Problems): Readonly<Record<Whom, Safety>> {
  const source = readSource(folder, join(folder, 'tutor', 'safety.md'), problems)
  const writing = { source, problems, criteria: new Set<string>() }
  const read = new Map<string, Draft>()
  let now: Draft | undefined
  for (const node of source.tree.children) {
    if (node.type === 'heading' && node.depth === 2) {
      now = { title: '', lines: [], calls: [] }
      if (!whoms.some((whom) => whom === plain(node)))
        complain(node, writing, `write ${whoms.map((whom) => `## ${whom}`).join(', ')}`)
      read.set(plain(node), now)
    } else if (node.type === 'heading' && now) now.title = plain(node)
    else if (node.type === 'paragraph' && now) now.lines.push(words([node]))
    else if (node.type === 'list' && now)
      for (const item of node.children) now.calls.push(...callOf(words([item]), item, writing))
    else complain(node, writing, 'only headings, paragraphs and one list a heading stand here')
  }
  const safety = whoms.map((whom) => {
    const { title = '', lines = [], calls = [] } = read.get(whom) ?? {}
    const [why = '', after = ''] = lines
    if (title === '' || lines.length !== 2 || calls.length === 0)
      problems.add(source.file, 1, `## ${whom} needs a ### title, why this stands here, whom to ring, and a way on`)
    if (!calls.some(({ number }) => number === '999'))
      problems.add(source.file, 1, `## ${whom} needs a line that says 999`)
    return [whom, { title, why, calls, after }] as const
  })
  return Object.fromEntries(safety) as unknown as Record<Whom, Safety>
}

/** `when to ring it | 999, or {lead} | a note | in a word` */
function callOf(line: string, node: Parameters<typeof complain>[0], writing: Writing): readonly Call[] {
  const [when = '', number = '', note = '', short = ''] = line.split('|').map((piece) => piece.trim())
  const gaps = [...line.matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap)
  const wrong = gaps.find((gap) => !serviceNumbers.some((each) => each === gap))
  if (wrong) complain(node, writing, `there is no {${wrong}}: write {${serviceNumbers.join('}, {')}}`)
  if (when === '' || short === '' || !/^(\d[\d ]+|\{\w+\})$/.test(number))
    complain(
      node,
      writing,
      'write when to ring, a number, a note if there is one, and the same in a word: If you are in danger | 999 | | In danger now',
    )
  return [{ when, number, note, short }]
}
