import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import {
  activityVersions,
  assessmentPlans,
  claims,
  comments,
  enrolments,
  evidence,
  evidenceFiles,
  evidenceVersions,
  files,
  judgements,
  people,
  recordSignatures,
  records,
  samples,
  samplingPlans,
  submissionClaims,
  submissionItems,
  submissions,
  unitSignOffs,
} from '../db/schema.ts'

export async function enrolledPerson(db: Reader, id: string) {
  return db
    .select({ person: people, enrolment: enrolments })
    .from(people)
    .leftJoin(enrolments, eq(enrolments.personId, people.id))
    .where(eq(people.id, id))
    .get()
}

export async function namesOf(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export async function submissionsOf(db: Reader, learnerId: string) {
  return db
    .select()
    .from(submissions)
    .where(eq(submissions.learnerId, learnerId))
    .orderBy(asc(submissions.at), asc(submissions.id))
}

/** Those taken back, too: they keep the numbers of the others as they are. */
export async function itemsOf(db: Reader, learnerId: string) {
  return db
    .select({ item: submissionItems, evidence })
    .from(submissionItems)
    .innerJoin(evidence, eq(evidence.id, submissionItems.evidenceId))
    .where(eq(submissionItems.learnerId, learnerId))
    .orderBy(asc(submissionItems.submittedAt), asc(evidence.createdAt), asc(evidence.id))
}

export async function versionRows(db: Reader, learnerId: string) {
  return db
    .select({ version: evidenceVersions, snapshot: activityVersions.snapshot })
    .from(evidenceVersions)
    .innerJoin(evidence, eq(evidence.id, evidenceVersions.evidenceId))
    .innerJoin(activityVersions, eq(activityVersions.hash, evidenceVersions.activityVersion))
    .where(eq(evidence.learnerId, learnerId))
    .orderBy(asc(evidenceVersions.version))
}

export async function fileRows(db: Reader, learnerId: string) {
  return db
    .select({ file: evidenceFiles, type: files.type, size: files.size })
    .from(evidenceFiles)
    .innerJoin(evidence, eq(evidence.id, evidenceFiles.evidenceId))
    .innerJoin(files, eq(files.hash, evidenceFiles.hash))
    .where(eq(evidence.learnerId, learnerId))
    .orderBy(asc(evidenceFiles.position))
}

/** Each with the submission that it went with. */
export async function submittedClaimRows(db: Reader, learnerId: string) {
  return db
    .select({ claim: claims, submissionId: submissionClaims.submissionId })
    .from(submissionClaims)
    .innerJoin(claims, eq(claims.id, submissionClaims.claimId))
    .where(eq(claims.learnerId, learnerId))
    .orderBy(asc(claims.createdAt), asc(claims.id))
}

export async function sentJudgementRows(db: Reader, learnerId: string) {
  return db
    .select()
    .from(judgements)
    .where(and(eq(judgements.learnerId, learnerId), isNotNull(judgements.sentAt)))
    .orderBy(asc(judgements.sentAt), asc(judgements.id))
}

export async function decidedSampleRows(db: Reader, learnerId: string) {
  return db
    .select({ sample: samples, plan: samplingPlans.name, kind: samplingPlans.kind })
    .from(samples)
    .innerJoin(samplingPlans, eq(samplingPlans.id, samples.planId))
    .where(and(eq(samples.learnerId, learnerId), isNotNull(samples.decidedAt)))
    .orderBy(asc(samples.decidedAt), asc(samples.id))
}

export async function sentCommentRows(db: Reader, learnerId: string) {
  return db
    .select({ comment: comments })
    .from(comments)
    .innerJoin(evidence, eq(evidence.id, comments.evidenceId))
    .where(and(eq(evidence.learnerId, learnerId), isNotNull(comments.sentAt)))
    .orderBy(asc(comments.sentAt), asc(comments.id))
}

export async function signatureRows(db: Reader, learnerId: string) {
  return db
    .select({ signature: recordSignatures, evidenceId: records.evidenceId })
    .from(recordSignatures)
    .innerJoin(records, eq(records.id, recordSignatures.recordId))
    .where(and(eq(records.learnerId, learnerId), isNotNull(records.evidenceId)))
    .orderBy(asc(recordSignatures.at))
}

export async function planRows(db: Reader, learnerId: string) {
  return db
    .select()
    .from(assessmentPlans)
    .where(eq(assessmentPlans.learnerId, learnerId))
    .orderBy(asc(assessmentPlans.createdAt), asc(assessmentPlans.id))
}

export async function signOffRows(db: Reader, learnerId: string) {
  return db
    .select()
    .from(unitSignOffs)
    .where(eq(unitSignOffs.learnerId, learnerId))
    .orderBy(asc(unitSignOffs.assessorAt), asc(unitSignOffs.id))
}
