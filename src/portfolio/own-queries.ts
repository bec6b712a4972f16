import { and, asc, eq, inArray, ne, or } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import {
  actions,
  assessorObservations,
  evidence,
  evidenceFiles,
  files,
  groupMembers,
  groups,
  notices,
  people,
  recordClaims,
  records,
  shares,
  staffStanding,
  supervisionItems,
  supervisions,
  ties,
  uploads,
} from '../db/schema.ts'

/** Records about a learner that they may see: not what somebody else is still drafting. */
export async function recordsOf(db: Reader, learnerId: string) {
  const rows = await db
    .select()
    .from(records)
    .where(
      or(
        eq(records.makerId, learnerId),
        and(eq(records.learnerId, learnerId), ne(records.state, 'draft'), ne(records.state, 'dropped')),
      ),
    )
    .orderBy(asc(records.createdAt), asc(records.id))
  const claims = await db
    .select()
    .from(recordClaims)
    .where(
      inArray(
        recordClaims.recordId,
        rows.map(({ id }) => id),
      ),
    )
  return rows.map((row) => ({ ...row, claims: claims.filter(({ recordId }) => recordId === row.id) }))
}

export async function filesOfPerson(db: Reader, learnerId: string) {
  return db
    .select({ file: evidenceFiles, type: files.type, size: files.size })
    .from(evidenceFiles)
    .innerJoin(evidence, eq(evidence.id, evidenceFiles.evidenceId))
    .innerJoin(files, eq(files.hash, evidenceFiles.hash))
    .where(eq(evidence.learnerId, learnerId))
    .orderBy(asc(evidence.createdAt), asc(evidenceFiles.version), asc(evidenceFiles.position))
}

export async function uploadsOf(db: Reader, personId: string) {
  return db.select().from(uploads).where(eq(uploads.personId, personId)).orderBy(asc(uploads.createdAt))
}

export async function sharesOf(db: Reader, learnerId: string) {
  return db
    .select({ share: shares, supervisor: people.name })
    .from(shares)
    .innerJoin(people, eq(people.id, shares.supervisorId))
    .where(eq(shares.learnerId, learnerId))
    .orderBy(asc(shares.sharedAt), asc(shares.id))
}

export async function supervisionsOf(db: Reader, learnerId: string) {
  const meetings = await db
    .select()
    .from(supervisions)
    .where(eq(supervisions.learnerId, learnerId))
    .orderBy(asc(supervisions.day), asc(supervisions.id))
  const items = await db
    .select({ item: supervisionItems })
    .from(supervisionItems)
    .innerJoin(supervisions, eq(supervisions.id, supervisionItems.supervisionId))
    .where(eq(supervisions.learnerId, learnerId))
    .orderBy(asc(supervisionItems.position))
  const agreed = await db.select().from(actions).where(eq(actions.learnerId, learnerId)).orderBy(asc(actions.createdAt))
  return meetings.map((meeting) => ({
    ...meeting,
    items: items.filter(({ item }) => item.supervisionId === meeting.id).map(({ item }) => item),
    actions: agreed.filter(({ supervisionId }) => supervisionId === meeting.id),
  }))
}

export async function noticesOf(db: Reader, personId: string) {
  return db.select().from(notices).where(eq(notices.personId, personId)).orderBy(asc(notices.at), asc(notices.id))
}

/** Both ways: who is tied to this person, and to whom they are tied. */
export async function tiesOf(db: Reader, personId: string) {
  const own = db.select({ id: groupMembers.groupId }).from(groupMembers).where(eq(groupMembers.personId, personId))
  return db
    .select({
      kind: ties.kind,
      scope: ties.scope,
      from: ties.from,
      until: ties.until,
      staff: people.name,
      group: groups.name,
    })
    .from(ties)
    .innerJoin(people, eq(people.id, ties.staffId))
    .leftJoin(groups, eq(groups.id, ties.groupId))
    .where(or(eq(ties.staffId, personId), eq(ties.learnerId, personId), inArray(ties.groupId, own)))
    .orderBy(asc(ties.from), asc(ties.id))
}

export async function membershipsOf(db: Reader, personId: string) {
  return db
    .select({ group: groups.name, from: groupMembers.from, until: groupMembers.until })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(eq(groupMembers.personId, personId))
    .orderBy(asc(groupMembers.from))
}

/** What is kept of somebody as a member of staff: not what they count as, where nothing is. */
export async function standingOfStaff(db: Reader, personId: string) {
  const standing = await db.select().from(staffStanding).where(eq(staffStanding.personId, personId)).get()
  const observed = await db
    .select()
    .from(assessorObservations)
    .where(eq(assessorObservations.assessorId, personId))
    .orderBy(asc(assessorObservations.day))
  return { standing, observed }
}
