// Durable autosaves through the form, many learners at once: each is acknowledged after the commit that keeps it. Beside
// it, in turns: a bare form with a commit for each, which the machine that the budgets were set on does 1,700 times a second
// (by that, what comes out on any machine is brought to that one), and single commits without any form. All synchronous=FULL.
//
//   node --import tsx bench/saves.mjs        SECONDS (2), ROUNDS (5)
//
// Ends with 1 where it is under 1,500 a second.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../src/db/sqlite.ts'
import { ask, inTurns, judge, perSecond, ratio, say, serve, sleep } from './load.mjs'

const seconds = Number(process.env.SECONDS ?? 2)
const LEARNERS = 200
const SOCKETS = 64
const words = 'What went well was that she asked me in, and that we laughed about the cat. '

const app = await serve('app', JSON.stringify({ learners: LEARNERS }))
const bare = await serve('bare saves')
const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'))
const sqlite = openSqlite(join(folder, 'direct.db'))
sqlite.pragma('journal_mode = WAL')
sqlite.pragma('synchronous = FULL')
sqlite.exec('create table answers (id integer primary key, words text)')
const put = sqlite.prepare('insert into answers values (?, ?) on conflict do update set words = excluded.words')

let sent = 0
/** What a page sends as somebody types on. No two are alike. */
function next() {
  sent += 1
  const { cookie, walking } = app.visitors[sent % LEARNERS]
  const text = `${words.repeat(1 + (sent % 8))} ${sent}`
  const form = { _revision: 0, _page: `page-of-${walking}`, _seq: sent, _began: '', [app.field]: text }
  return ask(`/responses/${walking}/steps/${app.step}/draft`, { cookie, form })
}

async function direct() {
  const from = performance.now()
  let commits = 0
  while (performance.now() - from < seconds * 1000) {
    commits += 1
    put.run(commits % LEARNERS, `${words.repeat(1 + (commits % 8))} ${commits}`)
    if (commits % 500 === 0) await sleep(0)
  }
  const wall = (commits * 1000) / (performance.now() - from)
  return { wall, core: wall }
}

const rates = await inTurns({
  ours: () => perSecond(app, next, { seconds, sockets: SOCKETS }),
  bare: () => perSecond(bare, next, { seconds, sockets: SOCKETS }),
  direct,
})
rmSync(folder, { recursive: true })
console.log('Autosaves, each durable before it is acknowledged')
say('a bare form, a commit each', rates.bare)
say('commits without a form', rates.direct)
say('alongside', rates.ours)
const brought = ratio(rates.ours, rates.bare, 'wall') * 1700
console.log(`  ratio to the bare form ${(brought / 1700).toFixed(2)}`)
judge('alongside, brought to it', brought, { least: 1500, digits: 0, unit: ' a second' })
process.exit()
