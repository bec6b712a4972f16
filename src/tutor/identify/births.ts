import { type Finder, type Finding, findingAt, type IdentifyingKind, leadingTo } from './finding.ts'

/** Dates of birth: a date, and near it something that says whose birth it is. Days of visits are everybody's. */

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const day = '(?:the )?(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?'
const year = "(?:(?:19|20)\\d\\d|['’]?\\d\\d)"
const worded = `${day}(?: of)?[ -]${month}(?:,? ?[ -]?${year})?|${month} ${day}(?:,? ${year})?`
const figures = '(?:0?[1-9]|[12]\\d|3[01])(?: ?[./-] ?)(?:0?[1-9]|1[0-2])(?: ?[./-] ?)(?:(?:19|20)\\d\\d|\\d\\d)'
const reversed = '(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])'
const date = new RegExp(`(?<![\\w/.-])(?:${reversed}|${figures}|${worded})(?![\\w/]|[.-]\\d)`, 'gi')

const birth = /\b(?:d\.?\s?o\.?\s?b\b|date(?:s)? of birth|birth ?dates?|birthdays?|bday|born|birth)/
const event =
  /\b(?:visit|visited|review|meeting|met|seen|saw|court|hearing|appointment|session|due|placed|moved|started|closed|opened|referred|panel|conference|since|until|till|by|before|party|presents?|cake)\b/
/** "Baby's 09/01/2025", "Twins 5 May 2020": a child and a year, and nothing else to do. */
const child =
  /(?:^|[,;:(]|\band|\bwith|[.!?\n])\s*(?:(?:the|her|his|their|my|older|younger|little|big|eldest|youngest|new) ){0,2}(?:baby|twins?|triplets|brother|sister|boy|girl|lad|lass|son|daughter|child|toddler|eldest|youngest|elder|younger|middle|infant|wean|bairn|mum|dad|mother|father|parent)(?:['’]s|s(?= \d))?(?: is| was)?[,:]? $/

export const findBirths: Finder = (text) => {
  const found: Finding[] = []
  for (const match of text.matchAll(date)) {
    const one = findingAt('date_of_birth', text, match.index, match.index + match[0].length)
    if (isBirth(one, text, found.at(-1))) found.push(withoutArticle(one, text))
  }
  return found
}

function isBirth(date: Finding, text: string, last: Finding | undefined): boolean {
  const before = leadingTo(text, date.start, 70)
  const hasYear = /\d{4}|[./-]\d\d$|['’]\d\d$|[a-z]\.? \d\d$/i.test(date.text)
  const cue = [...before.matchAll(new RegExp(birth, 'g'))].at(-1)
  if (cue) {
    const between = before.slice(cue.index + cue[0].length)
    const asked = /^(?:d|date)/.test(cue[0]) ? between.slice(-12) : between
    return (!event.test(asked) || between.endsWith(': ')) && (hasYear || /^[^.;]{0,25}$/.test(between))
  }
  if (hasYear && /(?:\bb\.?:? ?|\baged? \d{1,2},? \(?)$/.test(before)) return true
  if (
    /^ (?:is|was) (?:his|her|the|their) (?:d\.?o\.?b|date of birth|birthday)\b/i.test(
      text.slice(date.end, date.end + 34),
    )
  )
    return true
  if (/^[ ,)(]*(?:\(?d\.?o\.?b|date of birth)\b/i.test(text.slice(date.end, date.end + 16))) return true
  if (!hasYear) return false
  if (last && follows(text.slice(last.end, date.start))) return true
  return child.test(` ${before}`.replace(/^ \s*/, '')) || askedBefore(text, date.start, before)
}

/** "dobs are 1/2/2011, 3/4/2013 and …" */
function follows(between: string): boolean {
  return /^(?:,| ?&| ?and| ?;)(?: and)?(?: the| her| his)?(?: older| younger| other)?(?: brother| sister| one| twin)?(?:['’]s)? ?$/i.test(
    between,
  )
}

/** The sentence before asked for a date of birth, and this one begins with the answer. */
function askedBefore(text: string, start: number, before: string): boolean {
  if (before.length > 40 || event.test(before)) return false
  const earlier = text.slice(Math.max(0, start - before.length - 140), start - before.length).toLowerCase()
  return /d\.?o\.?b\b|dates? of birth|when (?:he|she|they) (?:was|were) born|birthday/.test(earlier)
}

function withoutArticle(date: Finding, text: string): Finding {
  const article = /^the /i.exec(date.text)
  return article ? findingAt('date_of_birth', text, date.start + article[0].length, date.end) : date
}

/** "Lamar, 11 Nov 2015, St Bede's": a date among what is known of somebody, too old for a visit. */
export function findBirthsBeside(text: string, others: readonly Finding[]): readonly Finding[] {
  return [...text.matchAll(date)].flatMap(({ 0: found, index }): Finding[] => {
    const end = index + found.length
    const isBeside = (one: Finding) =>
      isList(text.slice(one.end, index), one) || isList(text.slice(end, one.start), one)
    if (
      !others.some((one) => somebodys.has(one.kind) && isBeside(one)) ||
      !longAgo.test(found) ||
      event.test(leadingTo(text, index, 90))
    )
      return []
    return [findingAt('date_of_birth', text, index, end)]
  })
}

/** What is written down of one person, and beside it when they were born. */
const somebodys: ReadonlySet<IdentifyingKind> = new Set(['name', 'nhs_number', 'date_of_birth'])
const longAgo = /(?:19\d\d|20[01]\d|[./-](?:[01]\d|[3-9]\d))$/

function isList(between: string, one: Finding): boolean {
  if (one.kind === 'name' && /^ \(?$/.test(between)) return true
  return /^(?:, | and |, and | & |; |: )$/.test(between)
}
