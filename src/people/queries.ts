import { and, asc, desc, eq, gt, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import {
  events,
  oneTimeLinks,
  passwords,
  people,
  personRoles,
  recoveryCodes,
  secondFactors,
  sessions,
} from '../db/schema.ts'
import type { Role } from '../web/roles.ts'
import type { DeviceSeen } from './sessions.ts'

// People

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

// Sessions

interface NewSession {
  readonly id: string
  readonly token: string
  readonly personId: string
  readonly at: number
  readonly until: number
  readonly device: DeviceSeen
}

export async function addSession(tx: Writer, { id, token, personId, at, until, device }: NewSession) {
  await tx.insert(sessions).values({
    id,
    token,
    userId: personId,
    expiresAt: new Date(until),
    createdAt: new Date(at),
    updatedAt: new Date(at),
    ipAddress: device.address,
    userAgent: device.userAgent,
  })
}

export async function sessionsOf(db: Reader, personId: string, at: number) {
  return db
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      seenAt: sessions.updatedAt,
      address: sessions.ipAddress,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, personId), gt(sessions.expiresAt, new Date(at))))
    .orderBy(desc(sessions.updatedAt))
}

export async function putOffSession(tx: Writer, id: string, at: number, until: number) {
  await tx
    .update(sessions)
    .set({ updatedAt: new Date(at), expiresAt: new Date(until) })
    .where(eq(sessions.id, id))
}

export async function removeSession(tx: Writer, id: string) {
  await tx.delete(sessions).where(eq(sessions.id, id))
}

export async function removeOwnSession(tx: Writer, personId: string, id: string) {
  return tx
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, personId)))
    .returning({ id: sessions.id })
    .get()
}

export async function removeSessions(tx: Writer, personId: string, except?: string) {
  const kept = except === undefined ? undefined : ne(sessions.id, except)
  await tx.delete(sessions).where(and(eq(sessions.userId, personId), kept))
}

export async function removeExpiredSessions(tx: Writer, personId: string, at: number) {
  await tx.delete(sessions).where(and(eq(sessions.userId, personId), lte(sessions.expiresAt, new Date(at))))
}

// Second factor

export async function secondFactorOf(db: Reader, personId: string) {
  return db.select().from(secondFactors).where(eq(secondFactors.personId, personId)).get()
}

export async function addSecondFactor(tx: Writer, personId: string, secret: string) {
  await tx.insert(secondFactors).values({ personId, secret }).onConflictDoNothing()
}

export async function useCounter(tx: Writer, personId: string, lastCounter: number) {
  await tx.update(secondFactors).set({ lastCounter }).where(eq(secondFactors.personId, personId))
}

export async function confirmSecondFactor(tx: Writer, personId: string, confirmedAt: number) {
  await tx.update(secondFactors).set({ confirmedAt }).where(eq(secondFactors.personId, personId))
}

export async function removeSecondFactor(tx: Writer, personId: string) {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  return tx.delete(secondFactors).where(eq(secondFactors.personId, personId)).returning().get()
}

export async function removeUnconfirmedFactor(tx: Writer, personId: string) {
  await tx.delete(secondFactors).where(and(eq(secondFactors.personId, personId), isNull(secondFactors.confirmedAt)))
}

export async function replaceRecoveryCodes(tx: Writer, personId: string, hashes: readonly string[]) {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  await tx.insert(recoveryCodes).values(hashes.map((codeHash) => ({ personId, codeHash })))
}

export async function useRecoveryCode(tx: Writer, personId: string, codeHash: string, usedAt: number) {
  const theirs = and(eq(recoveryCodes.personId, personId), eq(recoveryCodes.codeHash, codeHash))
  return tx
    .update(recoveryCodes)
    .set({ usedAt })
    .where(and(theirs, isNull(recoveryCodes.usedAt)))
    .returning({ personId: recoveryCodes.personId })
    .get()
}

export async function recoveryCodesLeft(db: Reader, personId: string): Promise<number> {
  const left = and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt))
  return db.$count(recoveryCodes, left)
}

// One-time links

export type LinkRow = typeof oneTimeLinks.$inferSelect

export async function addLink(tx: Writer, link: typeof oneTimeLinks.$inferInsert) {
  await tx.insert(oneTimeLinks).values(link)
}

/** A link that still opens something: not used, not expired. */
export async function openLink(db: Reader, kind: LinkRow['kind'], tokenHash: string, at: number) {
  const right = and(eq(oneTimeLinks.kind, kind), eq(oneTimeLinks.tokenHash, tokenHash))
  return db
    .select()
    .from(oneTimeLinks)
    .where(and(right, isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, at)))
    .get()
}

/** Marks it used, once: a second press finds nothing. */
export async function useLink(tx: Writer, kind: LinkRow['kind'], tokenHash: string, at: number) {
  const right = and(eq(oneTimeLinks.kind, kind), eq(oneTimeLinks.tokenHash, tokenHash))
  return tx
    .update(oneTimeLinks)
    .set({ usedAt: at })
    .where(and(right, isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.expiresAt, at)))
    .returning()
    .get()
}

/** Every invitation that has not been taken up, the expired ones too, so that they can be made anew. */
export async function pendingInvitations(db: Reader) {
  return db
    .select()
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.kind, 'invitation'), isNull(oneTimeLinks.usedAt)))
    .orderBy(desc(oneTimeLinks.createdAt), desc(oneTimeLinks.id))
}

export async function pendingInvitation(db: Reader, by: { id: string } | { email: string }) {
  const which = 'id' in by ? eq(oneTimeLinks.id, by.id) : eq(oneTimeLinks.email, by.email)
  return db
    .select()
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.kind, 'invitation'), isNull(oneTimeLinks.usedAt), which))
    .get()
}

export async function changeLink(tx: Writer, id: string, change: Partial<typeof oneTimeLinks.$inferInsert>) {
  await tx.update(oneTimeLinks).set(change).where(eq(oneTimeLinks.id, id))
}

export async function removeLink(tx: Writer, id: string) {
  await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.id, id))
}

/** Earlier links that a new one replaces: all for set-up, or a person's for a new password. */
export async function removeOpenLinks(tx: Writer, kind: 'set-up' | 'reset', personId?: string) {
  const whose = personId === undefined ? undefined : eq(oneTimeLinks.personId, personId)
  await tx.delete(oneTimeLinks).where(and(eq(oneTimeLinks.kind, kind), isNull(oneTimeLinks.usedAt), whose))
}

/** Every link that was made for somebody, used ones too: they hold a name and an e-mail. */
export async function removeLinksFor(tx: Writer, personId: string, email: string) {
  await tx.delete(oneTimeLinks).where(or(eq(oneTimeLinks.personId, personId), eq(oneTimeLinks.email, email)))
}

// What was decided

export async function addEvent(tx: Writer, event: typeof events.$inferInsert) {
  await tx.insert(events).values(event)
}
