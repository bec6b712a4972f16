import type { Curriculum } from '../content/curriculum.ts'
import { readable } from './words.ts'

/** A number that a message asks for and little else: “2.3”, “part 4.7”, “go to section 5”, “what does criterion 2.1 want”. */
export interface Numbered {
  readonly number: string
  /** The part, or the section, that it is the number of. */
  readonly place: string | undefined
  /** The criteria and outcomes that it may be short for, each with its unit: `2.3` for `400.2.3` and `401.2.3`. */
  readonly codes: readonly string[]
}

const PART = /^(part|section|chapter)$/
/** They want to be there: of a whole number they may say anything. */
const THERE = /^(read|open|go|page|bit)$/
const CRITERION = /^(criterion|criteria|ac|outcome|lo)$/
/** What may stand around a number without asking for anything besides. */
const AROUND = new Set(
  `please can could you i me my we want need to for the a of is it in on at and show tell see find take bring up about what whats
  which does do did mean means meant say says cover covers ask asks asking want wants actually really exactly again then just number no
  look book called with`.split(/\s+/),
)

/** Nothing where the message asks for something besides, or for several. */
export function numberIn(
  message: string,
  { award, place, section }: Pick<Curriculum, 'award' | 'place' | 'section'>,
): Numbered | undefined {
  const words = readable(message).match(/\d+(?:\.\d+)*|[a-z]+/g) ?? []
  const numbers = words.filter((word) => /^\d/.test(word))
  const [number] = numbers
  if (number === undefined || numbers.length > 1 || !/^\d{1,2}(\.\d{1,2})?$/.test(number)) return undefined
  const others = words.filter((word) => word !== number)
  const isPart = others.some((word) => PART.test(word) || (number.includes('.') && THERE.test(word)))
  const isCriterion = others.some((word) => CRITERION.test(word))
  if (!others.every((word) => [PART, THERE, CRITERION].some((which) => which.test(word)) || AROUND.has(word)))
    return undefined
  const whole = !number.includes('.')
  if (whole && !isPart && !isCriterion) return undefined
  const isPlace = place(number) !== undefined || (whole && section(Number(number)) !== undefined)
  return {
    number,
    place: isPlace && !isCriterion ? number : undefined,
    codes: isPart ? [] : award.units.map(({ code }) => `${code}.${number}`).filter((code) => isCode(code, award)),
  }
}

function isCode(code: string, { units }: Pick<Curriculum['award'], 'units'>): boolean {
  return units.some(({ outcomes }) =>
    outcomes.some((outcome) => outcome.code === code || outcome.criteria.some((criterion) => criterion.code === code)),
  )
}
