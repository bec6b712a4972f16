import { shuffle, steady } from './chance.ts'
import type { Features } from './features.ts'

/** One text, and the answer to each of several yes-or-no questions about it. */
export interface Answered {
  readonly features: Features
  /** 1 or 0 for each question. */
  readonly answers: Uint8Array
  readonly weight: number
}

/** A logistic regression for each question, side by side: for each place a row of weights, one a question. */
export interface BinaryModel {
  readonly questions: number
  readonly weights: Float32Array
  readonly bias: Float32Array
}

export interface BinaryTraining {
  readonly rounds: number
  readonly rate: number
  /** Pulls weights to nothing: what is seen once shall not decide. */
  readonly decay: number
}

/** How surely a place must have been pushed before its steps grow small: keeps rare features from leaping. */
const CALM = 0.01
/** Below this there is nothing left to learn from an answer. */
const SETTLED = 1e-3

/** Learns by AdaGrad, in an order that is the same each time. `room`: one more than the highest place. */
export function learnBinary(
  examples: readonly Answered[],
  { room, questions }: { readonly room: number; readonly questions: number },
  training: BinaryTraining,
): BinaryModel {
  const model = {
    questions,
    weights: new Float32Array(room * questions),
    bias: new Float32Array(questions),
  }
  const pushed = new Float32Array(room * questions)
  const pushedBias = new Float32Array(questions)
  const order = Int32Array.from(examples, (_, index) => index)
  const random = steady(7)
  const likely = new Float64Array(questions)
  for (let round = 0; round < training.rounds; round++) {
    shuffle(order, random)
    for (const index of order) {
      const example = examples[index]
      if (!example) continue
      likelihoods(model, example.features, likely)
      for (let q = 0; q < questions; q++) {
        const slope = ((likely[q] ?? 0) - (example.answers[q] ?? 0)) * example.weight
        if (Math.abs(slope) < SETTLED) continue
        step(model.bias, pushedBias, q, slope, 0.3 * training.rate)
        push(model, pushed, example.features, q, slope, training)
      }
    }
  }
  return model
}

function push(
  { questions, weights }: BinaryModel,
  pushed: Float32Array,
  { at, weight }: Features,
  question: number,
  slope: number,
  { rate, decay }: BinaryTraining,
): void {
  for (let f = 0; f < at.length; f++) {
    const place = (at[f] ?? 0) * questions + question
    step(weights, pushed, place, slope * (weight[f] ?? 0) + decay * (weights[place] ?? 0), rate)
  }
}

function step(values: Float32Array, pushed: Float32Array, place: number, gradient: number, rate: number): void {
  const sum = (pushed[place] ?? 0) + gradient * gradient
  pushed[place] = sum
  values[place] = (values[place] ?? 0) - (rate * gradient) / Math.sqrt(CALM + sum)
}

/** How likely each answer is yes, each for itself. Written into `into`. */
export function likelihoods(
  { questions, weights, bias }: BinaryModel,
  { at, weight }: Features,
  into: Float64Array,
): Float64Array {
  for (let q = 0; q < questions; q++) into[q] = bias[q] ?? 0
  for (let f = 0; f < at.length; f++) {
    const row = (at[f] ?? 0) * questions
    const value = weight[f] ?? 0
    for (let q = 0; q < questions; q++) into[q] = (into[q] ?? 0) + value * (weights[row + q] ?? 0)
  }
  for (let q = 0; q < questions; q++) into[q] = 1 / (1 + Math.exp(-(into[q] ?? 0)))
  return into
}
