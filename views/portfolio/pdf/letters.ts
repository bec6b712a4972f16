/** What is needed of pdfkit to measure and to draw letters. */
export interface Type {
  font(name: string): unknown
  fontSize(size: number): unknown
  widthOfString(words: string): number
}

/** A stretch of letters that one font file holds. */
export interface Run {
  readonly font: string
  readonly words: string
  /** In points. */
  readonly width: number
}
export type Line = readonly Run[]
export interface Stretch {
  readonly words: string
  readonly bold?: boolean
}

/** Stands for letters that no font of ours holds: other scripts, small pictures. */
export const NOT_SHOWN = '[?]'

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

export interface Letters {
  /** Words as lines no wider than `width`. Line ends in them count; a word that is too long is cut. */
  lines(stretches: readonly Stretch[], size: number, width: number): readonly Line[]
  /** Whether something had to be left out so far. */
  readonly missed: boolean
}

/**
 * @param files font names by weight, in the order in which they are looked through.
 * @param holds whether a font has a letter.
 */
export function lettersOf(
  type: Type,
  files: Readonly<Record<'plain' | 'bold', readonly string[]>>,
  holds: (font: string, letter: string) => boolean,
): Letters {
  const widths = new Map<string, number>()
  let missed = false

  const measured = (font: string, words: string, size: number): Run => {
    const key = `${font} ${size} ${words}`
    let width = widths.get(key)
    if (width === undefined) {
      type.font(font)
      type.fontSize(size)
      width = type.widthOfString(words)
      widths.set(key, width)
    }
    return { font, words, width }
  }

  /** A word in the fonts that hold it. */
  const runs = (word: string, bold: boolean, size: number): readonly Run[] => {
    const fonts = files[bold ? 'bold' : 'plain']
    const first = fonts[0] ?? ''
    const cut: { font: string; words: string }[] = []
    for (const { segment } of graphemes.segment(word)) {
      const font = fonts.find((name) => [...segment].every((letter) => holds(name, letter)))
      if (font === undefined) missed = true
      const [inFont, words] = font === undefined ? [first, NOT_SHOWN] : [font, segment]
      const last = cut.at(-1)
      if (font === undefined && last?.words.endsWith(NOT_SHOWN)) continue
      if (last?.font === inFont) last.words += words
      else cut.push({ font: inFont, words })
    }
    return cut.map(({ font, words }) => measured(font, words, size))
  }

  return {
    get missed() {
      return missed
    },
    lines(stretches, size, width) {
      const done: Run[][] = [[]]
      let room = width
      const put = (word: string, bold: boolean): void => {
        const pieces = runs(word, bold, size)
        const wide = widthOf(pieces)
        const space = word.trim() === ''
        if (wide > room && !space && room < width) {
          done.push([])
          room = width
        }
        if (wide > width && !space) {
          const [head, rest] = halved(word)
          if (rest !== '') {
            put(head, bold)
            put(rest, bold)
            return
          }
        }
        if (space && room === width && done.length > 1) return
        done.at(-1)?.push(...pieces)
        room -= wide
      }
      for (const { words, bold = false } of stretches) {
        for (const [index, line] of cleaned(words).split('\n').entries()) {
          if (index > 0) {
            done.push([])
            room = width
          }
          for (const word of line.match(/\s+|\S+/g) ?? []) put(word, bold)
        }
      }
      return done
    },
  }
}

export function widthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { width }) => sum + width, 0)
}

/** Never through the middle of a letter. */
function halved(word: string): readonly [string, string] {
  const letters = [...graphemes.segment(word)].map(({ segment }) => segment)
  const half = Math.ceil(letters.length / 2)
  return [letters.slice(0, half).join(''), letters.slice(half).join('')]
}

/** Accents joined to their letters, tabs as spaces, and nothing that only steers a screen. */
function cleaned(words: string): string {
  return words
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll('\t', '    ')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replaceAll(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
}
