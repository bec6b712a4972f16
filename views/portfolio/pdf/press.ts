import type Pdf from 'pdfkit'
import { type Letters, type Line, lettersOf, type Stretch } from './letters.ts'

/** A4 in points, and where the words stand on it. */
export const sheet = { left: 56, right: 539, top: 56, bottom: 770, foot: 800 } as const

type Document = InstanceType<typeof Pdf>
export type Part = ReturnType<Document['struct']>
type PartKind = Parameters<Document['struct']>[0]

/** Draws lines from the top to the bottom of a page, and turns the page; each line belongs to a part of the document. */
export interface Press {
  readonly doc: Document
  readonly letters: Letters
  y: number
  /** A part within another. It is to be ended. */
  part(kind: PartKind, within: Part, scope?: 'Column' | 'Row'): Part
  /** Draws lines that belong to a part, from where the page has come to, over as many pages as they need. */
  lay(part: Part, kind: PartKind, lines: Iterable<Line>, how: How): Promise<void>
  /** The same beside each other, without moving down. @returns how far down they go */
  set(part: Part, kind: PartKind, lines: readonly Line[], how: How, top: number): void
  /** Makes sure that so much fits on this page. */
  need(height: number): void
  turn(): void
  /** A hairline that is no part of what is read. */
  rule(x1: number, y1: number, x2: number, y2: number): void
  wrapped(stretches: readonly Stretch[], size: number, width: number): Iterable<Line>
  /** Lets everybody else have a turn, where it is time. @throws {Unwanted} where nobody waits for the PDF any more. */
  breathe(): Promise<void> | undefined
}

/** Whoever asked has gone. */
export class Unwanted extends Error {}

/** Nobody is held up for longer than this by much, in milliseconds. */
const BREATH = 8

export interface How {
  readonly size: number
  readonly x: number
  /** A line down the side, as where words are somebody’s own. */
  readonly margin?: boolean
}

const sets = ['latin', 'latin-ext', 'cyrillic', 'greek'] as const
const names = (weight: 400 | 600) => sets.map((set) => `literata-${set}-${weight}`)

/**
 * @param fonts gives the bytes of a font by its file’s name.
 * @param now in milliseconds, to tell when others should have a turn.
 */
export function openPress(doc: Document, fonts: (file: string) => Uint8Array, foot: string, now: () => number): Press {
  const files = { plain: names(400), bold: names(600) }
  for (const name of [...files.plain, ...files.bold]) doc.registerFont(name, fonts(`${name}-normal.woff`))
  const letters = lettersOf(doc, files, holdsIn(doc))
  let page = 0
  let since = now()

  const begin = () => {
    page += 1
    doc.addPage({ size: 'A4', margin: 0 })
    press.y = sheet.top
    doc.markContent('Artifact', { type: 'Pagination' })
    draw(firstOf(letters.lines([{ words: foot }], 9, 400)), 9, sheet.left, sheet.foot)
    draw(firstOf(letters.lines([{ words: `Page ${page}` }], 9, 100)), 9, sheet.right - 50, sheet.foot)
    doc.endMarkedContent()
  }
  const draw = (line: Line, size: number, x: number, y: number) => {
    let at = x
    for (const { font, words, width } of line) {
      doc.font(font).fontSize(size).fillColor('black').text(words, at, y, { lineBreak: false })
      at += width
    }
  }
  const press: Press = {
    doc,
    letters,
    y: sheet.top,
    part(kind, within, scope) {
      const part = doc.struct(kind)
      if (scope) scoped(part, scope)
      within.add(part)
      return part
    },
    async lay(part, kind, lines, { size, x, margin }) {
      const high = leading(size)
      let fit: Line[] = []
      const put = () => {
        press.set(part, kind, fit, { size, x }, press.y)
        if (margin) press.rule(x - 8, press.y, x - 8, press.y + fit.length * high)
        press.y += fit.length * high
        fit = []
      }
      for (const line of lines) {
        if (press.y + (fit.length + 1) * high > sheet.bottom) {
          if (fit.length > 0) put()
          press.turn()
        }
        fit.push(line)
        await press.breathe()
      }
      put()
    },
    set(part, kind, lines, { size, x }, top) {
      part.add(doc.markStructureContent(kind))
      for (const [index, line] of lines.entries()) draw(line, size, x, top + index * leading(size))
      doc.endMarkedContent()
    },
    need(height) {
      if (press.y + height > sheet.bottom) press.turn()
    },
    turn: begin,
    rule(x1, y1, x2, y2) {
      doc.markContent('Artifact', { type: 'Layout' })
      doc.moveTo(x1, y1).lineTo(x2, y2).lineWidth(0.6).strokeColor('#777777').stroke()
      doc.endMarkedContent()
    },
    wrapped: (stretches, size, width) => letters.lines(stretches, size, width),
    breathe() {
      if (doc.destroyed) throw new Unwanted()
      if (now() - since < BREATH) return undefined
      return new Promise((resolve) =>
        setImmediate(() => {
          since = now()
          resolve()
        }),
      )
    },
  }
  begin()
  return press
}

function firstOf(lines: Iterable<Line>): Line {
  for (const line of lines) return line
  return []
}

export function leading(size: number): number {
  return Math.round(size * 1.42 * 10) / 10
}

/** What pdfkit keeps to itself: the font file behind the font that is set, and the dictionary behind a part. */
interface Inside {
  readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } }
}

function holdsIn(doc: Document): (font: string, letter: string) => boolean {
  const known = new Map<string, boolean>()
  return (font, letter) => {
    const key = font + letter
    let holds = known.get(key)
    if (holds === undefined) {
      doc.font(font)
      holds = (doc as unknown as Inside)._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
      known.set(key, holds)
    }
    return holds
  }
}

/** Which cells a heading of a table heads: pdfkit has no word for it. */
function scoped(part: Part, scope: 'Column' | 'Row'): void {
  const { dictionary } = part as unknown as { dictionary: { data: Record<string, unknown> } }
  dictionary.data.A = { O: 'Table', Scope: scope }
}
