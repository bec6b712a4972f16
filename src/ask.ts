import * as z from 'zod'
import { readLines } from './lines.ts'
import { openAlone } from './tutor/open-alone.ts'

// npm run -s ask < questions.jsonl: answers each line as the tutor would answer somebody it knows nothing of.

const Line = z.object({ id: z.union([z.string(), z.number()]), question: z.string() })

const { understanding, replies } = await openAlone()
for await (const { id, question } of readLines(Line, '{"id": …, "question": …}')) {
  const { kind, parts, criteria, text } = replies.replyTo(question, understanding.understand(question), undefined)
  process.stdout.write(`${JSON.stringify({ id, kind, parts, criteria, text })}\n`)
}
