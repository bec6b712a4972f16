import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const people = sqliteTable('people', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** In lower case; what somebody signs in with. */
  email: text().notNull().unique(),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  /** When a coordinator closed the account; nobody signs in to a closed one. */
  closedAt: integer(),
})

export const personRoles = sqliteTable(
  'person_roles',
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    role: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.role] })],
)

export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
    ipAddress: text(),
    userAgent: text(),
  },
  (table) => [index('sessions_by_person').on(table.userId)],
)

export const passwords = sqliteTable('passwords', {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  /** As src/people/passwords.ts writes it. */
  hash: text().notNull(),
  changedAt: integer().notNull(),
})

export const secondFactors = sqliteTable('second_factors', {
  personId: text()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  /** Sealed with the secret that is kept beside the database, so that a copy of the database alone makes no codes. */
  secret: text().notNull(),
  /** Null until a first code has shown that the person's app makes the right ones. */
  confirmedAt: integer(),
  /** The half-minute whose code was last taken, so that none is taken twice. */
  lastCounter: integer(),
})

export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    codeHash: text().notNull(),
    usedAt: integer(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.codeHash] })],
)

export const oneTimeLinks = sqliteTable('one_time_links', {
  id: text().primaryKey(),
  kind: text({ enum: ['set-up', 'invitation', 'reset', 'witness'] }).notNull(),
  /** SHA-256 of the token; the token itself is shown once and kept nowhere. */
  tokenHash: text().notNull().unique(),
  name: text(),
  email: text(),
  roles: text({ mode: 'json' }).$type<readonly string[]>(),
  /** The record that a witness is asked to fill in. */
  recordId: text(),
  /** The group that somebody invited will be in. */
  groupId: text(),
  /** The key of the form that invited many at once. */
  batch: text(),
  /** Where the link goes by e-mail: null once it is sent or given up, and where it is handed over. */
  mailDueAt: integer(),
  mailedAt: integer(),
  mailTries: integer().notNull().default(0),
  personId: text().references(() => people.id, { onDelete: 'cascade' }),
  createdBy: text().references(() => people.id, { onDelete: 'set null' }),
  createdAt: integer().notNull(),
  expiresAt: integer().notNull(),
  usedAt: integer(),
})

export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text().notNull(),
})

export const choices = sqliteTable(
  'choices',
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    value: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.key] })],
)

export const events = sqliteTable(
  'events',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    actorId: text(),
    what: text().notNull(),
    subject: text(),
  },
  (table) => [index('events_by_subject').on(table.subject), index('events_by_actor').on(table.actorId)],
)
