import { type Finder, type Finding, findingAt, leadingTo } from './finding.ts'

/** Case, court, tenancy, crime and claim numbers, and what else a file is found by. */

const token =
  /(?<![\w@.£#-])(?=[A-Z]{2,5}(?:-[A-Z]{2,6})? \d|(?:[A-Za-z]{1,12}[/\u2010-\u2013-]?){0,3}\d)(?:[A-Z]{2,5}(?:-[A-Z]{2,6})? (?=\d))?[A-Za-z0-9]+(?:[/\u2010-\u2013-][A-Za-z0-9]+)*(?![\w@]|[.,:]\d)/g

const cue =
  /\b(?:refs?|reference|case|claim|crime|incident|log|court|bundle|tenancy|tenants?|rent|account|acct|file|referral|urn|upn|uprn|ni|nino|national insurance|mosaic|liquidlogic|carefirst|systmone|prison|prisoner|passport|visa|brp|home office|licence|policy|customer|claimant|order|booking|card|number|num|no|nos|id)(?: (?:number|num|no|nos|ref|reference|id|code))?(?:['’]s|s)?\.?[:,]? ?(?:(?:is|was|of|the|number|no\.?|num|ref|here|now|as|under|given|at|has|it['’]?s)[ :]+){0,3}#?$/
/** With these even a short number leads to a file. */
const strong =
  /\b(?:refs?|reference|case|claim|crime|incident|log|court|file|referral|account|tenancy|rent|prison|prisoner|mosaic|liquidlogic)\b/
const loose =
  /\b(?:file|letter|tenancy|claim|referral|case|ones|number|paperwork|housing|court|log|ref|viewing|form|quote|quoted|quoting|against|under|logged)\b[^.]{0,22}$/
/** What carries a number and leads to nobody. */
const common =
  /\b(?:unit|units|criterion|criteria|section|sections|page|pages|p|pp|part|parts|paragraph|para|chapter|figure|table|appendix|room|rooms|level|stage|step|steps|year|item|version|week|question|outcome|lo|ac|schedule|article|regulation|act|chapter|bus|route|platform|junction|channel|size|age|aged|grade|band|tog|model|edition|isbn|radio|covid)\.? ?(?:number |no\.? )?$/
const known =
  /^(?:covid|phq|gad|sdq|core|h20|h2o|iso|bs|ks|gcse|ey|eyfs|sen|wais|bdi|mp|a4|a5|a3|m\d+|[abm]\d{1,4}|co|vitamin|b12|24\/7|u\d+|y\d+|s\d+|pg|ww\d?|f\d|pm|am|19|v\d+|k\d|p\d+|\d+(?:st|nd|rd|th|am|pm|s|k|m|cm|mm|kg|g|ml|mins?|hrs?|h|yrs?|yo|x\d+)|ks\d)(?:[/-](?:\d{1,2}|[abm]\d{1,4}))?$/i

export const findReferences: Finder = (text) => [
  ...[...text.matchAll(token)].flatMap(({ 0: whole, index: from }): Finding[] => {
    const index = from + (belongs(whole, leadingTo(text, from, 60)) ? 0 : whole.indexOf(' ') + 1)
    const found = whole.slice(index - from)
    // The first piece of a telephone number.
    if (/^\d+$/.test(found) && /^ \d/.test(text.slice(index + found.length))) return []
    if (!/\d/.test(found) || !isReference(found, leadingTo(text, index, 60))) return []
    return [findingAt('reference', text, index, index + found.length)]
  }),
  ...insurance(text),
]

/** "MASH 88-402" is one number; in "DOB 88-402" the letters only lead to it. */
function belongs(whole: string, before: string): boolean {
  if (/^[A-Z]{3,6} \d{2,}[-/]\d{2,}$/.test(whole) && !isDateOrTime(whole.replace(/^[A-Z]+ /, ''))) return true
  return (
    /^(?:MASH|EHA|LADO|EDT|TAF|ASB|CAF|CIN) \d+[-/]/.test(whole) ||
    (/^[A-Z-]{2,12} /.test(whole) && (cue.test(before) || /\bunder $/.test(before))) ||
    (/^[A-Z]{2,4} \d{5,}$/.test(whole) && !/^(?:DOB|NHS|TEL|MOB|REF|PO|BS|EN|ISO) /.test(whole))
  )
}

function isReference(found: string, before: string): boolean {
  if (known.test(found) || common.test(before) || isDateOrTime(found)) return false
  const digits = found.replaceAll(/\D/g, '').length
  const letters = found.replaceAll(/[^A-Za-z]/g, '').length
  const parted = /[ /\u2010-\u2013-]/.test(found)
  if (cue.test(before))
    return digits >= (strong.test(before) ? 4 : 5) || (letters > 0 && digits >= 3) || (parted && digits >= 4)
  if (letters === 0 || found !== found.toUpperCase())
    return loose.test(before) && digits >= 5 && (letters > 0 || digits >= 6)
  if (/^[A-Z]\d{4}[A-Z]{2}$/.test(found)) return true
  if (parted) return digits >= 3 && letters <= 8
  return digits >= 5 || (digits >= 4 && letters >= 2 && loose.test(before))
}

function isDateOrTime(found: string): boolean {
  return (
    /^(?:\d{1,2}|(?:19|20)\d\d)[/-]\d{1,2}(?:[/-]\d{1,4})?$/.test(found) ||
    /^\d{1,3}-\d{1,3}$/.test(found) ||
    /^(?:19|20)\d\d(?:[/-](?:\d\d|(?:19|20)\d\d))?$/.test(found)
  )
}

/** National insurance: two letters, six digits, one letter, spaced or not. */
function insurance(text: string): readonly Finding[] {
  const pattern = /(?<![\w])(?:qq|[a-ceghj-prs-tw-z][a-ceghj-npr-tw-z]) ?\d{2} ?\d{2} ?\d{2} ?[a-d](?![\w])/gi
  return [...text.matchAll(pattern)].map(({ 0: found, index }) =>
    findingAt('reference', text, index, index + found.length),
  )
}
