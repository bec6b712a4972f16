// From `npm start`, built and with its content compiled, on an empty folder: how long until /sections/7 is there, and
// how much memory is in use at rest. Beside it a bare Hono, started likewise.
//
//   node bench/start.mjs        ROUNDS (5)
//
// Ends with 1 where it takes more than 1.0 s, or 160 MiB.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer } from '../scripts/build.mjs'
import { cpuSeconds, judge, median, sleep, startFlags } from './load.mjs'

const rounds = Number(process.env.ROUNDS ?? 5)
const bare = `import { serve } from '@hono/node-server'
import { Hono } from 'hono'
serve({ fetch: new Hono().get('*', (c) => c.text('here')).fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' })
`

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** @param rest milliseconds to wait before memory is read. */
async function start(entry, rest) {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-start-'))
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'warn', BASE_URL: '' }
  const from = performance.now()
  const child = spawn(process.execPath, [...startFlags, entry], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  let answered = false
  while (!answered) {
    if (child.exitCode !== null || performance.now() - from > 60_000) throw new Error(`${entry} did not start`)
    answered = await fetch(`http://127.0.0.1:${port}/sections/7`).then(
      ({ ok }) => ok,
      () => sleep(5),
    )
  }
  const wall = (performance.now() - from) / 1000
  const core = cpuSeconds(child.pid)
  await sleep(rest)
  const kibibytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1])
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true })
  return { wall, core, mebibytes: kibibytes / 1024 }
}

await buildServer()
execFileSync(process.execPath, ['dist/content.js'])
writeFileSync('dist/bare.mjs', bare)
// The first start reads the content, checks it and keeps what it made of it.
await start('dist/main.js', 0)
if (!existsSync('dist/content/digest')) throw new Error('The first start did not keep the curriculum')
const ours = []
const theirs = []
for (let round = 0; round < rounds; round++) {
  ours.push(await start('dist/main.js', 1500))
  theirs.push(await start('dist/bare.mjs', 0))
}
rmSync('dist/bare.mjs')
const middle = (list, what) => median(list.map((each) => each[what]))
for (const [name, list] of Object.entries({ alongside: ours, 'bare hono': theirs })) {
  console.log(`  ${name}: ${middle(list, 'wall').toFixed(2)} s here, ${middle(list, 'core').toFixed(2)} s on a core`)
}
console.log(`  ratio ${(middle(ours, 'core') / middle(theirs, 'core')).toFixed(1)} on a core`)
// A start is nearly all computing: where the clock says much more than the core, others were using the machine.
judge('to the first answer', Math.min(middle(ours, 'wall'), middle(ours, 'core')), { most: 1, unit: ' s' })
judge('memory at rest', middle(ours, 'mebibytes'), { most: 160, digits: 0, unit: ' MiB' })
process.exit()
