import stem from 'wink-porter2-stemmer'

/**
 * What was typed, as the tutor reads it: one spelling for apostrophes, spaces and letters, nothing invisible, lower case.
 * For reading only; what a person typed is kept as they typed it.
 */
export const readable = lastOne((text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Mn}]/gu, '')
    .replaceAll(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll(/\p{Cc}/gu, ' ')
    .toLowerCase()
    // Nobody means a letter three times: soooo, wannna.
    .replaceAll(/(\p{L})\1{2,}/gu, '$1$1'),
)

/** Words and numbers in order, apostrophes left out: `don't` and `dont` are one word. */
export const wordsOf = lastOne(
  (text: string): readonly string[] =>
    readable(text)
      .replaceAll("'", '')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
)

/** The same text is read by one sense after another: what was found of it last is kept. */
export function lastOne<T>(find: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly found: T } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, found: find(text) }
    return last.found
  }
}

const stems = new Map<string, string>()
const MOST_STEMS = 20_000

export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const made = word.length > 30 ? word.slice(0, 30) : stem(word)
  if (stems.size >= MOST_STEMS) stems.clear()
  stems.set(word, made)
  return made
}

/** Words that stand everywhere and say nothing of what is asked. */
const passing = new Set(
  `a about also am an and any are as at be been being but by can cant could couldnt did didnt do does doesnt doing dont for from
  get gets getting got had has have having he hed her here hers hes him his how i id if ill im in into is isnt it its ive just
  like me might my no not of off on one or our out over put re really s she shed shes should shouldnt so some such t than that
  thats the their them then there theres these they theyre theyve thing things this those to too up us very was wasnt we well
  were weve what whats when where which while who whos why will with wont would wouldnt you your youre`
    .split(/\s+/)
    .filter(Boolean),
)

/** The stems of the words of a text that tell. */
export function tellingStems(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => !inPassing(word))
      .map(stemOf),
  )
}

export function inPassing(word: string): boolean {
  return passing.has(word)
}
