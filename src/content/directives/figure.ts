import type { RootContent } from 'mdast'
import type { Figure } from '../curriculum.ts'
import { element, escapeHtml, markup } from '../markdown.ts'

/** A figure in the book: the drawing, or the table, with its caption; the drawing also in words. */
export function figureElement(figure: Figure): RootContent {
  const credit = figure.credit ? ` (${escapeHtml(figure.credit)})` : ''
  const caption = `<figcaption class="small"><b>Figure ${figure.number}.</b> ${escapeHtml(figure.title)}${credit}. ${escapeHtml(figure.caption)}</figcaption>`
  const words = `<details><summary class="small">The figure in words</summary>${figure.wordsHtml}</details>`
  const inside = figure.svg ? figure.svg + caption + words : wide(figure.wordsHtml, figure.title) + caption
  const shown = { className: ['figure', 'flow'], id: `figure-${figure.number}`, 'data-figure': String(figure.number) }
  return element('figure', shown, [markup(inside)])
}

/** A region of its own for what may be wider than a phone, so that the page itself never scrolls sideways. */
export function wide(table: string, label: string): string {
  return `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(label)}">${table}</div>`
}
