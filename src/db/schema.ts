import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

// Times are milliseconds since 1970 (UTC) in `integer` columns, days are `YYYY-MM-DD` text.

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

/** One-time links that a coordinator hands over: the first set-up, an invitation, a new password. */
export const oneTimeLinks = sqliteTable('one_time_links', {
  id: text().primaryKey(),
  kind: text({ enum: ['set-up', 'invitation', 'reset'] }).notNull(),
  /** SHA-256 of the token; the token itself is shown once and kept nowhere. */
  tokenHash: text().notNull().unique(),
  name: text(),
  email: text(),
  roles: text({ mode: 'json' }).$type<readonly string[]>(),
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

/** The exact words of an activity, each version once, so that editing content never changes what was answered. */
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

/** One row for each step that has been written in. */
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

/** What a second tab or device wrote on a step that had changed meanwhile, kept until the learner chooses. */
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

export const evidence = sqliteTable(
  'evidence',
  {
    id: text().primaryKey(),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['response'] }).notNull(),
    responseId: text().references(() => responses.id, { onDelete: 'cascade' }),
    createdAt: integer().notNull(),
    /** Set while it is withdrawn. Why, and how often before, stands in `evidence_withdrawals`. */
    withdrawnAt: integer(),
  },
  (table) => [
    uniqueIndex('evidence_by_response').on(table.responseId),
    index('evidence_by_learner').on(table.learnerId),
  ],
)

/** Never changed once written: a change makes the next version. */
export const evidenceVersions = sqliteTable(
  'evidence_versions',
  {
    evidenceId: text()
      .notNull()
      .references(() => evidence.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    title: text().notNull(),
    /** The day it is about, `YYYY-MM-DD`. */
    happenedOn: text().notNull(),
    activityVersion: text()
      .notNull()
      .references(() => activityVersions.hash),
    /** Step id → field id → value, frozen. JSON. */
    answers: text().notNull(),
    createdAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.evidenceId, table.version] })],
)

/** This evidence, these words of it, for this criterion, because. */
export const claims = sqliteTable(
  'claims',
  {
    id: text().primaryKey(),
    evidenceId: text()
      .notNull()
      .references(() => evidence.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    criterion: text().notNull(),
    because: text().notNull(),
    /** The passage: which answer, and which characters of its words. Start and end count UTF-16 units. */
    stepId: text().notNull(),
    fieldId: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    quote: text().notNull(),
    createdAt: integer().notNull(),
    withdrawnAt: integer(),
  },
  (table) => [
    index('claims_by_learner').on(table.learnerId, table.criterion),
    index('claims_by_evidence').on(table.evidenceId, table.version),
  ],
)

/** Each time that evidence was withdrawn: why, and when it was put back. */
export const evidenceWithdrawals = sqliteTable(
  'evidence_withdrawals',
  {
    id: text().primaryKey(),
    evidenceId: text()
      .notNull()
      .references(() => evidence.id, { onDelete: 'cascade' }),
    why: text().notNull(),
    withdrawnAt: integer().notNull(),
    putBackAt: integer(),
  },
  (table) => [index('evidence_withdrawals_by_evidence').on(table.evidenceId)],
)

/** What a learner has said so far about putting a response forward. Gone once it is kept as a version. */
export const evidenceDrafts = sqliteTable('evidence_drafts', {
  responseId: text()
    .primaryKey()
    .references(() => responses.id, { onDelete: 'cascade' }),
  learnerId: text()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' }),
  title: text().notNull(),
  /** The day it is about, as it was typed, right or wrong. */
  day: text().notNull(),
  month: text().notNull(),
  year: text().notNull(),
  savedAt: integer().notNull(),
})

/** A claim in the making. One taken off again keeps its words, in case it comes back. */
export const draftClaims = sqliteTable(
  'draft_claims',
  {
    responseId: text()
      .notNull()
      .references(() => responses.id, { onDelete: 'cascade' }),
    learnerId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    criterion: text().notNull(),
    chosen: integer({ mode: 'boolean' }).notNull(),
    because: text().notNull(),
    /** The passage, as in `claims`; all five are null until the learner has chosen one. */
    stepId: text(),
    fieldId: text(),
    start: integer(),
    end: integer(),
    quote: text(),
    savedAt: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.responseId, table.criterion] }),
    index('draft_claims_by_learner').on(table.learnerId),
  ],
)

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

/** One thread a person: what they said to the tutor, and what it answered, in order of id. */
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

/** Each use of an organisation's language model: how it went, never what was said. */
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

/** The one thing that the coach noticed at a step, so that it does not change its mind at each letter. */
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

/** What the guard found in a response, and what the learner made of it. */
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

/** What a person has chosen about Alongside itself: `coach` is `off`, say. */
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

/** Who did what, when. Never anybody's words. */
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
