import type { Nodes, Root, RootContent } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'

type Handlers = NonNullable<Options['handlers']>

const markupHandler = (_state: unknown, { value }: Markup) => ({ type: 'raw', value })
const renderer = unified()
  .use(remarkRehype, { handlers: { markup: markupHandler } as Handlers })
  .use(rehypeStringify, { allowDangerousHtml: true })

/** HTML of our own making from a tree whose directives have been turned into elements. Raw HTML in it is dropped. */
export function html(nodes: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...nodes] }
  const made = renderer.stringify(renderer.runSync(root))
  // A corner with nothing in it heads nothing.
  return made.replaceAll('<th></th>', '<td></td>').replaceAll('<th>', '<th scope="col">')
}

/** An element around nodes, as `mdast-util-to-hast` understands it. */
export function element(
  name: string,
  properties: Record<string, string | string[]>,
  children: readonly RootContent[],
): RootContent {
  return {
    type: 'element',
    data: { hName: name, hProperties: properties },
    children: [...children],
  } as unknown as RootContent
}

interface Markup {
  readonly type: 'markup'
  readonly value: string
}

/** Markup that is ours already: a drawing, a card's button. */
export function markup(value: string): RootContent {
  return { type: 'markup', value } satisfies Markup as unknown as RootContent
}

/** Paragraphs parted by blank lines; list items and rows on lines of their own. */
export function words(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => block(node))
    .filter(Boolean)
    .join('\n\n')
}

function block(node: Nodes): string {
  if (node.type === 'list' || node.type === 'blockquote') return node.children.map(block).join('\n')
  if (node.type === 'listItem') return node.children.map(block).join('\n')
  if (node.type === 'table')
    return node.children.map((row) => row.children.map((cell) => plain(cell)).join('. ')).join('\n')
  if (node.type === 'containerDirective') return words(node.children)
  return plain(node).replaceAll(/\s+/g, ' ').trim()
}

export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
