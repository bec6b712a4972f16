import { inPassing } from '../words.ts'
import { respell } from './respell.ts'
import { isThinker, mayBeThinker } from './signs/thinkers.ts'

/**
 * A sentence as the signs read it: respelt, `qq` where somebody speaks (their feelings are not the writer's), `nm` for
 * a name, `dbt` for a name that may be a thinker's (White, Johns).
 */
export function bare(sentence: string): string {
  const named = withoutSpeech(sentence).replaceAll(insideName, (word) => nameAs(word) ?? 'nm')
  const first = named.replace(firstName, (word, next: string) =>
    common(word) || !verb.test(next) ? (thinkerAs(word) ?? word) : (nameAs(word) ?? 'nm'),
  )
  return respell(first).replaceAll(/\s+/g, ' ').trim()
}

/** Short quotes are mostly a word held at arm's length ("engagement"), and stay. */
function withoutSpeech(sentence: string): string {
  return sentence.replaceAll(/["“]([^"”“]*)["”]/g, (_, said: string) =>
    said.trim().split(/\s+/).length > 3 || /\bi(?:['’]?m)?\b/i.test(said) ? ' qq ' : said,
  )
}

const insideName = /(?<=[\p{L}\p{N},;:)"”’'] )\p{Lu}[\p{Ll}'’-]+(?=[^\p{L}]|$)/gu
const firstName = /^\p{Lu}[\p{Ll}'’-]+(?= (?:and nm |and dbt |nm )?(\p{Ll}+|\())/u
const verb =
  /(?:ed|came|went|left|said|says|told|asked|sat|stood|put|gave|took|had|was|is|threw|ran|wanted|drew|rang|did|has|would|let|read|cut|made|got|wrote|calls?|argues|talks|describes)$/

/** What stands for a capitalised word, or the word itself where it names no one; undefined for anybody's name. */
function nameAs(word: string): string | undefined {
  return thinkerAs(word) ?? (common(word) || isThinker(word) ? word : undefined)
}

function thinkerAs(word: string): string | undefined {
  if (!mayBeThinker(word)) return undefined
  return /['’]s$/.test(word) ? 'dbt s' : 'dbt'
}

function common(word: string): boolean {
  const plain = lower(word)
  return capitalised.has(plain) || inPassing(plain) || firstWords.has(plain) || /^I['’]/.test(word)
}

function lower(word: string): string {
  return word.toLowerCase().replace(/['’].*$/, '')
}

/** Written with a capital, and nobody's name. */
const capitalised = new Set(
  `i mum dad mam nan nana gran granny grandad grandma mummy daddy auntie uncle sister miss sir monday tuesday wednesday
  thursday friday saturday sunday january february march april may june july august september october november december english
  urdu polish welsh scots christmas easter ramadan camhs taf mr mrs ms dr year section god muslim school housing police hv health
  visitor court council ok`
    .split(/\s+/)
    .filter(Boolean),
)

/** Words that often begin a sentence before a verb, as a name does. */
const firstWords = new Set(
  `nobody everyone everybody someone somebody anyone nothing everything something one two three both another other others
  mother father parents family families children people staff workers panel visit session meeting chair worker child baby contact
  home landlord officer counsel agency half most each never still again once then today yesterday conference
  supervision support training duty`
    .split(/\s+/)
    .filter(Boolean),
)
