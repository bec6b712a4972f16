import { and, asc, desc, eq, gt } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { ledger } from '../db/schema.ts'

export type LedgerRow = typeof ledger.$inferSelect

export async function lastLine(db: Reader): Promise<LedgerRow | undefined> {
  return db.select().from(ledger).orderBy(desc(ledger.seq)).limit(1).get()
}

export async function insertLine(tx: Writer, row: LedgerRow): Promise<void> {
  await tx.insert(ledger).values(row)
}

/** In order; at most `count` of them, after line `seq`. */
export async function linesAfter(db: Reader, seq: number, count: number): Promise<readonly LedgerRow[]> {
  return db.select().from(ledger).where(gt(ledger.seq, seq)).orderBy(asc(ledger.seq)).limit(count)
}

export async function linesAbout(db: Reader, learnerId: string): Promise<readonly LedgerRow[]> {
  return db.select().from(ledger).where(eq(ledger.learnerId, learnerId)).orderBy(asc(ledger.seq))
}

export async function linesOn(db: Reader, about: string, subject: string): Promise<readonly LedgerRow[]> {
  return db
    .select()
    .from(ledger)
    .where(and(eq(ledger.about, about), eq(ledger.subject, subject)))
    .orderBy(asc(ledger.seq))
}
