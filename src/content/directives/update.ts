import type { RootContent } from 'mdast'
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
  const { row, was, source, seen, nation, unsure, recheck } = attributes
  return {
    row,
    place,
    was,
    nowHtml: html(inside),
    nowText: words(inside),
    source,
    nation,
    ...(seen ? { seen } : {}),
    standing: unsure !== undefined ? 'unsure' : seen ? 'seen' : 'known',
    recheck: recheck !== undefined,
  }
}

export function updateElement(update: Update): RootContent {
  const now = update.nowHtml.replace(/^<p>/, '<p><b>Now.</b> ')
  const inside = `<p><b>Changed since 2011.</b> ${escapeHtml(update.was)}</p>${now}<p class="small">${escapeHtml(standing(update))}</p>`
  const properties = {
    role: 'note',
    className: ['update', 'tight'],
    'data-update': update.row,
    'aria-label': 'Changed since 2011',
  }
  return element('div', properties, [markup(inside)])
}

/** Where an update comes from and how sure it is, in words. */
export function standing({ source, nation, seen, standing, recheck }: Update): string {
  const sure = standing === 'unsure' ? 'Not certain.' : seen ? `Seen ${month(seen)}.` : ''
  const again = recheck || standing === 'unsure' ? 'Look at the current official page before you rely on it.' : ''
  return [`${source.replace(/\.$/, '')}.`, `${nation}.`, sure, again].filter(Boolean).join(' ')
}

function month(yearAndMonth: string): string {
  const name = new Date(`${yearAndMonth}-01T12:00:00Z`).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })
  return `${name} ${yearAndMonth.slice(0, 4)}`
}
