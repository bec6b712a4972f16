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
  /** Words as lines no wider than `width`, one by one. Line ends in them count; a word that is too long is cut. */
  lines(stretches: readonly Stretch[], size: number, width: number): Iterable<Line>
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
  const known = new Map<string, readonly Run[]>()
  let missed = false

  const measured = (font: string, words: string, size: number): Run => {
    type.font(font)
    type.fontSize(size)
    return { font, words, width: type.widthOfString(words) }
  }

  /** A word in the fonts that hold it. */
  const cut = (word: string, bold: boolean, size: number): readonly Run[] => {
    const fonts = files[bold ? 'bold' : 'plain']
    const first = fonts[0] ?? ''
    const pieces: { font: string; words: string }[] = []
    for (const { segment } of graphemes.segment(word)) {
      const font = fonts.find((name) => [...segment].every((letter) => holds(name, letter)))
      if (font === undefined) missed = true
      const [inFont, words] = font === undefined ? [first, NOT_SHOWN] : [font, segment]
      const last = pieces.at(-1)
      if (font === undefined && last?.words.endsWith(NOT_SHOWN)) continue
      if (last?.font === inFont) last.words += words
      else pieces.push({ font: inFont, words })
    }
    return pieces.map(({ font, words }) => measured(font, words, size))
  }

  /** The same word comes again and again: it is cut and measured once. */
  const runs = (word: string, bold: boolean, size: number): readonly Run[] => {
    const key = `${bold ? 'bold' : 'plain'} ${size} ${word}`
    const found = known.get(key) ?? cut(word, bold, size)
    known.set(key, found)
    return found
  }

  /** A word, in as many pieces as it takes so that each fits on a line. */
  const fitting = (word: string, bold: boolean, size: number, width: number): readonly (readonly Run[])[] => {
    const whole = runs(word, bold, size)
    if (widthOf(whole) <= width || word.trim() === '') return [whole]
    const [head, rest] = halved(word)
    if (rest === '') return [whole]
    return [...fitting(head, bold, size, width), ...fitting(rest, bold, size, width)]
  }

  return {
    get missed() {
      return missed
    },
    *lines(stretches, size, width) {
      let line: Run[] = []
      let room = width
      let begun = false
      for (const { words, bold = false } of stretches) {
        for (const [paragraph] of cleaned(words).matchAll(/[^\n]+|\n/g)) {
          if (paragraph === '\n') {
            yield line
            begun = true
            line = []
            room = width
            continue
          }
          for (const [word] of paragraph.matchAll(/\s+|\S+/g)) {
            const space = word.trim() === ''
            for (const pieces of fitting(word, bold, size, width)) {
              const wide = widthOf(pieces)
              if (wide > room && !space && room < width) {
                yield line
                begun = true
                line = []
                room = width
              }
              if (space && room === width && begun) continue
              for (const run of pieces) join(line, run)
              room -= wide
            }
          }
        }
      }
      yield line
    },
  }
}

/** Runs of one font are drawn at once. */
function join(line: Run[], run: Run): void {
  const last = line.at(-1)
  if (last?.font !== run.font) line.push(run)
  else line[line.length - 1] = { ...run, words: last.words + run.words, width: last.width + run.width }
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
