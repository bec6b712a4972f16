/** A word of the text, as the finder of names reads it. */
export interface Word {
  /** Without its 's, as it stands. */
  readonly text: string
  /** Lower case, no accents: how the lists are kept. */
  readonly plain: string
  readonly start: number
  readonly end: number
  readonly capital: boolean
  /** All capitals, as in NHS. */
  readonly shouted: boolean
  /** What would have a capital anyway: it begins a sentence, a line, a quotation. */
  readonly opens: boolean
  readonly possessive: boolean
  /** What stands between the word before and this. */
  readonly gap: string
}

const wordOrNumber = /[\p{L}][\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|am|pm)?/gu
const ending = /['’](?:s|d|ll|ve|re|m)$/i
const opening = /[.!?…:;\n•*|–—]|(?:^|\s)["“'‘(]+$|[-–] $/

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let last = 0
  for (const match of text.matchAll(wordOrNumber)) {
    const gap = text.slice(last, match.index)
    const whole = match[0]
    const end = ending.exec(whole)
    const own = end && end.index > 0 ? whole.slice(0, end.index) : whole
    const start = match.index
    last = start + whole.length
    words.push({
      text: own,
      plain: plainOf(own),
      start,
      end: start + own.length,
      capital: /^\p{Lu}/u.test(own),
      shouted: own.length > 1 && own === own.toUpperCase() && /\p{Lu}/u.test(own),
      opens: words.length === 0 || opens(gap, words.at(-1)?.text ?? ''),
      possessive:
        (end !== null && /s$/i.test(end[0])) || (/s$/i.test(own) && /^['’](?!\p{L})/u.test(text.slice(last, last + 2))),
      gap,
    })
  }
  return words
}

const shortForms = /^(?:mr|mrs|ms|dr|st|prof|rev|no|approx|vs|cllr|sgt|[A-Z])$/i

function opens(gap: string, before: string): boolean {
  return opening.test(gap) && !(gap.startsWith('.') && !gap.includes('\n') && shortForms.test(before))
}

export function plainOf(text: string): string {
  const low = text.toLowerCase()
  if (/^[a-z'-]*$/.test(low)) return low
  return low
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('’', "'")
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ß', 'ss')
}

/** How a text, or a stretch of it, uses capitals. */
export type Style = 'usual' | 'none' | 'shouting'

export function styleOf(words: readonly Word[]): Style {
  const letters = words.filter(({ text }) => text !== 'I' && /\p{L}/u.test(text))
  if (letters.length === 0) return 'usual'
  if (letters.length > 3 && letters.filter(({ shouted }) => shouted).length > letters.length * 0.7) return 'shouting'
  const openings = letters.filter(({ opens }) => opens)
  return openings.filter(({ capital }) => capital).length < openings.length * 0.3 ? 'none' : 'usual'
}
