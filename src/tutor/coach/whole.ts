/** From how likely each sentence makes a move to how likely the writing does: a logistic of its two best sentences. */
export interface Whole {
  readonly best: number
  readonly second: number
  readonly bias: number
}

/** What a writing's sentences said of one move, and whether the writing truly makes it. */
export interface Weighed {
  readonly best: number
  readonly second: number
  readonly made: boolean
}

const NOTHING = logit(0)

/** @param likely how likely each sentence makes the move. */
export function twoBest(likely: readonly number[]): { readonly best: number; readonly second: number } {
  const [best = NOTHING, second = NOTHING] = likely.map(logit).sort((a, b) => b - a)
  return { best, second }
}

export function likelyWhole({ best, second, bias }: Whole, seen: { readonly best: number; readonly second: number }) {
  return 1 / (1 + Math.exp(-(best * seen.best + second * seen.second + bias)))
}

const ROUNDS = 600
const RATE = 0.1
const DECAY = 0.02

/** By plain descent: there are two numbers a writing, and some hundreds of writings. */
export function learnWhole(examples: readonly Weighed[]): Whole {
  const middle = { best: mean(examples, 'best'), second: mean(examples, 'second') }
  const found = { best: 0.5, second: 0, bias: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const slope = { best: 0, second: 0, bias: 0 }
    for (const { best, second, made } of examples) {
      const seen = { best: best - middle.best, second: second - middle.second }
      const off = (likelyWhole(found, seen) - (made ? 1 : 0)) / examples.length
      slope.best += off * seen.best
      slope.second += off * seen.second
      slope.bias += off
    }
    found.best -= RATE * (slope.best + DECAY * found.best)
    found.second -= RATE * (slope.second + DECAY * found.second)
    found.bias -= RATE * slope.bias
  }
  return { ...found, bias: found.bias - found.best * middle.best - found.second * middle.second }
}

function mean(examples: readonly Weighed[], of: 'best' | 'second'): number {
  return examples.reduce((sum, each) => sum + each[of], 0) / (examples.length || 1)
}

function logit(likely: number): number {
  return Math.log((likely + 1e-3) / (1 - likely + 1e-3))
}
