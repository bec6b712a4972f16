import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { people } from './people.ts'

export const groups = sqliteTable('groups', {
  id: text().primaryKey(),
  name: text().notNull(),
  createdAt: integer().notNull(),
  closedAt: integer(),
})

/** Each stay of a learner in a group. One that has ended stays, so that what was once seen can be explained. */
export const groupMembers = sqliteTable(
  'group_members',
  {
    id: text().primaryKey(),
    groupId: text()
      .notNull()
      .references(() => groups.id, { onDelete: 'cascade' }),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    from: integer().notNull(),
    /** Exclusive; null while it goes on. */
    until: integer(),
  },
  (table) => [index('group_members_by_group').on(table.groupId), index('group_members_by_person').on(table.personId)],
)

export const tieKinds = ['assesses', 'supervises', 'assures', 'examines'] as const
export type TieKind = (typeof tieKinds)[number]

/**
 * Who assesses, supervises, quality-assures (IQA) or examines (EQA) whom, from when to when: one learner, or everybody
 * who is in a group at the time. In force while `from <= now < until`. Never deleted: ended.
 */
export const ties = sqliteTable(
  'ties',
  {
    id: text().primaryKey(),
    kind: text({ enum: tieKinds }).notNull(),
    staffId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** Exactly one of these two. */
    learnerId: text().references(() => people.id, { onDelete: 'cascade' }),
    groupId: text().references(() => groups.id, { onDelete: 'cascade' }),
    /** An EQA sees all of these learners' submitted work, or only what the IQA has sampled of it. */
    scope: text({ enum: ['whole', 'sample'] })
      .notNull()
      .default('whole'),
    from: integer().notNull(),
    /** Exclusive; null for no end. An EQA's always has one. */
    until: integer(),
    createdBy: text().references(() => people.id, { onDelete: 'set null' }),
    createdAt: integer().notNull(),
  },
  (table) => [
    index('ties_by_staff').on(table.staffId, table.kind),
    index('ties_by_learner').on(table.learnerId),
    index('ties_by_group').on(table.groupId),
  ],
)

/** What a record of evidence says of a person besides their name. */
export const enrolments = sqliteTable('enrolments', {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  /** The centre's own number for a learner, and the Unique Learner Number. */
  enrolmentNumber: text().notNull().default(''),
  uln: text().notNull().default(''),
  /** `YYYY-MM-DD` */
  enrolledOn: text(),
  finishedOn: text(),
})

/** How an assessor, IQA or EQA is qualified; shown to an EQA. */
export const staffStanding = sqliteTable('staff_standing', {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  /** False for an assessor whose decisions somebody qualified must countersign. */
  qualified: integer({ mode: 'boolean' }).notNull(),
  /** `Level 3 Award in Assessing Competence, 2019`, say. */
  qualification: text().notNull().default(''),
  countersignerId: text().references(() => people.id, { onDelete: 'set null' }),
})

/** What an EQA with a sample may open besides what the IQA sampled. */
export const examined = sqliteTable(
  'examined',
  {
    tieId: text()
      .notNull()
      .references(() => ties.id, { onDelete: 'cascade' }),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.tieId, table.learnerId] })],
)
