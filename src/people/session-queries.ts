import { and, desc, eq, gt, lte, ne } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { sessions } from '../db/schema.ts'
import type { DeviceSeen } from './sessions.ts'

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
