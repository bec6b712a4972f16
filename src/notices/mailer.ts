import type { Database } from '../db/database.ts'
import type { Deps } from '../deps.ts'

/** One e-mail that is due. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** How often it was tried. */
  readonly tries: number
  /** What it tells of, for its outbox. */
  readonly ids: readonly string[]
}

/** Where something waits to be mailed, stored: a restart forgets none of it. */
export interface Outbox {
  due(at: number): Promise<readonly Letter[]>
  sent(letter: Letter, at: number): Promise<void>
  /** @param again when to try next; null where it is given up. */
  failed(letter: Letter, again: number | null): Promise<void>
}

/** What takes letters to the mail server. @returns what went wrong: nobody there, or no such letter box, say. */
export type Post = (letter: Pick<Letter, 'to' | 'subject' | 'text'>) => Promise<'sent' | 'refused' | 'no server'>

export interface Mailer {
  /** Sends what is due, now. Only one round at a time; whoever asks during one is answered after another. */
  round(): Promise<void>
  /** Soon: asked after each commit, it costs nothing. */
  wake(): void
  stop(): Promise<void>
}

const MINUTE_MS = 60_000
const SOON_MS = 250
const LONGEST_WAIT_MINUTES = 120
/** 1, 2, 4 … 64, and then 120 minutes each: after so many tries a day is over. */
const MOST_TRIES = 18

/** When to try again after so many tries; null after a day of them. */
export function nextTry(tries: number, at: number): number | null {
  return tries >= MOST_TRIES ? null : at + Math.min(2 ** (tries - 1), LONGEST_WAIT_MINUTES) * MINUTE_MS
}

interface Count {
  sent: number
  failed: number
}

/** Sends what waits in the outboxes. Nobody waits for it, and it tells the log counts and nothing else. */
export function createMailer(deps: Pick<Deps, 'clock' | 'log'>, outboxes: readonly Outbox[], post: Post): Mailer {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  let soon: NodeJS.Timeout | undefined

  /** @returns false where there is no server to be had: the others wait for the next round. */
  async function empty(outbox: Outbox, count: Count): Promise<boolean> {
    for (const letter of await outbox.due(deps.clock())) {
      if (stopped) return false
      const went = await post(letter)
      if (went === 'sent') await outbox.sent(letter, deps.clock())
      else await outbox.failed(letter, nextTry(letter.tries + 1, deps.clock()))
      count[went === 'sent' ? 'sent' : 'failed'] += 1
      if (went === 'no server') return false
    }
    return true
  }

  async function oneRound(): Promise<void> {
    const count: Count = { sent: 0, failed: 0 }
    try {
      for (const outbox of outboxes) if (!(await empty(outbox, count))) break
    } catch (error) {
      deps.log.error({ err: { type: error instanceof Error ? error.name : 'unknown' } }, 'mail')
    }
    if (count.sent + count.failed > 0) deps.log.info(count, 'mail')
  }

  async function rounds(): Promise<void> {
    do {
      again = false
      await oneRound()
    } while (again && !stopped)
    running = undefined
  }

  const round = (): Promise<void> => {
    again = running !== undefined
    running ??= rounds()
    return running
  }
  const wake = () => {
    if (stopped) return
    soon ??= setTimeout(() => {
      soon = undefined
      void round()
    }, SOON_MS).unref()
  }
  const beat = setInterval(wake, MINUTE_MS).unref()
  return {
    round,
    wake,
    async stop() {
      stopped = true
      clearInterval(beat)
      clearTimeout(soon)
      await running
    },
  }
}

/** The same database, which wakes the mailer after each commit, and lets it finish its letter before it closes. */
export function waking(db: Database, mailer: Pick<Mailer, 'wake' | 'stop'>): Database {
  return {
    read: db.read,
    async write(work) {
      const value = await db.write(work)
      mailer.wake()
      return value
    },
    compact: () => db.compact(),
    async close() {
      await mailer.stop()
      await db.close()
    },
  }
}
