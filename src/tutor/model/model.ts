import type { Config, ModelConfig } from '../../config.ts'
import { checkSentence } from './check.ts'
import { answerTo } from './client.ts'
import { deadline } from './deadline.ts'
import { messagesFor } from './prompt.ts'
import { Unanswered } from './unanswered.ts'
import { wholeSentences } from './whole.ts'

/** Text from the book. */
export interface Passage {
  readonly part: string
  readonly title: string
  readonly text: string
}

export interface Grounded {
  readonly question: string
  readonly passages: readonly Passage[]
  /** The answer without a model. It stands in where the model fails, and is never sent. */
  readonly embedded: string
}

/** A sentence that has stood the check, with the parts it names. */
export interface Sentence {
  readonly words: string
  readonly parts: readonly string[]
}

/** Only after `worded` do the sentences count: after any other, the caller discards them and shows the embedded answer. */
export type Outcome = 'worded' | 'slow' | 'gone' | 'wrong' | 'cut off' | 'over limit'

/** Takes identifying details out, and puts them back into what comes in. */
export interface Hide {
  out(text: string): string
  back(text: string): string
}

/** Answers a day. */
export type Limits = Pick<ModelConfig, 'daily' | 'dailyAll'>

export interface Model {
  readonly name: string
  readonly limits: Limits
  word(grounded: Grounded, hide: Hide, signal?: AbortSignal): AsyncGenerator<Sentence, Outcome>
}

const FEWEST = 2
const MOST = 5

/** The organisation's language model, if there is one. Nothing is loaded and nobody is called before the first answer. */
export function openModel(config: Config['model'], clock: () => number): Model | undefined {
  if (!config) return undefined
  const { name, daily, dailyAll } = config
  return {
    name,
    limits: { daily, dailyAll },
    word: (grounded, hide, signal) => word(config, clock, grounded, hide, signal),
  }
}

async function* word(
  config: ModelConfig,
  clock: () => number,
  { question, passages }: Grounded,
  hide: Hide,
  signal: AbortSignal | undefined,
): AsyncGenerator<Sentence, Outcome> {
  const until = deadline(config.seconds * 1000, clock, signal)
  const answer = answerTo(config, messagesFor(hide.out(question), passages), until.signal)
  let stood = 0
  try {
    for await (const raw of wholeSentences(answer)) {
      const over = until.passed()
      if (over) return over
      const sentence = checkSentence(raw, passages)
      if (!sentence) return 'wrong'
      yield { ...sentence, words: hide.back(sentence.words) }
      stood += 1
      if (stood === MOST) return 'worded'
    }
    return stood < FEWEST ? 'cut off' : 'worded'
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error
    return until.passed() ?? error.outcome
  } finally {
    until.clear()
  }
}
