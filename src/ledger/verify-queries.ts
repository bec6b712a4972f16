import { and, asc, eq, getTableColumns, gt, inArray, isNotNull, notExists, or, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../db/database.ts'
import { comments, judgements, ledger, people, samples, submissions, unitSignOffs } from '../db/schema.ts'
import type { verified } from './ledger.ts'
import type { LedgerRow } from './queries.ts'

export type Verified = (typeof verified)[number]
export type Stored = Readonly<Record<string, unknown>> & { readonly id: string }

const tables: Readonly<Record<Verified, SQLiteTable & { readonly id: SQLiteColumn }>> = {
  judgement: judgements,
  sample: samples,
  'sign-off': unitSignOffs,
  submission: submissions,
  comment: comments,
}

/**
 * What no digest shows, since empty values are left out of it and a boolean is true whatever number it is: a column that
 * is null where nothing is, made an empty text; and a boolean that is neither 0 nor 1.
 */
function hiddenIn(table: (typeof tables)[Verified]) {
  const odd = Object.values<SQLiteColumn>(getTableColumns(table)).flatMap((column) => [
    ...(column.notNull ? [] : [sql`${column} = ''`]),
    ...(column.dataType === 'boolean' ? [sql`${column} not in (0, 1)`] : []),
  ])
  const any = odd.map((each) => sql`or coalesce(${each}, 0)`)
  return sql<number>`(0 ${sql.join(any, sql` `)})`
}

/** Rows of one kind as they are stored, in the order of their ids, and whether one holds what no digest shows. */
export async function rowsAfter(db: Reader, kind: Verified, after: string, count: number) {
  const table = tables[kind]
  const rows = await db
    .select({ ...getTableColumns(table), hidden: hiddenIn(table) })
    .from(table)
    .where(gt(table.id, after))
    .orderBy(asc(table.id))
    .limit(count)
  return rows.map(({ hidden, ...row }) => ({ row: row as Stored, hidden: Boolean(hidden) }))
}

export async function idsThere(db: Reader, kind: Verified, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const table = tables[kind]
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(inArray(table.id, [...ids]))
  return new Set(rows.map(({ id }) => String(id)))
}

/** In order, of many subjects at once; those with a digest. */
export async function digestsOf(
  db: Reader,
  about: Verified,
  subjects: readonly string[],
): Promise<readonly Pick<LedgerRow, 'seq' | 'subject' | 'digest'>[]> {
  return db
    .select({ seq: ledger.seq, subject: ledger.subject, digest: ledger.digest })
    .from(ledger)
    .where(and(eq(ledger.about, about), inArray(ledger.subject, [...subjects]), isNotNull(ledger.digest)))
    .orderBy(asc(ledger.seq))
}

/** Everybody of whom the record says that something was erased. */
export async function erasedPeople(db: Reader): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ subject: ledger.subject, learnerId: ledger.learnerId })
    .from(ledger)
    .where(eq(ledger.about, 'erasure'))
  return new Set(rows.flatMap(({ subject, learnerId }) => (learnerId ? [subject, learnerId] : [subject])))
}

/** Staff who acted once, and whose account has been deleted since: their id goes from what they decided, their name stays. */
export async function staffGone(db: Reader): Promise<readonly string[]> {
  const account = db.select({ id: people.id }).from(people).where(eq(people.id, ledger.actorId))
  const rows = await db
    .selectDistinct({ id: ledger.actorId })
    .from(ledger)
    .where(
      and(
        isNotNull(ledger.actorId),
        or(...(['judgement', 'sample', 'sign-off', 'comment'] as const).map((about) => eq(ledger.about, about))),
        notExists(account),
      ),
    )
  return rows.flatMap(({ id }) => (id === null ? [] : [id]))
}

export async function lineNumber(db: Reader, seq: number): Promise<LedgerRow | undefined> {
  return db.select().from(ledger).where(eq(ledger.seq, seq)).get()
}
