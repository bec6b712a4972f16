// The tutor's answers when twenty people ask at once: all twenty messages are sent in the same moment, over and over. How
// long each waits for its answer, which is kept by then.
//
//   node --import tsx bench/talk.mjs        SECONDS (10)
//
// Ends with 1 where the slowest of a hundred takes more than 50 ms. Memory is said, and judged at rest: bench/start.mjs.
import { readFileSync } from 'node:fs'
import { ask, at, cpuSeconds, cycle, judge, once, serve, sleep } from './load.mjs'

const seconds = Number(process.env.SECONDS ?? 10)
const PEOPLE = 20
const app = await serve('app', JSON.stringify({ learners: PEOPLE }))
const questions = readFileSync('test/tutor/sets/dev-questions.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).question)
const next = cycle(questions)
let key = 0
const message = ({ cookie }) => ask('/talk', { cookie, form: { say: next(), key: `bench ${key++}` } })
const people = app.visitors.slice(0, PEOPLE)
// Everything that a first answer makes ready.
for (const person of people) await once(app, message(person))

const took = []
const lasts = []
const before = cpuSeconds(app.pid)
for (const until = performance.now() + seconds * 1000; performance.now() < until; ) {
  await Promise.all(
    people.map(async (person) => {
      const request = message(person)
      const from = performance.now()
      await once(app, request)
      took.push(performance.now() - from)
    }),
  )
  lasts.push(Math.max(...took.slice(-PEOPLE)))
  await sleep(50)
}
took.sort((a, b) => a - b)
lasts.sort((a, b) => a - b)
const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${app.pid}/status`, 'utf8'))?.[1]) / 1024
console.log(`${took.length} answers to ${PEOPLE} people who ask in the same moment`)
console.log(`  ${(((cpuSeconds(app.pid) - before) / took.length) * 1000).toFixed(2)} ms of a core for each`)
console.log(`  half of them within ${at(took, 0.5).toFixed(1)} ms`)
console.log(`  the last of twenty within ${at(lasts, 0.5).toFixed(1)} ms, half of the times`)
judge('p99', at(took, 0.99), { most: 50, digits: 1, unit: ' ms' })
console.log(`  memory ${memory.toFixed(0)} MiB`)
await app.stop()
process.exit()
