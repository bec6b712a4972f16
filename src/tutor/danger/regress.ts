import { shuffle, steady } from '../learn/chance.ts'
import type { Features } from './features.ts'

export interface Case {
  readonly features: Features
  readonly yes: boolean
  /** How dear a mistake on it is. */
  readonly cost: number
}

/**
 * L2-regularised logistic regression by dual coordinate descent (Yu, Huang and Lin 2011): exact, without a rate of learning to
 * find, and the same cases give the same weights. Each case has a share in the weights, between nothing and its cost.
 */
export function regress(cases: readonly Case[], rounds: number, room: number): Float32Array {
  const weights = new Float32Array(room)
  const shares = Float64Array.from(cases, ({ cost }) => cost * 1e-4)
  for (const [index, { features, yes }] of cases.entries())
    move(weights, features, (yes ? 1 : -1) * (shares[index] as number))
  const order = Int32Array.from(cases, (_, index) => index)
  const random = steady(7)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const index of order) {
      const { features, yes, cost } = cases[index] as Case
      const sign = yes ? 1 : -1
      const was = shares[index] as number
      const now = better(was, cost, sign * scoreOf(weights, features))
      shares[index] = now
      move(weights, features, sign * (now - was))
    }
  }
  return weights
}

/** The share at which this case is served best, everything else staying: a few steps of Newton’s. Features are of length one. */
function better(was: number, cost: number, margin: number): number {
  let share = was
  for (let step = 0; step < 5; step++) {
    const slope = Math.log(share / (cost - share)) + margin + (share - was)
    if (Math.abs(slope) < 1e-3) break
    const next = share - slope / (cost / (share * (cost - share)) + 1)
    share = next <= 0 ? share * 0.1 : next >= cost ? cost - (cost - share) * 0.1 : next
  }
  return share
}

function move(weights: Float32Array, { at, weight }: Features, by: number): void {
  for (let f = 0; f < at.length; f++) {
    const place = at[f] as number
    weights[place] = (weights[place] as number) + by * (weight[f] as number)
  }
}

export function scoreOf(weights: Float32Array | Int8Array, { at, weight }: Features): number {
  let sum = 0
  for (let f = 0; f < at.length; f++) sum += (weights[at[f] as number] as number) * (weight[f] as number)
  return sum
}
