import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { people } from './people.ts'

/** "There is something": for one person, never with anybody's words in it. */
export const notices = sqliteTable(
  'notices',
  {
    id: text().primaryKey(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    /** Who caused it, by name, and where to look. */
    fromName: text().notNull(),
    href: text().notNull(),
    at: integer().notNull(),
    seenAt: integer(),
    /** Null where none is to be sent. */
    mailDueAt: integer(),
    mailedAt: integer(),
    mailTries: integer().notNull().default(0),
  },
  (table) => [
    index('notices_by_person').on(table.personId, table.seenAt),
    index('notices_by_mail').on(table.mailDueAt),
  ],
)
