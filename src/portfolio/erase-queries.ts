import { and, count, countDistinct, eq, inArray, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm'
import type { Reader, Writer } from '../db/database.ts'
import {
  assessmentPlans,
  choices,
  claims,
  comments,
  enrolments,
  evidence,
  evidenceFiles,
  evidenceVersions,
  evidenceWithdrawals,
  examined,
  judgements,
  modelCalls,
  notices,
  oneTimeLinks,
  passwords,
  people,
  personRoles,
  recordSignatures,
  records,
  recoveryCodes,
  samples,
  secondFactors,
  sessions,
  shares,
  standings,
  submissionClaims,
  submissionItems,
  submissions,
  supervisions,
  ties,
  unitSignOffs,
  uploads,
} from '../db/schema.ts'

// What is let go of a person, table by table. Foreign keys take with them what hangs on a row.

const judgedOf = (db: Reader, learnerId: string) =>
  db
    .select({ id: judgements.evidenceId })
    .from(judgements)
    .where(and(eq(judgements.learnerId, learnerId), isNotNull(judgements.sentAt)))

/** What rests on decisions: how many pieces, decisions, and rounds of sign-off. */
export async function recordCounts(db: Reader, learnerId: string) {
  const judged = await db
    .select({ pieces: countDistinct(judgements.evidenceId), decisions: count() })
    .from(judgements)
    .where(and(eq(judgements.learnerId, learnerId), isNotNull(judgements.sentAt)))
    .get()
  const signOffs = await db.$count(unitSignOffs, eq(unitSignOffs.learnerId, learnerId))
  return { pieces: judged?.pieces ?? 0, decisions: judged?.decisions ?? 0, signOffs }
}

/** How often this person stands by something about somebody else: as long as that stays, so must their name. */
export async function standsBy(db: Reader, id: string): Promise<number> {
  const counts = await Promise.all([
    db.$count(judgements, or(eq(judgements.assessorId, id), eq(judgements.countersignerId, id))),
    db.$count(samples, eq(samples.decidedBy, id)),
    db.$count(unitSignOffs, or(eq(unitSignOffs.assessorId, id), eq(unitSignOffs.unlockedById, id))),
    db.$count(comments, and(eq(comments.byId, id), isNotNull(comments.sentAt))),
    db.$count(recordSignatures, and(eq(recordSignatures.personId, id), sql`${recordSignatures.as} <> 'learner'`)),
  ])
  return counts.reduce((sum, each) => sum + each, 0)
}

export async function leavingRow(db: Reader, id: string) {
  return db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      closedAt: people.closedAt,
      finishedOn: enrolments.finishedOn,
    })
    .from(people)
    .leftJoin(enrolments, eq(enrolments.personId, people.id))
    .where(eq(people.id, id))
    .get()
}

/** A response takes with it the evidence that came from it: what was decided on is let off it first. */
export async function freeDecided(tx: Writer, id: string): Promise<void> {
  await tx
    .update(evidence)
    .set({ responseId: null })
    .where(and(eq(evidence.learnerId, id), inArray(evidence.id, judgedOf(tx, id))))
}

/** What was shared with a supervisor, what was noted together, and files on their way. */
export async function removeShared(tx: Writer, id: string): Promise<void> {
  await tx.delete(uploads).where(eq(uploads.personId, id))
  await tx.delete(shares).where(eq(shares.learnerId, id))
  await tx.delete(supervisions).where(eq(supervisions.learnerId, id))
}

/** Evidence on which nobody has decided, and what is still in the making about it. */
export async function removeUndecided(tx: Writer, id: string): Promise<void> {
  const own = eq(evidence.learnerId, id)
  await tx.delete(evidence).where(and(own, notInArray(evidence.id, judgedOf(tx, id))))
  const making = and(eq(records.learnerId, id), isNull(records.evidenceId))
  // A link that waits for a witness holds their name and address.
  await tx
    .delete(oneTimeLinks)
    .where(inArray(oneTimeLinks.recordId, tx.select({ id: records.id }).from(records).where(making)))
  await tx.delete(records).where(making)
  await tx.delete(judgements).where(and(eq(judgements.learnerId, id), isNull(judgements.sentAt)))
  const left = tx.select({ id: evidence.id }).from(evidence).where(own)
  await tx.delete(comments).where(and(inArray(comments.evidenceId, left), isNull(comments.sentAt)))
  await removeUnsent(tx, left)
  await tx
    .delete(submissions)
    .where(
      and(
        eq(submissions.learnerId, id),
        notInArray(submissions.id, tx.select({ id: submissionItems.submissionId }).from(submissionItems)),
      ),
    )
}

