import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { evidence } from './evidence.ts'
import { people } from './people.ts'
import { activityVersions, responses } from './responding.ts'

/**
 * A learner's consent that a named supervisor may read one reflection, or passages of it, as it was when it was shared.
 * What is written in it later stays private.
 */
export const shares = sqliteTable(
  'shares',
  {
    id: text().primaryKey(),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    supervisorId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** The learner's own way back to it; a supervisor never sees it. */
    responseId: text().references(() => responses.id, { onDelete: 'set null' }),
    title: text().notNull(),
    activityVersion: text()
      .notNull()
      .references(() => activityVersions.hash),
    /** All of it, or only the passages. */
    whole: integer({ mode: 'boolean' }).notNull(),
    /** Step id → field id → value, where all of it is shared; `{}` otherwise. JSON. */
    answers: text().notNull(),
    /** Where passages are shared: `{ step, label, quote }`, in order. JSON. */
    passages: text().notNull(),
    /** Why the learner brings it. */
    note: text().notNull(),
    shareKey: text().notNull(),
    sharedAt: integer().notNull(),
    /** Taken back, its words are gone from this row: what was discussed stands in the session. */
    takenBackAt: integer(),
  },
  (table) => [
    uniqueIndex('shares_by_press').on(table.learnerId, table.shareKey),
    index('shares_by_supervisor').on(table.supervisorId, table.sharedAt),
  ],
)

/** A supervision meeting. `sessions` is who is signed in. */
export const supervisions = sqliteTable(
  'supervisions',
  {
    id: text().primaryKey(),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    supervisorId: text().references(() => people.id, { onDelete: 'set null' }),
    supervisorName: text().notNull(),
    /** `YYYY-MM-DD` and `HH:MM` or empty. */
    day: text().notNull(),
    starts: text().notNull(),
    ends: text().notNull(),
    createdAt: integer().notNull(),
    /** Agreed by both, the notes are closed. A change before that takes both agreements back. */
    learnerAgreedAt: integer(),
    supervisorAgreedAt: integer(),
    closedAt: integer(),
    /** When a change last took an agreement back; null once somebody has agreed again. */
    reopenedAt: integer(),
    /** Goes up by one at each change of anything in it: who agrees, agrees to what they saw. */
    revision: integer().notNull().default(0),
    evidenceId: text().references(() => evidence.id, { onDelete: 'set null' }),
  },
  (table) => [
    index('supervisions_by_learner').on(table.learnerId, table.day),
    index('supervisions_by_supervisor').on(table.supervisorId, table.day),
  ],
)

/** One thing on a session's agenda, and what was said about it together. */
export const supervisionItems = sqliteTable(
  'supervision_items',
  {
    id: text().primaryKey(),
    supervisionId: text()
      .notNull()
      .references(() => supervisions.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    kind: text({ enum: ['welcome', 'actions', 'share', 'question', 'topic', 'next'] }).notNull(),
    shareId: text().references(() => shares.id, { onDelete: 'set null' }),
    title: text().notNull(),
    /** A question's own words, or why a topic was put down. */
    why: text().notNull(),
    notes: text().notNull(),
    /** Goes up by one at each change of the notes. */
    revision: integer().notNull(),
    /** The page that wrote the notes, and which of its sendings it was: as in `answers`. */
    pageKey: text().notNull().default(''),
    pageSeq: integer().notNull().default(0),
    /**
     * Once there are notes on a share, the words that it was about stay here, even if it is taken back. Of the two
     * items of actions: how those stood when the notes were closed. JSON, or empty.
     */
    discussed: text().notNull(),
    addedBy: text().references(() => people.id, { onDelete: 'set null' }),
    savedAt: integer().notNull(),
  },
  (table) => [index('supervision_items_by_session').on(table.supervisionId, table.position)],
)

/** Notes that were written beside those that another device had changed meanwhile. One row a page, until somebody chooses. */
export const rivalNotes = sqliteTable(
  'rival_notes',
  {
    id: text().primaryKey(),
    itemId: text()
      .notNull()
      .references(() => supervisionItems.id, { onDelete: 'cascade' }),
    notes: text().notNull(),
    byId: text().references(() => people.id, { onDelete: 'set null' }),
    byName: text().notNull(),
    pageKey: text().notNull(),
    pageSeq: integer().notNull(),
    keptAt: integer().notNull(),
    /** When one of the two had chosen. */
    settledAt: integer(),
  },
  (table) => [uniqueIndex('rival_notes_by_page').on(table.itemId, table.pageKey)],
)

/** Somebody will, by a day. Open ones come back at the next session. */
export const actions = sqliteTable(
  'actions',
  {
    id: text().primaryKey(),
    /** Where it was agreed. */
    supervisionId: text()
      .notNull()
      .references(() => supervisions.id, { onDelete: 'cascade' }),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    words: text().notNull(),
    owner: text({ enum: ['learner', 'supervisor'] }).notNull(),
    due: text(),
    state: text({ enum: ['open', 'done', 'let go'] }).notNull(),
    /** At how many sessions it was carried on. */
    carried: integer().notNull().default(0),
    settledIn: text().references(() => supervisions.id, { onDelete: 'set null' }),
    createdAt: integer().notNull(),
    savedAt: integer().notNull(),
  },
  (table) => [index('actions_by_learner').on(table.learnerId, table.state)],
)
