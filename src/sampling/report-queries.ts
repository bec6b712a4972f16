import { and, asc, count, desc, eq, gte, isNotNull, isNull, lt, max, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../db/database.ts'
import { groupMembers, groups, judgements, people, samples, submissionItems } from '../db/schema.ts'
import { among } from './among-queries.ts'

/** What a report is about. Without learners, all of them; times in milliseconds, the end excluded. */
export interface Within {
  readonly learnerIds?: readonly string[] | undefined
  readonly assessorId?: string | undefined
  readonly from?: number | undefined
  readonly until?: number | undefined
}

const DAY = 86_400_000
const ofLearners = (column: SQLiteColumn, { learnerIds }: Within): SQL | undefined =>
  learnerIds && among(column, learnerIds)
const between = (column: SQLiteColumn, { from, until }: Within): SQL | undefined =>
  and(from === undefined ? undefined : gte(column, from), until === undefined ? undefined : lt(column, until))

const decided = (within: Within) =>
  and(
    isNotNull(judgements.sentAt),
    ofLearners(judgements.learnerId, within),
    between(judgements.sentAt, within),
    within.assessorId === undefined ? undefined : eq(judgements.assessorId, within.assessorId),
  )

const met = sql<number>`sum(${judgements.decision} = 'met')`
const notYet = sql<number>`sum(${judgements.decision} = 'not yet')`
/** The month as it is at Greenwich: an hour of summer nights goes to the month before. */
const month = sql<string>`strftime('%Y-%m', ${judgements.sentAt} / 1000, 'unixepoch')`

export async function decisionsByMonth(db: Reader, within: Within) {
  return db
    .select({ assessor: judgements.assessorName, month, decisions: count(), met, notYet })
    .from(judgements)
    .where(decided(within))
    .groupBy(judgements.assessorName, judgements.assessorId, month)
    .orderBy(asc(judgements.assessorName), desc(month))
}

export async function failingCriteria(db: Reader, within: Within) {
  return db
    .select({ criterion: judgements.criterion, decisions: count(), notYet })
    .from(judgements)
    .where(decided(within))
    .groupBy(judgements.criterion)
    .having(sql`${notYet} > 0`)
    .orderBy(desc(notYet), asc(judgements.criterion))
    .limit(20)
}

/** Days between coming in and going back, by who decided; the most decisions first. */
export async function waitingTimes(db: Reader, within: Within) {
  const items = db
    .select({
      assessorId: sql<string>`coalesce(${judgements.assessorId}, ${judgements.assessorName})`.as('by_id'),
      assessor: sql<string>`max(${judgements.assessorName})`.as('by_name'),
      waited: sql<number>`(${submissionItems.returnedAt} - ${submissionItems.submittedAt}) / ${DAY}`.as('waited'),
    })
    .from(submissionItems)
    .innerJoin(
      judgements,
      and(
        eq(judgements.submissionId, submissionItems.submissionId),
        eq(judgements.evidenceId, submissionItems.evidenceId),
        isNotNull(judgements.sentAt),
      ),
    )
    .where(
      and(
        isNotNull(submissionItems.returnedAt),
        ofLearners(submissionItems.learnerId, within),
        between(submissionItems.returnedAt, within),
        within.assessorId === undefined ? undefined : eq(judgements.assessorId, within.assessorId),
      ),
    )
    .groupBy(submissionItems.submissionId, submissionItems.evidenceId, judgements.assessorId)
    .as('items')
  const placed = db
    .select({
      assessorId: items.assessorId,
      assessor: items.assessor,
      waited: items.waited,
      place: sql<number>`row_number() over (partition by ${items.assessorId} order by ${items.waited})`.as('place'),
      pieces: sql<number>`count(*) over (partition by ${items.assessorId})`.as('pieces'),
    })
    .from(items)
    .as('placed')
  const middle = sql<number>`avg(case when ${placed.place} in ((${placed.pieces} + 1) / 2, (${placed.pieces} + 2) / 2)
    then ${placed.waited} end)`
  return db
    .select({
      assessor: sql<string>`max(${placed.assessor})`,
      pieces: count(),
      median: middle,
      longest: sql<number>`max(${placed.waited})`,
    })
    .from(placed)
    .groupBy(sql`${placed.assessorId}`)
    .orderBy(desc(count()), asc(sql`max(${placed.assessor})`))
}

/** What the IQA said of each assessor’s decisions, by when they were looked at. */
export async function sampledByAssessor(db: Reader, within: Within) {
  return db
    .select({
      assessor: max(judgements.assessorName),
      looked: count(),
      agreed: sql<number>`sum(${samples.verdict} = 'agreed')`,
      returned: sql<number>`sum(${samples.verdict} = 'returned')`,
      closed: sql<number>`sum(${samples.verdict} = 'returned' and ${samples.closedAt} is not null)`,
    })
    .from(samples)
    .innerJoin(judgements, eq(judgements.id, samples.judgementId))
    .where(
      and(
        isNotNull(samples.verdict),
        ofLearners(samples.learnerId, within),
        between(samples.decidedAt, within),
        within.assessorId === undefined ? undefined : eq(samples.assessorId, within.assessorId),
      ),
    )
    .groupBy(samples.assessorId)
    .orderBy(asc(max(judgements.assessorName)))
}

/** What waits for a decision now, by how many days it has waited. */
export async function waitingNow(db: Reader, within: Within, now: number) {
  const days = sql<number>`(${now} - ${submissionItems.submittedAt}) / ${DAY}`
  const age = sql<'week' | 'fortnight' | 'month' | 'longer'>`case when ${days} < 8 then 'week'
    when ${days} < 15 then 'fortnight' when ${days} < 29 then 'month' else 'longer' end`
  return db
    .select({ age, pieces: count(), learners: sql<number>`count(distinct ${submissionItems.learnerId})` })
    .from(submissionItems)
    .where(
      and(
        isNull(submissionItems.returnedAt),
        isNull(submissionItems.takenBackAt),
        ofLearners(submissionItems.learnerId, within),
      ),
    )
    .groupBy(age)
}

/** What a report may be narrowed to: the groups that any of these learners is in, and who decided on them. */
export async function groupsOf(db: Reader, within: Within) {
  return db
    .selectDistinct({ id: groups.id, name: groups.name })
    .from(groups)
    .innerJoin(groupMembers, eq(groupMembers.groupId, groups.id))
    .where(and(isNull(groupMembers.until), ofLearners(groupMembers.personId, within)))
    .orderBy(asc(groups.name), asc(groups.id))
}

export async function decidersOn(db: Reader, within: Within) {
  const own = db
    .select({ id: judgements.assessorId })
    .from(judgements)
    .where(and(isNotNull(judgements.sentAt), ofLearners(judgements.learnerId, within)))
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(sql`${people.id} in ${own}`)
    .orderBy(asc(people.name), asc(people.id))
}

export async function membersOf(db: Reader, groupId: string, at: number): Promise<readonly string[]> {
  const rows = await db
    .select({ id: groupMembers.personId })
    .from(groupMembers)
    .where(
      and(
        eq(groupMembers.groupId, groupId),
        sql`${groupMembers.from} <= ${at} and (${groupMembers.until} is null or ${groupMembers.until} > ${at})`,
      ),
    )
  return rows.map(({ id }) => id)
}
