import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import { prepared, type Reader } from '../db/database.ts'
import { claims, draftClaims, evidence, evidenceVersions, judgements, people } from '../db/schema.ts'

/** What stands on a learner's map of their own: claims that count, and claims in the making. */
export interface MapRow {
  readonly kind: 'claim' | 'draft'
  readonly criterion: string
  /** Of the evidence, or of the response whose draft it is. */
  readonly leadsTo: string
  readonly responseId: string | null
  /** The evidence's. */
  readonly title: string | null
  /** Since when it is with an assessor. */
  readonly since: number | null
  /** The decision that stands on it, or on what it took the place of. */
  readonly decision: 'met' | 'not yet' | null
  readonly feedback: string | null
  /** 1 where it waits for a second signature. */
  readonly unsigned: number | null
}

/** Of the claims on the same evidence for the same criterion, the newest that nobody has withdrawn. */
const newestOfClaim = sql`(
  select c.id from claims c where c.evidence_id = ${claims.evidenceId} and c.criterion = ${claims.criterion}
    and c.withdrawn_at is null
  order by c.version desc, c.created_at desc, c.id desc limit 1)`

const wasSent = sql`exists (
  select 1 from submission_claims sc join submission_items si on si.submission_id = sc.submission_id
  where sc.claim_id = ${claims.id} and si.evidence_id = ${claims.evidenceId} and si.taken_back_at is null)`

const isNewestVersion = sql`${claims.version} = (
  select max(newest.version) from evidence_versions newest where newest.evidence_id = ${claims.evidenceId})`

/** When what is with an assessor now was sent: this claim, or the one it would take the place of. */
const sentSince = sql<number | null>`(
  select max(si.submitted_at) from claims c
  join submission_claims sc on sc.claim_id = c.id
  join submission_items si on si.submission_id = sc.submission_id and si.evidence_id = c.evidence_id
  where c.evidence_id = ${claims.evidenceId} and c.criterion = ${claims.criterion} and c.withdrawn_at is null
    and si.returned_at is null and si.taken_back_at is null)`

const standingJudgement = sql`(
  select j.id from judgements j where j.learner_id = ${claims.learnerId} and j.criterion = ${claims.criterion}
    and j.evidence_id = ${claims.evidenceId} and j.sent_at is not null
  order by j.sent_at desc, j.id desc limit 1)`

const mapRows = prepared((db) => {
  const standing = db
    .select({
      kind: sql<'claim' | 'draft'>`'claim'`.as('kind'),
      criterion: claims.criterion,
      leadsTo: evidence.id,
      responseId: evidence.responseId,
      title: sql<string | null>`${evidenceVersions.title}`.as('title'),
      since: sentSince.as('since'),
      decision: sql<'met' | 'not yet' | null>`${judgements.decision}`.as('decision'),
      feedback: sql<string | null>`${judgements.feedback}`.as('feedback'),
      unsigned: sql<number | null>`(${judgements.needsCountersignature} and ${judgements.countersignedAt} is null)`.as(
        'unsigned',
      ),
    })
    .from(claims)
    .innerJoin(evidence, eq(evidence.id, claims.evidenceId))
    .innerJoin(
      evidenceVersions,
      and(eq(evidenceVersions.evidenceId, claims.evidenceId), eq(evidenceVersions.version, claims.version)),
    )
    .leftJoin(judgements, sql`${judgements.id} = ${standingJudgement}`)
    .where(
      and(
        eq(claims.learnerId, sql.placeholder('learner')),
        isNull(claims.withdrawnAt),
        isNull(evidence.withdrawnAt),
        sql`${claims.id} = ${newestOfClaim}`,
        // What somebody has sent counts still, should its words no longer be in the newest version.
        or(isNewestVersion, wasSent),
      ),
    )
  const drafted = db
    .select({
      kind: sql<'claim' | 'draft'>`'draft'`.as('kind'),
      criterion: draftClaims.criterion,
      leadsTo: draftClaims.responseId,
      responseId: sql<string | null>`${draftClaims.responseId}`.as('response_id'),
      title: sql<string | null>`null`.as('title'),
      since: sql<number | null>`null`.as('since'),
      decision: sql<'met' | 'not yet' | null>`null`.as('decision'),
      feedback: sql<string | null>`null`.as('feedback'),
      unsigned: sql<number | null>`null`.as('unsigned'),
    })
    .from(draftClaims)
    .where(and(eq(draftClaims.learnerId, sql.placeholder('learner')), eq(draftClaims.chosen, true)))
  return unionAll(standing, drafted).prepare()
})

export async function mapRowsOf(db: Reader, learnerId: string): Promise<readonly MapRow[]> {
  return mapRows(db).all({ learner: learnerId })
}

const mapStamps = prepared((db) =>
  db
    .select({
      responses: sql<
        string | null
      >`(select group_concat(r.id || r.status || r.updated_at || r.title) from responses r where r.learner_id = ${sql.placeholder('learner')})`,
      evidence: sql<
        string | null
      >`(select group_concat(e.id || coalesce(e.withdrawn_at, '')) from evidence e where e.learner_id = ${sql.placeholder('learner')})`,
      claims: sql<
        string | null
      >`(select group_concat(c.id || coalesce(c.withdrawn_at, '')) from claims c where c.learner_id = ${sql.placeholder('learner')})`,
      sent: sql<
        string | null
      >`(select group_concat(i.submission_id || i.evidence_id || coalesce(i.returned_at, '') || coalesce(i.taken_back_at, '-')) from submission_items i where i.learner_id = ${sql.placeholder('learner')})`,
      judged: sql<
        string | null
      >`(select group_concat(j.id || coalesce(j.countersigned_at, '')) from judgements j where j.learner_id = ${sql.placeholder('learner')} and j.sent_at is not null)`,
      drafts: sql<
        string | null
      >`(select group_concat(d.response_id || d.criterion || d.chosen) from draft_claims d where d.learner_id = ${sql.placeholder('learner')})`,
    })
    .from(people)
    .where(eq(people.id, sql.placeholder('learner')))
    .prepare(),
)

/** Everything that a map is made from, as one text: the same as long as nothing has changed. */
export async function mapStampOf(db: Reader, learnerId: string): Promise<string> {
  return JSON.stringify(mapStamps(db).get({ learner: learnerId }) ?? null)
}
