// What benches share: servers in processes of their own, and load from a few kept-alive sockets that are read by hand,
// because node's own http client would be slower than what it measures.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
/** What `npm start` tells node. */
export const startFlags = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
  .scripts.start.split(' ')
  .slice(1, -1)
const servers = []
process.once('exit', () => {
  for (const server of servers) server.kill()
})

let bundled
/** As `npm start` runs it: bundled, since what runs sources through a loader is slower. */
function bundle() {
  bundled ??= build({
    absWorkingDir: root,
    entryPoints: ['bench/server.tsx'],
    outdir: 'dist/bench',
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', external: ['better-sqlite3'] },
    ...{ jsx: 'automatic', jsxImportSource: 'hono/jsx', logLevel: 'warning' },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'\nconst require = __createRequire(import.meta.url)",
    },
  })
  return bundled
}

/** Starts one side. @returns what it says of itself: its port, and what there is to ask for. */
export async function serve(side, ...args) {
  await bundle()
  const flags = process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : []
  const child = spawn(process.execPath, [...startFlags, ...flags, 'dist/bench/server.js', side, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  servers.push(child)
  child.stdout.setEncoding('utf8')
  let said = ''
  for await (const piece of child.stdout) {
    said += piece
    if (said.endsWith('\n')) return { ...JSON.parse(said), pid: child.pid, stop: () => stop(child) }
  }
  throw new Error(`"${side}" did not start`)
}

function stop(child) {
  return new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill()
  })
}

