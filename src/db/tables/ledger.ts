import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * The append-only record: each line's hash covers the line before it, and the digest of what was decided. Nothing here
 * refers to another table, so that nothing that is deleted takes a line with it.
 */
export const ledger = sqliteTable(
  'ledger',
  {
    /** 1, 2, 3 …, without a gap. */
    seq: integer().primaryKey(),
    at: integer().notNull(),
    actorId: text(),
    what: text().notNull(),
    /** Which kind of thing, and its id: `judgement`, `…`. */
    about: text().notNull(),
    subject: text().notNull(),
    learnerId: text(),
    /** SHA-256 of the thing as it was kept, or null where there is nothing to hold it against. */
    digest: text(),
    /** The hash of the line before; 64 zeros for the first. */
    previous: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index('ledger_by_subject').on(table.about, table.subject),
    index('ledger_by_learner').on(table.learnerId),
  ],
)
