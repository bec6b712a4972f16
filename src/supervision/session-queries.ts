import { and, asc, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import { actions, people, rivalNotes, supervisionItems, supervisions } from '../db/schema.ts'

export type SessionRow = typeof supervisions.$inferSelect
export type ItemRow = typeof supervisionItems.$inferSelect
export type ActionRow = typeof actions.$inferSelect
export type RivalRow = typeof rivalNotes.$inferSelect
export type SessionWithNames = SessionRow & { readonly learnerName: string }

const withNames = (db: Reader) =>
  db
    .select({ session: supervisions, learnerName: people.name })
    .from(supervisions)
    .innerJoin(people, eq(people.id, supervisions.learnerId))

const flat = ({ session, learnerName }: { session: SessionRow; learnerName: string }): SessionWithNames => ({
  ...session,
  learnerName,
})

export async function sessionOf(db: Reader, personId: string, id: string): Promise<SessionWithNames | undefined> {
  const mine = or(eq(supervisions.learnerId, personId), eq(supervisions.supervisorId, personId))
  const row = await withNames(db)
    .where(and(eq(supervisions.id, id), mine))
    .get()
  return row && flat(row)
}

/** As learner or as supervisor, the next first. */
export async function sessionsOfPerson(
  db: Reader,
  personId: string,
  as: 'learner' | 'supervisor',
): Promise<readonly SessionWithNames[]> {
  const rows = await withNames(db)
    .where(eq(as === 'learner' ? supervisions.learnerId : supervisions.supervisorId, personId))
    .orderBy(desc(supervisions.day), desc(supervisions.starts), desc(supervisions.id))
  return rows.map(flat)
}

/** Those of two people whose notes are not closed, the earliest first. */
export async function openSessions(db: Reader, learnerId: string, supervisorId: string): Promise<SessionRow[]> {
  return db
    .select()
    .from(supervisions)
    .where(
      and(
        eq(supervisions.learnerId, learnerId),
        eq(supervisions.supervisorId, supervisorId),
        isNull(supervisions.closedAt),
      ),
    )
    .orderBy(asc(supervisions.day), asc(supervisions.starts), asc(supervisions.id))
}

export async function insertSession(tx: Writer, row: typeof supervisions.$inferInsert): Promise<void> {
  await tx.insert(supervisions).values(row)
}

export async function changeSession(
  tx: Writer,
  id: string,
  set: Partial<typeof supervisions.$inferInsert>,
): Promise<void> {
  await tx.update(supervisions).set(set).where(eq(supervisions.id, id))
}

export async function deleteSession(tx: Writer, id: string): Promise<void> {
  await tx.delete(supervisions).where(eq(supervisions.id, id))
}

export async function itemsOf(db: Reader, sessionId: string): Promise<readonly ItemRow[]> {
  return db
    .select()
    .from(supervisionItems)
    .where(eq(supervisionItems.supervisionId, sessionId))
    .orderBy(asc(supervisionItems.position), asc(supervisionItems.id))
}

export async function itemsOnShare(db: Reader, shareId: string) {
  return db
    .select({ item: supervisionItems, closedAt: supervisions.closedAt })
    .from(supervisionItems)
    .innerJoin(supervisions, eq(supervisions.id, supervisionItems.supervisionId))
    .where(eq(supervisionItems.shareId, shareId))
}

export async function insertItem(tx: Writer, row: typeof supervisionItems.$inferInsert): Promise<void> {
  await tx.insert(supervisionItems).values(row)
}

export async function changeItem(
  tx: Writer,
  id: string,
  set: Partial<typeof supervisionItems.$inferInsert>,
): Promise<void> {
  await tx.update(supervisionItems).set(set).where(eq(supervisionItems.id, id))
}

export async function deleteItem(tx: Writer, id: string): Promise<void> {
  await tx.delete(supervisionItems).where(eq(supervisionItems.id, id))
}

/** Texts that wait for a choice, and those that were set aside. */
export async function rivalsOf(db: Reader, itemIds: readonly string[]): Promise<readonly RivalRow[]> {
  if (itemIds.length === 0) return []
  return db
    .select()
    .from(rivalNotes)
    .where(inArray(rivalNotes.itemId, [...itemIds]))
    .orderBy(asc(rivalNotes.keptAt), asc(rivalNotes.id))
}

export async function putRival(tx: Writer, row: typeof rivalNotes.$inferInsert): Promise<void> {
  const { id: _, itemId: __, pageKey: ___, ...set } = row
  await tx
    .insert(rivalNotes)
    .values(row)
    .onConflictDoUpdate({ target: [rivalNotes.itemId, rivalNotes.pageKey], set: { ...set, settledAt: null } })
}

export async function changeRival(tx: Writer, id: string, set: Partial<typeof rivalNotes.$inferInsert>): Promise<void> {
  await tx.update(rivalNotes).set(set).where(eq(rivalNotes.id, id))
}

/** What was agreed in a session, and what was settled in it of what had been agreed before. */
export async function actionsOf(db: Reader, sessionId: string): Promise<readonly ActionRow[]> {
  return db
    .select()
    .from(actions)
    .where(eq(actions.supervisionId, sessionId))
    .orderBy(asc(actions.createdAt), asc(actions.id))
}

/** From other sessions of the same two people: those still open, and those settled in this one. */
export async function actionsBefore(db: Reader, session: SessionRow): Promise<readonly ActionRow[]> {
  if (session.supervisorId === null) return []
  const rows = await db
    .select({ action: actions })
    .from(actions)
    .innerJoin(supervisions, eq(supervisions.id, actions.supervisionId))
    .where(
      and(
        eq(actions.learnerId, session.learnerId),
        eq(supervisions.supervisorId, session.supervisorId),
        ne(actions.supervisionId, session.id),
        or(eq(actions.state, 'open'), eq(actions.settledIn, session.id)),
      ),
    )
    .orderBy(asc(actions.createdAt), asc(actions.id))
  return rows.map(({ action }) => action)
}

/** Everything still open that was agreed with a learner, with whom. */
export async function openActionsOf(db: Reader, learnerIds: readonly string[]) {
  if (learnerIds.length === 0) return []
  return db
    .select({ action: actions, session: supervisions })
    .from(actions)
    .innerJoin(supervisions, eq(supervisions.id, actions.supervisionId))
    .where(and(inArray(actions.learnerId, [...learnerIds]), eq(actions.state, 'open')))
    .orderBy(asc(actions.due), asc(actions.createdAt), asc(actions.id))
}

export async function insertAction(tx: Writer, row: typeof actions.$inferInsert): Promise<void> {
  await tx.insert(actions).values(row)
}

export async function changeAction(tx: Writer, id: string, set: Partial<typeof actions.$inferInsert>): Promise<void> {
  await tx.update(actions).set(set).where(eq(actions.id, id))
}

export async function actionById(db: Reader, id: string): Promise<ActionRow | undefined> {
  return db.select().from(actions).where(eq(actions.id, id)).get()
}
