import { sql } from 'drizzle-orm'
import type { Reader } from '../../src/db/database.ts'
import { groupMembers, groups, type TieKind, ties } from '../../src/db/schema.ts'
import { invite } from '../../src/people/invitations.ts'
import { openSession } from '../../src/people/sessions.ts'
import type { Model } from '../../src/tutor/model/model.ts'
import type { Actor } from '../../src/web/session.ts'
import { createTestApp, type Fields, type TestApp, type TestPerson } from './app.ts'
import { gibbs, sampleCurriculum } from './curriculum.ts'
import { activityOf, begin, type Walker } from './walking.ts'

/** One of everything that a learner can have, by id. */
export interface Belongings {
  readonly person: TestPerson
  /** A response at its second step. */
  readonly walking: string
  /** One whose first step was written in two tabs. */
  readonly contested: string
  readonly rival: string
  /** Walked to the end, not finished. */
  readonly ready: string
  /** Finished, and nearly put forward. */
  readonly finished: string
  readonly evidence: string
  readonly claim: string
  /** Evidence that is withdrawn. */
  readonly withdrawn: string
  /** Signed in on a second device. */
  readonly session: string
  /** What the tutor answered to something that was said. */
  readonly said: string
}

export interface World extends TestApp {
  readonly ann: Belongings
  readonly ben: Belongings
  /** Who has set everything up. */
  readonly boss: Actor
  /** The people round Ann, by ties in force to her group. */
  readonly staff: Staff
  /** The same round Ben, and an EQA whose time with Ann’s group is over: nothing of Ann’s is there for any of them. */
  readonly others: Staff & { readonly expired: TestPerson }
  /** Ann’s group, and Ben’s. */
  readonly groups: { readonly ann: string; readonly ben: string }
}

export interface Staff {
  readonly assessor: TestPerson
  readonly supervisor: TestPerson
  readonly iqa: TestPerson
  readonly eqa: TestPerson
}

/** What Ann has written holds this word, and nothing else in the world does. */
export const SECRET = 'Secret'

/** A model that says what it was asked. */
const echo: Model = {
  name: 'echo',
  limits: { daily: 1000, dailyAll: 100_000 },
  async *word({ question, passages }) {
    yield { words: question, parts: passages.map(({ part }) => part) }
    return 'worded'
  },
}

/** A service with two learners who each have one of everything. */
export async function createWorld(): Promise<World> {
  const app = await createTestApp({ curriculum: sampleCurriculum([activityOf(3), gibbs, activityOf(2)]), model: echo })
  const someone = await app.person(['coordinator'])
  const boss: Actor = { ...someone, roles: ['coordinator'], sessionId: '', sessionToken: '' }
  await invite(app.deps, boss, { name: 'Kim', email: 'kim@example.org', roles: ['learner'] })
  const [ann, ben] = [await livedBy(app, SECRET), await livedBy(app, 'Ordinary')]
  const inGroups = { ann: await group(app, [ann.person]), ben: await group(app, [ben.person]) }
  const expired = await app.person(['eqa'])
  await tie(app, 'examines', expired, { groupId: inGroups.ann, until: app.clock.now - 1 })
  const others = { ...(await staffFor(app, inGroups.ben)), expired }
  return { ...app, boss, ann, ben, groups: inGroups, staff: await staffFor(app, inGroups.ann), others }
}

/** A group with these people in it, since an hour ago. */
export async function group(app: TestApp, learners: readonly TestPerson[]): Promise<string> {
  const { deps, clock } = app
  const id = deps.id()
  const from = clock.now - 3_600_000
  await deps.db.write(async (tx) => {
    await tx.insert(groups).values({ id, name: `Group ${id}`, createdAt: from })
    for (const { id: personId } of learners) {
      await tx.insert(groupMembers).values({ id: deps.id(), groupId: id, personId, from })
    }
  })
  return id
}

/** A tie in force since an hour ago, to a group or to one learner. An EQA’s ends in a week. @returns its id */
export async function tie(
  { deps, clock }: TestApp,
  kind: TieKind,
  staff: Pick<TestPerson, 'id'>,
  to: {
    readonly groupId?: string
    readonly learnerId?: string
    readonly until?: number | null
    readonly scope?: 'whole' | 'sample'
  },
): Promise<string> {
  const id = deps.id()
  const from = clock.now - 3_600_000
  const until = kind === 'examines' ? clock.now + 7 * 86_400_000 : null
  await deps.db.write(async (tx) => {
    await tx.insert(ties).values({ id, kind, staffId: staff.id, from, until, createdAt: from, ...to })
  })
  return id
}

