import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js'
import RateLimiterRes from 'rate-limiter-flexible/lib/RateLimiterRes.js'
import { TooMany } from '../web/errors.ts'

const HOUR_SECONDS = 60 * 60

/** How often somebody may begin a file, and send a piece of one, in an hour: more than anybody does by hand. */
export interface UploadLimiter {
  begin(personId: string): Promise<void>
  piece(personId: string): Promise<void>
}

export function createUploadLimiter(): UploadLimiter {
  return { begin: atMost('upload', 200), piece: atMost('piece', 6000) }
}

function atMost(keyPrefix: string, points: number) {
  const limiter = new RateLimiterMemory({ keyPrefix, points, duration: HOUR_SECONDS })
  return async (personId: string) => {
    try {
      await limiter.consume(personId)
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      const why = 'That was a great many files in a short time. What has arrived is kept.'
      throw new TooMany(why, Math.max(1, Math.ceil(refused.msBeforeNext / 1000)))
    }
  }
}
