// How many times a second a section page is served to somebody who is not signed in, against bare Hono sending a
// buffer of the same size. Both sides in one run, in turns, each server in a process of its own; the load comes from a
// few kept-alive sockets read by length, because node's own http client would be slower than what it measures.
//
//   node bench/section.mjs [path]        CONTENT_DIR, SECONDS (1), ROUNDS (9)
//
// Ends with 1 where the ratio is under 0.6.
import { spawn } from 'node:child_process'
import { connect } from 'node:net'

const path = process.argv[2] ?? '/sections/7'
const seconds = Number(process.env.SECONDS ?? 1)
const rounds = Number(process.env.ROUNDS ?? 9)
const SOCKETS = 16
const ask = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip, deflate, br\r\nAccept: text/html\r\n\r\n`

const servers = []
async function start(...args) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/section-server.ts', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  servers.push(child)
  child.stdout.setEncoding('utf8')
  for await (const line of child.stdout) return Number(line)
  throw new Error(`${args[0]} did not start`)
}

/** The bytes of one whole answer, and of its body. Every answer to the same question is as long. */
function measure(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(ask))
    let got = ''
    socket.setEncoding('latin1')
    socket.setTimeout(20_000, () => reject(new Error('no answer')))
    socket.on('error', reject)
    socket.on('data', (data) => {
      got += data
      const head = got.indexOf('\r\n\r\n') + 4
      const body = Number(/content-length: (\d+)/i.exec(got)?.[1])
      if (!got.startsWith('HTTP/1.1 200') && head > 3) reject(new Error(got.slice(0, 200)))
      if (head > 3 && got.length >= head + body) {
        socket.destroy()
        resolve({ whole: head + body, body })
      }
    })
  })
}

async function perSecond(port, whole) {
  let answers = 0
  let open = true
  const sockets = Array.from({ length: SOCKETS }, () => {
    const socket = connect(port, '127.0.0.1', () => socket.write(ask))
    let left = whole
    socket.on('data', (data) => {
      left -= data.length
      if (left > 0) return
      answers += 1
      left = whole
      if (open) socket.write(ask)
    })
    return socket
  })
  const from = performance.now()
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  open = false
  const rate = (answers * 1000) / (performance.now() - from)
  for (const socket of sockets) socket.destroy()
  return rate
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

try {
  const ours = { port: await start('alongside') }
  Object.assign(ours, await measure(ours.port))
  const bare = { port: await start('bare', String(ours.body)) }
  Object.assign(bare, await measure(bare.port))
  const rates = { ours: [], bare: [], ratio: [] }
  for (let round = 0; round <= rounds; round++) {
    const a = await perSecond(ours.port, ours.whole)
    const b = await perSecond(bare.port, bare.whole)
    // The first round warms both up.
    if (round > 0) for (const [key, value] of Object.entries({ ours: a, bare: b, ratio: a / b })) rates[key].push(value)
  }
  const ratio = median(rates.ratio)
  console.log(`${path}, ${ours.body} bytes compressed`)
  console.log(`alongside  ${Math.round(median(rates.ours))} a second`)
  console.log(`bare hono  ${Math.round(median(rates.bare))} a second`)
  console.log(
    `ratio      ${ratio.toFixed(2)} (at least 0.60; rounds: ${rates.ratio.map((each) => each.toFixed(2)).join(' ')})`,
  )
  process.exitCode = ratio >= 0.6 ? 0 : 1
} finally {
  for (const server of servers) server.kill()
}
