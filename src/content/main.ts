import { join } from 'node:path'
import { root } from '../root.ts'
import { openCurriculum } from './compiled.ts'
import { ContentError } from './problem.ts'

// npm run content: reads everything as a start would, and says what there is, or what to mend.
try {
  const folder = process.argv[2] ?? process.env.CONTENT_DIR ?? 'content'
  const { sections, parts, activities, figures, terms, updates, award } = await openCurriculum(
    folder,
    join(root, 'dist', 'curriculum.json'),
  )
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
