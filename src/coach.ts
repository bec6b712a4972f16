import * as z from 'zod'
import { readLines } from './lines.ts'
import { openAlone } from './tutor/open-alone.ts'

// npm run -s coach < writings.jsonl: what the coach and the guard make of each line, as they would on a page.

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

const { coach, guard } = await openAlone()
for await (const { id, text } of readLines(Line, '{"id": …, "text": …}')) {
  const moves = Object.fromEntries(coach.read(text).map(({ move, made }) => [move, made ? 1 : 0]))
  const identifying = guard.find(text).map(({ text: found, kind }) => ({ text: found, kind }))
  process.stdout.write(`${JSON.stringify({ id, moves, identifying })}\n`)
}
