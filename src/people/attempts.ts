import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js'
import RateLimiterRes from 'rate-limiter-flexible/lib/RateLimiterRes.js'
import { networkOf } from '../web/address.ts'

const QUARTER_SECONDS = 15 * 60
const HOUR_SECONDS = 60 * 60

/** Whose secret is being tried, and from where. */
export interface Try {
  /** An e-mail as typed, in lower case, or a person's id: whether there is such a person makes no difference. */
  readonly account: string
  readonly address: string
  /** The device, where this person has signed in on it before. */
  readonly device: string | undefined
}

export interface Ticket {
  /** Seconds until one may try again; 0 when one may. */
  readonly wait: number
  /** To be called when it was right: forgets what was counted. */
  clear(): Promise<void>
}

export interface Attempts {
  password(attempt: Try): Promise<Ticket>
  code(attempt: Try): Promise<Ticket>
  /** Somebody who is signed in and says their own password again. */
  again(sessionId: string): Promise<Ticket>
}

/**
 * Counts tries so that nobody can guess for long, and nobody is kept out by somebody else. A device on which a person
 * has signed in before has a count of its own for that person (OWASP's device cookies), which no stranger's tries
 * touch. Everything else is counted by account and address together, with wider limits for each alone: an office of
 * 40 behind one address may mistype three times each, all in the same quarter of an hour, on new devices.
 *
 * The counts live in memory and go by the machine's own clock, since the library takes none.
 */
export function createAttempts(): Attempts {
  const byAddress = limit('address', 120, QUARTER_SECONDS)
  const own = limit('own', 10, QUARTER_SECONDS)
  const kind = (name: string, tries: number, fromEverywhere: number) => {
    const onKnownDevice = limit(`${name} device`, tries, QUARTER_SECONDS)
    const fromOnePlace = limit(`${name} place`, tries, QUARTER_SECONDS)
    const byAccount = limit(`${name} account`, fromEverywhere, HOUR_SECONDS)
    return async ({ account, address, device }: Try): Promise<Ticket> => {
      if (device) {
        const known = await take([[onKnownDevice, `${account} ${device}`]])
        if (known.wait === 0) return known
      }
      const place = networkOf(address)
      // Whoever is refused in any case leaves nothing behind: names made up by the thousand would fill the memory.
      const full = await refused(byAddress, place)
      if (full > 0) return { wait: full, clear: async () => {} }
      return take([
        [fromOnePlace, `${account} ${place}`],
        [byAddress, place],
        [byAccount, account],
      ])
    }
  }
  return {
    password: kind('password', 10, 60),
    code: kind('code', 5, 20),
    again: (sessionId) => take([[own, sessionId]]),
  }
}

function limit(keyPrefix: string, points: number, duration: number): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix, points, duration })
}

/**
 * Counts the try before it is made, so that many at once are not let through together. One that is refused by the
 * first limit does not use up the others: whoever is stuck on one account does not wear out the office's address.
 */
async function take(limits: readonly (readonly [RateLimiterMemory, string])[]): Promise<Ticket> {
  const [first, ...others] = limits
  for (const [limiter, key] of limits) {
    const wait = await consume(limiter, key)
    if (wait > 0) return { wait, clear: async () => {} }
  }
  return {
    wait: 0,
    async clear() {
      if (first) await first[0].delete(first[1])
      for (const [limiter, key] of others) await limiter.reward(key, 1)
    },
  }
}

/** Seconds until the next would be let through, without counting anything. */
async function refused(limiter: RateLimiterMemory, key: string): Promise<number> {
  const counted = await limiter.get(key)
  if (!counted || counted.remainingPoints > 0) return 0
  return Math.max(1, Math.ceil(counted.msBeforeNext / 1000))
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
  }
}
