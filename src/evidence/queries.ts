import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import { prepared, type Reader, type Writer } from '../db/database.ts'
import {
  activityVersions,
  claims,
  draftClaims,
  evidence,
  evidenceDrafts,
  evidenceFiles,
  evidenceVersions,
  evidenceWithdrawals,
  files,
  judgements,
  people,
} from '../db/schema.ts'

export type EvidenceRow = typeof evidence.$inferSelect
export type VersionRow = typeof evidenceVersions.$inferSelect
export type ClaimRow = typeof claims.$inferSelect
export type DraftRow = typeof evidenceDrafts.$inferSelect
export type DraftClaimRow = typeof draftClaims.$inferSelect
export type WithdrawalRow = typeof evidenceWithdrawals.$inferSelect

export async function evidenceOf(db: Reader, learnerId: string, id: string): Promise<EvidenceRow | undefined> {
  const [row] = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.id, id), eq(evidence.learnerId, learnerId)))
  return row
}

export async function evidenceFrom(db: Reader, responseId: string): Promise<EvidenceRow | undefined> {
  const [row] = await db.select().from(evidence).where(eq(evidence.responseId, responseId))
  return row
}

export async function allEvidenceOf(db: Reader, learnerId: string): Promise<readonly EvidenceRow[]> {
  return db.select().from(evidence).where(eq(evidence.learnerId, learnerId)).orderBy(asc(evidence.createdAt))
}

/** Newest first, each with the activity's words as they were asked. */
export async function versionsOf(
  db: Reader,
  evidenceId: string,
): Promise<readonly { readonly version: VersionRow; readonly snapshot: string }[]> {
  return db
    .select({ version: evidenceVersions, snapshot: activityVersions.snapshot })
    .from(evidenceVersions)
    .innerJoin(activityVersions, eq(activityVersions.hash, evidenceVersions.activityVersion))
    .where(eq(evidenceVersions.evidenceId, evidenceId))
    .orderBy(desc(evidenceVersions.version))
}

export async function latestVersion(db: Reader, evidenceId: string): Promise<VersionRow | undefined> {
  const [row] = await db
    .select()
    .from(evidenceVersions)
    .where(eq(evidenceVersions.evidenceId, evidenceId))
    .orderBy(desc(evidenceVersions.version))
    .limit(1)
  return row
}

/** Of all versions, withdrawn ones too, in the order in which they were made. */
export async function claimsOn(db: Reader, evidenceId: string): Promise<readonly ClaimRow[]> {
  return db
    .select()
    .from(claims)
    .where(eq(claims.evidenceId, evidenceId))
    .orderBy(asc(claims.createdAt), asc(claims.id))
}

export async function withdrawalsOf(db: Reader, evidenceId: string): Promise<readonly WithdrawalRow[]> {
  return db
    .select()
    .from(evidenceWithdrawals)
    .where(eq(evidenceWithdrawals.evidenceId, evidenceId))
    .orderBy(asc(evidenceWithdrawals.withdrawnAt))
}

export async function filesOf(db: Reader, evidenceId: string, version: number) {
  return db
    .select({
      position: evidenceFiles.position,
      hash: evidenceFiles.hash,
      name: evidenceFiles.name,
      note: evidenceFiles.note,
      type: files.type,
      size: files.size,
    })
    .from(evidenceFiles)
    .innerJoin(files, eq(files.hash, evidenceFiles.hash))
    .where(and(eq(evidenceFiles.evidenceId, evidenceId), eq(evidenceFiles.version, version)))
    .orderBy(asc(evidenceFiles.position))
}

export async function draftOf(db: Reader, responseId: string): Promise<DraftRow | undefined> {
  const [row] = await db.select().from(evidenceDrafts).where(eq(evidenceDrafts.responseId, responseId))
  return row
}

/** Those taken off again too. */
export async function draftClaimsOf(db: Reader, responseId: string): Promise<readonly DraftClaimRow[]> {
  return db.select().from(draftClaims).where(eq(draftClaims.responseId, responseId)).orderBy(asc(draftClaims.criterion))
}

/** Everything that one person has in the making. */
export async function draftsBy(db: Reader, learnerId: string) {
  const drafts = await db.select().from(evidenceDrafts).where(eq(evidenceDrafts.learnerId, learnerId))
  const claims = await db.select().from(draftClaims).where(eq(draftClaims.learnerId, learnerId))
  return { drafts, claims }
}

export async function saveDraft(tx: Writer, draft: DraftRow): Promise<void> {
  const { responseId: _, ...set } = draft
  await tx.insert(evidenceDrafts).values(draft).onConflictDoUpdate({ target: evidenceDrafts.responseId, set })
}

export async function saveDraftClaim(tx: Writer, draft: DraftClaimRow): Promise<void> {
  const { responseId: _, criterion: __, ...set } = draft
  const target = [draftClaims.responseId, draftClaims.criterion]
  await tx.insert(draftClaims).values(draft).onConflictDoUpdate({ target, set })
}

/** What has become evidence. A criterion that was left out keeps what was written for it. */
export async function dropDrafts(tx: Writer, responseId: string): Promise<void> {
  await tx.delete(draftClaims).where(and(eq(draftClaims.responseId, responseId), eq(draftClaims.chosen, true)))
  await tx.delete(evidenceDrafts).where(eq(evidenceDrafts.responseId, responseId))
}

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
