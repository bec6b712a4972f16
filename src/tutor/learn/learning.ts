import { addBayes, addCentroids } from './counting.ts'
import type { Example } from './example.ts'
import { ROOM } from './features.ts'
import type { LinearModel } from './linear.ts'
import { regress } from './regression.ts'

/** How often everything is gone through, and how much each of the three ways of learning counts. */
export interface Training {
  readonly rounds: number
  readonly rate: number
  readonly bayes: number
  readonly centroid: number
  /** How many places it has, a power of two: half as many make it half as large, and two features share one more often. */
  readonly room: number
}

/** Found on the development questions: see docs/decisions/tutor.md. */
export const usual: Training = { rounds: 5, rate: 0.2, bayes: 1, centroid: 4, room: ROOM }

/**
 * Learns three ways and adds them up, since they err in different places: logistic regression, which weighs what
 * tells classes apart; naive Bayes, which is steadier where there are few examples; and the middle of each class. All
 * three are linear, so that the sum is read as quickly as one. The same examples give the same model.
 */
export function learn(given: readonly Example[], classes: number, training: Training = usual): LinearModel {
  const examples = training.room === ROOM ? given : given.map((each) => folded(each, training.room))
  const { weights, bias } = regress(examples, classes, training)
  addBayes(weights, examples, classes, training.bayes)
  addCentroids(weights, examples, classes, training.centroid)
  return compressed(weights, bias, classes)
}

function folded(example: Example, room: number): Example {
  const { at, weight } = example.features
  return { ...example, features: { at: at.map((place) => place & (room - 1)), weight } }
}

function compressed(weights: Float32Array, bias: Float32Array, classes: number): LinearModel {
  const scale = new Float32Array(classes)
  for (let place = 0; place < weights.length; place++) {
    const c = place % classes
    scale[c] = Math.max(scale[c] as number, Math.abs(weights[place] as number) / 127)
  }
  const small = new Int8Array(weights.length)
  for (let place = 0; place < weights.length; place++) {
    const step = scale[place % classes] as number
    small[place] = step === 0 ? 0 : Math.round((weights[place] as number) / step)
  }
  return { classes, weights: small, scale, bias }
}