async function staffFor(app: TestApp, groupId: string): Promise<Staff> {
  const staff = {
    assessor: await app.person(['assessor']),
    supervisor: await app.person(['supervisor']),
    iqa: await app.person(['iqa']),
    eqa: await app.person(['eqa']),
  }
  await tie(app, 'assesses', staff.assessor, { groupId })
  await tie(app, 'supervises', staff.supervisor, { groupId })
  await tie(app, 'assures', staff.iqa, { groupId })
  await tie(app, 'examines', staff.eqa, { groupId })
  return staff
}

async function livedBy(app: TestApp, word: string): Promise<Belongings> {
  const person = await app.person(['learner'])
  await person.post('/parts/7.4/read', { read: 'yes' })
  await person.post('/talk', { say: `${word} boundaries: how much of my own life can i tell her`, key: 'first' })
  await person.post('/parts/7.4/note', { words: `${word} note`, revision: '0' })
  const walk = await begin(person, 'of-3', { title: `${word} title` })
  await walk.answer('s1', `${word} answer`)
  const contested = await begin(person, 'of-3', { title: `${word} title` })
  await writeTwice(contested, word)
  const ready = await walkThrough(person, word)
  const finished = await walkThrough(person, word)
  await finish(person, finished.id)
  await putForward(person, finished.id, word)
  const evidence = await keep(person, word)
  const withdrawn = await keep(person, word)
  await person.post(`/evidence/${withdrawn}/withdraw`, { why: `${word} reason` })
  await openSession(app.deps, person.id, { address: '', userAgent: '' }, undefined)
  const found = async (query: ReturnType<typeof sql>) => (await app.deps.db.read.get<{ id: string }>(query)).id
  return {
    person,
    walking: walk.id,
    contested: contested.id,
    rival: await found(sql`select id from rival_answers where response_id = ${contested.id}`),
    ready: ready.id,
    finished: finished.id,
    evidence,
    claim: await found(sql`select id from claims where evidence_id = ${evidence}`),
    withdrawn,
    said: await found(sql`select id from talk where person_id = ${person.id} and by = 'tutor'`),
    session: await found(sql`select id from sessions where user_id = ${person.id} order by rowid desc limit 1`),
  }
}

async function writeTwice(walk: Walker, word: string): Promise<void> {
  const [one, other] = [await walk.open('s1'), await walk.open('s1')]
  await walk.draft('s1', one, `${word} first text`, 1)
  await walk.draft('s1', other, `${word} second text`, 1)
}

async function walkThrough(person: TestPerson, word: string): Promise<Walker> {
  const walk = await begin(person, 'of-3', { title: `${word} title` })
  for (const step of ['s1', 's2', 's3']) await walk.answer(step, `${word} answer`)
  return walk
}

async function finish(person: TestPerson, id: string): Promise<void> {
  await sent(person, `/responses/${id}/finish`)
}

/** As far as the last look before it is kept. */
async function putForward(person: TestPerson, id: string, word: string): Promise<void> {
  const base = `/responses/${id}/evidence`
  const day = { 'about.day': '14', 'about.month': '11', 'about.year': '2026' }
  await sent(person, base, { title: `${word} evidence`, ...day })
  await sent(person, `${base}/criteria`, { criterion: '400.7.2' })
  const words = { from: 's1/what/0', to: 's1/what/6', because: `${word} because` }
  await sent(person, `${base}/criteria/400.7.2`, words)
}

async function keep(person: TestPerson, word: string): Promise<string> {
  const walk = await walkThrough(person, word)
  await finish(person, walk.id)
  await putForward(person, walk.id, word)
  const address = await sent(person, `/responses/${walk.id}/evidence/keep`)
  return address.replace('/evidence/', '')
}

async function sent(person: TestPerson, path: string, fields: Fields = {}): Promise<string> {
  const answer = await person.post(path, fields)
  if (answer.status !== 303) throw new Error(`POST ${path} was answered ${answer.status}`)
  return answer.headers.get('location') ?? ''
}

const storedLast = new WeakMap<Reader, { readonly version: number; readonly lines: readonly string[] }>()

/** Everything that is stored, a line a row, but for rows that name this person. Read anew only where something was committed since. */
export async function stored({ deps }: TestApp, besides?: string): Promise<readonly string[]> {
  const { read } = deps.db
  const version = (await read.get<{ data_version: number }>(sql`pragma data_version`)).data_version
  const last = storedLast.get(read)
  const lines = last?.version === version ? last.lines : await everyRow(read)
  storedLast.set(read, { version, lines })
  return besides === undefined ? lines : lines.filter((line) => !line.includes(besides))
}

async function everyRow(read: Reader): Promise<readonly string[]> {
  const tables = await read.all<{ name: string }>(
    sql`select name from sqlite_master where type = 'table' order by name`,
  )
  const lines: string[] = []
  for (const { name } of tables) {
    for (const row of await read.all(sql.raw(`select * from "${name}"`))) lines.push(`${name} ${JSON.stringify(row)}`)
  }
  return lines
}
