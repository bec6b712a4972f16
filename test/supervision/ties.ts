import { eq } from 'drizzle-orm'
import { ties } from '../../src/db/schema.ts'
import type { TestApp, TestPerson } from '../support/app.ts'
import { tie } from '../support/world.ts'

export async function tieTo(app: TestApp, supervisor: TestPerson, learner: TestPerson): Promise<string> {
  return tie(app, 'supervises', supervisor, { learnerId: learner.id })
}

/** As of now. */
export async function endTie({ deps, clock }: TestApp, id: string): Promise<void> {
  await deps.db.write(async (tx) => {
    await tx.update(ties).set({ until: clock.now }).where(eq(ties.id, id))
  })
}
