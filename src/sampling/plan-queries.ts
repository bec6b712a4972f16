import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { samples, samplingPlans } from '../db/schema.ts'
import { among } from './among-queries.ts'

export type PlanRow = typeof samplingPlans.$inferSelect

const holds = (learnerIds: readonly string[]) => sql`exists (select 1 from ${samples}
  where ${samples.planId} = ${samplingPlans.id} and ${among(samples.learnerId, learnerIds)})`

/** One's own plans, and those in which there is a decision on one of these learners; newest first. */
export async function plansAbout(
  db: Reader,
  learnerIds: readonly string[],
  iqaId: string,
): Promise<readonly PlanRow[]> {
  return db
    .select()
    .from(samplingPlans)
    .where(or(eq(samplingPlans.iqaId, iqaId), holds(learnerIds)))
    .orderBy(desc(samplingPlans.createdAt), desc(samplingPlans.id))
}

export async function planById(db: Reader, id: string): Promise<PlanRow | undefined> {
  return db.select().from(samplingPlans).where(eq(samplingPlans.id, id)).get()
}

export async function insertPlan(tx: Writer, row: PlanRow): Promise<void> {
  await tx.insert(samplingPlans).values(row)
}

export async function setPlanClosed(tx: Writer, id: string, at: number): Promise<void> {
  await tx
    .update(samplingPlans)
    .set({ closedAt: at })
    .where(and(eq(samplingPlans.id, id), isNull(samplingPlans.closedAt)))
}
