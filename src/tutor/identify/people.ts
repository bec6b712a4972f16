import { isTitled } from './before.ts'
import { houses, titles } from './cues.ts'
import { evidence } from './evidence.ts'
import { type Finding, findingAt } from './finding.ts'
import { isBareOwner, isDoubleName, isFamily, isInitialed, isLetters } from './forms.ts'
import { fullName, type Stretch } from './full-names.ts'
import { anyName, anySurname, type Lexicon, mark, namesNobody } from './lexicon.ts'
import { familiarity, HOPELESS, leaning } from './looks.ts'
import { beside, has, type Reading, readingOf } from './reading.ts'
import { isBroughtInAsTheory, isCited } from './theories.ts'

/** What a word needs to weigh to be taken for a name. */
const ENOUGH = 3

/** Names of people. Twice over: who was sure to be a person the first time is known by name the second. */
export function findPeople(text: string, taken: readonly Finding[], lexicon: Lexicon): readonly Finding[] {
  const reading = readingOf(text, taken, lexicon)
  const known = new Set(namesIn(reading, new Set()).flatMap((name) => plainNames(reading, name)))
  return namesIn(reading, known).map(({ from, to }) => {
    return findingAt('name', text, reading.words[from]?.start ?? 0, endOf(reading, to))
  })
}

function plainNames(reading: Reading, { from, to }: Stretch): readonly string[] {
  const words = reading.words.slice(from, to + 1).filter((word) => word.text.length > 1)
  return words.map(({ plain }, ahead) => (isBareOwner(reading, from + ahead) ? plain.slice(0, -1) : plain))
}

/** Without the s of a possessive that lost its apostrophe: "marians van". */
function endOf(reading: Reading, at: number): number {
  const end = reading.words[at]?.end ?? 0
  return isBareOwner(reading, at) ? end - 1 : end
}

function namesIn(reading: Reading, known: ReadonlySet<string>): readonly Stretch[] {
  const found: Stretch[] = []
  for (let at = 0; at < reading.words.length; at++) {
    const name = nameAt(reading, at, known)
    if (!name) continue
    found.push(name)
    at = name.to
  }
  return found
}

function nameAt(reading: Reading, at: number, known: ReadonlySet<string>): Stretch | undefined {
  const word = reading.words[at]
  if (!word || reading.spoken[at] || isPlainWord(reading, at) || !/\p{L}/u.test(word.text)) return undefined
  if (word.text.length === 1) return isInitialed(reading, at) ? { from: at, to: at + 1 } : undefined
  if (!isPerson(reading, at, known)) return undefined
  const name = fullName(reading, at)
  return isHouse(reading, name.to + 1) ? undefined : name
}

/** "Jo Cox House" is no person. */
function isHouse(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  return (
    word?.capital === true &&
    !word.opens &&
    word.gap === ' ' &&
    !reading.words[at - 1]?.possessive &&
    houses.has(word.plain)
  )
}

/** What most words are: ordinary, small, and after no title. Seen at a glance, for quickness. */
function isPlainWord(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  if (!word || word.capital || word.plain.endsWith('s')) return false
  if (has(reading, at, anyName) || !has(reading, at, mark.ordinary | mark.never)) return false
  return !titles.has(reading.words[at - 1]?.plain ?? '')
}

function isPerson(reading: Reading, at: number, known: ReadonlySet<string>): boolean {
  const word = reading.words[at]
  if (!word) return false
  if (isTitled(reading, at)) return bearsTitle(reading, at)
  if (isCited(reading, at)) return false
  if (has(reading, at, mark.theorist) && isTheorist(reading, at, known)) return false
  if (isAuthor(reading, at)) return false
  if (has(reading, at, mark.given) || isDoubleName(reading, at)) return isGivenTo(reading, at)
  if (isBareOwner(reading, at) || isFamily(reading, at)) return true
  const isKnown = known.has(word.plain)
  if (word.shouted && (reading.styles[at] === 'shouting' || !isKnown)) return isLetters(reading, at)
  const look = leaning(reading, at) + (isKnown ? familiarity(reading, at) : 0)
  return look > HOPELESS && look + companyOf(reading, at, known) + evidence(reading, at) >= ENOUGH
}

/** "asked hope and grace": beside somebody known. */
function companyOf(reading: Reading, at: number, known: ReadonlySet<string>): number {
  const isKnown = (index: number) => known.has(reading.words[index]?.plain ?? '')
  const isAnd = (index: number) => /^(?:and|n|&)$/.test(reading.words[index]?.plain ?? '')
  return (isAnd(at - 1) && isKnown(at - 2)) || (isAnd(at + 1) && isKnown(at + 2)) ? 4 : 0
}

/** Whatever stands after a title is a name, unless it is plainly none: "Mr X", "dr appointment". */
function bearsTitle(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  if (!word || word.text.length < 2 || titles.has(word.plain)) return false
  const isName = has(reading, at, anyName | anySurname)
  if (isName) return true
  if (has(reading, at, mark.never | mark.theorist)) return false
  return word.capital ? !(word.shouted && word.text.length < 4) : !has(reading, at, namesNobody)
}

/** A writer, unless the text has somebody of that name, or the name is a first name with no theory about. */
function isTheorist(reading: Reading, at: number, known: ReadonlySet<string>): boolean {
  const word = reading.words[at]
  if (!word) return false
  if (has(reading, at, mark.given | mark.nameFirst)) return isBroughtInAsTheory(reading, at)
  if (!word.capital) return !has(reading, at, anyName)
  if (has(reading, at, mark.wordFirst | mark.month)) return isBroughtInAsTheory(reading, at)
  return !known.has(word.plain)
}

/** "Adams' equity theory": a surname that could be a first name, and a theory called after it. */
function isAuthor(reading: Reading, at: number): boolean {
  const [word, , theory] = reading.words.slice(at, at + 3)
  return (
    word?.possessive === true &&
    has(reading, at, anySurname) &&
    /^(?:theory|model|cycle|framework|hierarchy|typology|taxonomy)$/.test(theory?.plain ?? '')
  )
}

/** A plain name is somebody's, unless a hall or a hospital is called after it. */
function isGivenTo(reading: Reading, at: number): boolean {
  const word = reading.words[at]
  if (!word) return false
  if (word.shouted && reading.styles[at] !== 'shouting' && word.text.length < 4) return false
  if (!word.capital) return !has(reading, at, mark.wellKnown) || evidence(reading, at) >= ENOUGH
  return word.possessive || !beside(reading, at, 1) || evidence(reading, at) > -5
}
