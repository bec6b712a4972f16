import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { people } from './people.ts'
import { responses } from './responding.ts'

export const talk = sqliteTable(
  'talk',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    by: text({ enum: ['person', 'tutor'] }).notNull(),
    /** As it was typed, or as it was answered, in plain words: what is searched. */
    words: text().notNull(),
    /** What the tutor answered besides words: a `Reply` as JSON. Null for the person's own. */
    reply: text(),
    /** The message of the person that this answers. */
    answers: text(),
    /** The name of the language model that worded it, for ever; null where none did. */
    wordedBy: text(),
    /** The key of the form that sent it, so that a double press says it once. */
    sayKey: text(),
    at: integer().notNull(),
  },
  (table) => [
    uniqueIndex('talk_by_say').on(table.personId, table.sayKey),
    index('talk_by_person').on(table.personId, table.id),
    index('talk_by_answered').on(table.answers),
  ],
)

export const modelCalls = sqliteTable(
  'model_calls',
  {
    id: text().primaryKey(),
    personId: text().references(() => people.id, { onDelete: 'set null' }),
    at: integer().notNull(),
    outcome: text({ enum: ['worded', 'slow', 'gone', 'wrong', 'cut off', 'over limit'] }).notNull(),
    /** How long it took, in milliseconds. */
    took: integer().notNull(),
    /** How many passages it was given, and how many sentences stood after the check. */
    passages: integer().notNull(),
    sentences: integer().notNull(),
  },
  (table) => [index('model_calls_by_day').on(table.at), index('model_calls_by_person').on(table.personId, table.at)],
)

export const nudges = sqliteTable(
  'nudges',
  {
    responseId: text()
      .notNull()
      .references(() => responses.id, { onDelete: 'cascade' }),
    stepId: text().notNull(),
    move: text().notNull(),
    at: integer().notNull(),
    /** When the learner said that it may go. */
    leftAt: integer(),
  },
  (table) => [primaryKey({ columns: [table.responseId, table.stepId] })],
)

export const pseudonyms = sqliteTable(
  'pseudonyms',
  {
    responseId: text()
      .notNull()
      .references(() => responses.id, { onDelete: 'cascade' }),
    /** As it stood in the text, in lower case. */
    found: text().notNull(),
    /** What stands in its place; null where the learner said that it is fine as it is. */
    instead: text(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.responseId, table.found] })],
)
