import { events } from './events.ts'
import { feelings } from './feelings.ts'
import { marked } from './ideas.ts'
import { judging } from './judging.ts'
import { lessons } from './lessons.ts'
import { otherwise } from './otherwise.ts'
import { perspective } from './perspective.ts'
import { plans } from './plans.ts'
import { reasons } from './reasons.ts'
import { theories } from './theories.ts'

const all = Object.entries({
  ...events,
  ...feelings,
  ...perspective,
  ...judging,
  ...reasons,
  ...otherwise,
  ...lessons,
  ...plans,
})

const ofTheory = Object.entries(theories)

/** The number of a sign is its place in this list. */
export const signNames: readonly string[] = [...all, ...ofTheory].map(([name]) => name)

/** The numbers of the signs that a bare sentence shows. */
export function signsIn(plain: string): readonly number[] {
  const shown: number[] = []
  for (const [number, [, sign]] of all.entries()) if (sign.test(plain)) shown.push(number)
  const ideas = marked(plain)
  for (const [number, [, sign]] of ofTheory.entries()) if (sign.test(ideas)) shown.push(all.length + number)
  return shown
}
