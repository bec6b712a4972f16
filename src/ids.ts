import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

/** Each id takes 16 bytes of chance; asking for many at once costs no more than asking for those of one. */
const AT_ONCE = 256 * 16

/** @returns makes ids (UUID version 7) that sort by when they were made, those of one millisecond by their order. */
export function createIds(clock: () => number): () => string {
  const chance = Buffer.alloc(AT_ONCE)
  let used = AT_ONCE
  let msecs = 0
  let seq = 0
  return () => {
    if (used === AT_ONCE) {
      randomFillSync(chance)
      used = 0
    }
    const random = chance.subarray(used, used + 16)
    used += 16
    const now = clock()
    // A fresh start each millisecond, in the lower half of its 32 bits' room; then one more for each.
    if (now > msecs) [msecs, seq] = [now, random.readUInt32BE(6) >>> 1]
    else seq += 1
    return v7({ random, msecs, seq })
  }
}
