import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { groupMembers, groups, people, personRoles } from '../db/schema.ts'

export type GroupRow = typeof groups.$inferSelect
export type StayRow = typeof groupMembers.$inferSelect

// With their tables' names: in a query of one table alone a column is written without.
const inIt = sql<number>`(select count(*) from group_members stay
  where stay.group_id = groups.id and stay.until is null)`

/** The open ones first, then those that are closed, each by name. */
export async function allGroups(db: Reader) {
  return db
    .select({ id: groups.id, name: groups.name, closedAt: groups.closedAt, members: inIt })
    .from(groups)
    .orderBy(sql`${groups.closedAt} is not null`, asc(sql`lower(${groups.name})`), asc(groups.id))
}

export async function groupById(db: Reader, id: string): Promise<GroupRow | undefined> {
  return db.select().from(groups).where(eq(groups.id, id)).get()
}

export async function openGroupNamed(db: Reader, name: string): Promise<GroupRow | undefined> {
  const named = sql`lower(${groups.name}) = ${name.toLowerCase()}`
  return db
    .select()
    .from(groups)
    .where(and(isNull(groups.closedAt), named))
    .get()
}

export async function insertGroup(tx: Writer, row: typeof groups.$inferInsert): Promise<void> {
  await tx.insert(groups).values(row)
}

export async function changeGroup(tx: Writer, id: string, change: Partial<GroupRow>): Promise<void> {
  await tx.update(groups).set(change).where(eq(groups.id, id))
}

/** Every stay in a group, those that go on first. */
export async function staysIn(db: Reader, groupId: string) {
  return db
    .select({ stay: groupMembers, name: people.name, closedAt: people.closedAt })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .where(eq(groupMembers.groupId, groupId))
    .orderBy(sql`${groupMembers.until} is not null`, asc(sql`lower(${people.name})`), desc(groupMembers.from))
}

/** Every stay of a person, the latest first. */
export async function staysOf(db: Reader, personId: string) {
  return db
    .select({ stay: groupMembers, group: groups.name })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(eq(groupMembers.personId, personId))
    .orderBy(sql`${groupMembers.until} is not null`, desc(groupMembers.from), desc(groupMembers.id))
}

export async function stayById(db: Reader, groupId: string, id: string): Promise<StayRow | undefined> {
  return db
    .select()
    .from(groupMembers)
    .where(and(eq(groupMembers.id, id), eq(groupMembers.groupId, groupId)))
    .get()
}

export async function openStay(db: Reader, groupId: string, personId: string): Promise<StayRow | undefined> {
  const theirs = and(eq(groupMembers.groupId, groupId), eq(groupMembers.personId, personId))
  return db
    .select()
    .from(groupMembers)
    .where(and(theirs, isNull(groupMembers.until)))
    .get()
}

/** The learners who are in a group now. */
export async function membersOf(db: Reader, groupId: string) {
  return db
    .select({ id: people.id, name: people.name })
    .from(groupMembers)
    .innerJoin(people, eq(people.id, groupMembers.personId))
    .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, 'learner')))
    .where(and(eq(groupMembers.groupId, groupId), isNull(groupMembers.until), isNull(people.closedAt)))
    .orderBy(asc(sql`lower(${people.name})`), asc(people.id))
}

export async function insertStay(tx: Writer, row: typeof groupMembers.$inferInsert): Promise<void> {
  await tx.insert(groupMembers).values(row)
}

export async function endStay(tx: Writer, id: string, until: number): Promise<void> {
  await tx.update(groupMembers).set({ until }).where(eq(groupMembers.id, id))
}
