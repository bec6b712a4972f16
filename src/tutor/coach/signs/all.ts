import { causes } from './causes.ts'
import { events } from './events.ts'
import { feelings } from './feelings.ts'
import { marked } from './ideas.ts'
import { judging } from './judging.ts'
import { lessons } from './lessons.ts'
import { logistics } from './logistics.ts'
import { otherwise } from './otherwise.ts'
import { perspective } from './perspective.ts'
import { plans } from './plans.ts'
import { reasons } from './reasons.ts'
import { theories } from './theories.ts'
import { verdicts } from './verdicts.ts'

const all = Object.entries({
  ...events,
  ...feelings,
  ...perspective,
  ...judging,
  ...reasons,
  ...otherwise,
  ...lessons,
  ...plans,
  ...causes,
  ...logistics,
  ...verdicts,
})

const ofTheory = Object.entries(theories)

/** The number of a sign is its place in this list. */
export const signNames: readonly string[] = [...all, ...ofTheory].map(([name]) => name)

/**
 * The numbers of the signs that each bare sentence shows. One sign after another, each for all the sentences: together
 * they are too many for the processor to keep at hand, and a sentence at a time takes half as long again.
 */
export function signsInEach(plain: readonly string[]): readonly (readonly number[])[] {
  const shown = plain.map((): number[] => [])
  seek(all, plain, 0, shown)
  seek(ofTheory, plain.map(marked), all.length, shown)
  return shown
}

type Named = readonly (readonly [string, RegExp])[]

function seek(signs: Named, sentences: readonly string[], first: number, shown: readonly number[][]): void {
  for (const [number, [, sign]] of signs.entries())
    for (const [index, sentence] of sentences.entries()) if (sign.test(sentence)) shown[index]?.push(first + number)
}
