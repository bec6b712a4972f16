import { and, desc, eq, inArray, isNull, lt, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../db/database.ts'
import { examined, ledger, people } from '../db/schema.ts'
import { among } from './among-queries.ts'

/** What may be opened besides samples, by ties that lead only to what was sampled. */
export async function examinedBy(db: Reader, tieIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (tieIds.length === 0) return new Set()
  const rows = await db
    .select({ id: examined.learnerId })
    .from(examined)
    .where(inArray(examined.tieId, [...tieIds]))
  return new Set(rows.map(({ id }) => id))
}

const learners = alias(people, 'learners')

/** What was looked at, newest first. @param of only by these people, at these learners’ work or at nobody’s alone. */
export async function looksBefore(
  db: Reader,
  before: number,
  count: number,
  of?: { readonly eqaIds: readonly string[]; readonly learnerIds: readonly string[] },
) {
  return db
    .select({
      seq: ledger.seq,
      at: ledger.at,
      who: people.name,
      learnerId: ledger.learnerId,
      learner: learners.name,
      path: ledger.subject,
    })
    .from(ledger)
    .leftJoin(people, eq(people.id, ledger.actorId))
    .leftJoin(learners, eq(learners.id, ledger.learnerId))
    .where(
      and(
        eq(ledger.about, 'look'),
        lt(ledger.seq, before),
        of && among(ledger.actorId, of.eqaIds),
        of && or(isNull(ledger.learnerId), among(ledger.learnerId, of.learnerIds)),
      ),
    )
    .orderBy(desc(ledger.seq))
    .limit(count)
}
