import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { events, passwords, people, personRoles, secondFactors } from '../db/schema.ts'
import type { Role } from '../web/roles.ts'

const rolesOf = sql<string | null>`(select group_concat(${personRoles.role}) from ${personRoles}
  where ${personRoles.personId} = ${people.id})`

const personColumns = {
  id: people.id,
  name: people.name,
  email: people.email,
  createdAt: people.createdAt,
  closedAt: people.closedAt,
  roles: rolesOf,
}

export async function everybody(db: Reader) {
  return db
    .select(personColumns)
    .from(people)
    .orderBy(asc(sql`lower(${people.name})`), asc(people.id))
}

export async function personById(db: Reader, id: string) {
  return db.select(personColumns).from(people).where(eq(people.id, id)).get()
}

export async function openWithRole(db: Reader, role: Role) {
  return db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, role)))
    .where(isNull(people.closedAt))
    .orderBy(asc(sql`lower(${people.name})`), asc(people.id))
}

/** What signing in needs to know. */
export async function signInRow(db: Reader, by: { email: string } | { id: string }) {
  return db
    .select({
      id: people.id,
      name: people.name,
      closedAt: people.closedAt,
      hash: passwords.hash,
      passwordChangedAt: passwords.changedAt,
      secondFactorSince: secondFactors.confirmedAt,
    })
    .from(people)
    .leftJoin(passwords, eq(passwords.personId, people.id))
    .leftJoin(secondFactors, eq(secondFactors.personId, people.id))
    .where('id' in by ? eq(people.id, by.id) : eq(people.email, by.email))
    .get()
}

export async function addPerson(tx: Writer, person: { id: string; name: string; email: string; at: number }) {
  const at = new Date(person.at)
  const { id, name, email } = person
  await tx.insert(people).values({ id, name, email, createdAt: at, updatedAt: at })
}

export async function setRoles(tx: Writer, personId: string, roles: readonly Role[]) {
  await tx.delete(personRoles).where(eq(personRoles.personId, personId))
  if (roles.length > 0) await tx.insert(personRoles).values(roles.map((role) => ({ personId, role })))
}

export async function setWho(tx: Writer, id: string, who: { name: string; email: string }, at: number) {
  await tx
    .update(people)
    .set({ ...who, updatedAt: new Date(at) })
    .where(eq(people.id, id))
}

export async function setClosed(tx: Writer, id: string, closedAt: number | null, at: number) {
  await tx
    .update(people)
    .set({ closedAt, updatedAt: new Date(at) })
    .where(eq(people.id, id))
}

/** How many coordinators there are with an open account, besides this person. */
export async function otherCoordinators(db: Reader, besides: string): Promise<number> {
  const row = await db
    .select({ count: sql<number>`count(*)` })
    .from(people)
    .innerJoin(personRoles, and(eq(personRoles.personId, people.id), eq(personRoles.role, 'coordinator')))
    .where(and(isNull(people.closedAt), ne(people.id, besides)))
    .get()
  return row?.count ?? 0
}

export async function setPassword(tx: Writer, personId: string, hash: string, changedAt: number) {
  await tx
    .insert(passwords)
    .values({ personId, hash, changedAt })
    .onConflictDoUpdate({ target: passwords.personId, set: { hash, changedAt } })
}

export async function addEvent(tx: Writer, event: typeof events.$inferInsert) {
  await tx.insert(events).values(event)
}
