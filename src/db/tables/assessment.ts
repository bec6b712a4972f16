import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { claims, evidence } from './evidence.ts'
import { people } from './people.ts'

/** One pressing of "Send it to my assessor": chosen evidence, as it was at that moment, with a declaration. */
export const submissions = sqliteTable(
  'submissions',
  {
    id: text().primaryKey(),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** The exact words that were declared. */
    declaration: text().notNull(),
    /** Which AI tool, when, for what; empty where none was used. */
    aiUse: text().notNull(),
    /** What help anybody gave; may be empty. */
    help: text().notNull(),
    note: text().notNull(),
    /** The key of the form, so that a double press sends once. */
    sendKey: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [uniqueIndex('submissions_by_send').on(table.learnerId, table.sendKey)],
)

/** A version of a piece of evidence in a submission: what stands in an assessor's queue until it is sent back. */
export const submissionItems = sqliteTable(
  'submission_items',
  {
    submissionId: text()
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    evidenceId: text()
      .notNull()
      .references(() => evidence.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    submittedAt: integer().notNull(),
    /** When the assessor sent the decisions. */
    returnedAt: integer(),
    /** When the learner took it back before anybody had decided. */
    takenBackAt: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.submissionId, table.evidenceId] }),
    index('submission_items_by_learner').on(table.learnerId, table.submittedAt),
    index('submission_items_by_evidence').on(table.evidenceId, table.version),
  ],
)

/** The claims that went with it. */
export const submissionClaims = sqliteTable(
  'submission_claims',
  {
    submissionId: text()
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    claimId: text()
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.submissionId, table.claimId] }),
    index('submission_claims_by_claim').on(table.claimId),
  ],
)

/**
 * An assessor's decision on a claim. Only its assessor sees it until it is sent (`sentAt`); sent, it is never changed:
 * a later one on the same claim corrects it (`corrects`), and the latest that was sent stands. The ledger holds a
 * digest of each that was sent.
 */
export const judgements = sqliteTable(
  'judgements',
  {
    id: text().primaryKey(),
    submissionId: text()
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    claimId: text()
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
    evidenceId: text()
      .notNull()
      .references(() => evidence.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    criterion: text().notNull(),
    /** Null while the assessor has not chosen yet. */
    decision: text({ enum: ['met', 'not yet'] }),
    valid: integer({ mode: 'boolean' }).notNull(),
    authentic: integer({ mode: 'boolean' }).notNull(),
    current: integer({ mode: 'boolean' }).notNull(),
    sufficient: integer({ mode: 'boolean' }).notNull(),
    feedback: text().notNull(),
    /** Why writing alone shows practice here; needed where the criterion asks for practice and all evidence is writing. */
    practiceReason: text().notNull().default(''),
    assessorId: text().references(() => people.id, { onDelete: 'set null' }),
    assessorName: text().notNull(),
    savedAt: integer().notNull(),
    sentAt: integer(),
    /** The judgement that this one corrects, and why it was changed. */
    corrects: text(),
    correctionReason: text().notNull().default(''),
    /** Where the assessor was not yet qualified when it was sent: it counts only once somebody qualified has signed. */
    needsCountersignature: integer({ mode: 'boolean' }).notNull().default(false),
    countersignerId: text().references(() => people.id, { onDelete: 'set null' }),
    countersignerName: text(),
    countersignedAt: integer(),
    /** Where the countersigner could not agree: the assessor sends a corrected one. */
    handedBackAt: integer(),
    handedBackWhy: text().notNull().default(''),
  },
  (table) => [
    index('judgements_by_claim').on(table.claimId, table.sentAt),
    index('judgements_by_learner').on(table.learnerId, table.criterion),
    index('judgements_by_assessor').on(table.assessorId, table.sentAt),
    uniqueIndex('judgements_in_the_making').on(table.claimId, table.assessorId).where(sql`sent_at is null`),
  ],
)

/** What an assessor says beside words of the learner's. Seen by the learner once it is sent. */
export const comments = sqliteTable(
  'comments',
  {
    id: text().primaryKey(),
    submissionId: text()
      .notNull()
      .references(() => submissions.id, { onDelete: 'cascade' }),
    evidenceId: text()
      .notNull()
      .references(() => evidence.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    /** The passage, as in `claims`. */
    stepId: text().notNull(),
    fieldId: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    quote: text().notNull(),
    words: text().notNull(),
    byId: text().references(() => people.id, { onDelete: 'set null' }),
    byName: text().notNull(),
    savedAt: integer().notNull(),
    sentAt: integer(),
  },
  (table) => [index('comments_by_evidence').on(table.evidenceId, table.version)],
)

/** What next, by when: agreed between assessor and learner. */
export const assessmentPlans = sqliteTable(
  'assessment_plans',
  {
    id: text().primaryKey(),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    unit: text().notNull(),
    words: text().notNull(),
    criteria: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    /** `YYYY-MM-DD` */
    due: text().notNull(),
    byId: text().references(() => people.id, { onDelete: 'set null' }),
    byName: text().notNull(),
    createdAt: integer().notNull(),
    doneAt: integer(),
  },
  (table) => [index('assessment_plans_by_learner').on(table.learnerId)],
)

/** A unit signed off: by the assessor, then by the learner, and locked. One row a round: an unlocked one stays as it was. */
export const unitSignOffs = sqliteTable(
  'unit_sign_offs',
  {
    id: text().primaryKey(),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    unit: text().notNull(),
    summary: text().notNull(),
    assessorId: text().references(() => people.id, { onDelete: 'set null' }),
    assessorName: text().notNull(),
    assessorStatement: text().notNull(),
    assessorAt: integer().notNull(),
    learnerStatement: text(),
    learnerAt: integer(),
    /** When both had signed. */
    lockedAt: integer(),
    unlockedAt: integer(),
    unlockedById: text().references(() => people.id, { onDelete: 'set null' }),
    unlockedByName: text(),
    unlockedWhy: text(),
  },
  (table) => [index('unit_sign_offs_by_learner').on(table.learnerId, table.unit)],
)

/**
 * How each criterion stands for those who may know: what was submitted, sent back, met. Made from submissions and
 * judgements in the same transaction as each change of them (src/assessment/standing.ts); never from what is private.
 */
export const standings = sqliteTable('standings', {
  learnerId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  /** Criterion code → `submitted`, `sent back`, `met` or `to be countersigned`; a code that is not there: nothing yet. JSON. */
  cells: text().notNull(),
  updatedAt: integer().notNull(),
})
