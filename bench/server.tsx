import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { fingerprint } from '../src/activity/save-order.ts'
import { progress, valuesOf } from '../src/activity/walk.ts'
import { createApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { openContent } from '../src/content/compiled.ts'
import { openDatabase } from '../src/db/database.ts'
import { openSqlite } from '../src/db/sqlite.ts'
import type { Deps } from '../src/deps.ts'
import { createIds } from '../src/ids.ts'
import { passwords } from '../src/people/passwords.ts'
import { findResponse } from '../src/responding/response.ts'
import { root } from '../src/root.ts'
import { openTutor } from '../src/tutor/open.ts'
import { loadAssets } from '../src/web/assets.ts'
import { compress } from '../src/web/compress.ts'
import { renderPage } from '../src/web/page.tsx'
import { readSession, SESSION_COOKIE, signToken } from '../src/web/session.ts'
import { StepPage } from '../views/responding/step.tsx'
import { type Amount, furnish, furnished } from './furnish.ts'

// One side of a bench, in a process of its own. Says on the first line where it is, and what is there to ask for.

const inside = join(root, 'dist', 'content')
const SECRET = 'only for measuring'
const [side = '', ...args] = process.argv.slice(2)
const amount = JSON.parse(args[0]?.startsWith('{') ? args[0] : '{}') as Partial<Amount> & { folder?: string }
const whole: Amount = { learners: 1, responses: 30, evidence: 20, ...amount }

async function openDeps(): Promise<Deps> {
  const folder = amount.folder ?? mkdtempSync(join(tmpdir(), 'alongside-bench-'))
  if (!amount.folder) process.once('exit', () => rmSync(folder, { recursive: true }))
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent', CONTENT_DIR: process.env.CONTENT_DIR })
  const content = await openContent(config.contentDir, inside)
  const { curriculum } = content
  const tutor = openTutor(content)
  await tutor.ready
  if (!amount.folder) await furnish(folder, curriculum, whole)
  const quiet = () => {}
  return {
    config,
    db: openDatabase(join(folder, 'alongside.db')),
    curriculum,
    tutor,
    assets: loadAssets(),
    log: { debug: quiet, info: quiet, warn: quiet, error: (...line: unknown[]) => console.error(...line) },
    passwords,
    secret: SECRET,
    clock: Date.now,
    id: createIds(Date.now),
  }
}

const cookieOf = (token: string) => signToken(token, SECRET)

/** At most this many learners come; they are spread over all that there are. */
const MOST = 2000
function visitors() {
  const stride = Math.max(1, Math.floor(whole.learners / MOST))
  return Array.from({ length: Math.min(MOST, whole.learners) }, (_, index) => {
    const { token, ...ids } = furnished(index * stride, whole)
    return { cookie: `${SESSION_COOKIE}=${encodeURIComponent(cookieOf(token))}`, ...ids }
  })
}

/** The page of the fourth step, made anew each time as in the app, for nobody in particular and out of nothing stored. */
async function bareStep(gzips: boolean) {
  const deps = await openDeps()
  const { token, walking } = furnished(0, whole)
  const actor = await readSession(deps, cookieOf(token))
  if (!actor) throw new Error('Nobody is signed in')
  const response = await findResponse(deps, actor, walking)
  const step = response.activity.steps[3]
  if (!step) throw new Error('There is no fourth step')
  const hono = new Hono()
  if (gzips) hono.use(compress() as never)
  return hono.get('*', (c) => {
    const title = `${progress(response.activity, step.id).words}: ${step.name}`
    const options = { title, at: 'notebook', shape: 'spread', scripts: ['htmx.js', 'walk.js'] } as const
    const values = valuesOf(step, undefined)
    const from = { revision: 0, page: deps.id(), began: fingerprint(values) }
    const readers = { shared: [], sentAt: undefined, back: [] }
    const body = <StepPage response={response} readers={readers} step={step} values={values} from={from} />
    return c.html(renderPage(deps.assets, options, actor, body))
  })
}

/** A form, read and kept by one commit of its own: what saving costs at least, without anything of Alongside. */
function bareSaves() {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true }))
  const sqlite = openSqlite(join(folder, 'bare.db'))
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.exec('create table answers (id text primary key, words text)')
  const put = sqlite.prepare('insert into answers values (?, ?) on conflict do update set words = excluded.words')
  return new Hono().post('*', async (c) => {
    const form = await c.req.formData()
    put.run(c.req.path, [...form.values()].join(''))
    return c.html('<p>Saved</p>')
  })
}

async function app() {
  const deps = await openDeps()
  const steps = deps.curriculum.activity('gibbs')?.steps ?? []
  const [step, field] = [steps[3], steps[3]?.fields[0]]
  return { ...createApp(deps), told: { step: step?.id, field: field?.id, visitors: visitors() } }
}

type Fetch = (request: Request) => Response | Promise<Response>
const sides: Record<string, () => Promise<{ fetch: Fetch; told?: object }>> = {
  app,
  // Fills a folder, for those who serve it later.
  fill: async () => {
    const config = readConfig({ CONTENT_DIR: process.env.CONTENT_DIR })
    await furnish(amount.folder ?? '', (await openContent(config.contentDir, inside)).curriculum, whole)
    return new Hono()
  },
  bare: async () => {
    const body = new Uint8Array(Number(args[0]))
    return new Hono().get('*', (c) => c.body(body, 200, { 'content-type': 'text/html' }))
  },
  'bare text': async () => {
    const text = 'x'.repeat(Number(args[0]))
    return new Hono().get('*', (c) => c.html(text))
  },
  'bare step': () => bareStep(false),
  'bare step, gzipped': () => bareStep(true),
  'bare saves': async () => bareSaves(),
}

const { fetch, told } = (await sides[side]?.()) ?? {}
if (!fetch) throw new Error(`There is no side "${side}"`)
serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  process.stdout.write(`${JSON.stringify({ port, ...told })}\n`),
)
process.once('SIGTERM', () => process.exit(0))
