import { and, asc, desc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Reader, Writer } from '../db/database.ts'
import { examined, groupMembers, groups, people, ties } from '../db/schema.ts'

export type TieRow = typeof ties.$inferSelect

/** What a tie leads to, or who has it. */
export type TiesBy = { readonly groupId: string } | { readonly learnerId: string } | { readonly staffId: string }

const staff = alias(people, 'staff')
const learner = alias(people, 'learner')

function leading(by: TiesBy) {
  if ('groupId' in by) return eq(ties.groupId, by.groupId)
  return 'learnerId' in by ? eq(ties.learnerId, by.learnerId) : eq(ties.staffId, by.staffId)
}

/** Every tie there ever was, with names, the newest first. */
export async function tiesBy(db: Reader, by: TiesBy) {
  return db
    .select({ tie: ties, staff: staff.name, learner: learner.name, group: groups.name })
    .from(ties)
    .innerJoin(staff, eq(staff.id, ties.staffId))
    .leftJoin(learner, eq(learner.id, ties.learnerId))
    .leftJoin(groups, eq(groups.id, ties.groupId))
    .where(leading(by))
    .orderBy(desc(ties.from), desc(ties.id))
}

export async function tieById(db: Reader, id: string): Promise<TieRow | undefined> {
  return db.select().from(ties).where(eq(ties.id, id)).get()
}

const notOver = (at: number) => or(isNull(ties.until), gt(ties.until, at))

/** Those in force, and those that will be. */
export async function openTiesBy(db: Reader, by: TiesBy, at: number): Promise<readonly TieRow[]> {
  return db
    .select()
    .from(ties)
    .where(and(leading(by), notOver(at)))
}

/** Between the same two, of the same kind. */
export async function openTwin(
  db: Reader,
  tie: Pick<TieRow, 'kind' | 'staffId' | 'groupId' | 'learnerId'>,
  at: number,
) {
  const to = tie.groupId === null ? eq(ties.learnerId, tie.learnerId ?? '') : eq(ties.groupId, tie.groupId)
  return db
    .select()
    .from(ties)
    .where(and(eq(ties.kind, tie.kind), eq(ties.staffId, tie.staffId), to, notOver(at)))
    .get()
}

export async function insertTie(tx: Writer, row: typeof ties.$inferInsert, learners: readonly string[]) {
  await tx.insert(ties).values(row)
  if (learners.length > 0) await tx.insert(examined).values(learners.map((learnerId) => ({ tieId: row.id, learnerId })))
}

export async function examinedBy(db: Reader, tieId: string): Promise<readonly string[]> {
  const rows = await db.select({ id: examined.learnerId }).from(examined).where(eq(examined.tieId, tieId))
  return rows.map(({ id }) => id)
}

export async function setUntil(tx: Writer, id: string, until: number): Promise<void> {
  await tx.update(ties).set({ until }).where(eq(ties.id, id))
}

/** Each tie that has led to a learner, or leads or will lead there, with the stay by which it does. */
export async function tiesRound(db: Reader, learnerId: string) {
  return db
    .select({ tie: ties, name: staff.name, closedAt: staff.closedAt, group: groups.name, stay: groupMembers })
    .from(ties)
    .innerJoin(staff, eq(staff.id, ties.staffId))
    .leftJoin(groups, eq(groups.id, ties.groupId))
    .leftJoin(groupMembers, and(eq(groupMembers.groupId, ties.groupId), eq(groupMembers.personId, learnerId)))
    .where(or(eq(ties.learnerId, learnerId), eq(groupMembers.personId, learnerId)))
    .orderBy(asc(ties.from), asc(sql`lower(${staff.name})`), asc(ties.id))
}
