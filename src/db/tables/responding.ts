import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './people.ts'

export const activityVersions = sqliteTable('activity_versions', {
  /** SHA-256 of the snapshot. */
  hash: text().primaryKey(),
  activityId: text().notNull(),
  /** An `Activity` as JSON. */
  snapshot: text().notNull(),
  createdAt: integer().notNull(),
})

export const responses = sqliteTable(
  'responses',
  {
    id: text().primaryKey(),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    activityId: text().notNull(),
    version: text()
      .notNull()
      .references(() => activityVersions.hash),
    title: text().notNull(),
    company: text({ enum: ['alone', 'pair', 'group'] }).notNull(),
    /** Names of the colleagues it was done with, as the learner wrote them. */
    companions: text().notNull().default(''),
    status: text({ enum: ['walking', 'finished'] }).notNull(),
    /** The key of the form that started it, so that a double press starts one. */
    startKey: text().notNull(),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
    finishedAt: integer(),
  },
  (table) => [
    uniqueIndex('responses_by_start').on(table.learnerId, table.startKey),
    index('responses_by_learner').on(table.learnerId, table.updatedAt),
  ],
)

export const answers = sqliteTable(
  'answers',
  {
    responseId: text()
      .notNull()
      .references(() => responses.id, { onDelete: 'cascade' }),
    stepId: text().notNull(),
    /** Field id → value, as the field's module defines it. JSON. */
    values: text().notNull(),
    /** Goes up by one at each change; a form says which one it began from. */
    revision: integer().notNull(),
    /** When the learner pressed Next, or left it for now. Null while only autosaved. */
    passedAt: integer(),
    savedAt: integer().notNull(),
    /** The page that wrote this, and which of its sendings it was: what is late, and what follows on, show by these. */
    pageKey: text().notNull().default(''),
    pageSeq: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.responseId, table.stepId] })],
)

export const rivalAnswers = sqliteTable(
  'rival_answers',
  {
    id: text().primaryKey(),
    responseId: text()
      .notNull()
      .references(() => responses.id, { onDelete: 'cascade' }),
    stepId: text().notNull(),
    values: text().notNull(),
    /** The page it came from, so that its autosaves replace each other. */
    pageKey: text().notNull(),
    pageSeq: integer().notNull().default(0),
    keptAt: integer().notNull(),
    settledAt: integer(),
  },
  (table) => [uniqueIndex('rival_answers_by_page').on(table.responseId, table.stepId, table.pageKey)],
)
