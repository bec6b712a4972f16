import type { Reader } from '../db/database.ts'
import { digestOf } from './ledger.ts'
import { digestsOf, rowsAfter, type Stored, staffGone, type Verified } from './verify-queries.ts'
import { named } from './verify-words.ts'

interface Held {
  readonly rows: number
  readonly altered: readonly string[]
}
interface Line {
  readonly seq: number
  readonly digest: string | null
}

/** Whether a row is one that has a line: what is still in the making has none. */
const decided: Readonly<Record<Verified, (row: Stored) => boolean>> = {
  judgement: ({ sentAt }) => sentAt !== null,
  sample: ({ verdict }) => verdict !== null,
  'sign-off': () => true,
  submission: () => true,
  comment: ({ sentAt }) => sentAt !== null,
}

/** Columns that are emptied when the account they lead to is deleted. */
const accounts: Readonly<Record<Verified, readonly string[]>> = {
  judgement: ['assessorId', 'countersignerId'],
  sample: ['assessorId', 'decidedBy'],
  'sign-off': ['assessorId', 'unlockedById'],
  submission: [],
  comment: ['byId'],
}

/** Holds every row of one kind against what the record says of it. */
export async function heldAgainst(db: Reader, kind: Verified, pageSize: number): Promise<Held> {
  const gone = await staffGone(db)
  const altered: string[] = []
  let rows = 0
  for (let after = ''; ; ) {
    const page = await rowsAfter(db, kind, after, pageSize)
    const ids = page.map(({ row }) => row.id)
    const lines = bySubject(await digestsOf(db, kind, ids))
    for (const { row, hidden } of page) {
      const about = lines.get(row.id) ?? []
      if (about.length > 0 || decided[kind](row)) rows++
      const wrong = wrongWith(kind, row, about, hidden, gone)
      if (wrong) altered.push(`${named(kind, row)}: ${wrong}`)
    }
    if (page.length < pageSize) return { rows, altered }
    after = ids.at(-1) ?? after
  }
}

function bySubject(lines: readonly (Line & { readonly subject: string })[]): ReadonlyMap<string, readonly Line[]> {
  const found = new Map<string, Line[]>()
  for (const line of lines) {
    const known = found.get(line.subject)
    if (known) known.push(line)
    else found.set(line.subject, [line])
  }
  return found
}

function wrongWith(
  kind: Verified,
  row: Stored,
  lines: readonly Line[],
  hidden: boolean,
  gone: readonly string[],
): string | undefined {
  const last = lines.at(-1)
  if (!last) return decided[kind](row) ? 'there is no line of it in the record' : undefined
  const whole = asItWas(kind, row, last, gone)
  if (!whole || hidden) return `not as it was recorded (line ${last.seq})`
  return kind === 'judgement' ? enteredAgain(whole, lines) : undefined
}

/**
 * A decision that was sent changes only by a countersignature: its first line is of the same row without one. Otherwise it
 * was altered, and entered again to hide it.
 */
function enteredAgain(row: Stored, lines: readonly Line[]): string | undefined {
  const before = digestOf({ ...row, countersignerId: null, countersignerName: null, countersignedAt: null })
  const other = lines.slice(0, -1).find(({ digest }) => digest !== before)
  if (other) return `not as it was recorded (line ${other.seq}), and entered again since`
  return lines.length > 2 ? `entered ${lines.length} times (line ${lines[2]?.seq})` : undefined
}

/** The row as it was recorded: as it is, or with an account in it that has been deleted since. */
function asItWas(kind: Verified, row: Stored, { digest }: Line, gone: readonly string[]): Stored | undefined {
  let candidates = [row]
  if (digestOf(row) === digest) return row
  for (const column of accounts[kind].filter((each) => row[each] === null)) {
    candidates = candidates.flatMap((each) => [each, ...gone.map((id) => ({ ...each, [column]: id }))])
  }
  return candidates.find((each) => digestOf(each) === digest)
}
