import type { Link, RootContent } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Activity } from '../activity/activity.ts'
import type { Figure, Question, Term, Update } from './curriculum.ts'
import {
  attributesOf,
  type BlockDirective,
  complain,
  insideOf,
  isBlockDirective,
  lineOf,
  type Writing,
} from './directive.ts'
import { readAsk } from './directives/ask.ts'
import { care, family, research } from './directives/box.ts'
import { card, readExercise } from './directives/exercise.ts'
import { figureElement, wide } from './directives/figure.ts'
import { readUpdate, updateElement } from './directives/update.ts'
import { element, html, markup, slug, words } from './markdown.ts'
import { FigureAttributes, TermAttributes } from './schemas.ts'

/** What the words of a place may refer to. */
export interface Shelf {
  term(idOrName: string): Term | undefined
  figure(number: number): Figure | undefined
  /** A part that is still being written: it may be named, but not linked to. */
  awaited(number: string): boolean
}

/** A link inside Alongside, to be checked when everything has been read. */
export interface Reference {
  readonly to: string
  readonly file: string
  readonly line: number
}

/** The body of a part or of a section's opening, read. */
export interface Body {
  readonly html: string
  readonly text: string
  readonly words: number
  readonly headings: readonly { readonly id: string; readonly text: string }[]
  readonly activities: readonly Activity[]
  readonly figures: readonly number[]
  readonly terms: readonly string[]
  readonly questions: readonly Question[]
  readonly updates: readonly Update[]
  readonly links: readonly Reference[]
}

/** @param own activities of files of their own that belong to this place: their cards come last. */
export function readBody(
  place: string,
  nodes: readonly RootContent[],
  shelf: Shelf,
  own: readonly Activity[],
  writing: Writing,
): Body {
  return new BodyReader(place, shelf, writing).read(nodes, own)
}

class BodyReader {
  readonly #headings: { id: string; text: string }[] = []
  readonly #activities: Activity[] = []
  readonly #figures: number[] = []
  readonly #terms: string[] = []
  readonly #questions: Question[] = []
  readonly #updates: Update[] = []
  readonly #links: Reference[] = []
  readonly #text: string[] = []
  readonly #place: string
  readonly #shelf: Shelf
  readonly #writing: Writing

  constructor(place: string, shelf: Shelf, writing: Writing) {
    this.#place = place
    this.#shelf = shelf
    this.#writing = writing
  }

