import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './people.ts'
import { activityVersions, responses } from './responding.ts'

/** What a learner can put forward. All but a response and a file are filled in by the forms in content/records. */
export const evidenceKinds = [
  'response',
  'file',
  'signpost',
  'observation',
  'discussion',
  'questioning',
  'testimony',
  'prior-learning',
  'supervision',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const evidence = sqliteTable(
  'evidence',
  {
    id: text().primaryKey(),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text({ enum: evidenceKinds }).notNull(),
    /** Where it came from a response. Set to null before a response goes whose evidence somebody has judged. */
    responseId: text().references(() => responses.id, { onDelete: 'cascade' }),
    createdAt: integer().notNull(),
    /** Set while it is withdrawn. Why, and how often before, stands in `evidence_withdrawals`. */
    withdrawnAt: integer(),
  },
  (table) => [
    uniqueIndex('evidence_by_response').on(table.responseId),
    index('evidence_by_learner').on(table.learnerId),
  ],
)

export const evidenceVersions = sqliteTable(
  'evidence_versions',
  {
    evidenceId: text()
      .notNull()
      .references(() => evidence.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    title: text().notNull(),
    /** The day it is about, `YYYY-MM-DD`. */
    happenedOn: text().notNull(),
    activityVersion: text()
      .notNull()
      .references(() => activityVersions.hash),
    /** Step id → field id → value, frozen. JSON. */
    answers: text().notNull(),
    createdAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.evidenceId, table.version] })],
)

export const claims = sqliteTable(
  'claims',
  {
    id: text().primaryKey(),
    evidenceId: text()
      .notNull()
      .references(() => evidence.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    criterion: text().notNull(),
    because: text().notNull(),
    /** The passage: which answer, and which characters of its words. Start and end count UTF-16 units. */
    stepId: text().notNull(),
    fieldId: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    quote: text().notNull(),
    createdAt: integer().notNull(),
    withdrawnAt: integer(),
  },
  (table) => [
    index('claims_by_learner').on(table.learnerId, table.criterion),
    index('claims_by_evidence').on(table.evidenceId, table.version),
  ],
)

export const evidenceWithdrawals = sqliteTable(
  'evidence_withdrawals',
  {
    id: text().primaryKey(),
    evidenceId: text()
      .notNull()
      .references(() => evidence.id, { onDelete: 'cascade' }),
    why: text().notNull(),
    withdrawnAt: integer().notNull(),
    putBackAt: integer(),
  },
  (table) => [index('evidence_withdrawals_by_evidence').on(table.evidenceId)],
)

export const evidenceDrafts = sqliteTable('evidence_drafts', {
  responseId: text()
    .primaryKey()
    .references(() => responses.id, { onDelete: 'cascade' }),
  learnerId: text()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  title: text().notNull(),
  /** The day it is about, as it was typed, right or wrong. */
  day: text().notNull(),
  month: text().notNull(),
  year: text().notNull(),
  savedAt: integer().notNull(),
})

export const draftClaims = sqliteTable(
  'draft_claims',
  {
    responseId: text()
      .notNull()
      .references(() => responses.id, { onDelete: 'cascade' }),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    criterion: text().notNull(),
    chosen: integer({ mode: 'boolean' }).notNull(),
    because: text().notNull(),
    /** The passage, as in `claims`; all five are null until the learner has chosen one. */
    stepId: text(),
    fieldId: text(),
    start: integer(),
    end: integer(),
    quote: text(),
    savedAt: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.responseId, table.criterion] }),
    index('draft_claims_by_learner').on(table.learnerId),
  ],
)
