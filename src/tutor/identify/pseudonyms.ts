import type { Finding, IdentifyingKind } from './finding.ts'
import { partPlayed } from './parts-played.ts'
import { isSamePerson } from './persons.ts'

export { replaceAll } from './replacing.ts'

/** What stands for a thing that is no person: the first of its kind, and any that follow. */
const things: Readonly<Record<Exclude<IdentifyingKind, 'name'>, readonly [string, string]>> = {
  address: ['a street', 'street'],
  postcode: ['a postcode', 'postcode'],
  phone: ['a phone number', 'phone number'],
  email: ['an email address', 'email address'],
  date_of_birth: ['a date of birth', 'date of birth'],
  nhs_number: ['an NHS number', 'NHS number'],
  reference: ['a reference', 'reference'],
  school: ['the school', 'school'],
  vehicle: ['a car', 'car'],
}

/** Of these there are so many that the first has its letter too: "child A". */
const lettered = new Set(['child', 'adult', 'person'])

/** There is one of these at a time: "the teacher". */
const professions = new Set([
  'police officer',
  'nurse',
  'doctor',
  'social worker',
  'teacher',
  'interpreter',
  'landlord',
])

/**
 * A pseudonym for each different thing found, none used twice, and one for a person in all the forms of the name.
 *
 * @param taken pseudonyms that stand for something else already.
 * @returns by the found text in lower case.
 */
export function suggest(
  text: string,
  findings: readonly Finding[],
  taken: readonly string[],
): ReadonlyMap<string, string> {
  const used = new Set(taken.map((each) => each.toLowerCase()))
  const given = new Map<string, string>()
  for (const finding of findings) {
    const key = finding.text.toLowerCase()
    if (given.has(key)) continue
    const pseudonym = ofSomeoneKnown(finding, findings, given) ?? unused(text, finding, findings, used)
    used.add(pseudonym.toLowerCase())
    given.set(key, pseudonym)
  }
  return given
}

function ofSomeoneKnown(
  finding: Finding,
  findings: readonly Finding[],
  given: ReadonlyMap<string, string>,
): string | undefined {
  if (finding.kind !== 'name') return undefined
  const names = [...new Set(findings.filter(({ kind }) => kind === 'name').map(({ text }) => text.toLowerCase()))]
  const others = [...given.keys()].filter((key) => names.includes(key))
  const same = others.filter((other) => isSamePerson(other, finding.text, names))
  return same[0] === undefined ? undefined : given.get(same[0])
}

function unused(text: string, finding: Finding, findings: readonly Finding[], used: ReadonlySet<string>): string {
  for (const candidate of candidates(text, finding, findings)) {
    if (!used.has(candidate.toLowerCase()) && !stands(text, candidate)) return candidate
  }
  return `${finding.kind} ${used.size + 1}`
}

/** "child A" may stand in the text for somebody else already. "Mum" and "the school" are who and what they say. */
function stands(text: string, candidate: string): boolean {
  return / [A-Z]$/.test(candidate) && new RegExp(String.raw`\b${candidate}\b`, 'i').test(text)
}

function* candidates(text: string, finding: Finding, findings: readonly Finding[]): Generator<string> {
  const [first, further] = finding.kind === 'name' ? partOf(text, finding, findings) : things[finding.kind]
  if (!lettered.has(further)) yield first
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    if (lettered.has(further) || letter !== 'A') yield `${further} ${letter}`
}

/** By the first place in the text that tells who it is. */
function partOf(text: string, finding: Finding, findings: readonly Finding[]): readonly [string, string] {
  const names = findings.filter(({ kind }) => kind === 'name').map((one) => one.text.toLowerCase())
  const places = findings.filter((one) => one.kind === 'name' && isSamePerson(one.text, finding.text, names))
  const part = places.map((one) => partPlayed(text, one)).find((one) => one !== undefined) ?? 'person'
  return [professions.has(part) ? `the ${part}` : part, part]
}
