import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { people } from './people.ts'

export const partReads = sqliteTable(
  'part_reads',
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    part: text().notNull(),
    readAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.part] })],
)

export const partNotes = sqliteTable(
  'part_notes',
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    part: text().notNull(),
    words: text().notNull(),
    revision: integer().notNull(),
    savedAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.part] })],
)
