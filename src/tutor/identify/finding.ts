export type IdentifyingKind =
  | 'name'
  | 'address'
  | 'postcode'
  | 'phone'
  | 'email'
  | 'date_of_birth'
  | 'nhs_number'
  | 'reference'
  | 'school'
  | 'vehicle'

/** Something by which a person could be known: where it stands (UTF-16 offsets) and what it is. */
export interface Finding {
  readonly kind: IdentifyingKind
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Looks for one kind of thing. */
export type Finder = (text: string) => readonly Finding[]

export function findingAt(kind: IdentifyingKind, text: string, start: number, end: number): Finding {
  return { kind, text: text.slice(start, end), start, end }
}

/** Each match of `pattern`, as long as `fits` agrees. */
export function matches(
  kind: IdentifyingKind,
  pattern: RegExp,
  text: string,
  fits: (match: RegExpExecArray) => boolean = () => true,
): readonly Finding[] {
  const found: Finding[] = []
  for (const match of text.matchAll(pattern) as IterableIterator<RegExpExecArray>) {
    if (fits(match)) found.push(findingAt(kind, text, match.index, match.index + match[0].length))
  }
  return found
}

/** What stands just before a match, in lower case, back to the start of its sentence at most. */
export function leadingTo(text: string, start: number, length = 45): string {
  const before = text.slice(Math.max(0, start - length), start)
  const end = /[.!?](?=\s)|\n/g
  let from = 0
  for (const stop of before.matchAll(end))
    if (!/\b(?:no|d\.?o\.?b|ref|tel|mr|mrs|dr|ms|st|b)$/i.test(before.slice(0, stop.index))) from = stop.index + 1
  return before.slice(from).toLowerCase()
}

/** The earlier in the lists wins where two overlap, and in the same list the longer. In the order of the text. */
export function settle(lists: readonly (readonly Finding[])[]): readonly Finding[] {
  const kept: Finding[] = []
  for (const list of lists) {
    const longestFirst = list.toSorted((a, b) => b.end - b.start - (a.end - a.start))
    for (const one of longestFirst) if (!kept.some((other) => overlap(one, other))) kept.push(one)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function overlap(a: Finding, b: Finding): boolean {
  return a.start < b.end && b.start < a.end
}