  read(nodes: readonly RootContent[], own: readonly Activity[]): Body {
    const shown = nodes.flatMap((node) => this.#block(node))
    const text = this.#text.filter(Boolean).join('\n\n')
    this.#activities.push(...own)
    return {
      html: html([...shown, ...own.map(card)]),
      text,
      words: text.split(/\s+/).filter(Boolean).length,
      headings: this.#headings,
      activities: this.#activities,
      figures: this.#figures,
      terms: this.#terms,
      questions: this.#questions,
      updates: this.#updates,
      links: this.#links,
    }
  }

  #block(node: RootContent): RootContent[] {
    this.#inline(node)
    if (isBlockDirective(node)) return this.#directive(node)
    const glosses = this.#glosses(node)
    this.#text.push(words([node]))
    if (node.type === 'heading') return [this.#heading(node), ...glosses]
    if (node.type === 'table')
      return [
        markup(
          wide(html([node]), `Table: ${(node.children[0]?.children ?? []).map((cell) => plain(cell)).join(', ')}`),
        ),
        ...glosses,
      ]
    return [node, ...glosses]
  }

  #directive(node: BlockDirective): RootContent[] {
    switch (node.name) {
      case 'ask':
        keep(this.#questions, readAsk(node, this.#writing))
        return []
      case 'exercise': {
        const exercise = keep(this.#activities, readExercise(node, this.#place, this.#writing))
        return exercise ? [card(exercise)] : []
      }
      case 'update': {
        const update = keep(this.#updates, readUpdate(node, this.#place, this.#writing))
        if (update) this.#text.push(update.nowText)
        return update ? [updateElement(update)] : []
      }
      case 'figure':
        return this.#figure(node)
      case 'research':
      case 'family':
      case 'care': {
        const glosses = insideOf(node).flatMap((child) => this.#glosses(child))
        this.#text.push(words(insideOf(node)))
        return [boxes[node.name](node, this.#writing), ...glosses]
      }
      default:
        complain(
          node,
          this.#writing,
          `there is no directive "${node.name}" here; a part takes ask, care, exercise, family, figure, research and update`,
        )
        return []
    }
  }

  #heading(node: Extract<RootContent, { type: 'heading' }>): RootContent {
    const text = plain(node)
    const id = `p${this.#place}-${slug(text)}`
    if (node.depth < 2 || node.depth > 4) complain(node, this.#writing, 'headings inside a body are ##, ### or ####')
    if (this.#headings.some((each) => each.id === id))
      complain(node, this.#writing, `two headings read "${text}"; change one`)
    this.#headings.push({ id, text })
    return element(`h${node.depth + 1}`, { id }, node.children as RootContent[])
  }

  #figure(node: BlockDirective): RootContent[] {
    const number = attributesOf(node, FigureAttributes, this.#writing)?.number
    if (number === undefined) return []
    const figure = this.#shelf.figure(number)
    if (!figure) complain(node, this.#writing, `there is no figure ${number} in content/figures`)
    if (!figure) return []
    this.#figures.push(number)
    return [figureElement(figure)]
  }

  /** Links, raw HTML, images and small directives inside a block. A colon in a sentence (10:30) is put back as it was written. */
  #inline(block: RootContent): void {
    visit(block, (node) => {
      if (node.type === 'html') complain(node, this.#writing, 'raw HTML is not shown; write it in markdown')
      if (node.type === 'image')
        complain(node, this.#writing, 'an image needs words: make it a figure in content/figures')
      if (node.type === 'link') this.#link(node)
      if (node.type === 'table' && node.children[0]?.children.some((cell) => plain(cell) === '')) {
        complain(node, this.#writing, 'a column without a name: write one in the first row of the table')
      }
      if (node.type === 'textDirective' && node.name !== 'term') putBack(node, this.#writing)
    })
  }

  #link(node: Link): void {
    const part = /^\/parts\/(.+)$/.exec(node.url)?.[1]
    if (part && this.#shelf.awaited(part)) Object.assign(node, { type: 'awaited', data: { hName: 'span' } })
    else this.#links.push({ to: node.url, file: this.#writing.source.file, line: lineOf(node, this.#writing) })
  }

  /** Makes each term in a block a link to its definition, and returns the definitions of those that stand here first. */
  #glosses(block: RootContent): RootContent[] {
    const glosses: RootContent[] = []
    visit(block, 'textDirective', (node) => {
      if (node.name !== 'term') return
      const shown = plain(node)
      const id = attributesOf(node, TermAttributes, this.#writing)?.id
      const term = this.#shelf.term(id ?? shown)
      if (!term) {
        complain(node, this.#writing, `the term "${id ?? shown}" has no definition in content/glossary`)
        return
      }
      const first = !this.#terms.includes(term.id)
      const here = `${this.#place}-${term.id}`
      node.data = {
        hName: 'a',
        hProperties: {
          className: ['term'],
          href: `#t${here}`,
          'data-term': term.id,
          ...(first ? { id: `from-${here}` } : {}),
        },
      }
      if (!first) return
      this.#terms.push(term.id)
      glosses.push(gloss(term, here))
    })
    return glosses
  }
}

const boxes = { research, family, care } as const

function keep<T>(list: T[], item: T | undefined): T | undefined {
  if (item !== undefined) list.push(item)
  return item
}

function gloss(term: Term, here: string): RootContent {
  const words = term.html
    .replace(/^<p>/, `<p><b>${term.name}.</b> `)
    .replace(/<\/p>$/, ` <a href="#from-${here}">Close</a></p>`)
  return element(
    'div',
    { role: 'note', className: ['gloss'], id: `t${here}`, 'data-term': term.id, 'aria-label': term.name },
    [markup(words)],
  )
}

function putBack(node: { position?: RootContent['position'] } & object, { source }: Writing): void {
  const { start, end } = node.position ?? {}
  const value = source.body.slice(start?.offset, end?.offset)
  Object.assign(node, { type: 'text', value, children: undefined, data: undefined })
}
