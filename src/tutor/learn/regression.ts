import { shuffle, steady } from './chance.ts'
import type { Example } from './example.ts'
import { soften } from './linear.ts'

/** A slope smaller than this teaches nothing that is worth its time. */
const TOO_SMALL = 0.03

interface Pace {
  readonly rounds: number
  readonly rate: number
  readonly room: number
}

/** Multinomial logistic regression by AdaGrad. */
export function regress(examples: readonly Example[], classes: number, { rounds, rate, room }: Pace) {
  const weights = new Float32Array(room * classes)
  const seen = new Float32Array(room * classes)
  const bias = new Float32Array(classes)
  const order = Int32Array.from(examples, (_, index) => index)
  const random = steady(7)
  const likely = new Float64Array(classes)
  const slopes = { of: new Int32Array(classes), slope: new Float64Array(classes) }
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const index of order) {
      const example = examples[index] as Example
      const { at, weight } = example.features
      likely.set(bias)
      for (let f = 0; f < at.length; f++) {
        const row = (at[f] as number) * classes
        const value = weight[f] as number
        for (let c = 0; c < classes; c++) likely[c] = (likely[c] as number) + value * (weights[row + c] as number)
      }
      soften(likely)
      const wrong = slopesOf(likely, example, slopes, bias)
      // Row by row, as they lie in memory.
      for (let f = 0; f < at.length; f++) {
        const row = (at[f] as number) * classes
        const value = weight[f] as number
        for (let w = 0; w < wrong; w++) {
          const c = slopes.of[w] as number
          const gradient = (slopes.slope[w] as number) * value
          const sum = (seen[row + c] as number) + gradient * gradient
          seen[row + c] = sum
          weights[row + c] = (weights[row + c] as number) - (rate * gradient) / Math.sqrt(sum + 1e-6)
        }
      }
    }
  }
  return { weights, bias }
}

interface Slopes {
  readonly of: Int32Array
  readonly slope: Float64Array
}

/** Which classes were judged wrongly, and by how much. @returns how many. */
function slopesOf(likely: Float64Array, { of, weight }: Example, slopes: Slopes, bias: Float32Array): number {
  let count = 0
  for (let c = 0; c < likely.length; c++) {
    const slope = ((likely[c] as number) - (c === of ? 1 : 0)) * weight
    if (slope < TOO_SMALL && slope > -TOO_SMALL) continue
    bias[c] = (bias[c] as number) - 0.01 * slope
    slopes.of[count] = c
    slopes.slope[count] = slope
    count++
  }
  return count
}
