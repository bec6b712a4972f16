// Fifty thousand learners and five million answers: how long pages take while others come and go, at a steady rate
// (so that what has to wait counts as waiting). `/healthz`, which reads nothing, shows what the machine itself adds.
//
//   node bench/scale.mjs [folder]        LEARNERS (50000), RATE (60 a second), SECONDS (30)
//
// Filling takes minutes; a folder that is given is filled once and kept. Ends with 1 where a p99 is over 50 ms.
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, at, judge, latencies, once, serve } from './load.mjs'

const learners = Number(process.env.LEARNERS ?? 50_000)
const rate = Number(process.env.RATE ?? 60)
const seconds = Number(process.env.SECONDS ?? 30)
const given = process.argv[2]
const folder = given ?? mkdtempSync(join(tmpdir(), 'alongside-scale-'))
// Activities have four to five steps, so that this makes a hundred answers for each.
const amount = JSON.stringify({ folder, learners, responses: 22, evidence: 5 })

const file = join(folder, 'alongside.db')
if (!existsSync(file)) {
  mkdirSync(folder, { recursive: true })
  const from = performance.now()
  await (await serve('fill', amount)).stop()
  console.log(`Filled in ${Math.round((performance.now() - from) / 1000)} s`)
}
const app = await serve('app', amount)
console.log(`${learners} learners, ${(statSync(file).size / 2 ** 30).toFixed(1)} GiB`)

// Never the same learner twice in a row, nor neighbours in the file.
let turn = 0
function someone() {
  turn += 617
  return app.visitors[turn % app.visitors.length]
}
const page = (path) => () => {
  const who = someone()
  return ask(path(who), { cookie: who.cookie, gzip: true })
}
let sent = 0
const kinds = {
  'a step': page(({ walking }) => `/responses/${walking}/steps/${app.step}`),
  'the notebook': page(() => '/notebook'),
  'the map': page(() => '/map'),
  evidence: page(({ evidence }) => `/evidence/${evidence}`),
  'a part, signed in': page(() => '/parts/7.4'),
  'a save': () => {
    const { cookie, walking } = someone()
    sent += 1
    const form = { _revision: 0, _page: `page-of-${walking}`, _seq: sent, _began: '', [app.field]: `Words, ${sent}.` }
    return ask(`/responses/${walking}/steps/${app.step}/draft`, { cookie, form })
  },
  nothing: () => ask('/healthz'),
}
for (const next of Object.values(kinds)) await once(app, next())
// Once to warm up, as it would be after the first minute of a day.
await latencies(app.port, kinds, { rate, seconds: Math.min(10, seconds) })
const took = await latencies(app.port, kinds, { rate, seconds })
const floor = at(took.nothing, 0.99)
console.log(`  nothing: p50 ${at(took.nothing, 0.5).toFixed(1)} ms, p99 ${floor.toFixed(1)} ms`)
for (const [name, times] of Object.entries(took)) {
  if (name === 'nothing') continue
  console.log(
    `  ${name}: p50 ${at(times, 0.5).toFixed(1)} ms, p99 ${(at(times, 0.99) - floor).toFixed(1)} ms over nothing`,
  )
  judge(`${name}, p99`, at(times, 0.99), { most: 50, digits: 1, unit: ' ms' })
}
await app.stop()
if (!given) rmSync(folder, { recursive: true })
process.exit()
