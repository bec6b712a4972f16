import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { prepared, type Reader, type Writer } from '../db/database.ts'
import { assessmentPlans } from '../db/schema.ts'

export type PlanRow = typeof assessmentPlans.$inferSelect

const plans = prepared((db) =>
  db
    .select()
    .from(assessmentPlans)
    .where(eq(assessmentPlans.learnerId, sql.placeholder('learner')))
    .orderBy(asc(assessmentPlans.due), asc(assessmentPlans.createdAt), asc(assessmentPlans.id))
    .prepare(),
)

/** The first that is due first. */
export async function plansFor(db: Reader, learnerId: string): Promise<readonly PlanRow[]> {
  return plans(db).all({ learner: learnerId })
}

export async function planById(db: Reader, learnerId: string, id: string): Promise<PlanRow | undefined> {
  return db
    .select()
    .from(assessmentPlans)
    .where(and(eq(assessmentPlans.id, id), eq(assessmentPlans.learnerId, learnerId)))
    .get()
}

/** @returns whether there was none of that id yet. */
export async function insertPlan(tx: Writer, row: PlanRow): Promise<boolean> {
  const made = await tx.insert(assessmentPlans).values(row).onConflictDoNothing().returning({ id: assessmentPlans.id })
  return made.length > 0
}

export async function changePlan(
  tx: Writer,
  id: string,
  set: Pick<PlanRow, 'unit' | 'words' | 'criteria' | 'due'>,
): Promise<void> {
  await tx.update(assessmentPlans).set(set).where(eq(assessmentPlans.id, id))
}

/** @returns whether it was not done yet. */
export async function markPlanDone(tx: Writer, id: string, doneAt: number): Promise<boolean> {
  const done = await tx
    .update(assessmentPlans)
    .set({ doneAt })
    .where(and(eq(assessmentPlans.id, id), isNull(assessmentPlans.doneAt)))
    .returning({ id: assessmentPlans.id })
  return done.length > 0
}
