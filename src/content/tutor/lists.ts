import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problems } from '../source.ts'

/** A file of headings, each with a list under it: `## child`, then what people say. */
export type Lists<H extends string> = Readonly<Record<H, readonly string[]>>

interface Wanted<H extends string> {
  readonly folder: string
  readonly file: string
  readonly headings: readonly H[]
  /** How many lines each list must have at the least. */
  readonly least: number
}

/**
 * Read line by line, and not as markdown: there are tens of thousands of them, nothing in them is marked, and whatever
 * people may type must stand in them as it is.
 */
export function readLists<H extends string>(
  { folder, file, headings, least }: Wanted<H>,
  problems: Problems,
): Lists<H> {
  const path = join('tutor', file)
  const lists = new Map<string, { readonly line: number; readonly lines: string[] }>()
  let under: string[] | undefined
  for (const [index, written] of readText(folder, path, problems).split('\n').entries()) {
    const line = written.trim()
    const at = index + 1
    const heading = /^##\s+(.*)$/.exec(line)?.[1]
    if (heading !== undefined) {
      const known = headings.some((each) => each === heading)
      if (!known) problems.add(path, at, `there is no list “${heading}” here: write ${inWords(headings)}`)
      const list = lists.get(heading) ?? { line: at, lines: [] }
      lists.set(heading, list)
      under = list.lines
    } else if (line.startsWith('- ') && under) under.push(line.slice(2).trim())
    else if (line !== '')
      problems.add(path, at, `only headings and lists stand here: ## ${headings[0]}, then lines that begin with -`)
  }
  for (const heading of headings) {
    const { line = 1, lines = [] } = lists.get(heading) ?? {}
    if (lines.length < least)
      problems.add(path, line, `“${heading}” needs at least ${least} lines, and has ${lines.length}`)
    for (const twin of twinsIn(lines)) problems.add(path, line, `“${twin}” stands twice`)
  }
  return Object.fromEntries(
    headings.map((heading) => [heading, lists.get(heading)?.lines ?? []]),
  ) as unknown as Lists<H>
}

export function readText(folder: string, path: string, problems: Problems): string {
  try {
    return readFileSync(join(folder, path), 'utf8')
  } catch {
    problems.add(path, 1, 'this file is missing, or cannot be read')
    return ''
  }
}

export function twinsIn(lines: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return lines.filter((line) => {
    const twin = seen.has(line)
    seen.add(line)
    return twin
  })
}

function inWords(headings: readonly string[]): string {
  return headings.map((heading) => `## ${heading}`).join(', ')
}
