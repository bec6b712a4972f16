// The matrix of 1,000 learners by 55 criteria, for an assessor and for a coordinator, from the request to the last byte of
// the answer, on one core; beside each bare Hono sending as many bytes, gzipped as the app does it.
//
//   node --import tsx bench/matrix.mjs        LEARNERS (1000), ROUNDS (60)
//
// Ends with 1 where the median or the 99th of a hundred takes over 150 ms of a core: the clock says the same on an idle
// machine, and cannot be trusted on a busy one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { createApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { openContent } from '../src/content/compiled.ts'
import { openDatabase } from '../src/db/database.ts'
import { openSqlite } from '../src/db/sqlite.ts'
import { loadAssets } from '../src/web/assets.ts'
import { compress } from '../src/web/compress.ts'
import { SESSION_COOKIE, signToken } from '../src/web/session.ts'

const learners = Number(process.env.LEARNERS ?? 1000)
const rounds = Number(process.env.ROUNDS ?? 60)
const BUDGET = 150
const SECRET = 'only for measuring'
const AT = Date.now()

const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true }))
const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' })
const { curriculum } = await openContent(config.contentDir, join(folder, 'content'))
await fill(curriculum.award.criteria.map(({ code }) => code))
const quiet = () => {}
const db = openDatabase(join(folder, 'alongside.db'))
const app = createApp({
  ...{ config, db, curriculum, assets: loadAssets(), secret: SECRET, clock: Date.now, id: () => 'none', tutor: {} },
  log: { debug: quiet, info: quiet, warn: quiet, error: console.error },
})

let slow = false
for (const gzip of [true, false]) {
  for (const who of ['assessor', 'coordinator']) await compare(who, gzip)
}
await compare('coordinator', true, '?state=met&sort=most+met')
await db.close()
process.exit(slow ? 1 : 0)

async function compare(who, gzip, query = '') {
  const cookie = `${SESSION_COOKIE}=${encodeURIComponent(signToken(`token-of-${who}`, SECRET))}`
  const headers = { cookie, ...(gzip && { 'accept-encoding': 'gzip' }) }
  const own = () => app.request(`http://127.0.0.1:3000/learners${query}`, { headers })
  const first = await timed(own)
  const html = await (await app.request(`http://127.0.0.1:3000/learners${query}`, { headers: { cookie } })).text()
  const bare = new Hono()
  if (gzip) bare.use(compress())
  bare.get('*', (c) => {
    c.set('html', html)
    return c.html(html)
  })
  const [page, plain] = [[], []]
  for (let round = 0; round < rounds; round++) {
    page.push(await timed(own))
    plain.push(await timed(() => bare.request('http://127.0.0.1:3000/', { headers })))
  }
  console.log(`${who}${query}, ${gzip ? 'gzipped' : 'plain'}: ${html.length} characters, ${first.bytes} bytes sent`)
  for (const [share, name] of [
    [0.5, 'median'],
    [0.99, 'p99'],
  ]) {
    for (const [on, words] of [
      ['core', 'of a core'],
      ['ms', 'on the clock'],
    ]) {
      const [own, least] = [page, plain].map((times) =>
        at(
          times.map((time) => time[on]),
          share,
        ),
      )
      console.log(
        `  ${name} ${own.toFixed(1)} ms ${words}, ${(own / least).toFixed(1)} times bare (${least.toFixed(1)} ms)`,
      )
      slow ||= on === 'core' && own > BUDGET
    }
  }
}

async function timed(ask) {
  const [from, busy] = [performance.now(), process.cpuUsage()]
  const answer = await ask()
  const { byteLength } = await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${answer.status}`)
  const { user, system } = process.cpuUsage(busy)
  return { ms: performance.now() - from, core: (user + system) / 1000, bytes: byteLength }
}

function at(times, share) {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

/** Learners in ten groups, no two of whom stand alike, an assessor of all groups, and a coordinator. */
async function fill(codes) {
  const file = join(folder, 'alongside.db')
  await openDatabase(file).close()
  const sqlite = openSqlite(file)
  const put = (table, row) => {
    const names = Object.keys(row)
    const columns = names.map((name) => `"${name}"`).join(', ')
    sqlite
      .prepare(`insert into ${table} (${columns}) values (${names.map(() => '?').join(', ')})`)
      .run(Object.values(row))
  }
  const person = (id, role, name) => {
    put('people', { id, name, email: `${id}@example.org`, created_at: AT, updated_at: AT })
    put('person_roles', { person_id: id, role })
  }
  sqlite.exec('begin')
  for (const role of ['assessor', 'coordinator']) {
    person(role, role, role)
    const session = { id: `s-${role}`, token: `token-of-${role}`, user_id: role, expires_at: AT + 86_400_000 }
    put('sessions', { ...session, created_at: AT, updated_at: AT })
  }
  for (let group = 0; group < 10; group++) {
    put('groups', { id: `g${group}`, name: `Group ${group}`, created_at: AT })
    const tie = { id: `t${group}`, kind: 'assesses', staff_id: 'assessor', group_id: `g${group}`, scope: 'whole' }
    put('ties', { ...tie, from: AT - 1000, created_at: AT })
  }
  const states = ['submitted', 'sent back', 'to be countersigned', 'met', 'met', 'met', undefined, undefined]
  let seed = 7
  const next = () => (seed = (seed * 48271) % 2147483647)
  for (let number = 0; number < learners; number++) {
    const id = `0193aaaa-a000-7000-8000-${String(number).padStart(12, '0')}`
    person(id, 'learner', `Learner Number ${number}`)
    put('group_members', { id: `m${number}`, group_id: `g${number % 10}`, person_id: id, from: AT - 1000 })
    const cells = Object.fromEntries(codes.map((code) => [code, states[next() % states.length]]))
    put('standings', { learner_id: id, cells: JSON.stringify(cells), updated_at: AT - number * 3_600_000 })
    if (number % 3 === 0) waits(put, id, number)
  }
  sqlite.exec('commit')
  sqlite.close()
}

/** A piece of evidence with an assessor. */
function waits(put, learner, number) {
  const [evidence, submission] = [`e${number}`, `sub${number}`]
  put('evidence', { id: evidence, learner_id: learner, kind: 'response', created_at: AT })
  const said = { declaration: '', ai_use: '', help: '', note: '', send_key: submission }
  put('submissions', { id: submission, learner_id: learner, ...said, at: AT })
  const item = { submission_id: submission, evidence_id: evidence, version: 1, learner_id: learner }
  put('submission_items', { ...item, submitted_at: AT - number * 3_600_000 })
}
