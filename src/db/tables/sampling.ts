import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { judgements } from './assessment.ts'
import { people } from './people.ts'

/** What an IQA means to look at, over some weeks, and by which rules it was proposed. */
export const samplingPlans = sqliteTable('sampling_plans', {
  id: text().primaryKey(),
  iqaId: text().references(() => people.id, { onDelete: 'set null' }),
  iqaName: text().notNull(),
  name: text().notNull(),
  kind: text({ enum: ['interim', 'summative'] }).notNull(),
  /** `YYYY-MM-DD`, both included. */
  from: text().notNull(),
  until: text().notNull(),
  /** The rules as they were chosen: percentages by assessor, unit, method, risk. JSON. */
  rules: text().notNull(),
  note: text().notNull(),
  createdAt: integer().notNull(),
  closedAt: integer(),
})

/** An IQA's look at one judgement. */
export const samples = sqliteTable(
  'samples',
  {
    id: text().primaryKey(),
    planId: text()
      .notNull()
      .references(() => samplingPlans.id, { onDelete: 'cascade' }),
    judgementId: text()
      .notNull()
      .references(() => judgements.id, { onDelete: 'cascade' }),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    criterion: text().notNull(),
    assessorId: text().references(() => people.id, { onDelete: 'set null' }),
    /** Why this one: the rule that proposed it, in words, or that it was added by hand. */
    why: text().notNull(),
    addedAt: integer().notNull(),
    verdict: text({ enum: ['agreed', 'returned'] }),
    feedback: text().notNull().default(''),
    /** Where it was returned: what the assessor is asked to do, and by which day. */
    action: text().notNull().default(''),
    actionDue: text(),
    decidedBy: text().references(() => people.id, { onDelete: 'set null' }),
    decidedByName: text(),
    decidedAt: integer(),
    /** What the assessor answered to a return, in words, where no other judgement was needed. */
    answer: text().notNull().default(''),
    answeredAt: integer(),
    /** The judgement that answered a return, and when the IQA closed it. */
    correctedBy: text(),
    closedAt: integer(),
  },
  (table) => [
    uniqueIndex('samples_by_plan').on(table.planId, table.judgementId),
    index('samples_by_judgement').on(table.judgementId),
    index('samples_by_learner').on(table.learnerId),
    index('samples_by_assessor').on(table.assessorId),
  ],
)

/** An IQA watching an assessor at work. */
export const assessorObservations = sqliteTable('assessor_observations', {
  id: text().primaryKey(),
  assessorId: text()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  iqaId: text().references(() => people.id, { onDelete: 'set null' }),
  iqaName: text().notNull(),
  day: text().notNull(),
  what: text().notNull(),
  strengths: text().notNull(),
  action: text().notNull(),
  actionDue: text(),
  createdAt: integer().notNull(),
  /** When the assessor had read it. */
  readAt: integer(),
})

/** What assessors agreed when they compared their decisions. */
export const standardisations = sqliteTable('standardisations', {
  id: text().primaryKey(),
  iqaId: text().references(() => people.id, { onDelete: 'set null' }),
  iqaName: text().notNull(),
  day: text().notNull(),
  title: text().notNull(),
  criteria: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  present: text().notNull(),
  notes: text().notNull(),
  createdAt: integer().notNull(),
})
