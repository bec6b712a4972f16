import { and, asc, count, eq, gte, isNotNull, lt, ne, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { evidence, judgements, people, staffStanding, submissionItems, unitSignOffs } from '../db/schema.ts'
import { among } from './among-queries.ts'

/** A decision that was sent and that stands: what a sample is drawn from. */
export type Decision = Awaited<ReturnType<typeof decisionsOf>>[number]

const latest = sql`not exists (select 1 from judgements later where later.claim_id = ${judgements.claimId}
  and later.sent_at is not null and (later.sent_at, later.id) > (${judgements.sentAt}, ${judgements.id}))`

const signedOff = sql<number>`exists (select 1 from ${unitSignOffs} where ${unitSignOffs.learnerId} = ${judgements.learnerId}
  and ${unitSignOffs.unit} = substr(${judgements.criterion}, 1, 3) and ${unitSignOffs.unlockedAt} is null)`

/** Between two moments, of these learners, but for what `besides` decided or was decided on; oldest first. */
export async function decisionsOf(
  db: Reader,
  learnerIds: readonly string[],
  span: { readonly from: number; readonly until: number },
  besides: string,
) {
  return db
    .select({
      id: judgements.id,
      learnerId: judgements.learnerId,
      learner: people.name,
      assessorId: judgements.assessorId,
      assessor: judgements.assessorName,
      criterion: judgements.criterion,
      decision: judgements.decision,
      method: evidence.kind,
      sentAt: sql<number>`${judgements.sentAt}`,
      submittedAt: submissionItems.submittedAt,
      practiceReason: judgements.practiceReason,
      corrects: judgements.corrects,
      signedOff,
    })
    .from(judgements)
    .innerJoin(people, eq(people.id, judgements.learnerId))
    .innerJoin(evidence, eq(evidence.id, judgements.evidenceId))
    .leftJoin(
      submissionItems,
      and(
        eq(submissionItems.submissionId, judgements.submissionId),
        eq(submissionItems.evidenceId, judgements.evidenceId),
      ),
    )
    .where(
      and(
        among(judgements.learnerId, learnerIds),
        ne(judgements.learnerId, besides),
        sql`${judgements.assessorId} is not ${besides}`,
        gte(judgements.sentAt, span.from),
        lt(judgements.sentAt, span.until),
        latest,
      ),
    )
    .orderBy(asc(judgements.sentAt), asc(judgements.id))
}

/** How many decisions each assessor has ever sent, and whether they are qualified; who is not known counts as qualified. */
export async function experienceOf(db: Reader, assessorIds: readonly string[]) {
  return db
    .select({ id: judgements.assessorId, decisions: count(), qualified: staffStanding.qualified })
    .from(judgements)
    .leftJoin(staffStanding, eq(staffStanding.personId, judgements.assessorId))
    .where(and(isNotNull(judgements.sentAt), among(judgements.assessorId, assessorIds)))
    .groupBy(judgements.assessorId)
}
