import { and, asc, count, desc, eq, gt, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { assessorObservations, groupMembers, judgements, people, staffStanding, ties } from '../db/schema.ts'
import { among } from './among-queries.ts'

export type ObservationRow = typeof assessorObservations.$inferSelect

/** Who assesses these learners now, or has decided on them, by name. */
export async function assessorsAmong(db: Reader, learnerIds: readonly string[], at: number) {
  const inGroups = sql`${ties.groupId} in (select ${groupMembers.groupId} from ${groupMembers}
    where ${among(groupMembers.personId, learnerIds)} and ${groupMembers.from} <= ${at}
    and (${groupMembers.until} is null or ${groupMembers.until} > ${at}))`
  const tied = db
    .select({ id: ties.staffId })
    .from(ties)
    .where(
      and(
        eq(ties.kind, 'assesses'),
        lte(ties.from, at),
        or(isNull(ties.until), gt(ties.until, at)),
        or(among(ties.learnerId, learnerIds), inGroups),
      ),
    )
  const decided = db
    .select({ id: judgements.assessorId })
    .from(judgements)
    .where(and(among(judgements.learnerId, learnerIds), isNotNull(judgements.sentAt)))
  return db
    .select({
      id: people.id,
      name: people.name,
      qualified: staffStanding.qualified,
      qualification: staffStanding.qualification,
    })
    .from(people)
    .leftJoin(staffStanding, eq(staffStanding.personId, people.id))
    .where(or(sql`${people.id} in ${tied}`, sql`${people.id} in ${decided}`))
    .orderBy(asc(sql`lower(${people.name})`), asc(people.id))
}

export async function observationsOf(db: Reader, assessorId: string): Promise<readonly ObservationRow[]> {
  return db
    .select()
    .from(assessorObservations)
    .where(eq(assessorObservations.assessorId, assessorId))
    .orderBy(desc(assessorObservations.day), desc(assessorObservations.id))
}

export async function insertObservation(tx: Writer, row: typeof assessorObservations.$inferInsert): Promise<boolean> {
  const { changes } = await tx.insert(assessorObservations).values(row).onConflictDoNothing()
  return changes > 0
}

/** Read once, it stays read as of then. @returns whether there is such an observation of this assessor. */
export async function setObservationRead(tx: Writer, assessorId: string, id: string, at: number): Promise<boolean> {
  const own = and(eq(assessorObservations.id, id), eq(assessorObservations.assessorId, assessorId))
  const there = await tx.select({ id: assessorObservations.id }).from(assessorObservations).where(own).get()
  await tx
    .update(assessorObservations)
    .set({ readAt: at })
    .where(and(own, isNull(assessorObservations.readAt)))
  return there !== undefined
}

/** What an assessor decided on these learners, by decision. */
export async function decisionCounts(db: Reader, assessorId: string, learnerIds: readonly string[]) {
  return db
    .select({ decision: judgements.decision, count: count() })
    .from(judgements)
    .where(
      and(eq(judgements.assessorId, assessorId), isNotNull(judgements.sentAt), among(judgements.learnerId, learnerIds)),
    )
    .groupBy(judgements.decision)
}

/** Who quality-assures, or has quality-assured, any of these learners. */
export async function iqasAmong(db: Reader, learnerIds: readonly string[]): Promise<readonly string[]> {
  return staffEver(db, 'assures', learnerIds)
}

/** Who examines, or has examined, any of these learners. */
export async function eqasAmong(db: Reader, learnerIds: readonly string[]): Promise<readonly string[]> {
  return staffEver(db, 'examines', learnerIds)
}

async function staffEver(db: Reader, kind: 'assures' | 'examines', learnerIds: readonly string[]) {
  const rows = await db
    .selectDistinct({ id: ties.staffId })
    .from(ties)
    .leftJoin(groupMembers, eq(groupMembers.groupId, ties.groupId))
    .where(and(eq(ties.kind, kind), or(among(ties.learnerId, learnerIds), among(groupMembers.personId, learnerIds))))
  return rows.map(({ id }) => id)
}

/** How some of the staff are qualified. */
export async function staffIn(db: Reader, ids: readonly string[]) {
  return db
    .select({
      id: people.id,
      name: people.name,
      qualified: staffStanding.qualified,
      qualification: staffStanding.qualification,
    })
    .from(people)
    .leftJoin(staffStanding, eq(staffStanding.personId, people.id))
    .where(and(among(people.id, ids), ne(people.name, '')))
    .orderBy(asc(sql`lower(${people.name})`))
}
