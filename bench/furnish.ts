import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import type { Activity, Field } from '../src/activity/activity.ts'
import type { Curriculum } from '../src/content/curriculum.ts'
import { openDatabase } from '../src/db/database.ts'
import { openSqlite } from '../src/db/sqlite.ts'
import { freeze } from '../src/evidence/passage.ts'
import { snapshotOf } from '../src/responding/snapshots.ts'

/** How much there is. A year's work is about 30 responses, 20 pieces of evidence and 40 claims. */
export interface Amount {
  readonly learners: number
  readonly responses: number
  readonly evidence: number
}

/** One learner of many, and where what is theirs can be found. */
export interface Furnished {
  readonly token: string
  readonly walking: string
  readonly finished: string
  readonly evidence: string
}

const AT = Date.now()
const WORDS =
  'I called at half past eight, as we had agreed. She opened the door and said that he was not going in. I sat down with both of them and asked what yesterday had been like. '

/** As long as the real ones, and sorting by time as they do. */
const idOf = (letter: string, number: number) => `0193aaaa-${letter}000-7000-8000-${String(number).padStart(12, '0')}`

export function furnished(learner: number, { responses, evidence }: Amount): Furnished {
  return {
    token: `token-of-${learner}`,
    walking: idOf('b', learner * responses),
    finished: idOf('b', learner * responses + 1),
    evidence: idOf('c', learner * evidence),
  }
}

/** Fills a fresh database as fast as it goes: past the verbs, in one transaction, without waiting for the disk. */
export function furnish(folder: string, curriculum: Curriculum, amount: Amount): Promise<void> {
  const file = join(folder, 'alongside.db')
  const made = openDatabase(file).close()
  return made.then(() => {
    const sqlite = openSqlite(file)
    // Out of the log that is written ahead first: it would hold all of it a second time.
    sqlite.pragma('journal_mode = DELETE')
    sqlite.pragma('journal_mode = OFF')
    sqlite.pragma('synchronous = OFF')
    sqlite.pragma('foreign_keys = OFF')
    sqlite.pragma('cache_size = -400000')
    sqlite.exec('begin')
    fill(sqlite, curriculum, amount)
    sqlite.exec('commit')
    sqlite.close()
  })
}

function fill(sqlite: Sqlite.Database, curriculum: Curriculum, { learners, responses, evidence }: Amount): void {
  const put = inserts(sqlite)
  const gibbs = curriculum.activities.filter(({ id }) => id === 'gibbs')
  const works = [...gibbs, ...curriculum.activities.filter(({ id }) => id !== 'gibbs')].map(workOf)
  for (const { hash, id, snapshot } of works) put.version(hash, id, snapshot, AT)
  const codes = curriculum.award.criteria.map(({ code }) => code)
  for (let learner = 0; learner < learners; learner++) {
    const person = idOf('a', learner)
    put.person(person, `Learner ${learner}`, `learner${learner}@example.org`, AT, AT)
    put.role(person, 'learner')
    put.session(idOf('d', learner), `token-of-${learner}`, person, AT + 86_400_000, AT, AT)
    for (const part of curriculum.parts.slice(0, 10)) put.read(person, part.number, AT)
    put.note(person, '7.4', WORDS, 1, AT)
    for (let number = 0; number < responses; number++) {
      // The first is on its way through Gibbs' cycle; the others are all sorts, and finished.
      const work = works[number === 0 ? 0 : (learner + number) % works.length]
      if (!work) continue
      const response = idOf('b', learner * responses + number)
      const at = AT - number * 86_400_000
      const walking = number === 0
      const status = walking ? 'walking' : 'finished'
      put.response(response, person, work.id, work.hash, work.title, status, response, at, at, walking ? null : at)
      for (const [step, values] of work.answers.slice(0, walking ? 3 : undefined))
        put.answer(response, step, values, at, at)
      if (walking || number > evidence) continue
      const piece = idOf('c', learner * evidence + number - 1)
      put.evidence(piece, person, response, at)
      put.frozen(piece, work.title, work.hash, work.frozen, at)
      for (const each of [0, 1]) {
        const code = codes[(learner + number * 2 + each) % codes.length] ?? ''
        const { step, field, quote } = work.passage
        put.claim(`${piece}-${each}`, piece, person, code, step, field, quote.length, quote, at)
      }
    }
  }
}

interface Work {
  readonly id: string
  readonly title: string
  readonly hash: string
  readonly snapshot: string
  readonly answers: readonly (readonly [step: string, values: string])[]
  readonly frozen: string
  readonly passage: { readonly step: string; readonly field: string; readonly quote: string }
}

function workOf(activity: Activity): Work {
  const { hash, json } = snapshotOf(activity)
  const answers = activity.steps.map(({ id, fields }) => {
    const values = Object.fromEntries(fields.map((field) => [field.id, sampleFor(field)]))
    return [id, { values, revision: 1, passed: true, savedAt: AT }] as const
  })
  const long = activity.steps.flatMap(({ id, fields }) =>
    fields.filter(({ kind }) => kind === 'long').map((field) => ({ step: id, field: field.id })),
  )[0]
  return {
    id: activity.id,
    title: activity.title,
    hash,
    snapshot: json,
    answers: answers.map(([step, { values }]) => [step, JSON.stringify(values)]),
    frozen: JSON.stringify(freeze(activity, new Map(answers))),
    passage: { step: '', field: '', ...long, quote: WORDS.slice(0, 46) },
  }
}

function sampleFor(field: Field): unknown {
  switch (field.kind) {
    case 'long':
      return WORDS.repeat(2).trim()
    case 'short':
      return 'He held my hand, not hers.'
    case 'choice':
      return field.options[0]?.id
    case 'table':
      return [1, 2, 3].map(() => ({
        row: '',
        cells: Object.fromEntries(field.columns.map(({ id }) => [id, 'Being on time, as my gran was'])),
      }))
    default:
      return undefined
  }
}

function inserts(sqlite: Sqlite.Database) {
  const insert = (table: string, columns: string, more = '') => {
    const marks = columns.split(',').map(() => '?')
    const statement = sqlite.prepare(`insert into ${table} (${columns}${more && `, ${more.split('=')[0]}`})
      values (${marks.join(', ')}${more && `, ${more.split('=')[1]}`})`)
    return (...values: unknown[]) => void statement.run(...values)
  }
  return {
    version: insert('activity_versions', 'hash, activity_id, snapshot, created_at'),
    person: insert('people', 'id, name, email, created_at, updated_at'),
    role: insert('person_roles', 'person_id, role'),
    session: insert('sessions', 'id, token, user_id, expires_at, created_at, updated_at'),
    read: insert('part_reads', 'person_id, part, read_at'),
    note: insert('part_notes', 'person_id, part, words, revision, saved_at'),
    response: insert(
      'responses',
      'id, learner_id, activity_id, version, title, status, start_key, created_at, updated_at, finished_at',
      "company='alone'",
    ),
    answer: insert('answers', 'response_id, step_id, "values", passed_at, saved_at', 'revision=1'),
    evidence: insert('evidence', 'id, learner_id, response_id, created_at', "kind='response'"),
    frozen: insert(
      'evidence_versions',
      'evidence_id, title, activity_version, answers, created_at',
      "version, happened_on=1, '2026-11-14'",
    ),
    claim: insert(
      'claims',
      'id, evidence_id, learner_id, criterion, step_id, field_id, "end", quote, created_at',
      `version, start, because=1, 0, 'It shows what I would do again.'`,
    ),
  }
}
