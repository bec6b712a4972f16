import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions'
import * as z from 'zod'
import type { ModelConfig } from '../../config.ts'
import { Unanswered } from './unanswered.ts'

/** Five long sentences take some 100 KiB of stream; a model that thinks aloud first takes more. */
const MOST_BYTES = 2 * 1024 * 1024

/** What is read of a piece of the stream. Services add much of their own. */
const Piece = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
})

/** What a service calls an answer that it did not let the model finish. */
const cutShort = ['length', 'content_filter']

/**
 * The model's words, as they come.
 * @throws {Unanswered} `gone` if nobody answers or it cannot be read; `cut off` if it breaks off.
 */
export async function* answerTo(
  config: ModelConfig,
  messages: readonly ChatCompletionMessageParam[],
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  let heard = false
  let stopped = false
  try {
    const client = await connect(config)
    const body = { model: config.name, messages: [...messages], stream: true as const }
    for await (const piece of await client.chat.completions.create(body, { signal })) {
      const [choice] = Piece.parse(piece).choices ?? []
      heard ||= choice !== undefined
      stopped ||= cutShort.includes(choice?.finish_reason ?? '')
      if (choice?.delta?.content) yield choice.delta.content
    }
  } catch (error) {
    throw new Unanswered(heard && isBroken(error) ? 'cut off' : 'gone')
  }
  if (!heard) throw new Unanswered('gone')
  // Where it is aborted, the stream ends as if all were well.
  if (stopped || signal.aborted) throw new Unanswered('cut off')
}

/** What fetch throws where a connection is lost in the midst of an answer. */
const isBroken = (error: unknown) => error instanceof TypeError

async function connect({ url, key, seconds }: ModelConfig) {
  // A service without a model does not pay for this.
  const { OpenAI } = await import('openai')
  return new OpenAI({
    baseURL: url,
    apiKey: key ?? 'none',
    maxRetries: 0,
    // Ours comes first.
    timeout: Math.ceil(seconds * 1000) + 1000,
    // It would write what it cannot read into the log, and that is somebody's words.
    logLevel: 'off',
    fetch: (address, init) => guardedFetch(address, init, key !== undefined),
  })
}

/**
 * Goes where it is sent and nowhere else, and reads no more than an answer can be. Only these headers go along: nothing
 * of this machine, and nothing that its environment holds for other programs.
 */
async function guardedFetch(address: string | URL | Request, init: RequestInit | undefined, withKey: boolean) {
  const given = new Headers(init?.headers)
  const headers = new Headers({ 'user-agent': 'Alongside' })
  for (const name of ['accept', 'content-type', ...(withKey ? ['authorization'] : [])]) {
    headers.set(name, given.get(name) ?? '')
  }
  const answer = await fetch(address, { ...init, headers, redirect: 'error' })
  return new Response(answer.body?.pipeThrough(upTo(MOST_BYTES)) ?? null, answer)
}

function upTo(most: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength
      if (bytes > most) controller.error(new RangeError('The answer is too long'))
      else controller.enqueue(chunk)
    },
  })
}