/** A whole request. @param form fields of a POST. */
export function ask(path, { cookie, gzip = false, form } = {}) {
  const body = form && new URLSearchParams(form).toString()
  const lines = [
    `${form ? 'POST' : 'GET'} ${path} HTTP/1.1`,
    'Host: 127.0.0.1:3000',
    'Accept: text/html',
    gzip && 'Accept-Encoding: gzip, deflate, br',
    cookie && `Cookie: ${cookie}`,
    form && 'Origin: http://127.0.0.1:3000\r\nHX-Request: true\r\nContent-Type: application/x-www-form-urlencoded',
    form && `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  return `${lines.filter(Boolean).join('\r\n')}\r\n\r\n${body ?? ''}`
}

/** Reads answers off a socket, one after the other. Calls back with the status and all of each. */
function reader(onAnswer) {
  let held
  return (data) => {
    held = held ? Buffer.concat([held, data]) : data
    const end = held.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = held.latin1Slice(0, end)
    const length = /content-length: (\d+)/i.exec(head)?.[1]
    const whole = length === undefined ? held.subarray(-5).equals(LAST) : held.length >= end + 4 + Number(length)
    if (!whole) return
    const answer = { status: Number(head.slice(9, 12)), head, body: held.subarray(end + 4) }
    held = undefined
    onAnswer(answer)
  }
}
const LAST = Buffer.from('0\r\n\r\n')

/** One answer. */
export function once({ port }, request) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    socket.setTimeout(20_000, () => reject(new Error('no answer')))
    socket.on('error', reject)
    socket.on(
      'data',
      reader((answer) => {
        socket.destroy()
        if (answer.status !== 200) reject(new Error(`${answer.head}\n${request.slice(0, 200)}`))
        resolve(answer)
      }),
    )
  })
}

/** Seconds that a process has spent on a core, its helper threads included. A busy machine makes them only a little longer. */
export function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/**
 * How many requests are answered when there are always `sockets` waiting: a second on the clock (`wall`), and a second of
 * the server's time on a core (`core`), which says the same on an idle machine and can still be trusted on a busy one.
 *
 * @param next makes the next request.
 */
export async function perSecond({ port, pid }, next, { seconds = 2, sockets = 16 } = {}) {
  let answers = 0
  let wrong
  let open = true
  const all = Array.from({ length: sockets }, () => {
    const send = () => socket.write(next())
    const socket = connect(port, '127.0.0.1', send)
    socket.on(
      'data',
      reader((answer) => {
        if (answer.status !== 200) wrong ??= answer.head
        answers += 1
        if (open) send()
      }),
    )
    return socket
  })
  const [from, busy] = [performance.now(), cpuSeconds(pid)]
  await sleep(seconds * 1000)
  open = false
  const wall = (answers * 1000) / (performance.now() - from)
  const core = answers / (cpuSeconds(pid) - busy)
  for (const socket of all) socket.destroy()
  if (wrong) throw new Error(wrong)
  return { wall, core }
}

/**
 * How long each takes when they come at a steady rate, whatever the answers do: from the moment when it should have been
 * sent. @param kinds name → what makes the next request. @returns name → milliseconds, sorted.
 */
export async function latencies(port, kinds, { rate = 100, seconds = 20, sockets = 32 } = {}) {
  const names = Object.keys(kinds)
  const took = Object.fromEntries(names.map((name) => [name, []]))
  const free = []
  const queue = []
  let wrong
  const all = Array.from({ length: sockets }, () => {
    const line = { socket: connect(port, '127.0.0.1', () => free.push(line)), job: undefined }
    line.socket.on(
      'data',
      reader(({ status, head }) => {
        if (status !== 200) wrong ??= `${line.job.name}: ${head}`
        took[line.job.name].push(performance.now() - line.job.due)
        line.job = queue.shift()
        if (line.job) line.socket.write(kinds[line.job.name]())
        else free.push(line)
      }),
    )
    return line
  })
  await sleep(200)
  const from = performance.now()
  for (let sent = 0; sent < rate * seconds; ) {
    const due = from + (sent * 1000) / rate
    if (due > performance.now()) {
      await sleep(1)
      continue
    }
    const job = { name: names[sent % names.length], due }
    const line = free.shift()
    if (line) {
      line.job = job
      line.socket.write(kinds[job.name]())
    } else queue.push(job)
    sent += 1
  }
  await sleep(500)
  for (const { socket } of all) socket.destroy()
  if (wrong) throw new Error(wrong)
  for (const name of names) took[name].sort((a, b) => a - b)
  return took
}

/** Measures all sides one after the other, several times over; the first time is for warming up. */
export async function inTurns(sides, rounds = Number(process.env.ROUNDS ?? 5)) {
  const rates = Object.fromEntries(Object.keys(sides).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const [name, measure] of Object.entries(sides)) {
      const rate = await measure()
      if (round > 0) rates[name].push(rate)
    }
  }
  return rates
}

/** The middle of the ratios of each round: what slows the machine down slows both sides down. */
export function ratio(ours, theirs, by = 'core') {
  return median(ours.map((rate, round) => rate[by] / theirs[round][by]))
}

/** `alongside 2100 a core second (rounds 98–101 %), 950 a second here` */
export function say(what, rounds) {
  const [core, wall] = ['core', 'wall'].map((by) => rounds.map((rate) => rate[by]))
  console.log(
    `  ${what} ${Math.round(median(core))} a core second (${noise(core)}), ${Math.round(median(wall))} a second here (${noise(wall)})`,
  )
}

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
export const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]

/** The slowest and the quickest round, as shares of the middle: how noisy the machine was. */
export function noise(numbers) {
  const middle = median(numbers)
  return `${Math.round((Math.min(...numbers) / middle) * 100)}–${Math.round((Math.max(...numbers) / middle) * 100)} %`
}

/** Says what came out, and remembers whether it is good enough. */
export function judge(what, value, { least, most, digits = 2, unit = '' }) {
  const good = least === undefined ? value <= most : value >= least
  const limit = least === undefined ? `at most ${most}` : `at least ${least}`
  console.log(`${good ? ' ' : '✗'} ${what}: ${value.toFixed(digits)}${unit} (${limit}${unit})`)
  if (!good) process.exitCode = 1
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Each of them in turn, over and over. */
export function cycle(list) {
  let index = 0
  return () => list[index++ % list.length]
}
