import type { Names } from '../../content/tutor/names.ts'
import { titles } from './cues.ts'
import { type Finding, findingAt, settle } from './finding.ts'
import { identify } from './identify.ts'
import { doubtful, type Lexicon, lexiconOf, mark } from './lexicon.ts'
import { plainOf } from './words.ts'

/**
 * Puts pseudonyms in the place of what was found. Whole words only; a possessive stays, a title goes; at the beginning of a
 * sentence a capital. A name that is a word too ("Will") changes only where it is a name.
 *
 * @param pairs by the found text in lower case.
 */
export function replaceAll(text: string, pairs: ReadonlyMap<string, string>, names: Names): string {
  let out = ''
  let last = 0
  for (const place of placesOf(text, pairs, names)) {
    const instead = pseudonymFor(place.text, pairs)
    if (instead === undefined) continue
    const before = out + text.slice(last, place.start)
    const { kept, fitted } = fitIn(before, instead, place)
    out = kept + fitted
    last = place.end
    const owner = possessiveAfter(text, place)
    out += owner.said
    last += owner.length
  }
  return out + text.slice(last)
}

function placesOf(text: string, pairs: ReadonlyMap<string, string>, names: Names): readonly Finding[] {
  const lexicon = lexiconOf(names)
  const found = identify(text, names).filter((one) => pseudonymFor(one.text, pairs) !== undefined)
  const everywhere = [...pairs.keys()]
    .filter((key) => isSure(key, lexicon))
    .flatMap((key) =>
      [...text.matchAll(wholeWord(key))].map((match) =>
        findingAt('name', text, match.index, match.index + match[0].length),
      ),
    )
  return settle([[...found, ...everywhere]])
}

/** The pair of the whole, or of the first name in it: nobody is left with half a name. */
function pseudonymFor(found: string, pairs: ReadonlyMap<string, string>): string | undefined {
  const key = found.toLowerCase()
  const [first = ''] = key.split(' ')
  return pairs.get(key) ?? (/\d/.test(key) ? undefined : pairs.get(first))
}

/** Whether it can mean nothing else, wherever it stands. */
function isSure(key: string, lexicon: Lexicon): boolean {
  if (/[\s\d@]/.test(key)) return true
  return (lexicon.marksOf(plainOf(key)) & (doubtful | mark.ordinary | mark.never | mark.surnameWord)) === 0
}

function wholeWord(key: string): RegExp {
  const escaped = key.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/['’]/g, "['’]")
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'giu')
}

const article = /^(?:the|an?) /
const beginning = /(?:^|[.!?…]["”’')]?\s+|\n\s*(?:[-•*] )?)["“‘'(]?$/

/** Fits the pseudonym to what stands before it: no "Mrs Mum", no "the the school", no "my colleague colleague". */
function fitIn(before: string, instead: string, place: Finding): { kept: string; fitted: string } {
  const title = /(?<![\p{L}])(\p{L}+)\.? $/u.exec(before)
  const titled = title?.[1] !== undefined && place.kind === 'name' && titles.has(title[1].toLowerCase())
  const kept = titled ? before.slice(0, title.index) : before
  const lastWord = /(\p{L}+) $/u.exec(kept)?.[1]?.toLowerCase()
  if (lastWord !== undefined && lastWord === instead.toLowerCase()) return { kept: kept.trimEnd(), fitted: '' }
  const owned = lastWord !== undefined && /^(?:the|an?|his|her|their|my|our|your|this|that)$/.test(lastWord)
  const bare = owned ? instead.replace(article, '') : instead
  const wantsCapital = beginning.test(kept) && /^[\p{Lu}\d]/u.test(titled ? before.slice(title.index) : place.text)
  return { kept, fitted: wantsCapital ? bare.charAt(0).toUpperCase() + bare.slice(1) : bare }
}

/** "James'" becomes "Dad's", and "marians van", whose apostrophe was left out, gets it back. */
function possessiveAfter(text: string, place: Finding): { said: string; length: number } {
  const after = text.slice(place.end, place.end + 2)
  if (/^s(?![\p{L}])/u.test(after)) return { said: "'s", length: 1 }
  if (
    /s$/i.test(place.text) &&
    /^['’](?![\p{L}])/u.test(after) &&
    /\p{L}['’] ?\p{L}/u.test(text.slice(place.end - 1, place.end + 3))
  )
    return { said: `${after.charAt(0)}s`, length: 1 }
  return { said: '', length: 0 }
}
