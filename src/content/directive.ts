import type { BlockContent, DefinitionContent, Paragraph, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { toString as plain } from 'mdast-util-to-string'
import type { z } from 'zod'
import type { Problems, Source } from './source.ts'

export type Directive = ContainerDirective | LeafDirective | TextDirective
export type BlockDirective = ContainerDirective | LeafDirective

/** What a directive's own module needs to know of the file it stands in. */
export interface Writing {
  readonly source: Source
  readonly problems: Problems
  /** Codes of all criteria there are. */
  readonly criteria: ReadonlySet<string>
}

export function lineOf(node: { position?: { start: { line: number } } | undefined }, { source }: Writing): number {
  return (node.position?.start.line ?? 1) + source.offset
}

export function complain(
  node: { position?: { start: { line: number } } | undefined },
  writing: Writing,
  says: string,
): void {
  writing.problems.add(writing.source.file, lineOf(node, writing), says)
}

export function isBlockDirective(node: RootContent): node is BlockDirective {
  return node.type === 'containerDirective' || node.type === 'leafDirective'
}

/** What stands in square brackets after the name, as plain text. */
export function labelOf(node: BlockDirective): string {
  if (node.type === 'leafDirective') return plain(node)
  const first = node.children[0]
  return isLabel(first) ? plain(first) : ''
}

/** What stands inside a container, without its label. */
export function insideOf(node: BlockDirective): (BlockContent | DefinitionContent)[] {
  if (node.type === 'leafDirective') return []
  return isLabel(node.children[0]) ? node.children.slice(1) : node.children
}

function isLabel(node: RootContent | undefined): node is Paragraph {
  return node?.type === 'paragraph' && (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true
}

/** The attributes as `schema` wants them, or undefined with the mistakes noted. */
export function attributesOf<T>(node: Directive, schema: z.ZodType<T>, writing: Writing): T | undefined {
  const parsed = schema.safeParse({ ...node.attributes })
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const key = String(issue.path[0] ?? '')
    const says =
      issue.code === 'unrecognized_keys'
        ? `does not take ${issue.keys.join(', ')}; see docs/writing-content.md for what it takes`
        : key === 'id' && node.attributes?.id === undefined
          ? 'needs an id: {#like-this}'
          : `${key}: ${issue.message}`
    complain(node, writing, `${node.name} ${says}`)
  }
  return undefined
}
