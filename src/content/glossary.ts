import type { Term } from './curriculum.ts'
import { attributesOf, complain, insideOf, isBlockDirective, labelOf } from './directive.ts'
import { filesIn } from './files.ts'
import { html, words } from './markdown.ts'
import { DefinitionAttributes } from './schemas.ts'
import { type Problems, readSource } from './source.ts'

/** Every definition in `glossary/`, in alphabetical order. */
export function readGlossary(folder: string, problems: Problems): readonly Term[] {
  const terms: Term[] = []
  for (const path of filesIn(folder, 'glossary')) {
    const source = readSource(folder, path, problems)
    const writing = { source, problems, criteria: new Set<string>() }
    for (const node of source.tree.children) {
      if (!isBlockDirective(node) || node.name !== 'definition') {
        complain(node, writing, 'a glossary file holds only definitions: :::definition[Name]{#id}')
        continue
      }
      const attributes = attributesOf(node, DefinitionAttributes, writing)
      const name = labelOf(node)
      const inside = insideOf(node)
      if (!name) complain(node, writing, 'a definition needs its name in square brackets')
      if (inside.length === 0) complain(node, writing, 'a definition needs words')
      if (!attributes) continue
      if (terms.some(({ id }) => id === attributes.id))
        complain(node, writing, `#${attributes.id} is defined twice; keep one`)
      const also = (attributes.also ?? '').split(',').map((each) => each.trim())
      terms.push({ id: attributes.id, name, also: also.filter(Boolean), html: html(inside), text: words(inside) })
    }
  }
  return terms.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
