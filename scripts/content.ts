import { loadCurriculum } from '../src/content/load.ts'
import { ContentError } from '../src/content/problem.ts'

// npm run content: reads everything as a start would, and says what there is, or what to mend.
try {
  const { sections, parts, activities, figures, terms, updates, award } = await loadCurriculum(
    process.argv[2] ?? 'content',
  )
  const questions = parts.reduce((sum, part) => sum + part.questions.length, 0)
  process.stdout.write(
    `${sections.length} sections, ${parts.length} parts, ${activities.length} activities, ${figures.length} figures, ` +
      `${terms.length} terms, ${updates.length} updates, ${questions} answers, ${award.criteria.length} criteria. All well.\n`,
  )
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
