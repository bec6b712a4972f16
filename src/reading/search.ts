import type { Curriculum } from '../content/curriculum.ts'
import type { Hit, SearchIndex } from './search-index.ts'
import { nearestWords } from './spelling.ts'

export interface Found {
  readonly typed: string
  /** Where everything that was typed stands; else what comes near. */
  readonly how: 'all' | 'near' | 'nothing'
  readonly hits: readonly Hit[]
}

const MOST = 30
const MOST_OF_ONE_PLACE = 2
const MOST_WORDS = 16
/** Looking for what a slip may have meant takes longest. */
const MOST_SLIPS = 4
const MOST_NEAR = 10
const FEW = 4

/** Finds whole words first, then words that begin like the last one, then anything that has some of them. */
export function search(index: SearchIndex, asked: string): Found {
  const typed = asked.trim().slice(0, 200)
  const words = quoted(typed)
  const last = words.at(-1)
  if (last === undefined) return { typed, how: 'nothing', hits: [] }

  const whole = index.match(words.join(' '), MOST * 3)
  const begun = index.match([...words.slice(0, -1), `${last}*`].join(' '), MOST * 3)
  const all = varied([...whole, ...begun])
  if (all.length >= FEW || (all.length > 0 && words.length < 3)) return { typed, how: 'all', hits: all }
  // One weak match must not stand in the way of better ones that lack a word.
  const near = varied(index.match(nearly(typed, index.words), MOST)).slice(0, MOST_NEAR)
  if (all.length > 0) return { typed, how: 'all', hits: varied([...all, ...near]) }
  return { typed, how: near.length > 0 ? 'near' : 'nothing', hits: near }
}

/** Words that stand everywhere and say nothing of what is looked for. */
const inPassing = new Set(
  'a an and are as at be but by can do dont for from had has have he her him his how i if im in is isnt it its me my no not of on or our she so that the their them they this to was we were what when where who why will with wont would you your'.split(
    ' ',
  ),
)

/** Any of the words, the pieces of those with hyphens, and what a slip of the pen may have been meant to be. */
function nearly(typed: string, known: ReadonlySet<string>): string {
  const said = (typed.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []).slice(0, MOST_WORDS)
  const telling = said.filter((word) => !inPassing.has(word.replaceAll(/[’']/g, '')))
  const pieces = (telling.length > 0 ? telling : said).flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? [])
  const slips = pieces.filter((piece) => !known.has(piece)).slice(0, MOST_SLIPS)
  const meant = slips.flatMap((piece) => nearestWords(piece, known))
  return [...pieces, ...meant].map((word) => `"${word}"`).join(' OR ')
}

/** Where a person goes who typed the name of a place and not words: `criterion 400.4.3`, `7.4`, `part 7.4`. */
export function namedPlace(curriculum: Curriculum, asked: string): string | undefined {
  const code = /^(?:criterion\s+)?(\d{3}\.\d{1,2}\.\d{1,2})$/i.exec(asked.trim())?.[1]
  if (code && curriculum.criterion(code)) return `/criteria/${code}`
  const part = /^(?:part\s+)?(\d{1,2}\.\d{1,2})$/i.exec(asked.trim())?.[1]
  if (part && curriculum.part(part)) return `/parts/${part}`
  const section = /^section\s+(\d{1,2})$/i.exec(asked.trim())?.[1]
  return section && curriculum.section(Number(section)) ? `/sections/${section}` : undefined
}

/** Each word in quotes, so that `self-care` is two words in a row and not the name of a column. */
function quoted(typed: string): readonly string[] {
  return typed
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MOST_WORDS)
    .map((word) => `"${word.replaceAll(/[\p{Cc}"]/gu, '')}"`)
}

/** Each thing once, and no place so often that it hides the others. */
function varied(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  const kept = hits.filter(({ kind, ref, href }) => {
    const count = counts.get(`${kind} ${ref}`) ?? 0
    if (seen.has(href) || count >= MOST_OF_ONE_PLACE) return false
    seen.add(href)
    counts.set(`${kind} ${ref}`, count + 1)
    return true
  })
  return kept.slice(0, MOST)
}
