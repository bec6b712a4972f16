import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import { prepared, type Reader } from '../db/database.ts'
import { groupMembers, groups, people, type TieKind, ties } from '../db/schema.ts'

export type TieRow = typeof ties.$inferSelect

const inForce = (at: number) => and(lte(ties.from, at), or(isNull(ties.until), gt(ties.until, at)))

/** A learner whom a tie of this kind leads to now: directly, or by the group that the learner is in now. */
const tiedLearners = prepared((db) =>
  db
    .selectDistinct({ id: people.id, name: people.name, scope: ties.scope, tieId: ties.id, until: ties.until })
    .from(ties)
    .leftJoin(
      groupMembers,
      and(
        eq(groupMembers.groupId, ties.groupId),
        lte(groupMembers.from, sql.placeholder('at')),
        or(isNull(groupMembers.until), gt(groupMembers.until, sql.placeholder('at'))),
      ),
    )
    .innerJoin(people, sql`${people.id} = coalesce(${ties.learnerId}, ${groupMembers.personId})`)
    .where(
      and(
        eq(ties.staffId, sql.placeholder('staff')),
        eq(ties.kind, sql.placeholder('kind')),
        lte(ties.from, sql.placeholder('at')),
        or(isNull(ties.until), gt(ties.until, sql.placeholder('at'))),
      ),
    )
    .orderBy(asc(sql`lower(${people.name})`), asc(people.id))
    .prepare(),
)

export async function learnersTiedTo(db: Reader, staff: string, kind: TieKind, at: number) {
  return tiedLearners(db).all({ staff, kind, at })
}

/** The staff whom ties in force lead to this learner, oldest tie first, with the ties that will begin. */
export async function staffTiedTo(db: Reader, learnerId: string, at: number) {
  const own = db.select({ id: groupMembers.groupId }).from(groupMembers)
  return db
    .select({ tie: ties, name: people.name, email: people.email, closedAt: people.closedAt, group: groups.name })
    .from(ties)
    .innerJoin(people, eq(people.id, ties.staffId))
    .leftJoin(groups, eq(groups.id, ties.groupId))
    .where(
      and(
        inForce(at),
        isNull(people.closedAt),
        or(
          eq(ties.learnerId, learnerId),
          sql`${ties.groupId} in (${own.where(
            and(
              eq(groupMembers.personId, learnerId),
              lte(groupMembers.from, at),
              or(isNull(groupMembers.until), gt(groupMembers.until, at)),
            ),
          )})`,
        ),
      ),
    )
    .orderBy(asc(ties.from), asc(ties.id))
}
