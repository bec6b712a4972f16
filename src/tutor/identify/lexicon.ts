import type { Names } from '../../content/tutor/names.ts'
import { plainOf, wordsOf } from './words.ts'

/** What a single word may be. One word may be several of these. */
export const mark = {
  given: 1,
  nameFirst: 2,
  wordFirst: 4,
  month: 8,
  placeName: 16,
  surname: 32,
  surnameWord: 64,
  theorist: 128,
  wellKnown: 256,
  place: 512,
  never: 1024,
  ordinary: 2048,
  beginsPhrase: 4096,
} as const

export const anyName = mark.given | mark.nameFirst | mark.wordFirst | mark.month | mark.placeName
/** Names that are words, months or places too. */
export const doubtful = mark.nameFirst | mark.wordFirst | mark.month | mark.placeName
export const anySurname = mark.surname | mark.surnameWord
export const namesNobody = mark.wellKnown | mark.place | mark.never | mark.ordinary

export interface Lexicon {
  marksOf(plain: string): number
  /** Names of several words that begin with this one: "Signs of Safety", "Carl Rogers". */
  phrasesFrom(plain: string): readonly Phrase[]
}

export interface Phrase {
  readonly words: readonly string[]
  readonly theorist: boolean
}

const made = new WeakMap<Names, Lexicon>()

/** The lists, made quick to ask. Once for each Names, since they are large. */
export function lexiconOf(names: Names): Lexicon {
  const known = made.get(names)
  if (known) return known
  const lexicon = makeLexicon(names)
  made.set(names, lexicon)
  return lexicon
}

const none: readonly Phrase[] = []

function makeLexicon(names: Names): Lexicon {
  const marks = new Map<string, number>()
  const phrases = new Map<string, Phrase[]>()
  const markAs = (plain: string, bit: number) => void marks.set(plain, (marks.get(plain) ?? 0) | bit)
  const addPhrase = (name: string, theorist: boolean) => {
    const words = wordsOf(name).map(({ plain }) => plain)
    const [first = ''] = words
    markAs(first, mark.beginsPhrase)
    phrases.set(first, [...(phrases.get(first) ?? []), { words, theorist }])
  }
  const simple = {
    given: 'given',
    namesFirst: 'nameFirst',
    wordsFirst: 'wordFirst',
    months: 'month',
    placeNames: 'placeName',
    surnames: 'surname',
    surnameWords: 'surnameWord',
  } as const
  for (const [list, bit] of Object.entries(simple) as [keyof typeof simple, keyof typeof mark][])
    for (const name of names[list as keyof typeof simple]) markAs(plainOf(name), mark[bit])
  for (const list of ['wellKnown', 'places', 'never', 'ordinary'] as const) {
    const bit = { wellKnown: mark.wellKnown, places: mark.place, never: mark.never, ordinary: mark.ordinary }[list]
    for (const name of names[list]) {
      if (/^[a-z]+$/.test(name)) {
        markAs(name, bit)
        continue
      }
      const own = wordsOf(name)
      if (own.length > 1) addPhrase(name, false)
      else if (own[0] && !own[0].possessive) markAs(own[0].plain, bit)
      else if (own[0]) markAs(`${own[0].plain}'s`, bit)
    }
  }
  for (const name of names.theorists) {
    const own = wordsOf(name)
    markAs(own.at(-1)?.plain ?? '', mark.theorist)
    if (own.length > 1) addPhrase(name, true)
  }
  return { marksOf: (plain) => marks.get(plain) ?? 0, phrasesFrom: (plain) => phrases.get(plain) ?? none }
}