/** Of evidence that stays: the versions and claims that never went with a submission, and why it was once withdrawn. */
async function removeUnsent(tx: Writer, left: ReturnType<typeof evidenceIds>): Promise<void> {
  const sent = (table: typeof evidenceVersions | typeof evidenceFiles) =>
    sql`exists (select 1 from ${submissionItems} where ${submissionItems.evidenceId} = ${table.evidenceId}
      and ${submissionItems.version} = ${table.version} and ${submissionItems.takenBackAt} is null)`
  const claimSent = sql`exists (select 1 from ${submissionClaims} inner join ${submissionItems}
    on ${submissionItems.submissionId} = ${submissionClaims.submissionId}
    where ${submissionClaims.claimId} = ${claims.id} and ${submissionItems.evidenceId} = ${claims.evidenceId}
      and ${submissionItems.takenBackAt} is null)`
  await tx.delete(claims).where(and(inArray(claims.evidenceId, left), sql`not ${claimSent}`))
  await tx
    .delete(evidenceVersions)
    .where(and(inArray(evidenceVersions.evidenceId, left), sql`not ${sent(evidenceVersions)}`))
  await tx.delete(evidenceFiles).where(and(inArray(evidenceFiles.evidenceId, left), sql`not ${sent(evidenceFiles)}`))
  await tx.update(evidenceWithdrawals).set({ why: '' }).where(inArray(evidenceWithdrawals.evidenceId, left))
}

const evidenceIds = (tx: Writer) => tx.select({ id: evidence.id }).from(evidence).where(sql`true`)

/** What is kept so that somebody can sign in, and be told things. */
export async function removeAccess(tx: Writer, id: string, email: string): Promise<void> {
  await tx.delete(personRoles).where(eq(personRoles.personId, id))
  await tx.delete(sessions).where(eq(sessions.userId, id))
  await tx.delete(passwords).where(eq(passwords.personId, id))
  await tx.delete(secondFactors).where(eq(secondFactors.personId, id))
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, id))
  await tx.delete(oneTimeLinks).where(or(eq(oneTimeLinks.personId, id), eq(oneTimeLinks.email, email)))
  await tx.delete(choices).where(eq(choices.personId, id))
  await tx.delete(notices).where(eq(notices.personId, id))
  await tx.update(modelCalls).set({ personId: null }).where(eq(modelCalls.personId, id))
}

/** What this person may see of others ends; who may see what is kept of them stays as it was. */
export async function endOwnTies(tx: Writer, id: string, at: number): Promise<void> {
  await tx
    .update(ties)
    .set({ until: at })
    .where(and(eq(ties.staffId, id), or(isNull(ties.until), sql`${ties.until} > ${at}`)))
}

export async function closeWithStandIn(tx: Writer, id: string, email: string, at: number): Promise<void> {
  await tx
    .update(people)
    .set({ email, closedAt: sql`coalesce(${people.closedAt}, ${at})`, updatedAt: new Date(at) })
    .where(eq(people.id, id))
}

/** All that was submitted, decided and signed of a learner. */
export async function removeRecord(tx: Writer, id: string): Promise<void> {
  await tx.delete(submissions).where(eq(submissions.learnerId, id))
  await tx.delete(evidence).where(eq(evidence.learnerId, id))
  await tx.delete(records).where(eq(records.learnerId, id))
  await tx.delete(judgements).where(eq(judgements.learnerId, id))
  await tx.delete(samples).where(eq(samples.learnerId, id))
  await tx.delete(unitSignOffs).where(eq(unitSignOffs.learnerId, id))
  await tx.delete(assessmentPlans).where(eq(assessmentPlans.learnerId, id))
  await tx.delete(standings).where(eq(standings.learnerId, id))
  await tx.delete(examined).where(eq(examined.learnerId, id))
  await tx.delete(enrolments).where(eq(enrolments.personId, id))
}

/** With everything that hangs on it; notices that name them to others say no name any more. */
export async function removePersonRow(tx: Writer, id: string, name: string): Promise<void> {
  await tx.update(notices).set({ fromName: 'Somebody who has left' }).where(eq(notices.fromName, name))
  await tx.delete(people).where(eq(people.id, id))
}
