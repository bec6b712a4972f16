/** A stretch of words, in UTF-16 units: `words.slice(start, end)`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

// It begins where a run of stops begins: without the look back, a line of dots would be tried from each of them.
const stop = /(?<![.!?…])[.!?…]+(["”’')\]]*)\s+/g
// Families stand in these pages as `child B` and `Mum A`, so a lone capital does end a sentence.
const titleOrLatin = /(?:^|[\s(“‘"'])(?:mr|mrs|ms|mx|dr|st|prof|rev|e\.g|eg|i\.e|ie|approx|vs|cf|a\.m|p\.m)\.$/i
const beforeNumber = /(?:^|[\s(“‘"'])(?:no|nos|fig|p|pp|tel|ref|para|s|ss|ch)\.$/i
/** More than the longest of these with what stands before it, so that only the end of a long sentence is looked at. */
const LONGEST_SHORT_FORM = 12
const beforeMore = /(?:^|\s)etc\.$/i
const bullet = /^(?:[-–—•*·▪◦]|\(?\d{1,3}[.)]|\(?[a-z]\))(?:\s+|$)/

/**
 * The sentences of an answer, in order, without the white space and bullets between them. A line is never joined to
 * the next one, and words without any stop are one sentence: nothing of what was written is left out but bullets.
 */
export function sentencesOf(words: string): readonly Stretch[] {
  const found: Stretch[] = []
  let lineStart = 0
  for (const line of words.split('\n')) {
    for (const { start, end } of sentencesInLine(line)) found.push({ start: start + lineStart, end: end + lineStart })
    lineStart += line.length + 1
  }
  return found
}

function sentencesInLine(line: string): readonly Stretch[] {
  const found: Stretch[] = []
  const end = line.trimEnd().length
  let start = line.length - line.trimStart().length
  start += bullet.exec(line.slice(start))?.[0].length ?? 0
  for (const { 0: matched, 1: quotes, index } of line.matchAll(stop)) {
    const next = index + matched.length
    const stopped = index + matched.trimEnd().length
    if (next >= end || next <= start) continue
    if (!endsThere(line.slice(start, stopped), line.slice(next), quotes !== '')) continue
    found.push({ start, end: stopped })
    start = next
  }
  if (start < end) found.push({ start, end })
  return found
}

/** Phones and tired people leave out capitals, so a small letter after a stop begins a sentence all the same. */
function endsThere(sentence: string, after: string, quoted: boolean): boolean {
  const before = sentence.slice(-LONGEST_SHORT_FORM)
  if (titleOrLatin.test(before)) return false
  if (beforeNumber.test(before)) return !/^\d/.test(after)
  if (beforeMore.test(before)) return !/^\p{Ll}/u.test(after)
  // “Stop!” she said.
  return !(quoted && /^\p{Ll}/u.test(after))
}

/** What blank lines part, without the white space round it. */
export function paragraphsOf(words: string): readonly Stretch[] {
  return [...words.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*\n))*/g)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.trimEnd().length,
  }))
}
