import type { Reader } from '../db/database.ts'
import { hashOf, NOTHING_BEFORE, verified } from './ledger.ts'
import { type LedgerRow, linesAfter } from './queries.ts'
import { erasedPeople, idsThere, lineNumber, type Verified } from './verify-queries.ts'
import { heldAgainst } from './verify-rows.ts'
import { called, dayIn } from './verify-words.ts'

/** A line's number and hash, as somebody wrote them down elsewhere. The hash may be cut short. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

export interface Verdict {
  readonly lines: number
  readonly head: Head
  /** How many rows of each kind were held against their lines. */
  readonly rows: Readonly<Record<Verified, number>>
  /** What was altered, each in words. */
  readonly altered: readonly string[]
}

/** Everything in pages, so that a long record takes no more memory than a short one. */
const PAGE = 1000

/** Reads the whole record and everything it speaks of, and names what is not as it was recorded. */
export async function verify(db: Reader, written?: Head): Promise<Verdict> {
  const chain = await verifyChain(db)
  const altered = [...chain.altered]
  if (written) altered.push(...(await heldAgainstHead(db, chain.head, written)))
  const rows: Record<Verified, number> = { judgement: 0, sample: 0, 'sign-off': 0, submission: 0, comment: 0 }
  for (const kind of verified) {
    const held = await heldAgainst(db, kind, PAGE)
    rows[kind] = held.rows
    altered.push(...held.altered)
  }
  return { lines: chain.lines, head: chain.head, rows, altered }
}

interface Chain {
  readonly lines: number
  readonly head: Head
  readonly altered: readonly string[]
}

async function verifyChain(db: Reader): Promise<Chain> {
  const erased = await erasedPeople(db)
  const altered: string[] = []
  let head: Head = { seq: 0, hash: NOTHING_BEFORE }
  let lines = 0
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const page = await linesAfter(db, after, PAGE)
    for (const line of page) {
      altered.push(...brokenAt(line, head))
      head = line
    }
    altered.push(...(await rowsGone(db, page, erased)))
    lines += page.length
    if (page.length < PAGE) return { lines, head: { seq: head.seq, hash: head.hash }, altered }
    after = head.seq
  }
}

function brokenAt(line: LedgerRow, before: Head): readonly string[] {
  const found: string[] = []
  const gap = missingBetween(before.seq, line.seq)
  if (gap) found.push(gap)
  if (line.hash !== hashOf(line))
    found.push(`line ${line.seq} (${line.what}, ${dayIn(line.at)}): not as it was written`)
  if (!gap && line.previous !== before.hash)
    found.push(`line ${line.seq} (${line.what}, ${dayIn(line.at)}): does not follow on the line before it`)
  return found
}

function missingBetween(before: number, now: number): string | undefined {
  if (now === before + 1) return undefined
  if (now <= before) return `line ${now}: no line has this number`
  const [first, last] = [before + 1, now - 1]
  return first === last ? `line ${first}: missing` : `lines ${first} to ${last}: missing`
}

/** Lines whose row is not there any more, though nothing says that it was erased. */
async function rowsGone(db: Reader, page: readonly LedgerRow[], erased: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = []
  for (const kind of verified) {
    const about = page.filter((line) => line.about === kind && line.digest !== null)
    if (about.length === 0) continue
    const there = await idsThere(
      db,
      kind,
      about.map(({ subject }) => subject),
    )
    for (const { subject, learnerId, seq, at } of about) {
      if (there.has(subject) || (learnerId !== null && erased.has(learnerId))) continue
      found.push(`${called[kind]} ${subject} of ${dayIn(at)}: gone, and nothing says that it was erased (line ${seq})`)
    }
  }
  return found
}

async function heldAgainstHead(db: Reader, head: Head, written: Head): Promise<readonly string[]> {
  if (written.seq > head.seq) {
    const end = head.seq === 0 ? 'the record is empty' : `the record ends at line ${head.seq}`
    return [`${end}, and line ${written.seq} was written down: lines were taken off the end`]
  }
  const line = written.seq === 0 ? { hash: NOTHING_BEFORE } : await lineNumber(db, written.seq)
  if (line?.hash.startsWith(written.hash.toLowerCase())) return []
  return [`line ${written.seq}: not the one that was written down`]
}
