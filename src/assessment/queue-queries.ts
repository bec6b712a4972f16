import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { SelectedFields } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../db/database.ts'
import {
  activityVersions,
  evidence,
  evidenceVersions,
  judgements,
  people,
  staffStanding,
  submissionItems,
} from '../db/schema.ts'

/** Claims that went with an item, and have not been withdrawn since. */
const claimsThere = sql<number>`(
  select count(*) from submission_claims sc join claims c on c.id = sc.claim_id
  where sc.submission_id = submission_items.submission_id and c.evidence_id = submission_items.evidence_id
    and c.withdrawn_at is null)`

/** One of its claims was sent back before: in an earlier version, or for another reason. */
const secondLook = sql<number>`exists (
  select 1 from submission_claims sc join claims c on c.id = sc.claim_id
  join judgements j on j.evidence_id = c.evidence_id and j.criterion = c.criterion and j.learner_id = c.learner_id
  where sc.submission_id = submission_items.submission_id and c.evidence_id = submission_items.evidence_id
    and j.sent_at is not null)`

const shown = {
  submissionId: submissionItems.submissionId,
  evidenceId: submissionItems.evidenceId,
  learner: people.name,
  submittedAt: submissionItems.submittedAt,
  title: evidenceVersions.title,
  kind: evidence.kind,
  activityId: activityVersions.activityId,
  withdrawnAt: evidence.withdrawnAt,
  claims: claimsThere,
  secondLook: secondLook.mapWith(Boolean),
}

const theVersion = and(
  eq(evidenceVersions.evidenceId, submissionItems.evidenceId),
  eq(evidenceVersions.version, submissionItems.version),
)

const theItem = and(
  eq(submissionItems.submissionId, judgements.submissionId),
  eq(submissionItems.evidenceId, judgements.evidenceId),
)

/** What these learners have sent and nobody has sent back, oldest first. */
export async function waitingOf(db: Reader, learnerIds: readonly string[]) {
  if (learnerIds.length === 0) return []
  return db
    .select(shown)
    .from(submissionItems)
    .innerJoin(evidence, eq(evidence.id, submissionItems.evidenceId))
    .innerJoin(people, eq(people.id, submissionItems.learnerId))
    .innerJoin(evidenceVersions, theVersion)
    .innerJoin(activityVersions, eq(activityVersions.hash, evidenceVersions.activityVersion))
    .where(
      and(
        inArray(submissionItems.learnerId, [...learnerIds]),
        isNull(submissionItems.returnedAt),
        isNull(submissionItems.takenBackAt),
      ),
    )
    .orderBy(asc(submissionItems.submittedAt), asc(submissionItems.submissionId), asc(submissionItems.evidenceId))
}

const unsigned = and(
  isNotNull(judgements.sentAt),
  eq(judgements.needsCountersignature, true),
  isNull(judgements.countersignedAt),
  // The decision that stands: corrected since, there is nothing to sign any more.
  sql`not exists (select 1 from judgements later where later.corrects = judgements.id and later.sent_at is not null)`,
)

/** Items with decisions that lack their second signature, and what else is to be known of each decision. */
function unsignedItems<More extends SelectedFields>(db: Reader, more: More, which: SQL | undefined) {
  return db
    .selectDistinct({ ...shown, ...more })
    .from(judgements)
    .innerJoin(submissionItems, theItem)
    .innerJoin(evidence, eq(evidence.id, submissionItems.evidenceId))
    .innerJoin(people, eq(people.id, submissionItems.learnerId))
    .innerJoin(evidenceVersions, theVersion)
    .innerJoin(activityVersions, eq(activityVersions.hash, evidenceVersions.activityVersion))
    .where(and(unsigned, which))
}

/** Items with decisions of an assessor who named nobody but this person: to be signed by them too, oldest first. */
export async function toSignOf(db: Reader, countersignerId: string, learnerIds: readonly string[]) {
  if (learnerIds.length === 0) return []
  const theirs = db
    .select({ id: staffStanding.personId })
    .from(staffStanding)
    .where(eq(staffStanding.countersignerId, countersignerId))
  return unsignedItems(
    db,
    { assessor: judgements.assessorName, sentAt: judgements.sentAt },
    and(
      isNull(judgements.handedBackAt),
      inArray(judgements.assessorId, theirs),
      inArray(judgements.learnerId, [...learnerIds]),
    ),
  ).orderBy(asc(judgements.sentAt))
}

/** Items with decisions of this assessor's that were handed back by the second signature, and not corrected yet. */
export async function handedBackTo(db: Reader, assessorId: string, learnerIds: readonly string[]) {
  if (learnerIds.length === 0) return []
  return unsignedItems(
    db,
    { by: judgements.countersignerName },
    and(
      isNotNull(judgements.handedBackAt),
      eq(judgements.assessorId, assessorId),
      inArray(judgements.learnerId, [...learnerIds]),
    ),
  ).orderBy(asc(judgements.handedBackAt))
}
