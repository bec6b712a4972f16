import { canonical, sameValues, type Values } from './walk.ts'

/** What is kept of a step, and which page wrote it. */
export interface Kept {
  readonly values: Values
  readonly revision: number
  readonly page: string
  readonly seq: number
}

/** What a page sends. */
export interface Sent {
  readonly values: Values
  /** The revision that the page began from; 0 where there was nothing yet. */
  readonly revision: number
  /** The page's own key, and how many times something was typed in it: without JavaScript always 0. */
  readonly page: string
  readonly seq: number
  /** The fingerprint of what the page began from. */
  readonly began: string
}

/**
 * - `write`: it follows on from what is kept, so it takes its place.
 * - `same`: it says what is kept.
 * - `late`: the same page has sent something newer, which came first.
 * - `untouched`: something newer was written elsewhere, and nothing was typed here.
 * - `rival`: something newer was written elsewhere, and this differs: keep both, the learner chooses.
 */
export type Verdict = 'write' | 'same' | 'late' | 'untouched' | 'rival'

/**
 * What to do with what was sent, whatever the order in which sendings arrive. What has been acknowledged is only ever
 * replaced by the page that wrote it, or by one that began from it.
 *
 * @param closed nothing may be written any more (a finished response): what would have been is kept as a rival.
 */
export function judge(kept: Kept | undefined, sent: Sent, closed = false): Verdict {
  const own = kept !== undefined && kept.page === sent.page && sent.page !== ''
  if (own && sent.seq < kept.seq) return 'late'
  if (kept && sameValues(kept.values, sent.values)) return 'same'
  const follows = own || sent.revision === (kept?.revision ?? 0)
  if (follows && !closed) return 'write'
  return fingerprint(sent.values) === sent.began ? 'untouched' : 'rival'
}

/** Short, the same for the same values. To see whether a form came back as it went out; guards nothing. */
export function fingerprint(values: Values): string {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  for (const char of canonical(values)) {
    const code = char.codePointAt(0) ?? 0
    one = Math.imul(one ^ code, 2654435761)
    two = Math.imul(two ^ code, 1597334677)
  }
  return `${(one >>> 0).toString(36)}-${(two >>> 0).toString(36)}`
}
