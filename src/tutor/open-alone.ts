import { openContent } from '../content/compiled.ts'
import { keptContent, learnApart } from '../content/kept.ts'
import { openTutor } from './open.ts'
import type { Tutor } from './tutor.ts'

/** The tutor without a service round it, ready: for the commands that ask it line by line. */
export async function openAlone(): Promise<Tutor> {
  const folder = process.env.CONTENT_DIR || 'content'
  const content = await openContent(folder, keptContent)
  await learnApart(content, folder, (line) => process.stderr.write(`${line}\n`))
  const tutor = openTutor(content)
  await tutor.ready
  return tutor
}
