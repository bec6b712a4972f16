import { plainOf } from './words.ts'

/**
 * Whether two names as they were found are one person's: Kelly and Kelly Marsh, Siân and sian, J. Patel and Jas Patel.
 * A surname that two people in the text share is neither's.
 *
 * @param all every name found.
 */
export function isSamePerson(one: string, other: string, all: readonly string[]): boolean {
  if (plainOf(one) === plainOf(other)) return true
  if (!holds(one, other)) return false
  const [short, long] = partsOf(one).length <= partsOf(other).length ? [one, other] : [other, one]
  if (partsOf(short).length > 1 || isFirst(short, long)) return true
  return all.every((each) => partsOf(each).length < 2 || !holds(short, each) || holds(each, long))
}

function partsOf(name: string): readonly string[] {
  return plainOf(name)
    .split(/[\s.]+/)
    .filter(Boolean)
}

function isFirst(short: string, long: string): boolean {
  return partsOf(short)[0] === partsOf(long)[0]
}

/** Whether all parts of the shorter stand in the longer. An initial stands for the name that it begins. */
function holds(one: string, other: string): boolean {
  const [short, long] = [partsOf(one), partsOf(other)].toSorted((a, b) => a.length - b.length)
  if (!short || !long) return false
  return short.every((part) => long.some((each) => each === part || isInitialOf(part, each) || isInitialOf(each, part)))
}

function isInitialOf(initial: string, name: string): boolean {
  return initial.length === 1 && name.startsWith(initial)
}
