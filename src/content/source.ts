import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import matter from 'gray-matter'
import type { Root } from 'mdast'
import { remark } from 'remark'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import type { z } from 'zod'
import type { Problem } from './problem.ts'

/** Collects mistakes, so that an author sees all of them at once. */
export interface Problems {
  add(file: string, line: number, says: string): void
  readonly all: readonly Problem[]
}

export function collectProblems(): Problems {
  const all: Problem[] = []
  return {
    add: (file, line, says) => void all.push({ file, line, says }),
    get all() {
      return all
    },
  }
}

/** A markdown file: what stands between the dashes, and its body as a tree whose lines count from the file's first. */
export interface Source {
  readonly file: string
  readonly data: Readonly<Record<string, unknown>>
  readonly body: string
  readonly tree: Root
  /** What to add to a line of the body to get the line of the file. */
  readonly offset: number
  /** The line on which a front matter key stands, or the first. */
  lineOf(key: string): number
}

const parser = remark().use(remarkGfm).use(remarkDirective)

export function readSource(folder: string, path: string, problems: Problems): Source {
  const file = relative(folder, path)
  const raw = readText(path, file, problems)
  const lines = raw.split('\n')
  const { data, content } = parseFrontMatter(raw, file, problems)
  return {
    file,
    data,
    body: content,
    tree: parser.parse(content),
    offset: lines.length - content.split('\n').length,
    lineOf: (key) => Math.max(1, lines.findIndex((line) => line.startsWith(`${key}:`)) + 1),
  }
}

function readText(path: string, file: string, problems: Problems): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    problems.add(file, 1, 'this file is missing, or cannot be read')
    return ''
  }
}

function parseFrontMatter(raw: string, file: string, problems: Problems) {
  try {
    // An options object, even an empty one, keeps gray-matter from caching, and from handing a failed file out again.
    return matter(raw, {})
  } catch (error) {
    const { message, mark } = error as Error & { mark?: { line: number } }
    const says = `the lines between the dashes cannot be read (${message.split('\n')[0]}); put text that holds a colon in "quotes"`
    problems.add(file, (mark?.line ?? 0) + 2, says)
    return { data: {}, content: '' }
  }
}

/** The front matter as `schema` wants it, or undefined with the mistakes noted. */
export function frontMatter<T>(source: Source, schema: z.ZodType<T>, problems: Problems): T | undefined {
  const parsed = schema.safeParse(source.data)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const key = String(issue.path[0] ?? '')
    const says =
      issue.code === 'unrecognized_keys'
        ? `does not know ${issue.keys.map((each) => `"${each}"`).join(', ')}; see docs/writing-content.md`
        : `"${issue.path.join('.')}": ${issue.message}`
    problems.add(
      source.file,
      source.lineOf(issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : key),
      `between the dashes: ${says}`,
    )
  }
  return undefined
}
