import { markKept, openContent } from './content/compiled.ts'
import { keptContent } from './content/kept.ts'
import { ContentError } from './content/problem.ts'
import { openTutor } from './tutor/open.ts'

// npm run content: reads everything as a start would, has the tutor learn it, and says what there is, or what to mend.
try {
  const folder = process.argv[2] ?? process.env.CONTENT_DIR ?? 'content'
  const content = await openContent(folder, keptContent)
  await openTutor(content).ready
  markKept(content.digest, keptContent)
  const { sections, parts, activities, figures, terms, updates, award } = content.curriculum
  const answers = parts.reduce((sum, part) => sum + part.questions.length, 0)
  process.stdout.write(
    `${sections.length} sections, ${parts.length} parts, ${activities.length} activities, ${figures.length} figures, ` +
      `${terms.length} terms, ${updates.length} updates, ${answers} answers, ${award.criteria.length} criteria. All well.\n`,
  )
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
