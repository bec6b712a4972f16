import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

/** What the fake service does with a question. */
export type Behaviour = (answer: ServerResponse) => unknown

/** What it was sent. */
export interface Sent {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** The whole body, as it came. */
  readonly body: string
}

export interface FakeModel {
  /** For MODEL_URL. */
  readonly url: string
  readonly sent: readonly Sent[]
  /** Whether the other side hung up before the answer was at its end. */
  hungUp(): Promise<boolean>
  does(behaviour: Behaviour): void
  /** Nobody listens any more. */
  close(): Promise<void>
}

/** An OpenAI-compatible service on this machine, until the test is over. */
export async function fakeModel(first: Behaviour): Promise<FakeModel> {
  let behaviour = first
  const sent: Sent[] = []
  let closed: Promise<boolean> = Promise.resolve(false)
  const server = createServer(async (request, answer) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    sent.push({ path: request.url ?? '', headers: request.headers, body })
    closed = new Promise((resolve) => answer.on('close', () => resolve(!answer.writableFinished)))
    await behaviour(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  onTestFinished(close)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    sent,
    hungUp: () => closed,
    close,
    does: (next) => {
      behaviour = next
    },
  }
}

const piece = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`

/** Bytes that leave one after another, not in one piece. */
async function send(answer: ServerResponse, text: string, size = Number.POSITIVE_INFINITY) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length && !answer.destroyed; at += size) {
    await new Promise((resolve) => answer.write(bytes.subarray(at, Math.min(at + size, bytes.length)), resolve))
    await nextTurn()
  }
}

/** Opens the stream as services do, and says this. */
async function begin(answer: ServerResponse, deltas: Iterable<string>, bytes?: number) {
  answer.writeHead(200, { 'content-type': 'text/event-stream' })
  await send(answer, piece({ role: 'assistant', content: '' }), bytes)
  for (const content of deltas) {
    if (answer.destroyed) return
    await send(answer, piece({ content }), bytes)
  }
}

/** Words as models send them, with the space in front. */
const tokens = (text: string) => text.match(/\s*\S+|\s+$/g) ?? []

/** Says this: a word at a time, or in pieces as given; `bytes` cuts what goes over the line, in letters as well. */
export const says =
  (text: string | readonly string[], { bytes, finish = 'stop' }: { bytes?: number; finish?: string } = {}): Behaviour =>
  async (answer) => {
    await begin(answer, typeof text === 'string' ? tokens(text) : text, bytes)
    await send(answer, `${piece({}, finish)}data: [DONE]\n\n`, bytes)
    answer.end()
  }

/** Says this and then no more, for ever. */
export const saysAndWaits =
  (text: string): Behaviour =>
  (answer) =>
    begin(answer, tokens(text))

/** Says this, and the line is dead. */
export const saysAndBreaks =
  (text: string): Behaviour =>
  async (answer) => {
    await begin(answer, tokens(text))
    answer.destroy()
  }

/** Says this and ends, without a word that it has finished. */
export const saysAndStops =
  (text: string): Behaviour =>
  async (answer) => {
    await begin(answer, tokens(text))
    answer.end()
  }

/** Takes the question and says nothing. */
export const silent: Behaviour = () => {}

/** Words without end. */
export const rambles =
  (word: string): Behaviour =>
  (answer) =>
    begin(
      answer,
      (function* () {
        for (;;) yield word
      })(),
    )

/** A line that never ends. */
export const floods: Behaviour = async (answer) => {
  answer.writeHead(200, { 'content-type': 'text/event-stream' })
  await send(answer, 'data: ')
  while (!answer.destroyed) await send(answer, 'x'.repeat(50_000))
}

/** Something that is no stream of words. */
export const replies =
  (status: number, body: string, headers: Record<string, string> = {}): Behaviour =>
  (answer) =>
    answer.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
