import type { Features } from './features.ts'

/** For each feature a row of weights, one a class. Small numbers with a scale a class: a thirty-fifth of what it learned with. */
export interface LinearModel {
  readonly classes: number
  /** As many rows of `classes` as it has room for. */
  readonly weights: Int8Array
  /** What one step of a weight stands for, by class. */
  readonly scale: Float32Array
  readonly bias: Float32Array
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

/** Turns scores, where they stand, into shares of one. */
export function soften(scores: Float64Array): Float64Array {
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
