import { createInterface } from 'node:readline'
import { z } from 'zod'
import { openContent } from './content/compiled.ts'
import { keptContent, learnApart } from './content/kept.ts'
import { openTutor } from './tutor/open.ts'

// npm run -s ask < questions.jsonl: answers each line as the tutor would answer somebody it knows nothing of.

const Line = z.object({ id: z.union([z.string(), z.number()]), question: z.string() })

const folder = process.env.CONTENT_DIR || 'content'
const content = await openContent(folder, keptContent)
await learnApart(content, folder, (line) => process.stderr.write(`${line}\n`))
const tutor = openTutor(content)
await tutor.ready
const { understanding, replies } = tutor

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === '') continue
  const read = Line.safeParse(parsed(line))
  if (!read.success) {
    process.stderr.write(`This line is not {"id": …, "question": …}: ${line.slice(0, 80)}\n`)
    process.exitCode = 1
    continue
  }
  const { id, question } = read.data
  const { kind, parts, criteria, text } = replies.replyTo(question, understanding.understand(question), undefined)
  process.stdout.write(`${JSON.stringify({ id, kind, parts, criteria, text })}\n`)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
