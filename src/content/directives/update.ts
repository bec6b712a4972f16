import type { RootContent } from 'mdast'
import type { z } from 'zod'
import type { Update } from '../curriculum.ts'
import { attributesOf, type BlockDirective, complain, insideOf, type Writing } from '../directive.ts'
import { element, escapeHtml, html, markup, words } from '../markdown.ts'
import { UpdateAttributes } from '../schemas.ts'

/** What has changed since 2011, in a voice of its own beside the old fact. */
export function readUpdate(node: BlockDirective, place: string, writing: Writing): Update | undefined {
  const attributes = attributesOf(node, UpdateAttributes, writing)
  const inside = insideOf(node)
  if (inside.length === 0) complain(node, writing, 'an update needs words: what is true now, in two or three sentences')
  if (!attributes) return undefined
  const { row, was } = attributes
  const standing = attributes.unsure !== undefined ? 'unsure' : attributes.seen ? 'seen' : 'known'
  const recheck = attributes.recheck !== undefined
  const note = noteOf(attributes, standing === 'unsure' || recheck)
  return { row, place, was, nowHtml: html(inside), nowText: words(inside), note, standing, recheck }
}

export function updateElement(update: Update): RootContent {
  const now = update.nowHtml.replace(/^<p>/, '<p><b>Now.</b> ')
  const inside = `<p><b>Changed since 2011.</b> ${escapeHtml(update.was)}</p>${now}<p class="small">${escapeHtml(update.note)}</p>`
  const properties = {
    role: 'note',
    className: ['update', 'tight'],
    'data-update': update.row,
    'aria-label': 'Changed since 2011',
  }
  return element('div', properties, [markup(inside)])
}

function noteOf({ source, nation, seen, unsure }: z.infer<typeof UpdateAttributes>, lookAgain: boolean): string {
  const sure = unsure !== undefined ? 'Not certain.' : seen ? `Seen by ${month(seen)}.` : ''
  const again = lookAgain ? 'Look at the current official page before you rely on it.' : ''
  return [`${source.replace(/\.$/, '')}.`, `${nation}.`, sure, again].filter(Boolean).join(' ')
}

function month(yearAndMonth: string): string {
  const name = new Date(`${yearAndMonth}-01T12:00:00Z`).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })
  return `${name} ${yearAndMonth.slice(0, 4)}`
}
