import { and, eq, isNull } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { recoveryCodes, secondFactors } from '../db/schema.ts'

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
