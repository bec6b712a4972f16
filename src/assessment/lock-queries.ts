import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { unitSignOffs } from '../db/schema.ts'

export async function locksOf(db: Reader, learnerId: string) {
  return db
    .select({ unit: unitSignOffs.unit, lockedAt: unitSignOffs.lockedAt })
    .from(unitSignOffs)
    .where(
      and(eq(unitSignOffs.learnerId, learnerId), isNotNull(unitSignOffs.lockedAt), isNull(unitSignOffs.unlockedAt)),
    )
    .orderBy(desc(unitSignOffs.lockedAt))
}
