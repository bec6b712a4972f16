import { join } from 'node:path'
import type { Heading } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { complain } from '../directive.ts'
import { type Problems, readSource } from '../source.ts'

/** A file of headings, each with a list under it: `## child`, then what people say. */
export type Lists<H extends string> = Readonly<Record<H, readonly string[]>>

interface Wanted<H extends string> {
  readonly folder: string
  readonly file: string
  readonly headings: readonly H[]
  /** How many lines each list must have at the least. */
  readonly least: number
}

export function readLists<H extends string>(
  { folder, file, headings, least }: Wanted<H>,
  problems: Problems,
): Lists<H> {
  const source = readSource(folder, join(folder, 'tutor', file), problems)
  const writing = { source, problems, criteria: new Set<string>() }
  const lists = new Map<string, string[]>(headings.map((heading) => [heading, []]))
  let under: string[] | undefined
  for (const node of source.tree.children) {
    if (node.type === 'heading') {
      under = lists.get(plain(node).trim())
      if (!under) complain(node, writing, `there is no list “${plain(node)}” here: write ${inWords(headings)}`)
    } else if (node.type === 'list' && under) {
      under.push(...node.children.map((item) => plain(item).trim()))
    } else {
      complain(node, writing, `only headings and lists stand here: ## ${headings[0]}, then lines that begin with -`)
    }
  }
  for (const [heading, lines] of lists) {
    if (lines.length < least) {
      const says = `“${heading}” needs at least ${least} lines, and has ${lines.length}`
      problems.add(source.file, lineOfHeading(source.tree.children, heading) + source.offset, says)
    }
    for (const twin of lines.filter((line, index) => lines.indexOf(line) !== index)) {
      problems.add(source.file, lineOfHeading(source.tree.children, heading) + source.offset, `“${twin}” stands twice`)
    }
  }
  return Object.fromEntries(lists) as unknown as Lists<H>
}

function lineOfHeading(nodes: readonly { type: string; position?: Heading['position'] }[], name: string): number {
  const heading = nodes.find((node) => node.type === 'heading' && plain(node).trim() === name)
  return heading?.position?.start.line ?? 1
}

function inWords(headings: readonly string[]): string {
  return headings.map((heading) => `## ${heading}`).join(', ')
}
