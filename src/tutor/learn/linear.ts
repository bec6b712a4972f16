import { type Features, ROOM } from './features.ts'

/** One text, and what it is an example of. */
export interface Example {
  readonly features: Features
  /** Index of the class. */
  readonly of: number
  readonly weight: number
}

/** For each feature a row of weights, one a class. Small numbers with a scale a class: a thirty-fifth of what it learned with. */
export interface LinearModel {
  readonly classes: number
  /** As many rows of `classes` as it has room for. */
  readonly weights: Int8Array
  /** What one step of a weight stands for, by class. */
  readonly scale: Float32Array
  readonly bias: Float32Array
}

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

/** A slope smaller than this teaches nothing that is worth its time. */
const TOO_SMALL = 0.03

/** Multinomial logistic regression by AdaGrad. */
function regress(examples: readonly Example[], classes: number, { rounds, rate, room }: Training) {
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

/** How much a class is taken to have seen of everything before it has seen anything. */
const PRIOR = 1000

function addBayes(weights: Float32Array, examples: readonly Example[], classes: number, share: number): void {
  const room = weights.length / classes
  const counts = new Float32Array(weights.length)
  const ofClass = new Float64Array(classes)
  const ofFeature = new Float64Array(room)
  let total = 0
  eachFeature(examples, (feature, of, value) => {
    counts[feature * classes + of] = (counts[feature * classes + of] as number) + value
    ofClass[of] = (ofClass[of] as number) + value
    ofFeature[feature] = (ofFeature[feature] as number) + value
    total += value
  })
  const row = new Float64Array(classes)
  for (let feature = 0; feature < room; feature++) {
    const seen = ofFeature[feature] as number
    if (seen === 0) continue
    let mean = 0
    for (let c = 0; c < classes; c++) {
      const count = (counts[feature * classes + c] as number) + (seen / total) * PRIOR
      row[c] = Math.log(count / ((ofClass[c] as number) + PRIOR))
      mean += (row[c] as number) / classes
    }
    for (let c = 0; c < classes; c++) {
      const place = feature * classes + c
      weights[place] = (weights[place] as number) + share * ((row[c] as number) - mean)
    }
  }
}

function addCentroids(weights: Float32Array, examples: readonly Example[], classes: number, share: number): void {
  const middles = new Float32Array(weights.length)
  eachFeature(examples, (feature, of, value) => {
    middles[feature * classes + of] = (middles[feature * classes + of] as number) + value
  })
  const lengths = new Float64Array(classes)
  for (let place = 0; place < middles.length; place++) {
    lengths[place % classes] = (lengths[place % classes] as number) + (middles[place] as number) ** 2
  }
  for (let place = 0; place < middles.length; place++) {
    const length = Math.sqrt(lengths[place % classes] as number) || 1
    weights[place] = (weights[place] as number) + (share * (middles[place] as number)) / length
  }
}

function eachFeature(examples: readonly Example[], visit: (feature: number, of: number, value: number) => void): void {
  for (const { features, of, weight } of examples) {
    for (let f = 0; f < features.at.length; f++) {
      visit(features.at[f] as number, of, (features.weight[f] as number) * weight)
    }
  }
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

/** What speaks for each class. Comparable within one text, not between texts. */
export function scoresOf({ classes, weights, scale, bias }: LinearModel, { at, weight }: Features): Float64Array {
  const scores = new Float64Array(classes)
  const last = weights.length / classes - 1
  for (let f = 0; f < at.length; f++) {
    const row = ((at[f] as number) & last) * classes
    const value = weight[f] as number
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + value * (weights[row + c] as number)
  }
  for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) * (scale[c] as number) + (bias[c] as number)
  return scores
}

/** How likely each class is; they add up to one. */
export function likelihoods(model: LinearModel, features: Features): Float64Array {
  return soften(scoresOf(model, features))
}

function soften(scores: Float64Array): Float64Array {
  let most = -Infinity
  for (const score of scores) if (score > most) most = score
  let sum = 0
  for (let c = 0; c < scores.length; c++) {
    const value = Math.exp((scores[c] as number) - most)
    scores[c] = value
    sum += value
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum
  return scores
}

/** Numbers from 0 to 1 that look like chance, and are the same each time. */
export function steady(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 0x100000000
  }
}

export function shuffle(list: Int32Array, random: () => number): void {
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    const kept = list[index] as number
    list[index] = list[other] as number
    list[other] = kept
  }
}
