import { readConfig } from './config.ts'
import { databaseIn, NotDone } from './db/back-up.ts'
import { openToRead } from './db/reading.ts'
import { type Head, type Verdict, verify } from './ledger/verify.ts'

// npm run -s verify [-- --head LINE:HASH]

try {
  const head = headIn(process.argv.slice(3))
  const { dataDir } = readConfig(process.env)
  const stored = openToRead(databaseIn(dataDir))
  const verdict = await verify(stored.db, head)
  stored.close()
  process.stdout.write(report(verdict))
  process.exitCode = verdict.altered.length > 0 ? 1 : 0
} catch (error) {
  if (!(error instanceof NotDone)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

/** @throws {NotDone} for anything but nothing, or `--head 17:3f9a…` */
function headIn(given: readonly string[]): Head | undefined {
  if (given.length === 0) return undefined
  const [, seq, hash] = /^--head[= ](\d{1,15}):([0-9a-f]{8,64})…?$/i.exec(given.join(' ')) ?? []
  if (seq !== undefined && hash !== undefined) return { seq: Number(seq), hash }
  throw new NotDone(
    'Write what was noted down: npm run -s verify -- --head 17:3f9a0c12 (at least eight letters of the hash)',
  )
}

function report({ lines, head, rows, altered }: Verdict): string {
  const told = [
    `Read ${count(lines, 'line')} of the record, and held against them ${count(rows.judgement, 'decision')}, ` +
      `${count(rows.sample, 'sample')}, ${count(rows['sign-off'], 'sign-off')}, ` +
      `${count(rows.submission, 'submission')} and ${count(rows.comment, 'comment')}.`,
    ...(altered.length === 0
      ? ['Everything is as it was recorded.']
      : [`${count(altered.length, 'thing')} ${altered.length === 1 ? 'is' : 'are'} not as recorded:`]),
    ...altered.map((each) => `  ${each}`),
    `The newest line is ${head.seq}:${head.hash}`,
    'Write it down away from this machine: with it, nobody can take lines off the end unseen, or write the record anew.',
  ]
  return `${told.join('\n')}\n`
}

function count(number: number, thing: string): string {
  return `${number.toLocaleString('en-GB')} ${thing}${number === 1 ? '' : 's'}`
}
