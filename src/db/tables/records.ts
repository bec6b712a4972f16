import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { evidence, evidenceKinds } from './evidence.ts'
import { oneTimeLinks, people } from './people.ts'
import { activityVersions } from './responding.ts'

/**
 * Evidence in the making, of every kind but a response: an upload with what it shows, a signpost, an observation, a
 * discussion, questioning, a testimony, prior learning. Kept, it becomes a piece of evidence.
 */
export const records = sqliteTable(
  'records',
  {
    id: text().primaryKey(),
    kind: text({ enum: evidenceKinds }).notNull(),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Who began it: the learner, or an assessor. */
    makerId: text().references(() => people.id, { onDelete: 'set null' }),
    activityVersion: text()
      .notNull()
      .references(() => activityVersions.hash),
    title: text().notNull(),
    /** The day it is about, `YYYY-MM-DD`, or empty. */
    happenedOn: text().notNull(),
    /** Step id → field id → value. JSON. */
    answers: text().notNull(),
    /** `signing`: its maker has signed, and nothing changes any more until the others have, or one sends it back. */
    state: text({ enum: ['draft', 'signing', 'kept', 'dropped'] }).notNull(),
    /** Once it is kept. */
    evidenceId: text().references(() => evidence.id, { onDelete: 'cascade' }),
    revision: integer().notNull().default(0),
    startKey: text().notNull(),
    createdAt: integer().notNull(),
    savedAt: integer().notNull(),
  },
  (table) => [
    index('records_by_learner').on(table.learnerId, table.state),
    index('records_by_maker').on(table.makerId, table.state),
  ],
)

/** What a record will be claimed for. */
export const recordClaims = sqliteTable(
  'record_claims',
  {
    recordId: text()
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
    criterion: text().notNull(),
    because: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.recordId, table.criterion] })],
)

/** Who stands by a record with their name. A witness has no account. */
export const recordSignatures = sqliteTable(
  'record_signatures',
  {
    recordId: text()
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
    as: text({ enum: ['learner', 'assessor', 'witness'] }).notNull(),
    personId: text().references(() => people.id, { onDelete: 'set null' }),
    /** As they were called, or called themselves, when they signed. */
    name: text().notNull(),
    /** What a witness says of themselves: empty for people with an account. */
    role: text().notNull().default(''),
    /** Why they can judge the work, and how they know the learner’s. */
    competence: text().notNull().default(''),
    relationship: text().notNull().default(''),
    contact: text().notNull().default(''),
    /** The exact words that were signed. */
    statement: text().notNull(),
    linkId: text().references(() => oneTimeLinks.id, { onDelete: 'set null' }),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.recordId, table.as] })],
)

/** Bytes that are stored, once each, in `DATA_DIR/files` under their own SHA-256. */
export const files = sqliteTable('files', {
  hash: text().primaryKey(),
  /** In bytes. */
  size: integer().notNull(),
  /** The media type that its content shows, not the one that was said. */
  type: text().notNull(),
  createdAt: integer().notNull(),
})

/** A file on its way up, or arrived and not yet part of a piece of evidence. Its bytes grow in `DATA_DIR/uploads`. */
export const uploads = sqliteTable(
  'uploads',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    recordId: text().references(() => records.id, { onDelete: 'cascade' }),
    /** As the person's device calls it. */
    name: text().notNull(),
    /** How many bytes there will be, and how many have reached the disk. */
    size: integer().notNull(),
    received: integer().notNull(),
    /** Once it is whole and its type is one that is taken. */
    hash: text().references(() => files.hash),
    /** Page or time code, and what it is, in the person's words. */
    note: text().notNull().default(''),
    createdAt: integer().notNull(),
    doneAt: integer(),
  },
  (table) => [index('uploads_by_person').on(table.personId), index('uploads_by_record').on(table.recordId)],
)

/** The files of one version of a piece of evidence. */
export const evidenceFiles = sqliteTable(
  'evidence_files',
  {
    evidenceId: text()
      .notNull()
      .references(() => evidence.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    position: integer().notNull(),
    hash: text()
      .notNull()
      .references(() => files.hash),
    name: text().notNull(),
    note: text().notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.evidenceId, table.version, table.position] }),
    index('evidence_files_by_hash').on(table.hash),
  ],
)
