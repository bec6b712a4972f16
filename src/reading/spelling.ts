/** The words of the book that a word may have been meant to be: one slip away, or two in a long word. Nearest first. */
export function nearestWords(word: string, known: Iterable<string>, most = 3): readonly string[] {
  if (word.length < 4) return []
  const slips = word.length < 7 ? 1 : 2
  const near: { readonly word: string; readonly away: number }[] = []
  for (const each of known) {
    const away = Math.abs(each.length - word.length) > slips ? slips + 1 : distance(word, each)
    if (away <= slips) near.push({ word: each, away })
  }
  near.sort((a, b) => a.away - b.away || a.word.length - b.word.length || a.word.localeCompare(b.word))
  return near.slice(0, most).map((each) => each.word)
}

/** How many letters to add, take away or change. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same))
    }
    above = row
  }
  return above[b.length] ?? 0
}
