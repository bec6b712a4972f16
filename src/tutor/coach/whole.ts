/** From how likely each sentence makes a move to how likely the writing does: a logistic of its best sentence and of all. */
export interface Whole {
  readonly best: number
  readonly all: number
  readonly bias: number
}

/** What a writing's sentences say of one move together. */
export interface Said {
  /** Of the sentence that shows it best, as a logit. */
  readonly best: number
  /** How many sentences make it, as far as can be expected: the logarithm. */
  readonly all: number
}

/** What they said, and whether the writing truly makes the move. */
export interface Weighed extends Said {
  readonly made: boolean
}

const LEAST = 1e-3

/** @param likely how likely each sentence makes the move. */
export function saidBy(likely: readonly number[]): Said {
  const best = likely.reduce((most, each) => Math.max(most, each), 0)
  const sum = likely.reduce((sum, each) => sum + each, 0)
  return { best: logit(best), all: Math.log(sum + LEAST) }
}

export function likelyWhole({ best, all, bias }: Whole, said: Said): number {
  return 1 / (1 + Math.exp(-(best * said.best + all * said.all + bias)))
}

/** Even odds are put where the answers agree best with the truth. */
export function learnWhole(examples: readonly Weighed[]): Whole {
  const found = descend(examples)
  const even = agreeingMost(examples.map((each) => ({ likely: likelyWhole(found, each), made: each.made })))
  return { ...found, bias: found.bias - Math.log(even / (1 - even)) }
}

const ROUNDS = 600
const RATE = 0.1
const DECAY = 0.02

/** By plain descent: there are two numbers a writing, and some hundreds of writings. */
function descend(examples: readonly Weighed[]): Whole {
  const middle = { best: mean(examples, 'best'), all: mean(examples, 'all') }
  const found = { best: 0.5, all: 0, bias: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const slope = { best: 0, all: 0, bias: 0 }
    for (const { best, all, made } of examples) {
      const said = { best: best - middle.best, all: all - middle.all }
      const off = (likelyWhole(found, said) - (made ? 1 : 0)) / examples.length
      slope.best += off * said.best
      slope.all += off * said.all
      slope.bias += off
    }
    found.best -= RATE * (slope.best + DECAY * found.best)
    found.all -= RATE * (slope.all + DECAY * found.all)
    found.bias -= RATE * slope.bias
  }
  return { ...found, bias: found.bias - found.best * middle.best - found.all * middle.all }
}

function mean(examples: readonly Weighed[], of: keyof Said): number {
  return examples.reduce((sum, each) => sum + each[of], 0) / (examples.length || 1)
}

interface Guess {
  readonly likely: number
  readonly made: boolean
}

/** Steps of a hundredth between three and seven tenths; each with its neighbours, since single ones jump. */
const AROUND = 4
const STEPS = Array.from({ length: 41 }, (_, index) => 0.3 + index / 100)

function agreeingMost(guesses: readonly Guess[]): number {
  const agreed = STEPS.map((step) => agreement(guesses.map(({ likely, made }) => ({ made, truly: likely > step }))))
  const around = (index: number) =>
    agreed.slice(index - AROUND, index + AROUND + 1).reduce((sum, each) => sum + each, 0)
  const inner = [...STEPS.keys()].slice(AROUND, -AROUND)
  const best = inner.reduce((best, index) => (around(index) > around(best) ? index : best), AROUND)
  return STEPS[best] ?? 0.5
}

/** Cohen's κ: agreement beyond what two who answer at random, as often yes as these do, would reach. */
export function agreement(pairs: readonly { readonly made: boolean; readonly truly: boolean }[]): number {
  const share = (is: (each: (typeof pairs)[number]) => boolean) => pairs.filter(is).length / (pairs.length || 1)
  const made = share((each) => each.made)
  const truly = share((each) => each.truly)
  const byChance = made * truly + (1 - made) * (1 - truly)
  return byChance === 1 ? 0 : (share((each) => each.made === each.truly) - byChance) / (1 - byChance)
}

function logit(likely: number): number {
  return Math.log((likely + LEAST) / (1 - likely + LEAST))
}
