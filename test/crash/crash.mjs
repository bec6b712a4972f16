// Nothing acknowledged is ever lost: twenty clients write, the server is killed with SIGKILL at a random moment, is started
// again, and every answer that it had said was saved must be there. Again and again.
//
//   npm run test:crash -- --rounds 50
import { execFileSync, spawn } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../../src/db/sqlite.ts'

const at = process.argv.indexOf('--rounds')
const ROUNDS = at < 0 ? 50 : Number(process.argv[at + 1])
const CLIENTS = 20

const folder = mkdtempSync(join(tmpdir(), 'alongside-crash-'))
const port = await freePort()
const url = `http://127.0.0.1:${port}`
let server
process.once('exit', () => server?.kill('SIGKILL'))

execFileSync(process.execPath, ['scripts/start.mjs', 'content'], { stdio: 'inherit' })
await start()
const clients = await Promise.all(makePeople().map(begin))
let acknowledged = 0
let lost = 0

for (let round = 1; round <= ROUNDS; round++) {
  let running = true
  const writing = clients.map((client) => write(client, () => running))
  await sleep(300 + Math.random() * 1200)
  await kill()
  running = false
  await Promise.all(writing)
  await start()
  for (const client of clients) lost += await lostBy(client)
  if (round % 10 === 0 || round === ROUNDS)
    console.log(`${round} of ${ROUNDS} kills: ${acknowledged} answers acknowledged, ${lost} lost`)
}

await kill()
rmSync(folder, { recursive: true })
if (acknowledged < ROUNDS || lost > 0) {
  console.error(
    lost > 0
      ? `${lost} acknowledged answers were lost`
      : `Only ${acknowledged} answers were acknowledged: too few to say anything`,
  )
  process.exit(1)
}
console.log('Nothing acknowledged was lost')

/** Types on, as a page would, until the server goes; remembers what was acknowledged. */
async function write(client, running) {
  if ((await openStep(client).catch(() => undefined)) === undefined) return
  while (running()) {
    client.typed += 1
    const body = form(client, textOf(client, client.typed))
    const answer = await fetch(`${client.step}/draft`, { method: 'POST', body, headers: headersOf(client) }).catch(
      () => undefined,
    )
    const text = await answer?.text().catch(() => undefined)
    if (text === undefined) continue
    if (answer.status !== 200) throw new Error(`An autosave was answered ${answer.status}: ${text}`)
    client.acknowledged = client.typed
    acknowledged += 1
  }
}

/** How many acknowledged answers are not there: the last acknowledged one, or a later one, must stand on the page. */
async function lostBy(client) {
  // The first question after a restart may still find a connection that died with the server.
  const page = await openStep(client).catch(() => openStep(client))
  const shown = Number(/>[^<]*answer (\d+) of/.exec(page)?.[1] ?? 0)
  if (shown >= client.acknowledged && shown <= client.typed) return 0
  console.error(
    `${client.step} shows answer ${shown}, but ${client.acknowledged} was acknowledged (${client.typed} was typed last)`,
  )
  return 1
}

async function openStep(client) {
  const answer = await fetch(client.step, { headers: headersOf(client), redirect: 'manual' })
  const page = await answer.text()
  if (answer.status !== 200) throw new Error(`${client.step} answered ${answer.status}`)
  client.hidden = [...page.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ])
  client.field = /<textarea[^>]* name="([^"]+)"/.exec(page)?.[1]
  client.sent = 0
  return page
}

function form(client, text) {
  client.sent += 1
  return new URLSearchParams([
    ...client.hidden.filter(([name]) => name !== '_seq'),
    ['_seq', String(client.sent)],
    [client.field, text],
  ])
}

function textOf(client, number) {
  return `What happened was this. It is answer ${number} of ${client.id}. ${'She opened the door and I sat down. '.repeat(number % 30)}`
}

function headersOf({ cookie }) {
  return { cookie, origin: url, 'hx-request': 'true' }
}

/** Starts Gibbs' cycle as this person. */
async function begin({ id, cookie }) {
  const body = new URLSearchParams({ start: randomUUID(), title: '', company: 'alone' })
  const answer = await fetch(`${url}/activities/gibbs/start`, {
    method: 'POST',
    body,
    headers: { cookie, origin: url },
    redirect: 'manual',
  })
  const step = answer.headers.get('location')?.split('#')[0]
  if (answer.status !== 303 || !step) throw new Error(`Starting was answered ${answer.status}`)
  return { id, cookie, step: new URL(step, url).href, typed: 0, acknowledged: 0, sent: 0, hidden: [], field: '' }
}

/** Twenty signed-in learners, put beside the running server's own data. */
function makePeople() {
  const db = openSqlite(join(folder, 'alongside.db'))
  const secret = readFileSync(join(folder, 'secret'), 'utf8').trim()
  const now = Date.now()
  const people = Array.from({ length: CLIENTS }, (_, index) => {
    const id = randomUUID()
    const token = randomUUID()
    db.prepare('insert into people (id, name, email, created_at, updated_at) values (?, ?, ?, ?, ?)').run(
      id,
      `Writer ${index}`,
      `${id}@example.org`,
      now,
      now,
    )
    db.prepare("insert into person_roles (person_id, role) values (?, 'learner')").run(id)
    db.prepare(
      'insert into sessions (id, token, user_id, expires_at, created_at, updated_at) values (?, ?, ?, ?, ?, ?)',
    ).run(randomUUID(), token, id, now + 86_400_000, now, now)
    const signature = createHmac('sha256', secret).update(token).digest('base64')
    return { id, cookie: `alongside.session_token=${encodeURIComponent(`${token}.${signature}`)}` }
  })
  db.close()
  return people
}

async function start() {
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'warn', BASE_URL: '' }
  server = spawn('node', ['dist/main.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined)
    if (answer?.ok) return
    if (server.exitCode !== null) throw new Error(`The server did not start again (${server.exitCode})`)
    await sleep(25)
  }
  throw new Error('The server did not answer within 15 seconds')
}

function kill() {
  return new Promise((resolve) => {
    server.once('exit', resolve)
    server.kill('SIGKILL')
  })
}

function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
