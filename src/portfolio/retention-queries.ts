import { and, asc, count, countDistinct, eq, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import {
  enrolments,
  judgements,
  modelCalls,
  notices,
  oneTimeLinks,
  people,
  sessions,
  unitSignOffs,
  uploads,
} from '../db/schema.ts'

/** Everybody whose account is closed, with what was decided of their work. */
export async function closedPeople(db: Reader) {
  const rows = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      closedAt: people.closedAt,
      finishedOn: enrolments.finishedOn,
    })
    .from(people)
    .leftJoin(enrolments, eq(enrolments.personId, people.id))
    .where(isNotNull(people.closedAt))
    .orderBy(asc(people.closedAt), asc(people.id))
  const judged = await db
    .select({ id: judgements.learnerId, pieces: countDistinct(judgements.evidenceId), decisions: count() })
    .from(judgements)
    .innerJoin(people, eq(people.id, judgements.learnerId))
    .where(and(isNotNull(people.closedAt), isNotNull(judgements.sentAt)))
    .groupBy(judgements.learnerId)
  const signed = await db
    .select({ id: unitSignOffs.learnerId, signOffs: count() })
    .from(unitSignOffs)
    .innerJoin(people, eq(people.id, unitSignOffs.learnerId))
    .where(isNotNull(people.closedAt))
    .groupBy(unitSignOffs.learnerId)
  return rows.map((row) => {
    const { pieces = 0, decisions = 0 } = judged.find(({ id }) => id === row.id) ?? {}
    return { ...row, pieces, decisions, signOffs: signed.find(({ id }) => id === row.id)?.signOffs ?? 0 }
  })
}

/** Until when each of the small things may stay, in milliseconds. */
export interface Cuts {
  readonly at: number
  readonly notices: number
  readonly links: number
  readonly uploads: number
  readonly calls: number
}

const oldNotices = ({ notices: cut }: Cuts) => lt(notices.at, cut)
const oldSessions = ({ at }: Cuts) => lte(sessions.expiresAt, new Date(at))
const oldLinks = ({ links }: Cuts) => or(lt(oneTimeLinks.usedAt, links), lt(oneTimeLinks.expiresAt, links))
const oldUploads = ({ uploads: cut }: Cuts) => and(isNull(uploads.doneAt), lt(uploads.createdAt, cut))
const oldCalls = ({ calls }: Cuts) => lt(modelCalls.at, calls)

export async function countOld(db: Reader, cuts: Cuts) {
  return {
    notices: await db.$count(notices, oldNotices(cuts)),
    sessions: await db.$count(sessions, oldSessions(cuts)),
    links: await db.$count(oneTimeLinks, oldLinks(cuts)),
    uploads: await db.$count(uploads, oldUploads(cuts)),
    calls: await db.$count(modelCalls, oldCalls(cuts)),
  }
}

export async function removeOld(tx: Writer, cuts: Cuts): Promise<void> {
  await tx.delete(notices).where(oldNotices(cuts))
  await tx.delete(sessions).where(oldSessions(cuts))
  await tx.delete(oneTimeLinks).where(oldLinks(cuts))
  await tx.delete(uploads).where(oldUploads(cuts))
  await tx.delete(modelCalls).where(oldCalls(cuts))
}
