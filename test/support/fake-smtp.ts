import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A mail server on this machine that takes letters, and that can be made slow, unwilling, or gone. */
export interface FakeSmtp {
  readonly url: string
  /** What arrived: to whom, and everything that was said after DATA. */
  readonly letters: { readonly to: readonly string[]; readonly text: string }[]
  /** How often somebody came to the door. */
  calls(): number
  /** From now on it greets nobody, until `wake`. */
  sleep(): void
  wake(): void
  /** Answers RCPT TO with 550, or hangs up in the middle of a letter. */
  behave(how: 'well' | 'refuses' | 'hangs up'): void
  /** Takes itself off the network. */
  vanish(): Promise<void>
}

export async function fakeSmtp(): Promise<FakeSmtp> {
  const letters: FakeSmtp['letters'] = []
  const waiting: (() => void)[] = []
  const sockets = new Set<Socket>()
  const state = { asleep: false, how: 'well' as Parameters<FakeSmtp['behave']>[0], calls: 0 }

  const server = createServer((socket) => {
    state.calls += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    const greet = () => socket.write('220 fake\r\n')
    if (state.asleep) waiting.push(greet)
    else greet()
    converse(socket)
  })

  function converse(socket: Socket): void {
    let text = ''
    let to: string[] = []
    let inLetter = false
    socket.on('data', (bytes) => {
      text += bytes.toString('utf8')
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        if (inLetter) {
          const over = text.indexOf('\r\n.\r\n')
          if (over < 0) return
          letters.push({ to, text: text.slice(0, over) })
          text = text.slice(over + 5)
          ;[inLetter, to] = [false, []]
          socket.write('250 taken\r\n')
          continue
        }
        const line = text.slice(0, end)
        text = text.slice(end + 2)
        if (/^rcpt/i.test(line)) {
          if (state.how === 'refuses') socket.write('550 nobody here\r\n')
          else {
            to.push(/<([^>]*)>/.exec(line)?.[1] ?? '')
            socket.write('250 yes\r\n')
          }
        } else if (/^data/i.test(line)) {
          if (state.how === 'hangs up') {
            socket.destroy()
            return
          }
          inLetter = true
          socket.write('354 go on\r\n')
        } else if (/^quit/i.test(line)) socket.end('221 bye\r\n')
        else socket.write('250 well\r\n')
      }
    })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const port = (server.address() as AddressInfo).port
  const vanish = () => closed(server, sockets)
  onTestFinished(vanish)
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    calls: () => state.calls,
    sleep: () => {
      state.asleep = true
    },
    wake: () => {
      state.asleep = false
      for (const greet of waiting.splice(0)) greet()
    },
    behave: (how) => {
      state.how = how
    },
    vanish,
  }
}

function closed(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy()
  return new Promise((resolve) => server.close(() => resolve()))
}
