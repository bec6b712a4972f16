import type { RootContent } from 'mdast'
import { attributesOf, type BlockDirective, complain, insideOf, labelOf, type Writing } from '../directive.ts'
import { element, escapeHtml, markup } from '../markdown.ts'
import { NoAttributes, ResearchAttributes } from '../schemas.ts'

/** Research, paraphrased and named, and labelled as research. */
export function research(node: BlockDirective, writing: Writing): RootContent {
  const cite = attributesOf(node, ResearchAttributes, writing)?.cite ?? ''
  const label = `<p class="who">Research: ${escapeHtml(cite)}</p>`
  return element('div', { role: 'note', className: ['research', 'tight'], 'aria-label': `Research: ${cite}` }, [
    markup(label),
    ...insideOf(node),
  ])
}

/** An invented family. */
export function family(node: BlockDirective, writing: Writing): RootContent {
  attributesOf(node, NoAttributes, writing)
  const name = labelOf(node)
  if (!name) complain(node, writing, 'a family needs a name in square brackets: :::family[The Adeyemi-Clarks]')
  const label = `<p class="who">${escapeHtml(name)}</p>`
  return element('div', { role: 'note', className: ['family', 'tight'], 'aria-label': name }, [
    markup(label),
    ...insideOf(node),
  ])
}

/** A word of warning before something hard to read. */
export function care(node: BlockDirective, writing: Writing): RootContent {
  attributesOf(node, NoAttributes, writing)
  const label = '<p class="who">Before you read on</p>'
  return element('div', { role: 'note', className: ['care', 'tight'], 'aria-label': 'Before you read on' }, [
    markup(label),
    ...insideOf(node),
  ])
}
