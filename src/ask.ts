import * as z from 'zod'
import { readLines } from './lines.ts'
import { openAlone } from './tutor/open-alone.ts'
import { inFull } from './tutor/replies/in-full.ts'

// npm run -s ask < questions.jsonl: answers each line as the tutor would answer somebody it knows nothing of.

const Line = z.object({ id: z.union([z.string(), z.number()]), question: z.string() })

const { understanding, replies } = await openAlone()
for await (const { id, question } of readLines(Line, '{"id": …, "question": …}')) {
  const reply = replies.replyTo(question, understanding.understand(question), undefined)
  const { kind, parts, criteria } = reply
  process.stdout.write(`${JSON.stringify({ id, kind, parts, criteria, text: inFull(reply) })}\n`)
}
