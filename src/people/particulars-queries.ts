import { and, eq, ne } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { enrolments, staffStanding } from '../db/schema.ts'

export type EnrolmentRow = typeof enrolments.$inferSelect
export type StandingRow = typeof staffStanding.$inferSelect

export async function enrolmentRow(db: Reader, personId: string): Promise<EnrolmentRow | undefined> {
  return db.select().from(enrolments).where(eq(enrolments.personId, personId)).get()
}

export async function putEnrolment(tx: Writer, { personId, ...set }: EnrolmentRow): Promise<void> {
  await tx
    .insert(enrolments)
    .values({ personId, ...set })
    .onConflictDoUpdate({ target: enrolments.personId, set })
}

export async function standingRow(db: Reader, personId: string): Promise<StandingRow | undefined> {
  return db.select().from(staffStanding).where(eq(staffStanding.personId, personId)).get()
}

export async function putStanding(tx: Writer, { personId, ...set }: StandingRow): Promise<void> {
  await tx
    .insert(staffStanding)
    .values({ personId, ...set })
    .onConflictDoUpdate({ target: staffStanding.personId, set })
}

export async function signedFor(db: Reader, countersignerId: string) {
  return db
    .select({ id: staffStanding.personId })
    .from(staffStanding)
    .where(and(eq(staffStanding.countersignerId, countersignerId), ne(staffStanding.personId, countersignerId)))
}
