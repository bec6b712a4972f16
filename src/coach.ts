import { createInterface } from 'node:readline'
import { z } from 'zod'
import { openContent } from './content/compiled.ts'
import { keptContent, learnApart } from './content/kept.ts'
import { openTutor } from './tutor/open.ts'

// npm run -s coach < writings.jsonl: what the coach and the guard make of each line, as they would on a page.

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

const folder = process.env.CONTENT_DIR || 'content'
const content = await openContent(folder, keptContent)
await learnApart(content, folder, (line) => process.stderr.write(`${line}\n`))
const tutor = openTutor(content)
await tutor.ready
const { coach, guard } = tutor

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === '') continue
  const read = Line.safeParse(parsed(line))
  if (!read.success) {
    process.stderr.write(`This line is not {"id": …, "text": …}: ${line.slice(0, 80)}\n`)
    process.exitCode = 1
    continue
  }
  const { id, text } = read.data
  const moves = Object.fromEntries(coach.read(text).map(({ move, made }) => [move, made ? 1 : 0]))
  const identifying = guard.find(text).map(({ text: found, kind }) => ({ text: found, kind }))
  process.stdout.write(`${JSON.stringify({ id, moves, identifying })}\n`)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
